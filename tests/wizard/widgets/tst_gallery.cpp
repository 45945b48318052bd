// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/widgets/gallerycontrols.h"

#include "wizard/style/theme.h"
#include "wizard/widgets/chip.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QScrollBar>
#include <QTest>

using namespace gangway;

/// Shows every widget in every state on pages like the mockups, writes a picture of each, and checks on the live
/// widgets what can be measured: names, heights, nothing cut. Pictures: <build>/gallery.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pages_data();
    void pages();
    void popups();

private:
    void focusAsByKeyboard(QWidget* window) const;
    void save(QWidget* window, const QString& name, double ratio) const;
    void checkNames(QWidget* window) const;
    void checkSizes(QWidget* window) const;

    Theme* m_theme = nullptr;
};

void TestGallery::initTestCase()
{
    QFont font = qApp->font();
    font.setPointSizeF(10);
    qApp->setFont(font);
    m_theme = new Theme(*qApp, this);
    m_theme->setReducedMotion(true);
    QVERIFY(QDir().mkpath(QStringLiteral(GW_BUILD_DIR "/gallery")));
}

void TestGallery::pages_data()
{
    using Maker = QWidget* (*)();
    struct Page {
        const char* name;
        Maker make;
        QSize size;
        QSize smallest;
    };
    const QSize whole(1180, 760);
    const QSize narrow(900, 600);
    const Page pages[] = {{"platforms", gallery::platformsPage, whole, narrow}, {"connect", gallery::connectPage, whole, narrow},
                          {"choose", gallery::choosePage, whole, narrow},       {"checks", gallery::checksPage, whole, {900, 640}},
                          {"preview", gallery::previewPage, whole, narrow},     {"transfer", gallery::transferPage, whole, {900, 700}},
                          {"report", gallery::reportPage, {1180, 900}, {900, 800}}, {"empty", gallery::emptyPage, whole, narrow},
                          {"controls", gallery::controlsPage, {900, 480}, {880, 480}},
                          {"stop", gallery::stopDialog, {520, 355}, {420, 400}}};
    struct Variant {
        const char* name;
        Scheme scheme;
        double points;
        double ratio;
        bool mirrored = false;
        bool narrow = false;
        bool focus = false;
    };
    const Variant variants[] = {{"light", Scheme::Light, 10, 1},
                                {"dark", Scheme::Dark, 10, 1},
                                {"high-contrast", Scheme::HighContrast, 10, 1},
                                {"150-percent", Scheme::Light, 10, 1.5},
                                {"200-percent", Scheme::Light, 10, 2},
                                {"font-15", Scheme::Light, 15, 1},
                                {"font-20", Scheme::Dark, 20, 1},
                                {"right-to-left", Scheme::Light, 10, 1, true},
                                {"narrow", Scheme::Light, 10, 1, false, true},
                                {"focus", Scheme::Light, 10, 1, false, false, true},
                                {"focus-dark", Scheme::Dark, 10, 1, false, false, true}};
    QTest::addColumn<QString>("name");
    QTest::addColumn<quintptr>("maker");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("points");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<bool>("focus");
    for (const Page& page : pages) {
        for (const Variant& variant : variants) {
            const QByteArray name = QByteArray(page.name) + '-' + variant.name;
            QTest::newRow(name.constData()) << QString::fromLatin1(name) << quintptr(page.make)
                                            << (variant.narrow ? page.smallest : page.size) << int(variant.scheme)
                                            << variant.points << variant.ratio << variant.mirrored << variant.focus;
        }
    }
}

void TestGallery::pages()
{
    QFETCH(QString, name);
    QFETCH(quintptr, maker);
    QFETCH(QSize, size);
    QFETCH(int, scheme);
    QFETCH(double, points);
    QFETCH(double, ratio);
    QFETCH(bool, mirrored);
    QFETCH(bool, focus);
    m_theme->setChoice(Scheme(scheme));
    QFont font = qApp->font();
    font.setPointSizeF(points);
    qApp->setFont(font);
    qApp->setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);

    const std::unique_ptr<QWidget> window(reinterpret_cast<QWidget* (*)()>(maker)());
    if (auto* side = window->findChild<SidePanel*>())
        side->fitWindow(int(size.width() * scale()));
    window->resize(size * scale());
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window.get()));
    QCoreApplication::sendPostedEvents();
    if (focus)
        focusAsByKeyboard(window.get());
    save(window.get(), name, ratio);
    QVERIFY2(window->width() <= int(size.width() * scale()) + 1, "the page must fit its window");
    checkNames(window.get());
    checkSizes(window.get());
}

