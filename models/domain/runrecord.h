// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runevent.h"

#include <QHash>
#include <QSet>

#include <array>

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
/// the report, so that they cannot disagree. Compact: about 64 bytes for an item that was moved.
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
    /// Items that a started but not ended step was about, and those that its end said nothing of: their effect is unknown
    /// until probed.
    std::vector<ChangeIndex> unknownItems(quint32 step) const;
    /// True where a step without items was started and did not end.
    bool isUnknown(quint32 step) const { return m_unknown.contains(step); }
    ItemState itemState(ChangeIndex change) const { return m_items[change]; }
    /// The last one, of the steps that settle items. What undo did not take back keeps the outcome of the run.
    std::optional<ItemOutcome> outcome(ChangeIndex change) const;
    /// What the step recorded of each of its items, in their order; of helper steps too.
    std::vector<ItemOutcome> outcomesOf(quint32 step) const;
    std::optional<Verdict> verdict(ChangeIndex change) const; ///< the last one since the item was carried out
    bool isGuidedDone(const StepId& id) const { return m_guidedDone.contains(id); }
    QDateTime startedAt() const { return m_startedAt; }
    QDateTime endedAt() const { return m_endedAt; }
    double secondsRunning() const; ///< time in state Running or Undoing, pauses and the time after a cut left out

    Accounting accounting() const; ///< one pass over the changes
    Outcome outcomeOfRun() const;  ///< Complete only if balanced, nothing failed, everything moved is proven or verification was off

private:
    /// An ItemOutcome without what few of them have.
    struct Kept {
        std::array<char, 32> sha256{};
        qint64 bytes = kUnknownBytes;
        ItemEnd end = ItemEnd::Done;
        bool hasHash = false;
        bool isPlannedPath = false; ///< the evidence names the plan's own target path
        bool hasMore = false;
    };
    struct More {
        std::optional<Error> error;
        QString targetPath;
        QStringList notes;
    };
    static constexpr quint32 kNoOutcome = 0xffffffffu;
    static constexpr quint8 kNoVerdict = 0xff;

    void fold(const RunStateChanged& what, const QDateTime& at);
    void fold(const StepStarted& what);
    void fold(const StepCheckpointed& what);
    void fold(const StepEnded& what);
    void fold(const ItemsVerified& what);
    void fold(const StepUndone& what);
    void fold(const GuidedDone& what);
    void fold(const ItemsDismissed& what);
    void keep(const ItemOutcome& outcome);
    StepState stateAfter(const StepEnded& what) const;
    bool isBadVerdict(ChangeIndex change) const;
    bool isItem(ChangeIndex change) const { return change < m_items.size() && m_items[change] != ItemState::None; }
    bool isTimed() const { return m_state == RunState::Running || m_state == RunState::Undoing; }
    static quint64 helperKey(quint32 step, ChangeIndex change) { return (quint64(step) << 32) | change; }

    std::shared_ptr<const Plan> m_plan;
    RunState m_state = RunState::Ready;
    bool m_wasStopped = false;          ///< the last thing the person said was to stop
    std::vector<StepState> m_steps;
    std::vector<ItemState> m_items;
    QHash<quint32, std::vector<ChangeIndex>> m_unknown;
    QHash<quint32, QJsonObject> m_checkpoints;
    std::vector<quint32> m_outcomeAt;   ///< by change: position in m_kept
    std::vector<Kept> m_kept;
    QHash<ChangeIndex, More> m_more;
    QHash<quint64, ItemOutcome> m_helperOutcomes; ///< of steps that settle nothing, by helperKey()
    std::vector<quint8> m_verdictKinds; ///< by change
    QHash<ChangeIndex, QString> m_verdictDetails;
    QSet<StepId> m_guidedDone;
    QDateTime m_startedAt;
    QDateTime m_endedAt;
    QDateTime m_runningSince;
    QDateTime m_lastEventAt;
    double m_secondsRunning = 0;
};

} // namespace gangway
