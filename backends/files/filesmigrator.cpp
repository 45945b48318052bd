// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/filesmigrator.h"

#include "backends/files/archiveverb.h"
#include "backends/files/copyverbs.h"
#include "backends/files/folderverbs.h"
#include "backends/files/proof.h"
#include "backends/files/revert.h"
#include "backends/files/verbs.h"

#include <array>

namespace gangway
{

namespace
{

Result<std::vector<ProbedItem>> probeNothing(Workplace&, Context&, const StepCall&)
{
    return std::vector<ProbedItem>();
}

void leavesNothing(Workplace&, Context&, const StepCall&) { }

struct Row {
    QLatin1StringView verb;
    Result<std::vector<ProbedItem>> (*probe)(Workplace&, Context&, const StepCall&);
    Result<std::vector<ItemOutcome>> (*execute)(Workplace&, Context&, const StepCall&);
    Result<std::vector<ItemOutcome>> (*revert)(Workplace&, Context&, const UndoCall&);
    void (*drop)(Workplace&, Context&, const StepCall&);
};

constexpr std::array kRows{
    Row{verbs::kMakeFolders, probeNothing, makeFolders, removeNewFolders, leavesNothing},
    Row{verbs::kEmptyFolders, probeItems, copyItems, revertItems, leavesNothing},
    Row{verbs::kSaveCopies, probeCopies, saveCopies, keepCopies, dropPartsOfCopies},
    Row{verbs::kCopyFiles, probeItems, copyItems, revertItems, dropParts},
    Row{verbs::kCopyFile, probeItems, copyItems, revertItems, dropParts},
    Row{verbs::kMakeLinks, probeItems, copyItems, revertItems, dropParts},
    Row{verbs::kFinishFolders, probeNothing, finishFolders, reopenFolders, leavesNothing},
    Row{verbs::kWriteArchive, probeItems, writeArchive, revertArchive, dropArchiveInTheMaking},
};

Result<const Row*> rowOf(const Step& step)
{
    for (const Row& row : kRows) {
        if (step.verb == row.verb)
            return &row;
    }
    return Error::of(ErrorKind::Invalid, QStringLiteral("The plan holds a step that nothing here can carry out"), step.verb,
                     QStringLiteral("step.verb"));
}

} // namespace

FilesMigrator::FilesMigrator(std::shared_ptr<const Plan> plan, std::shared_ptr<FilesSession> source,
                             std::shared_ptr<FilesSession> target, QString runFolder)
    : m_place(std::move(plan), std::move(source), std::move(target), std::move(runFolder))
{
}

Result<std::vector<ProbedItem>> FilesMigrator::probe(Context& context, const StepCall& call)
{
    GW_TRY(const Row* const row, rowOf(call.step));
    return row->probe(m_place, context, call);
}

void FilesMigrator::dropLeftovers(Context& context, const StepCall& call)
{
    if (const auto row = rowOf(call.step))
        (*row)->drop(m_place, context, call);
}

Result<std::vector<ItemOutcome>> FilesMigrator::execute(Context& context, const StepCall& call)
{
    GW_TRY(const Row* const row, rowOf(call.step));
    return row->execute(m_place, context, call);
}

Result<std::vector<Verdict>> FilesMigrator::verify(Context& context, const std::vector<ItemOutcome>& outcomes)
{
    return proveItems(m_place, context, outcomes);
}

Result<std::vector<ItemOutcome>> FilesMigrator::revert(Context& context, const UndoCall& call)
{
    GW_TRY(const Row* const row, rowOf(call.step));
    return row->revert(m_place, context, call);
}

} // namespace gangway
