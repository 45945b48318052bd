// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plantext.h"
#include "app/cli/sides.h"

#include "backends/engine/planner.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanCommand)
};

ExitCode codeOf(const Plan& plan)
{
    if (!plan.isApplicable())
        return ExitCode::Blocked;
    return plan.isNothingToDo() ? ExitCode::NothingToDo : ExitCode::Done;
}

Result<std::shared_ptr<const Plan>> makePlan(CommandCall& call)
{
    GW_TRY(const OpenSides sides, openSides(call, *call.line.from, *call.line.to));
    PlanRequest request{*sides.backend, sides.source, sides.target, sides.sourceConnection, sides.targetConnection, call.line.scope,
                        Target{}, call.line.options, {}};
    Planner planner(call.composition.pool());
    auto plan = planner.make(call.context, request, [&](const PlanningProgress& at) {
        const double fraction = at.toHash > 0 ? static_cast<double>(at.hashed) / static_cast<double>(at.toHash) : 0;
        call.output.progress(fraction, PlanText::tr("%1 and %2 items read", "source, target")
                                           .arg(countText(at.sourceItems), countText(at.targetItems)));
    });
    call.output.clearProgress();
    return plan;
}

} // namespace

ExitCode runPlan(CommandCall& call)
{
    auto plan = makePlan(call);
    if (!plan)
        return fail(call, plan.error());
    auto file = RunFile::create(call.line.out, *plan);
    if (!file)
        return fail(call, file.error());
    printPlan(call, **plan);
    call.output.line(PlanText::tr("The plan is saved in %1. Nothing has been changed on either side.").arg(call.line.out));
    const ExitCode code = codeOf(**plan);
    if (code == ExitCode::Done)
        call.output.line(PlanText::tr("Carry it out with: gangway-cli run %1").arg(call.line.out));
    call.output.result(planResult(**plan, call.line.out));
    return code;
}

} // namespace gangway
