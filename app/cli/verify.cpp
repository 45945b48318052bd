// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwatch.h"
#include "app/cli/sides.h"

#include "backends/engine/verifier.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct VerifyText {
    Q_DECLARE_TR_FUNCTIONS(VerifyCommand)
};

void printDoubts(CommandCall& call, const RunRecord& record)
{
    const Plan& plan = record.plan();
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        const auto verdict = record.verdict(i);
        if (!verdict || verdict->kind == VerdictKind::Proven || verdict->kind == VerdictKind::ProvenBySize)
            continue;
        const QString path = plan.sourcePath(plan.changes[i]);
        call.output.line(QStringLiteral("%1: %2").arg(path, wordOf(verdict->kind)));
        call.output.record({{QStringLiteral("event"), QStringLiteral("notProven")},
                            {QStringLiteral("path"), path},
                            {QStringLiteral("verdict"), wordOf(verdict->kind)},
                            {QStringLiteral("detail"), verdict->detail}});
    }
}

} // namespace

ExitCode runVerify(CommandCall& call)
{
    auto file = RunFile::open(call.line.operands.first(), RunFile::Access::ReadWrite);
    if (!file)
        return fail(call, file.error());
    auto migrator = bindMigrator(call, **file);
    if (!migrator)
        return fail(call, migrator.error());
    RunWatch watch(call, (*file)->record().plan());
    const auto outcome = verifyRun(**file, **migrator, call.composition.pool(), call.context, watch.listener());
    call.output.clearProgress();
    if (!outcome)
        return fail(call, outcome.error());
    printDoubts(call, (*file)->record());
    const Report report = makeReport((*file)->record());
    call.output.line(VerifyText::tr("%1 proven by checksum, %2 by size, %3 not proven")
                         .arg(countText(report.provenByHash), countText(report.provenBySize), countText(report.notProven)));
    call.output.result(runResult(call.line.command, **file, *outcome, watch.seconds()));
    return exitCodeOf(*outcome);
}

} // namespace gangway
