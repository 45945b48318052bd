// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gangway
{

/// The widgets below `zone` that Tab stops at now, in the order they stand in their layouts. Qt's own chain has the
/// order of creation, which is not what one sees once rows were made anew.
QWidgetList focusStops(const QWidget* zone);

/// Gives the keyboard to a widget that may have been made a moment ago, and scrolls it into view. A layout shows what is put
/// into it one turn of the event loop later, and until then Qt would forget the focus again. Null is fine.
void focusNow(QWidget* widget, Qt::FocusReason reason = Qt::OtherFocusReason);

} // namespace gangway
