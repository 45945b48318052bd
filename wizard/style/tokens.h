// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace gangway {

/// What the person chose in Settings > Look. System follows the desktop.
enum class Scheme { System, Light, Dark, HighContrast };

/// A meaning that has a colour. Text, symbols and soft fills are asked for by tone, never by value.
enum class Tone { Text, Text2, Text3, Disabled, Accent, OnAccent, Green, Amber, Red, Violet, Grey };

/// The colours of one scheme. A plain value: made by tokensFor(), held by Theme.
struct Tokens {
    QColor page, side, raised, sunken, input, hover, line, outline;
    QColor text, text2, text3, disabled;
    QColor accent, onAccent, accentSoft;
    QColor green, greenSoft, amber, amberSoft, red, redSoft, violet, violetSoft, grey, greySoft;
    bool dark = false;
    bool highContrast = false; ///< soft fills get a border in their own colour, check boxes a 2 px outline

    QColor color(Tone tone) const;
    /// The soft fill that belongs to a tone; greySoft for the text tones.
    QColor soft(Tone tone) const;
};

/// The built-in set; System counts as Light (Theme resolves it before).
const Tokens& tokensFor(Scheme scheme);

/// High contrast with page, text, accent and on accent taken from the system's own palette.
Tokens tokensFromHighContrast(const QPalette& system);

/// Whether a system palette is a high contrast one: text on window at least 15:1 and no grey surfaces.
bool isHighContrast(const QPalette& system);

/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// The palette that carries the tokens; text tones live in the roles that roleOf() names.
QPalette paletteOf(const Tokens& tokens);

/// The palette role a tone is stored in, for setForegroundRole().
QPalette::ColorRole roleOf(Tone tone);

/// Colours a widget's text; it follows theme changes (a palette of its own would not).
void setTone(QWidget* widget, Tone tone);

} // namespace gangway
