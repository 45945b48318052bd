// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runevent.h"

#include <QHash>
#include <QSet>

namespace gangway
{

/// inventory = moved + same + skipped + unsupported + failed; failed holds what was not reached (`left`) too.
struct Accounting {
    qint64 inventory = 0, moved = 0, same = 0, skipped = 0, unsupported = 0, failed = 0;
    qint64 left = 0;       ///< the part of failed that was not reached or was stopped
    qint64 movedBytes = 0;
    qint64 unproven = 0;   ///< the part of moved whose verdict is not (yet) Proven or ProvenBySize
    bool isBalanced() const { return inventory == moved + same + skipped + unsupported + failed; }
};

enum class StepState : quint8 { Waiting, Running, Interrupted, Done, Failed, Undone };
enum class ItemState : quint8 { None, Waiting, Moving, Moved, Skipped, Failed, Conflict, Undone };

enum class Outcome : quint8 { Complete, Partial, Failed, Cancelled, Blocked };
QString outcomeName(Outcome outcome); ///< "complete", "partial", "failed", "cancelled", "blocked"

/// Where a run stands: a pure fold over its plan and events. The same class serves recovery, the transfer page and
/// the report, so that they cannot disagree.
class RunRecord
{
public:
    explicit RunRecord(std::shared_ptr<const Plan> plan);

    void apply(const RunEvent& event); ///< in order; live progress and log lines are ignored

    const Plan& plan() const { return *m_plan; }
    std::shared_ptr<const Plan> sharedPlan() const { return m_plan; }
    RunState state() const { return m_state; }
    StepState stepState(quint32 step) const { return m_steps[step]; }
    QJsonObject checkpoint(quint32 step) const { return m_checkpoints.value(step); }
    /// Items that a started but not ended step was about: their effect is unknown until probed.
    std::vector<ChangeIndex> unknownItems(quint32 step) const;
    ItemState itemState(ChangeIndex change) const { return m_items[change]; }
    std::optional<ItemOutcome> outcome(ChangeIndex change) const; ///< the last one
    std::optional<Verdict> verdict(ChangeIndex change) const;     ///< the last one
    bool isGuidedDone(const StepId& id) const { return m_guidedDone.contains(id); }
    QDateTime startedAt() const { return m_startedAt; }
    QDateTime endedAt() const { return m_endedAt; }
    double secondsRunning() const; ///< time in state Running or Undoing, pauses left out

    Accounting accounting() const; ///< one pass over the changes
    Outcome outcomeOfRun() const;  ///< Complete only if balanced, nothing failed, everything moved is proven or verification was off

private:
    std::shared_ptr<const Plan> m_plan;
    RunState m_state = RunState::Ready;
    std::vector<StepState> m_steps;
    std::vector<ItemState> m_items;
    QHash<quint32, std::vector<ChangeIndex>> m_unknown;
    QHash<quint32, QJsonObject> m_checkpoints;
    QHash<ChangeIndex, ItemOutcome> m_outcomes;
    QHash<ChangeIndex, Verdict> m_verdicts;
    QSet<StepId> m_guidedDone;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    QDateTime m_runningSince;
    double m_secondsRunning = 0;
};

} // namespace gangway
