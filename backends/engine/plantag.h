// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

namespace gangway
{

/// A tag for the names of part files: the same for the same source content and the same two places, however often the plan
/// is made, so that a later plan finds and goes on with what an earlier one left.
RunId tagOf(const Plan& plan);

} // namespace gangway
