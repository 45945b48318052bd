// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diff.h"
#include "models/domain/plan.h"

namespace gangway
{

/// What the planner itself has to say of a draft with changes and steps, warnings of both inventories first. Pure.
std::vector<Finding> plannerFindings(const Plan& draft, const DiffRules& rules, const QStringList& unread);

/// What differs now from what a plan saw, of the items that it would move: "drift.source", "drift.target". Pure.
std::vector<Finding> driftOf(const Plan& plan, const Inventory& sourceNow, const Inventory& targetNow);

} // namespace gangway
