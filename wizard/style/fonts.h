// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace gangway {

/// What a piece of text is for; look.md section 3.
enum class Type { Figure, Title, DialogTitle, Section, CardTitle, Body, Strong, Button, Primary, Secondary, Caption, Mono };

/// The font of a role, from the application's font as it is now.
QFont fontOf(Type type);

/// Picks Inter where it is installed, else leaves the system font; the size stays the system's.
QFont baseFont(const QFont& system);

/// k: 1 at a 10 pt application font or below, growing with it.
double scale();

/// A design size in device-independent pixels at the present font. Every length goes through this.
int px(double designPixels);

/// The larger of a design height and what the font needs (font height + slack).
int rowHeight(double designHeight, int slack = 12);

} // namespace gangway
