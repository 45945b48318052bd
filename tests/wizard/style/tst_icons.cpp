// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace gangway;

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everySymbolPaints_data();
    void everySymbolPaints();
    void directionalSymbolsTurnRound();
    void theWindowIconIsThere();
};

namespace {
QImage painted(Icon name, const QColor& color, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    QImage image(40, 40, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintIcon(&painter, QRectF(0, 0, 40, 40), name, color, direction);
    return image;
}

int differing(const QImage& a, const QImage& b)
{
    int found = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            found += a.pixel(x, y) != b.pixel(x, y) ? 1 : 0;
    return found;
}
} // namespace

void TestIcons::everySymbolPaints_data()
{
    QTest::addColumn<int>("symbol");
    for (int i = 1; i <= int(Icon::Close); ++i)
        QTest::addRow("symbol %d paints in the colour that is asked for", i) << i;
}

void TestIcons::everySymbolPaints()
{
    QFETCH(int, symbol);
    const QImage image = painted(Icon(symbol), QColor(0xBE2A2A));
    int strong = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            strong += image.pixelColor(x, y) == QColor(0xBE2A2A) ? 1 : 0;
    }
    QVERIFY2(strong > 10, qPrintable(QString::number(strong)));
    // Nothing may be cut at the edge of the grid.
    for (int i = 0; i < 40; ++i) {
        QCOMPARE(image.pixelColor(i, 0), QColor(Qt::white));
        QCOMPARE(image.pixelColor(39, i), QColor(Qt::white));
    }
}

void TestIcons::directionalSymbolsTurnRound()
{
    for (int i = 1; i <= int(Icon::Close); ++i) {
        const QImage left = painted(Icon(i), Qt::black);
        const QImage right = painted(Icon(i), Qt::black, Qt::RightToLeft);
        if (isDirectional(Icon(i)))
            QVERIFY(differing(left, right) > 20);
        else
            QCOMPARE(differing(left, right), 0);
    }
    for (const Icon never : {Icon::Check, Icon::Search, Icon::Clock, Icon::Play})
        QVERIFY(!isDirectional(never));
    for (const Icon always : {Icon::Arrow, Icon::ChevronRight, Icon::Undo, Icon::External, Icon::Skip, Icon::Flag})
        QVERIFY(isDirectional(always));
}

void TestIcons::theWindowIconIsThere()
{
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
    QVERIFY(icon(Icon::None).isNull());
    QCOMPARE(icon(Icon::Folder).pixmap(QSize(17, 17), 2.0).size(), QSize(34, 34));
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestIcons test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_icons.moc"
