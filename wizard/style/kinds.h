// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

class QPushButton;
class QProgressBar;
class QLineEdit;
class QWidget;

namespace gangway {

/// How loud a button is. Stored in the dynamic property "kind", which the style reads while painting.
enum class Kind { Default, Primary, Quiet, Danger, Link };
void setKind(QWidget* button, Kind kind);
Kind kindOf(const QWidget* button);

/// 28 instead of 32 high: buttons inside rows and banners (property "compact").
void setCompact(QWidget* control, bool on = true);
bool isCompact(const QWidget* control);

/// What a progress bar says besides its value (property "bar").
enum class BarState { Running, Paused, Failures };
void setBarState(QProgressBar* bar, BarState state);
BarState barStateOf(const QWidget* bar);

/// Red border; the sentence that says why belongs under the field (property "invalid").
void setInvalid(QWidget* input, bool on);
bool isInvalid(const QWidget* input);

/// A push button with its kind and, if wanted, a symbol in the colour of its text.
QPushButton* makeButton(const QString& text, Kind kind = Kind::Default, Icon icon = Icon::None,
                        QWidget* parent = nullptr);

/// A button with a symbol only; the name is its tool tip and accessible name.
QPushButton* makeIconButton(Icon icon, const QString& name, QWidget* parent = nullptr);

} // namespace gangway
