// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace gangway {

/// Gives a widget a least and a greatest width (0: none) in design pixels, and again whenever the font of the program grows.
/// Lengths set with px() once stay behind when the text size is changed while the window is open.
void keepWidth(QWidget* widget, double least, double most = 0);
void keepLeastHeight(QWidget* widget, double least);

} // namespace gangway
