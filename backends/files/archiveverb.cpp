// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/archiveverb.h"

#include "backends/files/archivecontent.h"
#include "backends/files/precondition.h"
#include "backends/files/revert.h"
#include "backends/files/rules.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gangway
{

namespace
{

void addNewFolders(const Workplace& place, ArchiveContent& content)
{
    const Plan& plan = place.plan();
    for (const Inventory::Index folder : newFolders(plan)) {
        Resource what = plan.sourceInventory->resource(folder);
        what.attributes = {};
        content.addFolder(place.targetPath(plan.sourceInventory->path(folder)), what);
    }
}

void removeNewFolders(const Workplace& place, ArchiveContent& content)
{
    const std::vector<Inventory::Index> folders = newFolders(place.plan());
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        content.removeIfEmpty(place.targetPath(place.plan().sourceInventory->path(*folder)));
    const QStringList above = newTargetOf(*place.plan().targetInventory).folders;
    for (auto folder = above.rbegin(); folder != above.rend(); ++folder)
        content.removeIfEmpty(place.storePath(*folder));
}

/// An archive of nothing that was not there before the run goes as a whole.
Result<void> writeOrRemove(Workplace& place, Context& context, ArchiveContent& content, const Step& step)
{
    if (content.isEmpty() && newTargetOf(*place.plan().targetInventory).root) {
        QFile archive(place.targetLocation().address);
        if (archive.exists() && !archive.remove())
            return Error::of(ErrorKind::Disk, QStringLiteral("Cannot remove the archive"), archive.fileName(), {},
                             archive.errorString());
        return {};
    }
    GW_CHECK(content.write(context, step));
    return {};
}

} // namespace

Result<std::vector<ItemOutcome>> writeArchive(Workplace& place, Context& context, const StepCall& call)
{
    ArchiveContent content(place);
    GW_CHECK(content.takeOver(context));
    addNewFolders(place, content);
    StoreView source(place.source(), place.sourcePaths(call.items));
    StoreView target(place.target(), place.targetPaths(call.items));
    std::vector<ItemOutcome> outcomes;
    for (const ChangeIndex item : call.items) {
        const Change& change = place.change(item);
        Result<void> fits = checkSource(context, place, source, change);
        if (fits)
            fits = checkTarget(context, place, target, change);
        if (fits) {
            content.bring(item);
            continue;
        }
        const bool hasDrifted = fits.error().code.startsWith(QStringLiteral("drift."));
        outcomes.push_back(endOutcome(item, hasDrifted ? ItemEnd::Conflict : ItemEnd::Failed, fits.error()));
    }
    if (outcomes.size() == call.items.size()) {
        dropArchiveInTheMaking(place, context, call);
        return outcomes;
    }
    GW_TRY(const std::vector<ItemOutcome> written, content.write(context, call.step));
    context.progress(0, static_cast<qint64>(written.size()));
    outcomes.insert(outcomes.end(), written.begin(), written.end());
    return outcomes;
}

Result<std::vector<ItemOutcome>> revertArchive(Workplace& place, Context& context, const UndoCall& call)
{
    Context quiet = withoutProgress(context);
    ArchiveContent content(place);
    GW_CHECK(content.takeOver(quiet));
    std::vector<ItemOutcome> outcomes;
    bool changes = false;
    for (const ItemOutcome& done : call.done) {
        GW_TRY(const Reversal reversal, reversalOf(place, quiet, done));
        if (reversal.what == TakeBack::Leave) {
            outcomes.push_back({done.change, ItemEnd::Skipped, reversal.why, done.evidence});
            continue;
        }
        changes = changes || reversal.what != TakeBack::Nothing;
        if (reversal.what == TakeBack::Remove)
            content.remove(place.targetPath(place.change(done.change)));
        else if (reversal.what == TakeBack::PutBack)
            content.putBack(done.change);
        outcomes.push_back(doneOutcome(done.change, done.evidence));
    }
    dropArchiveInTheMaking(place, quiet, StepCall{call.position, call.step, {}, {}});
    if (changes) {
        removeNewFolders(place, content);
        GW_CHECK(writeOrRemove(place, quiet, content, call.step));
    }
    return outcomes;
}

void dropArchiveInTheMaking(Workplace& place, Context& context, const StepCall& call)
{
    // Every batch begins by clearing up after those that were cut; this one does nothing else.
    if (QFileInfo(place.targetLocation().address).dir().exists())
        static_cast<void>(place.target().begin(context, Workplace::batchOptions(call.step)));
}

} // namespace gangway
