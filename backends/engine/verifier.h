// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runner.h"

namespace gangway
{

/// Compares the target with the plan and the evidence again, at any later time, and records the verdicts. Items whose
/// verdict is not Proven or ProvenBySize make the outcome Partial (or Failed, if none is proven). Reads both sides only.
Result<Outcome> verifyRun(RunFile& file, Migrator& migrator, TaskPool& pool, Context& context,
                          const Runner::Listener& listener = {});

} // namespace gangway
