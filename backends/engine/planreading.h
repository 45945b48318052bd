// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/planner.h"

#include <mutex>

namespace gangway
{

struct BothSides {
    std::shared_ptr<const Inventory> source;
    std::shared_ptr<const Inventory> target;
};

struct Hashed {
    BothSides sides;
    QStringList unread; ///< files whose content could not be read to compare it
};

/// What planning reads from the two sides: listings and content hashes, both sides at the same time. One planning's; the
/// numbers it reports come from several threads.
class PlanReading
{
public:
    PlanReading(Context& context, const PlanRequest& request, TaskPool& pool, const Planner::Watch& watch);

    Result<BothSides> list();
    /// The same inventories with the hashes that these rules ask for; those that are known are not read again.
    Result<Hashed> hash(BothSides sides, const DiffRules& rules);
    void phase(PlanningProgress::Phase phase);

private:
    struct Batch; ///< of files of one side

    Result<std::shared_ptr<const Inventory>> listSide(Side side, Context& context);
    std::vector<Batch> batchesOf(const BothSides& sides, const DiffRules& rules) const;
    void read(Batch& batch);
    template<typename Change>
    void report(const Change& change); ///< changes the numbers and tells the watcher, if it is time

    Context& m_context;
    const PlanRequest& m_request;
    TaskPool& m_pool;
    const Planner::Watch& m_watch;
    std::mutex m_mutex;
    PlanningProgress m_progress;
    std::optional<std::chrono::milliseconds> m_toldAt;
};

} // namespace gangway
