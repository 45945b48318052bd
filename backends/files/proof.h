// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// What the target shows of items whose end is not known. Content is compared by reading both sides.
Result<std::vector<ProbedItem>> probeItems(Workplace& place, Context& context, const StepCall& call);
/// The same for save-copies: a copy has its name only when it is whole.
Result<std::vector<ProbedItem>> probeCopies(Workplace& place, Context& context, const StepCall& call);

/// Reads items back from the target and compares them with what was sent.
Result<std::vector<Verdict>> proveItems(Workplace& place, Context& context, const std::vector<ItemOutcome>& outcomes);

} // namespace gangway
