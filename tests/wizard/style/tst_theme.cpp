// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/desktopscheme.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/textlabel.h"

#include <QApplication>
#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOption>
#include <QTest>

using namespace gangway;

/// Says "dark" when asked, as a desktop's settings portal does: a variant inside a variant.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public slots:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        const bool scheme = group == QLatin1String("org.freedesktop.appearance") && key == QLatin1String("color-scheme");
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme ? 1U : 0U)));
    }

signals:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

/// The theme object and what the style paints, measured on pixels.
class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void portalSettingsAreUnderstood();
    void desktopPortalIsFollowed();
    void choiceIsShownAndAnnounced();
    void labelsFollowTheTheme();
    void indicatorsAreVisible_data();
    void indicatorsAreVisible();
    void kindsLookDifferent();
    void focusRingOnlyAfterTheKeyboard();
    void mnemonicsOnlyWhileAltIsDown();
    void sizesGrowWithTheFont();
    void noStyleSheet();

private:
    static QImage grab(QWidget* widget);
    static double bestContrast(const QImage& image, const QRect& area, const QColor& ground);
    static int count(const QImage& image, const QColor& color);

    Theme* m_theme = nullptr;
};

QImage TestTheme::grab(QWidget* widget)
{
    QImage image(widget->size(), QImage::Format_RGB32);
    image.fill(tokens().page);
    widget->render(&image);
    return image;
}

double TestTheme::bestContrast(const QImage& image, const QRect& area, const QColor& ground)
{
    double best = 1;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            best = std::max(best, contrast(image.pixelColor(x, y), ground));
    return best;
}

int TestTheme::count(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    return found;
}

void TestTheme::initTestCase()
{
    QFont font = qApp->font();
    font.setPointSizeF(10);
    qApp->setFont(font);
    m_theme = new Theme(*qApp, this);
}

void TestTheme::cleanup()
{
    m_theme->setChoice(Scheme::Light);
    QFont font = qApp->font();
    font.setPointSizeF(10);
    qApp->setFont(font);
}

void TestTheme::portalSettingsAreUnderstood()
{
    DesktopScheme desktop;
    QSignalSpy changed(&desktop, &DesktopScheme::changed);
    const QString group = QStringLiteral("org.freedesktop.appearance");
    desktop.take(group, QStringLiteral("color-scheme"), 1U);
    QCOMPARE(desktop.preference(), DesktopScheme::Preference::Dark);
    QCOMPARE(changed.size(), 1);
    desktop.take(group, QStringLiteral("color-scheme"), 1U);
    QCOMPARE(changed.size(), 1);
    desktop.take(group, QStringLiteral("color-scheme"), 2U);
    QCOMPARE(desktop.preference(), DesktopScheme::Preference::Light);
    desktop.take(group, QStringLiteral("color-scheme"), 77U);
    QCOMPARE(desktop.preference(), DesktopScheme::Preference::None);
    desktop.take(group, QStringLiteral("contrast"), 1U);
    QVERIFY(desktop.moreContrast());
    desktop.take(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
    QVERIFY(desktop.reducedMotion());
    changed.clear();
    desktop.take(QStringLiteral("somewhere.else"), QStringLiteral("color-scheme"), 1U);
    QCOMPARE(changed.size(), 0);
}

void TestTheme::desktopPortalIsFollowed()
{
    if (!QDBusConnection::sessionBus().isConnected())
        QSKIP("no session bus here; packaging/test.sh gives one");
    // A second connection plays the portal.
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
    FakePortal portal;
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
    if (!bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
        QSKIP("a real portal is running here");
    QVERIFY(bus.registerObject(path, &portal, QDBusConnection::ExportAllContents));
    DesktopScheme desktop;
    QCOMPARE(desktop.preference(), DesktopScheme::Preference::None);
    QTRY_COMPARE(desktop.preference(), DesktopScheme::Preference::Dark);
    emit portal.SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), QDBusVariant(2U));
    QTRY_COMPARE(desktop.preference(), DesktopScheme::Preference::Light);
    bus.unregisterService(QStringLiteral("org.freedesktop.portal.Desktop"));
    QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
}

void TestTheme::choiceIsShownAndAnnounced()
{
    QSignalSpy changed(m_theme, &Theme::changed);
    m_theme->setChoice(Scheme::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_theme->shown(), Scheme::Dark);
    QCOMPARE(tokens().page, tokensFor(Scheme::Dark).page);
    QCOMPARE(qApp->palette().color(QPalette::Window), tokens().page);
    m_theme->setChoice(Scheme::Dark);
    QCOMPARE(changed.size(), 1);
    m_theme->setChoice(Scheme::System);
    QVERIFY(m_theme->shown() != Scheme::System);
}

void TestTheme::labelsFollowTheTheme()
{
    TextLabel label(Type::Body, QStringLiteral("failed"), Tone::Red);
    label.resize(label.sizeHint());
    label.show();
    m_theme->setChoice(Scheme::Light);
    QTRY_COMPARE(label.palette().color(label.foregroundRole()), tokensFor(Scheme::Light).red);
    m_theme->setChoice(Scheme::Dark);
    QTRY_COMPARE(label.palette().color(label.foregroundRole()), tokensFor(Scheme::Dark).red);
}

