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
///
/// Findings of its own: "plan.conflicts" (blocker: conflicts nobody decided), "plan.incomplete" (blocker: a change that no
/// step carries out), "plan.nothing", "compare.content" (times cannot be compared, so contents were), "content.unread".
class Planner
{
public:
    using Watch = std::function<void(const PlanningProgress&)>; ///< called from worker threads, at most ten times a second

    explicit Planner(TaskPool& pool);

    Result<std::shared_ptr<const Plan>> make(Context& context, const PlanRequest& request, const Watch& watch = {});
    /// The same inventories with other options or decisions: no reading, but for content hashes not asked for before
    /// and the checks. Reads again where the inventories do not fit the request any more.
    Result<std::shared_ptr<const Plan>> remake(Context& context, const PlanRequest& request, const Plan& previous,
                                               const Watch& watch = {});
    /// Reads both sides again and says what has moved under a plan that was made before: "drift.source", "drift.target"
    /// (warnings, with `count`), nothing where all is as the plan saw it. The runner checks each item again in any case.
    Result<std::vector<Finding>> drift(Context& context, const PlanRequest& request, const Plan& plan,
                                       const Watch& watch = {});

private:
    TaskPool& m_pool;
};

} // namespace gangway
