// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/tokens.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace gangway {

/// Our symbols; look.md section 5. The file is resources/icons/<name in lower case>.svg.
enum class Icon {
    None, Check, Warn, Block, Info, Plus, Minus, Change, Equals, Conflict, Cannot, Skip, Retry, Undo, Search,
    Filter, Pause, Stop, Play, Clock, Flag, Folder, Cloud, Project, File, Data, Node, Image, Key, Link, People,
    Server, Target, Lock, External, Save, Copy, Eye, EyeOff, Settings, Help, Log, Arrow, ChevronRight,
    ChevronDown, Close
};

/// An icon that takes its colour from the tokens at the moment it is painted, so it follows the theme.
QIcon icon(Icon name, Tone tone = Tone::Text);

/// Paints a symbol into a square; mirrored in right-to-left where the symbol has a direction.
void paintIcon(QPainter* painter, const QRectF& rect, Icon name, const QColor& color,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// Whether the symbol turns round in a right-to-left window.
bool isDirectional(Icon name);

/// The mark of Gangway (a plank between two levels), in one colour; and the application's window icon.
void paintMark(QPainter* painter, const QRectF& rect, const QColor& color);
QIcon applicationIcon();

} // namespace gangway
