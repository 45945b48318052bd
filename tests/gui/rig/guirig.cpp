// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include "wizard/style/fonts.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>

namespace gangway
{
namespace
{

constexpr int kMostTabs = 400;
constexpr int kSettles = 1000; // ms; only a text that stays cut takes them

/// Lets queued deliveries and layouts happen.
void settle()
{
    QTest::qWait(0);
    QTest::qWait(0);
}

} // namespace

GuiRig::GuiRig(WizardWindow::Start start, const QString& language)
    : m_start(std::move(start))
{
    QSettings settings(fakes.services().settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("look/language"), language);
    settings.setValue(QStringLiteral("look/scheme"), QStringLiteral("light"));
}

GuiRig::~GuiRig()
{
    fakes.places.openGate.open();
    fakes.places.readGate.open();
    fakes.places.writeGate.open();
    m_window.reset();
}

void GuiRig::start()
{
    m_window = std::make_unique<WizardWindow>(fakes.services(), m_start);
    m_window->resize(px(1180), px(760));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void GuiRig::open(PageId page)
{
    if (!m_window)
        start();
    fakes.answer(state(), page);
    QVERIFY2(m_window->navigator().open(page), "the page cannot be opened");
}

void GuiRig::look(const QString& name, bool allVariants)
{
    settle();
    QCOMPARE(unnamedControls().join(QStringLiteral("; ")), QString());
    QCOMPARE(shoot(name, allVariants).join(QStringLiteral("; ")), QString());
}

void GuiRig::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* to = focus() ? focus() : m_window.get();
    QTest::keyClick(to, key, modifiers);
    settle();
}

void GuiRig::type(const QString& text)
{
    QTest::keyClicks(focus(), text);
    settle();
}

QString GuiRig::nameOf(const QWidget* widget)
{
    if (!widget)
        return {};
    if (qobject_cast<const QComboBox*>(widget)) { // on X11 its name is that of its label, see look.md §11
        const auto labels = widget->window()->findChildren<QLabel*>();
        for (const QLabel* label : labels) {
            if (label->buddy() == widget)
                return label->text();
        }
        return {};
    }
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return face ? face->text(QAccessible::Name) : QString();
}

bool GuiRig::tabTo(const QString& name)
{
    for (int i = 0; i < kMostTabs; ++i) {
        if (nameOf(focus()) == name)
            return true;
        press(Qt::Key_Tab);
    }
    qWarning("Tab never reaches \"%s\"; it stops at: %s", qPrintable(name), qPrintable(tabOrder().join(QStringLiteral(" | "))));
    return false;
}

bool GuiRig::tabToAndPress(const QString& name)
{
    if (!tabTo(name))
        return false;
    press(Qt::Key_Space);
    return true;
}

QStringList GuiRig::tabOrder()
{
    QStringList names;
    const QWidget* first = focus();
    for (int i = 0; i < kMostTabs; ++i) {
        names << nameOf(focus());
        press(Qt::Key_Tab);
        if (focus() == first)
            break;
    }
    return names;
}

QStringList GuiRig::unnamedControls() const
{
    QStringList found;
    const auto all = m_window->findChildren<QWidget*>();
    for (const QWidget* widget : all) {
        const bool isStop = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (isStop && nameOf(widget).isEmpty())
            found << QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    }
    return found;
}

QStringList GuiRig::cutTexts() const
{
    QStringList found;
    const auto labels = m_window->findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        if (label->height() < needed || (!label->wordWrap() && label->width() < label->sizeHint().width()))
            found << QStringLiteral("label “%1”: %2x%3").arg(label->text()).arg(label->width()).arg(label->height());
    }
    const auto scrolled = m_window->findChildren<QScrollArea*>();
    for (const QScrollArea* area : scrolled) { // nothing scrolls sideways, so that what is too wide cannot be read
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width())
            found << QStringLiteral("contents of “%1”: %2 wide in %3")
                         .arg(area->accessibleName().isEmpty() ? QString::fromLatin1(area->parentWidget()->metaObject()->className())
                                                               : area->accessibleName())
                         .arg(area->widget()->width())
                         .arg(area->viewport()->width());
    }
    const auto buttons = m_window->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        const bool isInField = qobject_cast<const QLineEdit*>(button->parentWidget()); // shows its symbol only
        if (button->isVisible() && !isInField && !button->text().isEmpty()
            && (button->width() < button->minimumSizeHint().width() || button->height() < button->minimumSizeHint().height()))
            found << QStringLiteral("button “%1”: %2x%3 instead of %4x%5")
                         .arg(button->text()).arg(button->width()).arg(button->height())
                         .arg(button->minimumSizeHint().width()).arg(button->minimumSizeHint().height());
    }
    return found;
}

QStringList GuiRig::grab(const QString& name)
{
    settle();
    const QString folder = QStringLiteral(GW_BUILD_DIR) + QStringLiteral("/screenshots");
    QDir().mkpath(folder);
    QStringList wrong;
    const bool isWhole = QTest::qWaitFor([this] { return cutTexts().isEmpty(); }, kSettles); // nested layouts need several turns
    if (!m_window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png")))
        wrong << name + QStringLiteral(": no picture");
    for (const QString& cut : isWhole ? QStringList() : cutTexts())
        wrong << name + QStringLiteral(": ") + cut;
    return wrong;
}

QStringList GuiRig::shoot(const QString& name, bool allVariants)
{
    Theme& theme = *Theme::current();
    const QSize size = m_window->size();
    theme.setChoice(Scheme::Light);
    QStringList wrong = grab(name);
    theme.setChoice(Scheme::Dark);
    wrong += grab(name + QStringLiteral("-dark"));
    if (allVariants) {
        theme.setChoice(Scheme::HighContrast);
        wrong += grab(name + QStringLiteral("-high-contrast"));
        theme.setChoice(Scheme::Light);
        m_window->resize(px(900), px(600));
        wrong += grab(name + QStringLiteral("-compact"));
        m_window->resize(size);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        wrong += grab(name + QStringLiteral("-rtl"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        const QFont font = QApplication::font();
        QFont large = font;
        large.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(large);
        m_window->resize(px(1180), px(760));
        wrong += grab(name + QStringLiteral("-200"));
        QApplication::setFont(font);
        settle();
        m_window->resize(size);
    }
    theme.setChoice(Scheme::Light);
    settle();
    return wrong;
}

int runGuiTest(int argc, char** argv, const std::function<int(int, char**)>& run)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("LC_ALL", "C.UTF-8");
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QFont font = app.font();
    font.setPointSizeF(10);
    app.setFont(font);
    Theme theme(app);
    theme.setChoice(Scheme::Light);
    theme.setReducedMotion(true);
    return run(argc, argv);
}

} // namespace gangway
