// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "models/domain/plan.h"

namespace gangway
{

/// What the target shows of an item whose end nobody wrote down.
enum class ItemProbe : quint8 {
    NotDone, ///< the target is as the plan saw it: do it (again)
    Done,    ///< the target holds exactly what the step was to bring: proven by its content
    Foreign  ///< it holds something else: neither the plan's nor ours; a conflict
};

/// One call of a step: which of its items, and where an earlier call of it got to.
struct StepCall {
    quint32 position = 0;             ///< in Plan::steps
    const Step& step;
    std::vector<ChangeIndex> items;   ///< what is to be done now: all of the step's, or what is left of it
    QJsonObject checkpoint;           ///< the last one of an interrupted call, or empty
};

struct ProbedItem { ChangeIndex change = 0; ItemProbe probe = ItemProbe::NotDone; Evidence evidence; };

struct UndoCall {
    quint32 position = 0;
    const Step& step;
    std::vector<ItemOutcome> done; ///< what the run recorded as done, with its evidence
};

/// The only object that may change a target. Bound to one plan and two live sides. Thread-safe: the runner calls it from
/// several workers, never twice at a time for one step. One item that fails never fails the others: its error stands in
/// its outcome. The Result's own error is for what hits the step as a whole; items without an outcome were not touched
/// or are unknown, and will be probed.
class Migrator
{
public:
    virtual ~Migrator() = default;
    /// Reads only. For every item of the call.
    virtual Result<std::vector<ProbedItem>> probe(Context& context, const StepCall& call) = 0;
    /// Removes what a cut attempt wrote for itself of items that probing settled: they will not be executed again. As well as
    /// it can; migrators whose attempts leave nothing need not do anything.
    virtual void dropLeftovers(Context&, const StepCall&) { }
    /// Checks each item's precondition first: source and target as in the plan's inventories, else ItemEnd::Conflict.
    /// A step without items (a helper) returns an empty list when it is done. Must be repeatable.
    virtual Result<std::vector<ItemOutcome>> execute(Context& context, const StepCall& call) = 0;
    /// Reads only: compares the target with the plan and the evidence.
    virtual Result<std::vector<Verdict>> verify(Context& context, const std::vector<ItemOutcome>& outcomes) = 0;
    /// Takes back what the step did. An item changed since (not as its evidence) is left alone: Skipped "undo.edited".
    /// Must be repeatable: what is as it was before the step is Done. Also called for a step that was cut or failed, with
    /// what is known to be done (maybe nothing): what it left behind is removed.
    virtual Result<std::vector<ItemOutcome>> revert(Context& context, const UndoCall& call) = 0;
};

} // namespace gangway
