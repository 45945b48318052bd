// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/stepwork.h"

#include <QHash>
#include <QSet>

#include <map>
#include <set>

namespace gangway
{

/// Which step may run now: order by dependencies, limits of lanes, and who is held back by whose failure. Works in rounds:
/// a round is a set of jobs; a step waits for those of its predecessors that are in the same round. Pure; coordinator's
/// thread only.
///
/// Failures: where two steps share items, a failed item of the first holds back that item of the second and no other.
/// Where they share none, only a failure of the first as a whole holds the second back.
/// Lanes: "" has no limit of its own; "name" lets one step run at a time, "name/4" four.
class Dispatcher
{
public:
    /// Items that will not be tried in this round, because of `cause`. No items: the whole (helper) step.
    struct Held { quint32 position = 0; std::vector<ChangeIndex> items; quint32 cause = 0; };

    explicit Dispatcher(const Plan& plan);

    void begin(std::vector<StepJob> round);
    /// The first job that may run, in plan order; it counts as running until ended() or again().
    std::optional<StepJob> next();
    /// What was held back by failures since the last call.
    std::vector<Held> takeHeld();
    void ended(quint32 position, const std::vector<ChangeIndex>& failed, bool failedAsAWhole);
    void again(StepJob job); ///< it did not get through and is to be dispatched once more
    bool isRoundOver() const { return m_open == 0; }

private:
    struct Failure {
        bool whole = false;
        QSet<ChangeIndex> items;
    };
    struct Holding {
        std::optional<quint32> whole;           ///< the step that holds all of it back
        QHash<ChangeIndex, quint32> items;      ///< item → the step that holds it back
    };

    void makeReady(quint32 position);
    std::optional<quint32> firstReady();
    bool strip(StepJob& job);                   ///< takes out what is held back; false if nothing is left
    void close(quint32 position, Failure failure);
    void holdBack(quint32 cause, const Failure& failure, quint32 dependent);
    bool shareItems(quint32 a, quint32 b) const;

    const Plan& m_plan;
    std::vector<std::vector<quint32>> m_dependents;
    std::vector<int> m_waitsFor;                ///< predecessors of this round that have not ended
    QHash<quint32, StepJob> m_jobs;             ///< of this round, not ended
    QHash<quint32, Failure> m_failures;         ///< of all rounds so far
    QHash<quint32, Holding> m_holding;
    std::map<QString, std::set<quint32>> m_ready; ///< by lane
    std::map<QString, int> m_runningInLane;
    std::vector<Held> m_held;
    qint64 m_open = 0;                          ///< jobs of this round that have not ended
};

} // namespace gangway
