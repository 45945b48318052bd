// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plantext.h"
#include "app/cli/runwatch.h"
#include "app/cli/sides.h"

#include "backends/engine/planner.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"
#include "wizard/text/reportwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace gangway
{

namespace
{

struct PracticeText {
    Q_DECLARE_TR_FUNCTIONS(PracticeCommand)
};

struct Practice {
    OpenSides sides;
    std::shared_ptr<const Plan> plan;
    std::unique_ptr<RunFile> file;
};

Result<Practice> prepare(CommandCall& call)
{
    GW_TRY(const PracticeSides world, call.composition.startPractice(call.context));
    Practice practice;
    GW_TRY(practice.sides, openSides(call, world.source.location, world.target.location));
    PlanOptions options;
    options.conflict = ConflictPolicy::Rename; // a newcomer's run loses nothing and asks nothing
    options.workers = call.line.workers.value_or(options.workers);
    const PlanRequest request{*practice.sides.backend, practice.sides.source, practice.sides.target, world.source, world.target, {}, {}, options, {}};
    Planner planner(call.composition.pool());
    GW_TRY(practice.plan, planner.make(call.context, request));
    GW_TRY(practice.file, RunFile::create(call.composition.shelf().newRunPath(QStringLiteral("practice")), practice.plan));
    return practice;
}

Result<Outcome> carryOut(CommandCall& call, Practice& practice)
{
    GW_TRY(auto migrator, practice.sides.backend->bind(call.context, BindRequest{practice.plan, practice.sides.source, practice.sides.target, practice.file->folder()}));
    RunWatch watch(call, *practice.plan);
    Runner runner(*practice.file, std::move(migrator), call.composition.pool(), call.composition.clock(),
                  RunnerOptions{practice.plan->options.workers, 0, false}, watch.listener());
    auto outcome = runner.run(call.context.stopToken());
    call.output.clearProgress();
    return outcome;
}

QString reportPath(const CommandCall& call, const RunFile& file)
{
    if (!call.line.out.isEmpty())
        return call.line.out;
    return QFileInfo(file.path()).absoluteDir().filePath(QFileInfo(file.path()).completeBaseName() + QStringLiteral(".html"));
}

} // namespace

ExitCode runPractice(CommandCall& call)
{
    call.output.line(PracticeText::tr("Two made-up Jupyter servers run on this computer now. Nothing leaves it."));
    auto practice = prepare(call);
    if (!practice)
        return fail(call, practice.error());
    call.output.line(PracticeText::tr("This is what would change; nothing has been changed yet:"));
    printPlan(call, *practice->plan);
    call.output.line(PracticeText::tr("Now it is carried out, and every file is read back and compared:"));
    const auto outcome = carryOut(call, *practice);
    if (!outcome)
        return fail(call, outcome.error());

    const Report report = makeReport(practice->file->record());
    const Accounting& sum = report.accounting;
    call.output.line(titleOf(report));
    call.output.line(PracticeText::tr("%1 in the inventory = %2 moved + %3 same + %4 skipped + %5 cannot move + %6 failed or left")
                         .arg(countText(sum.inventory), countText(sum.moved), countText(sum.same), countText(sum.skipped),
                              countText(sum.unsupported), countText(sum.failed)));
    const QString path = reportPath(call, *practice->file);
    if (auto saved = saveFile(path, writeReport(report, ReportFormat::Html)); !saved)
        return fail(call, saved.error());
    call.output.line(PracticeText::tr("The report is in %1.").arg(path));
    QJsonObject result = runResult(call.line.command, *practice->file, *outcome, report.seconds);
    result[QStringLiteral("report")] = path;
    call.output.result(result);
    return exitCodeOf(*outcome);
}

} // namespace gangway