void TestTheme::indicatorsAreVisible_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("primitive");
    QTest::addColumn<int>("state");
    const std::pair<const char*, Scheme> schemes[] = {{"light", Scheme::Light}, {"dark", Scheme::Dark}, {"high contrast", Scheme::HighContrast}};
    const std::pair<const char*, QStyle::PrimitiveElement> marks[] = {{"check box", QStyle::PE_IndicatorCheckBox},
                                                                      {"check in a view", QStyle::PE_IndicatorItemViewItemCheck},
                                                                      {"radio button", QStyle::PE_IndicatorRadioButton}};
    const std::pair<const char*, QStyle::StateFlag> states[] = {{"empty", QStyle::State_Off}, {"on", QStyle::State_On}, {"partly", QStyle::State_NoChange}};
    for (const auto& scheme : schemes)
        for (const auto& mark : marks)
            for (const auto& state : states)
                QTest::addRow("%s %s stands out in %s", state.first, mark.first, scheme.first) << int(scheme.second) << int(mark.second) << int(state.second);
}

void TestTheme::indicatorsAreVisible()
{
    QFETCH(int, scheme);
    QFETCH(int, primitive);
    QFETCH(int, state);
    m_theme->setChoice(Scheme(scheme));
    QImage image(24, 24, QImage::Format_RGB32);
    image.fill(tokens().page);
    QStyleOptionButton option;
    option.rect = QRect(4, 4, 16, 16);
    option.state = QStyle::State_Enabled | QStyle::StateFlag(state);
    QPainter painter(&image);
    qApp->style()->drawPrimitive(QStyle::PrimitiveElement(primitive), &option, &painter);
    painter.end();
    QVERIFY2(bestContrast(image, option.rect, tokens().page) >= 3.0, "the mark against the page");
    QCOMPARE(bestContrast(image, QRect(0, 0, 24, 3), tokens().page), 1.0);
    if (state != QStyle::State_Off) {
        QCOMPARE(count(image, tokens().accent) > 60, true);
        QVERIFY2(bestContrast(image, QRect(8, 8, 8, 8), tokens().accent) >= 3.0, "the tick against its box");
    } else {
        QCOMPARE(image.pixelColor(12, 12), tokens().input);
    }
}

void TestTheme::kindsLookDifferent()
{
    const std::unique_ptr<QPushButton> primary(makeButton(QStringLiteral("Go"), Kind::Primary));
    const std::unique_ptr<QPushButton> danger(makeButton(QStringLiteral("Go"), Kind::Danger));
    const std::unique_ptr<QPushButton> quiet(makeButton(QStringLiteral("Go"), Kind::Quiet));
    const std::unique_ptr<QPushButton> link(makeButton(QStringLiteral("Go"), Kind::Link));
    for (QPushButton* button : {primary.get(), danger.get(), quiet.get(), link.get()})
        button->resize(button->sizeHint());
    QVERIFY(count(grab(primary.get()), tokens().accent) > 500);
    QVERIFY(count(grab(danger.get()), tokens().red) > 60);
    QCOMPARE(grab(quiet.get()).pixelColor(0, 15), tokens().page);
    QCOMPARE(primary->height(), 32);
    setCompact(primary.get());
    QCOMPARE(primary->sizeHint().height(), 28);
    // The property is read while painting: a change needs no unpolish and polish.
    setKind(quiet.get(), Kind::Primary);
    QVERIFY(count(grab(quiet.get()), tokens().accent) > 500);
    QCOMPARE(quiet->property("kind").toString(), QStringLiteral("primary"));
    primary->setEnabled(false);
    QCOMPARE(count(grab(primary.get()), tokens().accent), 0);
}

void TestTheme::focusRingOnlyAfterTheKeyboard()
{
    QWidget window;
    auto* first = new QPushButton(QStringLiteral("First"), &window);
    auto* second = new QPushButton(QStringLiteral("Second"), &window);
    auto* edit = new QLineEdit(&window);
    first->setGeometry(10, 10, 100, 32);
    second->setGeometry(10, 60, 100, 32);
    edit->setGeometry(10, 110, 100, 32);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(second, Qt::LeftButton);
    second->setFocus(Qt::MouseFocusReason);
    window.setAttribute(Qt::WA_KeyboardFocusChange, false);
    QCOMPARE(count(grab(second), tokens().accent), 0);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    QVERIFY(count(grab(second), tokens().accent) > 100);
    window.setAttribute(Qt::WA_KeyboardFocusChange, false);
    edit->setFocus(Qt::MouseFocusReason);
    QVERIFY2(count(grab(edit), tokens().accent) > 100, "text fields always show the ring");
    setInvalid(edit, true);
    QVERIFY(count(grab(edit), tokens().red) > 100);
}

void TestTheme::mnemonicsOnlyWhileAltIsDown()
{
    const std::unique_ptr<QPushButton> button(makeButton(QStringLiteral("&Next")));
    button->show();
    QVERIFY(QTest::qWaitForWindowExposed(button.get()));
    const QImage before = grab(button.get());
    QTest::keyPress(button.get(), Qt::Key_Alt);
    QVERIFY(grab(button.get()) != before);
    QTest::keyRelease(button.get(), Qt::Key_Alt);
    QCOMPARE(grab(button.get()), before);
}

void TestTheme::sizesGrowWithTheFont()
{
    QCOMPARE(scale(), 1.0);
    QCOMPARE(px(16), 16);
    QFont font = qApp->font();
    font.setPointSizeF(15);
    qApp->setFont(font);
    QCOMPARE(scale(), 1.5);
    QCOMPARE(px(16), 24);
    QCOMPARE(qApp->style()->pixelMetric(QStyle::PM_IndicatorWidth), 24);
    QCOMPARE(fontOf(Type::Title).pointSizeF(), 25.5);
    font.setPointSizeF(8);
    qApp->setFont(font);
    QCOMPARE(scale(), 1.0);
}

void TestTheme::noStyleSheet()
{
    QVERIFY(qApp->styleSheet().isEmpty());
    QVERIFY(!qApp->style()->inherits("QStyleSheetStyle"));
}

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_theme.moc"
