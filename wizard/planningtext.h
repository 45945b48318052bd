// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/planner.h"

#include <QString>

namespace gangway
{

/// What is being done while a plan is made: "Comparing contents, 14 of 24 files".
QString planningText(const PlanningProgress& progress);

} // namespace gangway
