// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gangway
{

/// The widgets below `zone` that Tab stops at now, in the order they stand in their layouts. Qt's own chain has the
/// order of creation, which is not what one sees once rows were made anew.
QWidgetList focusStops(const QWidget* zone);

} // namespace gangway
