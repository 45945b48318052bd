// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/tokens.h"

#include <QWidget>
#include <cmath>

namespace gangway {

namespace {

Tokens lightTokens()
{
    Tokens t;
    t.page = QColor(0xFFFFFF), t.side = QColor(0xF5F6F8), t.raised = QColor(0xFFFFFF);
    t.sunken = QColor(0xF7F8FA), t.input = t.page, t.hover = QColor(0xF0F2F5);
    t.line = QColor(0xE3E6EB), t.outline = QColor(0x828A98);
    t.text = QColor(0x1A1D23), t.text2 = QColor(0x555C69), t.text3 = QColor(0x646B79);
    t.disabled = QColor(0x7C8391);
    t.accent = QColor(0x2858D3), t.onAccent = QColor(0xFFFFFF), t.accentSoft = QColor(0xE9EFFD);
    t.green = QColor(0x17754A), t.greenSoft = QColor(0xE4F4EB);
    t.amber = QColor(0x8F5200), t.amberSoft = QColor(0xFCF1DC);
    t.red = QColor(0xBE2A2A), t.redSoft = QColor(0xFCE9E8);
    t.violet = QColor(0x7440B0), t.violetSoft = QColor(0xF2EAFA);
    t.grey = QColor(0x5A6170), t.greySoft = QColor(0xEEF0F3);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.page = QColor(0x1B1D22), t.side = QColor(0x15171B), t.raised = QColor(0x23262D);
    t.sunken = QColor(0x141619), t.input = t.sunken, t.hover = QColor(0x272A32);
    t.line = QColor(0x32363F), t.outline = QColor(0x767E8D);
    t.text = QColor(0xECEEF2), t.text2 = QColor(0xB0B6C2), t.text3 = QColor(0x969DAB);
    t.disabled = QColor(0x868E9C);
    t.accent = QColor(0x8DB0FF), t.onAccent = QColor(0x0F1B3A), t.accentSoft = QColor(0x232F4D);
    t.green = QColor(0x5FCB93), t.greenSoft = QColor(0x1B3528);
    t.amber = QColor(0xEDB254), t.amberSoft = QColor(0x3A2D16);
    t.red = QColor(0xFF8F88), t.redSoft = QColor(0x42211F);
    t.violet = QColor(0xC7A4F7), t.violetSoft = QColor(0x33264A);
    t.grey = QColor(0xA4ABB8), t.greySoft = QColor(0x2B2F37);
    t.dark = true;
    return t;
}

Tokens highContrastTokens()
{
    Tokens t;
    t.page = t.side = t.raised = t.sunken = t.input = QColor(Qt::black);
    t.hover = QColor(0x1F1F1F), t.line = t.outline = QColor(0xFFFFFF);
    t.text = t.text2 = QColor(0xFFFFFF), t.text3 = QColor(0xE6E6E6), t.disabled = QColor(0x868E9C);
    t.accent = QColor(0x66D9FF), t.onAccent = QColor(Qt::black), t.accentSoft = QColor(0x00293A);
    t.green = QColor(0x6BFF9E), t.greenSoft = QColor(0x00260F);
    t.amber = QColor(0xFFC24D), t.amberSoft = QColor(0x2B1D00);
    t.red = QColor(0xFF9C9C), t.redSoft = QColor(0x330A0A);
    t.violet = QColor(0xE3B8FF), t.violetSoft = QColor(0x26003D);
    t.grey = QColor(0xD9D9D9), t.greySoft = QColor(0x262626);
    t.dark = t.highContrast = true;
    return t;
}

/// Relative luminance of WCAG 2.1.
double luminance(const QColor& color)
{
    const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

void setText(QPalette& palette, QPalette::ColorRole role, const QColor& color, const QColor& disabled)
{
    palette.setColor(role, color);
    palette.setColor(QPalette::Disabled, role, disabled);
}

} // namespace

QColor Tokens::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text: return text;
    case Tone::Text2: return text2;
    case Tone::Text3: return text3;
    case Tone::Disabled: return disabled;
    case Tone::Accent: return accent;
    case Tone::OnAccent: return onAccent;
    case Tone::Green: return green;
    case Tone::Amber: return amber;
    case Tone::Red: return red;
    case Tone::Violet: return violet;
    case Tone::Grey: return grey;
    }
    return text;
}

QColor Tokens::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Accent: return accentSoft;
    case Tone::Green: return greenSoft;
    case Tone::Amber: return amberSoft;
    case Tone::Red: return redSoft;
    case Tone::Violet: return violetSoft;
    default: return greySoft;
    }
}

const Tokens& tokensFor(Scheme scheme)
{
    static const Tokens light = lightTokens();
    static const Tokens dark = darkTokens();
    static const Tokens high = highContrastTokens();
    switch (scheme) {
    case Scheme::Dark: return dark;
    case Scheme::HighContrast: return high;
    default: return light;
    }
}

Tokens tokensFromHighContrast(const QPalette& system)
{
    const QColor page = system.color(QPalette::Window);
    const bool dark = luminance(page) < 0.5;
    Tokens t = dark ? highContrastTokens() : lightTokens();
    t.page = t.side = t.raised = t.sunken = t.input = page;
    t.text = t.text2 = t.text3 = t.line = t.outline = system.color(QPalette::WindowText);
    t.accent = system.color(QPalette::Highlight);
    t.onAccent = system.color(QPalette::HighlightedText);
    t.dark = dark;
    t.highContrast = true;
    return t;
}

bool isHighContrast(const QPalette& system)
{
    // Ordinary themes use near black on light grey; these limits are met only by themes of pure opposites.
    const QColor window = system.color(QPalette::Window);
    return contrast(window, system.color(QPalette::WindowText)) >= 19.0 &&
           contrast(window, system.color(QPalette::Base)) < 1.05 &&
           contrast(window, system.color(QPalette::Button)) < 1.10;
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QPalette::ColorRole roleOf(Tone tone)
{
    // Roles that our style does not paint with, so that they can carry text colours.
    switch (tone) {
    case Tone::Text: return QPalette::WindowText;
    case Tone::Text2: return QPalette::Dark;
    case Tone::Text3: return QPalette::PlaceholderText;
    case Tone::Disabled: return QPalette::Shadow;
    case Tone::Accent: return QPalette::Link;
    case Tone::OnAccent: return QPalette::Window;
    case Tone::Green: return QPalette::Light;
    case Tone::Amber: return QPalette::Midlight;
    case Tone::Red: return QPalette::BrightText;
    case Tone::Violet: return QPalette::LinkVisited;
    case Tone::Grey: return QPalette::Mid;
    }
    return QPalette::WindowText;
}

QPalette paletteOf(const Tokens& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.page);
    p.setColor(QPalette::Base, t.page);
    p.setColor(QPalette::AlternateBase, t.side);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.accentSoft);
    setText(p, QPalette::HighlightedText, t.text, t.disabled);
    setText(p, QPalette::Text, t.text, t.disabled);
    setText(p, QPalette::ButtonText, t.text, t.disabled);
    for (const Tone tone : {Tone::Text, Tone::Text2, Tone::Text3, Tone::Disabled, Tone::Accent, Tone::Green,
                            Tone::Amber, Tone::Red, Tone::Violet, Tone::Grey})
        setText(p, roleOf(tone), t.color(tone), t.disabled);
    return p;
}

void setTone(QWidget* widget, Tone tone)
{
    widget->setForegroundRole(roleOf(tone));
}

} // namespace gangway
