// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/planner.h"

#include "backends/engine/planfindings.h"
#include "backends/engine/planreading.h"
#include "backends/engine/plantag.h"

#include <algorithm>

namespace gangway
{

namespace
{

Plan draftOf(Context& context, const PlanRequest& request, const BothSides& sides)
{
    Plan draft;
    draft.backend = request.backend.description().id;
    draft.source = request.sourceConnection;
    draft.target = request.targetConnection;
    draft.scope = request.scope;
    draft.targetChoice = request.targetChoice;
    draft.options = request.options;
    draft.decisions = request.decisions;
    draft.createdAt = context.clock().now();
    draft.madeBy = QStringLiteral(GW_VERSION);
    draft.sourceInventory = sides.source;
    draft.targetInventory = sides.target;
    return draft;
}

/// The facts are the backend's, the wishes are the person's.
Result<DiffRules> rulesFor(const PlanRequest& request, const Plan& draft)
{
    GW_TRY(DiffRules rules, request.backend.diffRules(*request.source, *request.target, draft));
    rules.scope = request.scope;
    rules.conflict = request.options.conflict;
    rules.links = request.options.links;
    rules.decisions = request.decisions;
    rules.compareContent = request.options.comparison == Comparison::Content || !rules.timesComparable;
    return rules;
}

void sortBySeverity(std::vector<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

void append(std::vector<Finding>& to, std::vector<Finding> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// From inventories to a plan.
Result<std::shared_ptr<const Plan>> compare(Context& context, const PlanRequest& request, BothSides sides,
                                            PlanReading& reading)
{
    Plan draft = draftOf(context, request, sides);
    GW_TRY(const DiffRules rules, rulesFor(request, draft));
    draft.comparedBy = rules.compareContent ? ComparedBy::Content : ComparedBy::SizeAndTime;
    GW_TRY(const Hashed hashed, reading.hash(std::move(sides), rules));
    reading.phase(PlanningProgress::Phase::Comparing);
    draft.sourceInventory = hashed.sides.source;
    draft.targetInventory = hashed.sides.target;
    DiffResult result = diff(*draft.sourceInventory, *draft.targetInventory, rules);
    draft.changes = std::move(result.changes);
    draft.newNames = std::move(result.newNames);
    GW_CHECK(context.checkStopped());

    RulesOutput output = request.backend.plan(RulesInput{draft, tagOf(draft)});
    draft.steps = std::move(output.steps);
    draft.guided = std::move(output.guided);
    draft.findings = plannerFindings(draft, rules, hashed.unread);
    append(draft.findings, std::move(output.findings));
    reading.phase(PlanningProgress::Phase::Checking);
    append(draft.findings, request.backend.check(context, *request.source, *request.target, draft));
    GW_CHECK(context.checkStopped());
    sortBySeverity(draft.findings);
    return std::shared_ptr<const Plan>(std::make_shared<Plan>(std::move(draft)));
}

bool hasInventoriesFor(const Plan& plan, const PlanRequest& request)
{
    const bool followed = plan.options.links == LinkPolicy::Follow;
    return plan.sourceInventory && plan.targetInventory && plan.source == request.sourceConnection
           && plan.target == request.targetConnection && plan.scope.projects == request.scope.projects
           && plan.targetChoice == request.targetChoice && followed == (request.options.links == LinkPolicy::Follow);
}

} // namespace

Planner::Planner(TaskPool& pool)
    : m_pool(pool)
{
}

Result<std::shared_ptr<const Plan>> Planner::make(Context& context, const PlanRequest& request, const Watch& watch)
{
    PlanReading reading(context, request, m_pool, watch);
    GW_TRY(BothSides sides, reading.list());
    return compare(context, request, std::move(sides), reading);
}

Result<std::shared_ptr<const Plan>> Planner::remake(Context& context, const PlanRequest& request, const Plan& previous,
                                                    const Watch& watch)
{
    if (!hasInventoriesFor(previous, request))
        return make(context, request, watch);
    PlanReading reading(context, request, m_pool, watch);
    return compare(context, request, BothSides{previous.sourceInventory, previous.targetInventory}, reading);
}

Result<std::vector<Finding>> Planner::drift(Context& context, const PlanRequest& request, const Plan& plan,
                                            const Watch& watch)
{
    PlanReading reading(context, request, m_pool, watch);
    GW_TRY(const BothSides now, reading.list());
    return driftOf(plan, *now.source, *now.target);
}

} // namespace gangway
