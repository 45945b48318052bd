// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"
#include "backends/engine/taskpool.h"

namespace gangway
{

struct PlanRequest {
    const Backend& backend;
    std::shared_ptr<Session> source;
    std::shared_ptr<Session> target;
    Connection sourceConnection;
    Connection targetConnection;
    Scope scope;
    Target targetChoice;
    PlanOptions options;
    Decisions decisions;
};

struct PlanningProgress {
    enum class Phase { Listing, Hashing, Comparing, Checking };
    Phase phase = Phase::Listing;
    qint64 sourceItems = 0;
    qint64 targetItems = 0;
    qint64 hashed = 0;
    qint64 toHash = 0;
};

/// Makes plans: reads both sides at the same time, compares, asks the backend for steps, runs the checks. Only reads:
/// nothing here can write to either side. Blocking; called from the Interactive pool.
class Planner
{
public:
    using Watch = std::function<void(const PlanningProgress&)>; ///< called from worker threads, at most ten times a second

    explicit Planner(TaskPool& pool);

    Result<std::shared_ptr<const Plan>> make(Context& context, const PlanRequest& request, const Watch& watch = {});
    /// The same inventories with other options or decisions: no reading, but for content hashes not asked for before
    /// and the checks.
    Result<std::shared_ptr<const Plan>> remake(Context& context, const PlanRequest& request, const Plan& previous,
                                               const Watch& watch = {});

private:
    Result<std::shared_ptr<const Plan>> compare(Context& context, const PlanRequest& request,
                                                std::shared_ptr<const Inventory> source,
                                                std::shared_ptr<const Inventory> target, const Watch& watch);
    TaskPool& m_pool;
};

} // namespace gangway
