// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"

namespace gangway
{

/// What a worker is to do with one step now. An item stands in one of the two lists.
struct StepJob {
    quint32 position = 0;             ///< in Plan::steps
    std::vector<ChangeIndex> items;   ///< to be carried out
    std::vector<ChangeIndex> unknown; ///< begun before, end not written down: to be probed, then carried out if need be
    QJsonObject checkpoint;           ///< the last one written down
    std::vector<ChangeIndex> allItems() const;
};

/// What came of it. Every item of the job has an outcome or is still unknown.
struct StepResult {
    std::vector<ItemOutcome> outcomes;
    std::vector<ChangeIndex> unknown; ///< nobody could say: the intent stays in the run file
    std::optional<Error> error;       ///< of the step as a whole
    std::vector<Verdict> verdicts;
    std::optional<Error> verifyError; ///< verification could not be made; it is made up for at the end
};

/// Probes what is unknown, executes what is to be done, asks the target about items that got no answer, and verifies what
/// is done. Runs on a worker; touches nothing but the two sides.
StepResult carryOut(const Plan& plan, Migrator& migrator, const StepJob& job, Context& context, bool verify);

/// Only the first part of it: what the target shows of job.unknown. Items that are not done get no outcome.
StepResult probeOnly(const Plan& plan, Migrator& migrator, const StepJob& job, Context& context);

} // namespace gangway