void TestGallery::focusAsByKeyboard(QWidget* window) const
{
    QWidget* target = window->findChild<RowTree*>();
    if (!target)
        target = window->findChild<OptionCard*>();
    if (!target)
        target = window->findChild<Chip*>();
    const auto buttons = window->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (!target && kindOf(button) == Kind::Primary && button->isEnabled())
            target = button;
    }
    window->activateWindow();
    window->setAttribute(Qt::WA_KeyboardFocusChange);
    if (target)
        target->setFocus(Qt::TabFocusReason);
}

void TestGallery::popups()
{
    for (const auto& [name, scheme] : {std::pair{"light", Scheme::Light}, std::pair{"dark", Scheme::Dark}}) {
        m_theme->setChoice(scheme);
        qApp->setLayoutDirection(Qt::LeftToRight);
        QMenu menu;
        menu.addAction(icon(Icon::Pause), gallery::s(u"&Pause after these items"));
        menu.addAction(gallery::s(u"Pause now"))->setShortcut(Qt::CTRL | Qt::Key_P);
        menu.addSeparator();
        QAction* follow = menu.addAction(gallery::s(u"Follow the log"));
        follow->setCheckable(true);
        follow->setChecked(true);
        menu.addMenu(gallery::s(u"Save report"))->addAction(gallery::s(u"HTML"));
        menu.addAction(gallery::s(u"Not possible now"))->setEnabled(false);
        menu.popup(QPoint(10, 10));
        menu.setActiveAction(menu.actions().at(1));
        QVERIFY(menu.height() >= 5 * px(32));
        save(&menu, QStringLiteral("menu-%1").arg(QLatin1String(name)), 2);
        QComboBox combo;
        combo.addItems({gallery::s(u"Ask me in the preview"), gallery::s(u"Keep both"), gallery::s(u"Replace the target")});
        combo.show();
        combo.showPopup();
        QVERIFY(combo.view()->sizeHintForRow(0) >= px(30));
        save(combo.view()->window(), QStringLiteral("combo-%1").arg(QLatin1String(name)), 2);
        combo.hidePopup();
    }
}

void TestGallery::save(QWidget* window, const QString& name, double ratio) const
{
    QImage image(window->size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    window->render(&image);
    QVERIFY(image.save(QStringLiteral(GW_BUILD_DIR "/gallery/%1.png").arg(name)));
}

void TestGallery::checkNames(QWidget* window) const
{
    const auto all = window->findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || qobject_cast<QScrollBar*>(widget))
            continue;
        if (widget->objectName() == QLatin1String("qt_spinbox_lineedit"))
            continue;
        QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(access);
        QVERIFY2(!access->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void TestGallery::checkSizes(QWidget* window) const
{
    const auto labels = window->findChildren<TextLabel*>();
    for (const TextLabel* label : labels) {
        if (!label->isVisible())
            continue;
        const QByteArray words = label->text().toUtf8();
        if (label->wordWrap())
            QVERIFY2(label->heightForWidth(label->width()) <= label->height(), words.constData());
        else
            QVERIFY2(label->sizeHint().width() <= label->width(), words.constData());
        QVERIFY2(window->rect().contains(QRect(label->mapTo(window, QPoint()), label->size())), words.constData());
    }
    const auto buttons = window->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (!button->isVisible() || button->text().isEmpty() || button->inherits("QToolButton"))
            continue;
        const QByteArray words = button->text().toUtf8();
        QVERIFY2(button->sizeHint().width() <= button->width() && button->sizeHint().height() <= button->height(), words.constData());
        if (qobject_cast<const QPushButton*>(button) && kindOf(button) != Kind::Link)
            QCOMPARE(button->height(), std::max(px(isCompact(button) ? 28 : 32), QFontMetrics(qApp->font()).height() + px(isCompact(button) ? 8 : 12)));
        if (qobject_cast<const Chip*>(button))
            QVERIFY(button->height() >= px(28));
    }
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    TestGallery test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gallery.moc"
