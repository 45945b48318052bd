// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/theme.h"

#include "wizard/style/desktopscheme.h"
#include "wizard/style/fonts.h"
#include "wizard/style/icons.h"
#include "wizard/style/wizardstyle.h"

#include <QApplication>
#include <QToolTip>

namespace gangway {

namespace {
Theme* s_theme = nullptr;
} // namespace

Theme::Theme(QApplication& app, QObject* parent)
    : QObject(parent), m_app(app), m_desktop(new DesktopScheme(this)), m_system(app.palette()),
      m_tokens(tokensFor(Scheme::Light))
{
    s_theme = this;
    m_app.setFont(baseFont(m_app.font()));
    m_app.setStyle(new WizardStyle);
    m_app.setWindowIcon(applicationIcon());
    connect(m_desktop, &DesktopScheme::changed, this, &Theme::apply);
    apply();
}

Theme::~Theme()
{
    if (s_theme == this)
        s_theme = nullptr;
}

Theme* Theme::current()
{
    return s_theme;
}

void Theme::setChoice(Scheme choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    apply();
}

bool Theme::reducedMotion() const
{
    return m_forceStill || m_desktop->reducedMotion();
}

void Theme::setReducedMotion(bool on)
{
    m_forceStill = on;
}

Scheme Theme::resolve() const
{
    if (m_choice != Scheme::System)
        return m_choice;
    if (isHighContrast(m_system) || m_desktop->moreContrast())
        return Scheme::HighContrast;
    switch (m_desktop->preference()) {
    case DesktopScheme::Preference::Dark: return Scheme::Dark;
    case DesktopScheme::Preference::Light: return Scheme::Light;
    case DesktopScheme::Preference::None: break;
    }
    const QColor window = m_system.color(QPalette::Window);
    return window.lightnessF() < 0.5F ? Scheme::Dark : Scheme::Light;
}

void Theme::apply()
{
    m_shown = resolve();
    const bool fromSystem = m_choice == Scheme::System && isHighContrast(m_system);
    m_tokens = fromSystem ? tokensFromHighContrast(m_system) : tokensFor(m_shown);
    const QPalette palette = paletteOf(m_tokens);
    m_app.setPalette(palette);
    QToolTip::setPalette(palette);
    emit changed();
}

const Tokens& tokens()
{
    return s_theme ? s_theme->tokens() : tokensFor(Scheme::Light);
}

} // namespace gangway
