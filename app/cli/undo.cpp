// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runwatch.h"
#include "app/cli/sides.h"

#include "backends/engine/undo.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(UndoCommand)
};

} // namespace

ExitCode runUndo(CommandCall& call)
{
    auto file = RunFile::open(call.line.operands.first(), RunFile::Access::ReadWrite);
    if (!file)
        return fail(call, file.error());
    const UndoPreview preview = previewUndo((*file)->record());
    if (preview.items.empty()) {
        call.output.line(UndoText::tr("This run has done nothing that could be taken back."));
        call.output.result(runResult(call.line.command, **file, Outcome::Complete, 0));
        return ExitCode::NothingToDo;
    }
    call.output.line(UndoText::tr("Removing %1 items from the target and putting back %2.")
                         .arg(countText(preview.removes), countText(preview.putsBack)));
    auto migrator = bindMigrator(call, **file);
    if (!migrator)
        return fail(call, migrator.error());
    RunWatch watch(call, (*file)->record().plan());
    const auto outcome = undoRun(**file, **migrator, call.composition.pool(), call.context, watch.listener());
    call.output.clearProgress();
    if (!outcome)
        return fail(call, outcome.error());
    if (*outcome == Outcome::Complete)
        call.output.line(UndoText::tr("The target is as it was before. The source was not touched."));
    else
        call.output.line(UndoText::tr("Not everything could be taken back; the lines above say what and why."));
    call.output.result(runResult(call.line.command, **file, *outcome, watch.seconds()));
    return exitCodeOf(*outcome);
}

} // namespace gangway
