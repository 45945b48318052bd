// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwatch.h"
#include "app/cli/sides.h"

#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunCommand)
};

ExitCode blocked(CommandCall& call, const RunFile& file)
{
    for (const Finding& finding : file.record().plan().findings) {
        if (finding.severity == Severity::Blocker)
            call.output.finding(finding);
    }
    call.output.line(RunText::tr("The plan cannot be carried out as it is. Nothing was changed."));
    call.output.result(runResult(call.line.command, file, Outcome::Blocked, 0));
    return ExitCode::Blocked;
}

void printReport(CommandCall& call, const RunFile& file)
{
    const Report report = makeReport(file.record());
    const Accounting& sum = report.accounting;
    call.output.line(titleOf(report));
    call.output.line(RunText::tr("%1 in the inventory = %2 moved + %3 same + %4 skipped + %5 cannot move + %6 failed or left")
                         .arg(countText(sum.inventory), countText(sum.moved), countText(sum.same), countText(sum.skipped),
                              countText(sum.unsupported), countText(sum.failed)));
    if (!sum.isBalanced())
        call.output.line(RunText::tr("These figures do not add up: do not rely on this run before it was verified."));
}

} // namespace

ExitCode runRun(CommandCall& call)
{
    auto file = RunFile::open(call.line.operands.first(), RunFile::Access::ReadWrite);
    if (!file)
        return fail(call, file.error());
    const Plan& plan = (*file)->record().plan();
    if (!plan.isApplicable())
        return blocked(call, **file);
    const bool nothing = plan.isNothingToDo();
    auto migrator = bindMigrator(call, **file);
    if (!migrator)
        return fail(call, migrator.error());

    RunWatch watch(call, plan);
    const RunnerOptions options{call.line.workers.value_or(plan.options.workers),
                                call.line.bytesPerSecond.value_or(plan.options.bytesPerSecond), false};
    Runner runner(**file, std::move(*migrator), call.composition.pool(), call.composition.clock(), options, watch.listener());
    const auto outcome = runner.run(call.context.stopToken());
    call.output.clearProgress();
    if (!outcome)
        return fail(call, outcome.error());
    printReport(call, **file);
    if (*outcome == Outcome::Cancelled || *outcome == Outcome::Partial)
        call.output.line(RunText::tr("Go on with: gangway-cli run %1").arg((*file)->path()));
    call.output.result(runResult(call.line.command, **file, *outcome, watch.seconds()));
    return nothing && *outcome == Outcome::Complete ? ExitCode::NothingToDo : exitCodeOf(*outcome);
}

} // namespace gangway
