// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/ledger.h"
#include "backends/engine/stepwork.h"

#include <QSet>

namespace gangway
{

/// What is left to do of a run, read from its record: the one place that decides what a resumed run, a second round, and
/// an undo after a cut begin with. What was begun and not ended is handed out as unknown: probed, never assumed.
namespace recovery
{

/// The code of an item that was not tried because a step before it failed.
QString dependencyCode(); // "step.dependency"

/// The item is to be moved and is not, and nobody decided to leave it.
bool isLeft(const RunRecord& record, ChangeIndex change);
/// isLeft(), and it was tried: its outcome or its verdict is not good.
bool hasFailed(const RunRecord& record, ChangeIndex change);

/// Everything that is left: for the first round of a run() call.
std::vector<StepJob> jobsLeft(const RunRecord& record);
/// Jobs for these items, and for those that were held back by the failure of another.
std::vector<StepJob> jobsFor(const RunRecord& record, const QSet<ChangeIndex>& wanted);
/// Only what has an intent and no outcome.
std::vector<StepJob> jobsUnknown(const RunRecord& record);

/// Moved items of settling steps without a verdict that says something.
std::vector<ChangeIndex> unverified(const RunRecord& record);

/// Adds what a job came to. What is still unknown stays so.
void record(Ledger& ledger, const StepJob& job, const StepResult& result);

/// Probes everything unknown and writes down what is found done. Blocking. @errors of the run file, or of probing
Result<void> settleUnknown(const RunRecord& record, Migrator& migrator, TaskPool& pool, Context& context, Ledger& ledger);

} // namespace recovery

} // namespace gangway
