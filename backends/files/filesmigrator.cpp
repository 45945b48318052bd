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

/// Saved copies stay: they are the person's, until the run is put away.
Result<std::vector<ItemOutcome>> keepAll(Workplace&, Context&, const UndoCall& call)
{
    return call.done;
}

struct Row {
    QLatin1StringView verb;
    Result<std::vector<ProbedItem>> (*probe)(Workplace&, Context&, const StepCall&);
    Result<std::vector<ItemOutcome>> (*execute)(Workplace&, Context&, const StepCall&);
    Result<std::vector<ItemOutcome>> (*revert)(Workplace&, Context&, const UndoCall&);
};

constexpr std::array kRows{
    Row{verbs::kMakeFolders, probeNothing, makeFolders, removeNewFolders},
    Row{verbs::kEmptyFolders, probeItems, copyItems, revertItems},
    Row{verbs::kSaveCopies, probeCopies, saveCopies, keepAll},
    Row{verbs::kCopyFiles, probeItems, copyItems, revertItems},
    Row{verbs::kCopyFile, probeItems, copyItems, revertItems},
    Row{verbs::kMakeLinks, probeItems, copyItems, revertItems},
    Row{verbs::kFinishFolders, probeNothing, finishFolders, reopenFolders},
    Row{verbs::kWriteArchive, probeItems, writeArchive, revertArchive},
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
