// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/planner.h"

namespace gangway
{

class WizardState;
struct WizardServices;

/// What the answers so far ask the planner for, with the decisions that the plan in the state holds. Copies only: it can
/// go to a worker. @errors Invalid "planning.unanswered" where an answer is missing; what Registry::find() says
Result<PlanRequest> planRequest(const WizardServices& services, const WizardState& state);

/// The finding of the planner that the preview answers, not the checks: conflicts nobody has decided.
bool isDecidedInPreview(const Finding& finding);
/// Findings of a plan that must be fixed before anything can move, without those.
qint64 blockersOf(const Plan& plan);

} // namespace gangway
