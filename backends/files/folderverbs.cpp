// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/folderverbs.h"

#include "backends/files/rules.h"

#include <QFile>

#include <unistd.h>

namespace gangway
{

namespace
{

constexpr int kOwnerMayAll = 0700;

enum class Look : quint8 { Open, Final };

/// Sets the looks of all new folders in one batch; one that something else stands in the way of is logged and left: the items
/// below it will say so themselves.
Result<void> dress(Workplace& place, Context& context, const Step& step, Look look, bool onlyExisting)
{
    const Plan& plan = place.plan();
    GW_TRY(const std::unique_ptr<FileBatch> batch, place.target().begin(context, Workplace::batchOptions(step)));
    for (const Inventory::Index folder : newFolders(plan)) {
        GW_CHECK(context.checkStopped());
        const QString path = place.targetPath(plan.sourceInventory->path(folder));
        Resource what = plan.sourceInventory->resource(folder);
        what.attributes = {};
        if (look == Look::Open) {
            what.modifiedNs = kUnknownTime;
            if (what.permissions != kUnknownPermissions)
                what.permissions |= kOwnerMayAll;
        }
        if (onlyExisting && !place.target().stat(context, path))
            continue;
        const Result<QStringList> made = batch->create(context, path, what);
        if (!made && (made.error().stopsRun() || made.error().isTransient()))
            return made.error();
        if (!made)
            context.log(LogLevel::Warning, path, made.error().toLogLine());
    }
    return batch->commit(context);
}

/// A folder that is not empty is not ours alone.
Result<void> removeIfEmpty(Context& context, FileBatch& batch, const QString& path)
{
    const Result<void> removed = batch.remove(context, path);
    if (!removed && removed.error().kind != ErrorKind::Exists && removed.error().kind != ErrorKind::NotFound)
        return removed.error();
    return {};
}

} // namespace

Result<std::vector<ItemOutcome>> makeFolders(Workplace& place, Context& context, const StepCall& call)
{
    GW_CHECK(dress(place, context, call.step, Look::Open, false));
    return std::vector<ItemOutcome>();
}

Result<std::vector<ItemOutcome>> finishFolders(Workplace& place, Context& context, const StepCall& call)
{
    GW_CHECK(dress(place, context, call.step, Look::Final, true));
    return std::vector<ItemOutcome>();
}

Result<std::vector<ItemOutcome>> reopenFolders(Workplace& place, Context& context, const UndoCall& call)
{
    GW_CHECK(dress(place, context, call.step, Look::Open, true));
    return std::vector<ItemOutcome>();
}

Result<std::vector<ItemOutcome>> removeNewFolders(Workplace& place, Context& context, const UndoCall& call)
{
    const Plan& plan = place.plan();
    const NewTarget fresh = newTargetOf(*plan.targetInventory);
    {
        GW_TRY(const std::unique_ptr<FileBatch> batch, place.target().begin(context, Workplace::batchOptions(call.step)));
        const std::vector<Inventory::Index> folders = newFolders(plan);
        for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
            GW_CHECK(removeIfEmpty(context, *batch, place.targetPath(plan.sourceInventory->path(*folder))));
        for (auto folder = fresh.folders.rbegin(); folder != fresh.folders.rend(); ++folder)
            GW_CHECK(removeIfEmpty(context, *batch, place.storePath(*folder)));
        GW_CHECK(batch->commit(context));
    }
    const Location& location = place.targetLocation();
    if (fresh.root && location.scheme == QStringLiteral("folder") && location.inside.isEmpty())
        ::rmdir(QFile::encodeName(location.address).constData()); // only an empty one goes
    return std::vector<ItemOutcome>();
}

} // namespace gangway
