// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

namespace gangway::decisions
{

// Pure functions over the person's decisions. Paths are of the source; "" is all of it. A decision on a folder holds for
// what is below it; Decision::None on a path takes it out of what holds above.

/// What holds for a path: its own decision, or the nearest one above it.
Decision holdingFor(const Decisions& decisions, const QString& path);

/// With `decision` for one item.
Decisions with(Decisions decisions, const QString& path, Decision decision);

/// An item or a folder with everything in it is left out, or taken in again (and then follows the options).
Decisions withLeftOut(Decisions decisions, const QString& path, bool isLeftOut);

/// The same decision for all items that are a conflict in the plan, and for `also`.
Decisions withAllConflicts(Decisions decisions, const Plan& plan, Decision decision, const QString& also);

} // namespace gangway::decisions
