// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/widgets/gallerypages.h"

#include "wizard/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace gangway;
using gallery::s;

/// The widgets that show something: what they say, paint and scroll.
class TestDisplays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void accountingIsOneSentence();
    void logCopiesAndFollows();
    void rateScale_data();
    void rateScale();
    void rateHasAHoleWhilePaused();
    void progressIsSpokenInTens();
    void elidedPathKeepsItsEnds();
    void quotaTurnsAmberAtItsLimit();
    void busyLineWaits();

private:
    Theme* m_theme = nullptr;
};

namespace {
int pixels(const QImage& image, const QRect& area, const QColor& color)
{
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    return found;
}
} // namespace

void TestDisplays::initTestCase()
{
    QFont font = qApp->font();
    font.setPointSizeF(10);
    qApp->setFont(font);
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(Scheme::Light);
}

void TestDisplays::accountingIsOneSentence()
{
    AccountingLine line;
    line.setFigures({{214, s(u"in the inventory")}, {212, s(u"moved"), Tone::Green}, {2, s(u"failed"), Tone::Red}});
    line.resize(700, line.sizeHint().height());
    line.show();
    QCOMPARE(line.accessibleName(), s(u"214 in the inventory: 212 moved, 2 failed"));
    QSignalSpy clicked(&line, &AccountingLine::figureClicked);
    const auto cells = line.findChildren<FigureCell*>();
    QTest::keyClick(cells.at(2), Qt::Key_Space);
    QCOMPARE(clicked.takeFirst().at(0).toInt(), 2);
}

void TestDisplays::logCopiesAndFollows()
{
    const std::unique_ptr<LogView> view(gallery::logView());
    view->resize(600, 100);
    view->show();
    QVERIFY(QTest::qWaitForWindowActive(view.get()));
    QCOMPARE(view->layoutDirection(), Qt::LeftToRight);
    view->selectAll();
    QTest::keySequence(view.get(), QKeySequence::Copy);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), s(u"14:51:02\tError\tembeddings-v3: 507 storage full, needs 3.2 GB more (request 7f3a-91)"));
    auto* model = static_cast<QStandardItemModel*>(view->model());
    const auto append = [&] {
        for (int i = 0; i < 50; ++i) {
            auto* item = new QStandardItem;
            item->setData(s(u"line"), Qt::UserRole + 3);
            model->appendRow(item);
        }
    };
    QScrollBar* bar = view->verticalScrollBar();
    append();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    QSignalSpy follow(view.get(), &LogView::followChanged);
    bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    QTRY_COMPARE(follow.size(), 1);
    QVERIFY(!view->follows());
    const int kept = bar->value();
    append();
    QTRY_VERIFY(bar->maximum() > kept + 500);
    QCOMPARE(bar->value(), kept);
    view->setFollow(true);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestDisplays::rateScale_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("top");
    QTest::newRow("an idle chart still has a scale") << 0.0 << 20.0;
    QTest::newRow("38.6 MB/s is shown on 60") << 38.6e6 << 60e6;
    QTest::newRow("a full value needs no larger scale") << 20e6 << 20e6;
    QTest::newRow("61 MB/s is shown on 100") << 61e6 << 100e6;
    QTest::newRow("150 kB/s is shown on 200") << 150e3 << 200e3;
}

void TestDisplays::rateScale()
{
    QFETCH(double, rate);
    QFETCH(double, top);
    QCOMPARE(RateChart::roundedTop(rate), top);
}

void TestDisplays::rateHasAHoleWhilePaused()
{
    RateChart chart([](double rate, bool unit) { return QString::number(rate / 1e6) + (unit ? s(u" MB/s") : QString()); });
    chart.resize(400, 100);
    for (int i = 0; i <= 900; ++i) {
        if (i >= 400 && i < 500)
            chart.addGap(i * 1000LL);
        else
            chart.addSample(i * 1000LL, 40e6);
    }
    QCOMPARE(chart.accessibleName(), s(u"Speed, 40 MB/s now"));
    QImage image(chart.size(), QImage::Format_RGB32);
    chart.render(&image);
    const auto inkAt = [&](double part) { return pixels(image, QRect(int(part * 320), 5, 4, 60), tokens().accent); };
    QVERIFY(inkAt(0.25) > 0);
    QCOMPARE(inkAt(0.50), 0);
    QVERIFY(inkAt(0.75) > 0);
}

void TestDisplays::progressIsSpokenInTens()
{
    ProgressBar bar(s(u"Total progress"));
    bar.setFraction(0);
    bar.setRemainingText(s(u"9 to 16 minutes left"));
    bar.setFraction(0.05);
    QCOMPARE(bar.accessibleName(), s(u"Total progress, 0%"));
    bar.setFraction(0.12);
    QCOMPARE(bar.accessibleName(), s(u"Total progress, 12%, 9 to 16 minutes left"));
    bar.setFraction(0.19);
    QCOMPARE(bar.accessibleName(), s(u"Total progress, 12%, 9 to 16 minutes left"));
    QCOMPARE(bar.value(), 1900);
    QCOMPARE(bar.minimumSizeHint().height(), 8);
    bar.resize(100, 8);
    QImage image(bar.size(), QImage::Format_RGB32);
    bar.setFraction(0.5);
    bar.render(&image);
    QVERIFY(pixels(image, QRect(4, 2, 40, 4), tokens().accent) == 160);
    bar.setState(BarState::Failures);
    bar.render(&image);
    QVERIFY(pixels(image, QRect(4, 2, 40, 4), tokens().amber) == 160);
    QCOMPARE(pixels(image, QRect(60, 2, 30, 4), tokens().amber), 0);
}

void TestDisplays::elidedPathKeepsItsEnds()
{
    ElidedLabel path(Type::Mono, Qt::ElideMiddle);
    path.setText(s(u"/home/anna/projects/recommender/features <b>.ipynb"));
    path.resize(120, 20);
    path.show();
    QVERIFY(path.isElided());
    QCOMPARE(path.accessibleName(), path.text());
    QVERIFY2(path.toolTip().contains(s(u"&lt;b&gt;")), "names from outside are never read as markup");
    path.resize(900, 20);
    QVERIFY(!path.isElided() && path.toolTip().isEmpty());
}

void TestDisplays::quotaTurnsAmberAtItsLimit()
{
    QuotaBar bar(s(u"Docker images"));
    bar.resize(300, 60);
    bar.set(1, 1, 3, s(u"2 of 3"), s(u"1 now, 1 more"));
    QVERIFY(!bar.reachesLimit());
    bar.set(2, 1, 3, s(u"3 of 3"), s(u"this uses the last one"));
    QVERIFY(bar.reachesLimit());
    QImage image(bar.size(), QImage::Format_RGB32);
    bar.show();
    bar.render(&image);
    QVERIFY(pixels(image, image.rect(), tokens().amber) > 200);
    QCOMPARE(pixels(image, image.rect(), tokens().accent), 0);
}

void TestDisplays::busyLineWaits()
{
    BusyLine line;
    line.resize(200, 3);
    line.show();
    const auto ink = [&] {
        QImage image(line.size(), QImage::Format_RGB32);
        image.fill(Qt::white);
        line.render(&image);
        return pixels(image, image.rect(), tokens().accent);
    };
    line.setBusy(true);
    QCOMPARE(ink(), 0);
    QTRY_VERIFY(ink() > 20);
    line.setBusy(false);
    QCOMPARE(ink(), 0);
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale::c());
    TestDisplays test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_displays.moc"
