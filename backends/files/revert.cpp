// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/revert.h"

#include "backends/support/hashing.h"

namespace gangway
{

namespace
{

bool isFolder(const Resource& resource)
{
    return resource.type == ResourceType::Folder || resource.type == ResourceType::Project;
}

Reversal leave(const char* code, const char* what, const QString& path)
{
    return {TakeBack::Leave, Error::of(ErrorKind::Conflict, QString::fromLatin1(what), path, QString::fromLatin1(code))};
}

Result<std::optional<Resource>> lookAt(FileStore& store, Context& context, const QString& path)
{
    Result<Resource> found = store.stat(context, path);
    if (!found && found.error().kind == ErrorKind::NotFound)
        return std::optional<Resource>();
    if (!found)
        return found.error();
    return std::optional<Resource>(std::move(*found));
}

/// The target still holds what the run brought.
Result<bool> isAsBrought(Workplace& place, Context& context, const ItemOutcome& done, const Resource& now)
{
    const Change& change = place.change(done.change);
    const Resource what = place.toBring(change);
    if (isFolder(what))
        return isFolder(now);
    if (what.type == ResourceType::Link)
        return now.type == ResourceType::Link && now.linkTarget == what.linkTarget;
    if (now.type != ResourceType::File || (now.bytes != kUnknownBytes && now.bytes != done.evidence.bytes))
        return false;
    GW_TRY(const ContentDigest found, digestOf(context, place.target(), place.targetPath(change)));
    return found.sha256 == done.evidence.sha256;
}

/// The target holds what the run replaced: an undo that was cut got this far.
Result<bool> isAsSaved(Workplace& place, Context& context, const Change& change, const Resource& now)
{
    const Resource old = place.replaced(change);
    if (old.type == ResourceType::Link)
        return now.type == ResourceType::Link && now.linkTarget == old.linkTarget;
    if (now.type != ResourceType::File || (now.bytes != kUnknownBytes && now.bytes != old.bytes))
        return false;
    GW_TRY(FileStore* const saved, place.saved());
    GW_TRY(const ContentDigest kept, digestOf(context, *saved, place.savedPath(change)));
    GW_TRY(const ContentDigest found, digestOf(context, place.target(), place.targetPath(change)));
    return kept.sha256 == found.sha256;
}

Result<bool> hasSavedCopy(Workplace& place, Context& context, const Change& change)
{
    if (place.replaced(change).type != ResourceType::File)
        return true; // the plan itself knows all of a link or a folder
    GW_TRY(FileStore* const saved, place.saved());
    GW_TRY(const std::optional<Resource> kept, lookAt(*saved, context, place.savedPath(change)));
    return kept.has_value();
}

Result<void> takeBack(Workplace& place, Context& context, FileBatch& batch, const Reversal& reversal, const Change& change)
{
    if (reversal.what == TakeBack::Remove)
        return batch.remove(context, place.targetPath(change));
    if (reversal.what == TakeBack::PutBack)
        return putBack(place, context, batch, change);
    return {};
}

} // namespace

Result<Reversal> reversalOf(Workplace& place, Context& context, const ItemOutcome& done)
{
    const Change& change = place.change(done.change);
    const QString path = place.targetPath(change);
    GW_TRY(const std::optional<Resource> now, lookAt(place.target(), context, path));
    if (change.action == Action::Add) {
        if (!now)
            return Reversal{TakeBack::Nothing, std::nullopt};
        GW_TRY(const bool isOurs, isAsBrought(place, context, done, *now));
        return isOurs ? Reversal{TakeBack::Remove, std::nullopt}
                      : leave("undo.edited", "It was changed after the run", path);
    }
    GW_TRY(const bool isSaved, hasSavedCopy(place, context, change));
    if (!isSaved)
        return leave("undo.nosaved", "No copy of what was replaced was saved", path);
    if (!now)
        return leave("undo.edited", "It was removed after the run", path);
    GW_TRY(const bool isOurs, isAsBrought(place, context, done, *now));
    if (isOurs)
        return Reversal{TakeBack::PutBack, std::nullopt};
    GW_TRY(const bool isOld, isAsSaved(place, context, change, *now));
    return isOld ? Reversal{TakeBack::Nothing, std::nullopt} : leave("undo.edited", "It was changed after the run", path);
}

Result<void> putBack(Workplace& place, Context& context, FileBatch& batch, const Change& change)
{
    const Resource old = place.replaced(change);
    const QString path = place.targetPath(change);
    if (old.type != ResourceType::File) {
        GW_CHECK(batch.create(context, path, old));
        return {};
    }
    GW_TRY(FileStore* const saved, place.saved());
    Context own = context;
    const SourceOpener open = [saved, own, from = place.savedPath(change)](qint64 offset) mutable {
        return saved->read(own, from, offset);
    };
    GW_CHECK(batch.write(context, path, old, open));
    return {};
}

Result<std::vector<ItemOutcome>> revertItems(Workplace& place, Context& context, const UndoCall& call)
{
    Context quiet = withoutProgress(context);
    GW_TRY(const std::unique_ptr<FileBatch> batch, place.target().begin(quiet, Workplace::batchOptions(call.step)));
    for (const ChangeIndex item : call.step.changes) // of an attempt that was killed
        batch->dropLeftover(quiet, place.targetPath(place.change(item)), place.toBring(place.change(item)));
    std::vector<ItemOutcome> outcomes;
    for (const ItemOutcome& done : call.done) {
        const Result<Reversal> reversal = reversalOf(place, quiet, done);
        if (reversal && reversal->what == TakeBack::Leave) {
            outcomes.push_back({done.change, ItemEnd::Skipped, reversal->why, done.evidence});
            continue;
        }
        const Result<void> taken = reversal ? takeBack(place, quiet, *batch, *reversal, place.change(done.change))
                                            : Result<void>(reversal.error());
        if (taken) {
            outcomes.push_back(doneOutcome(done.change, done.evidence));
            continue;
        }
        const Error& error = taken.error();
        if (error.stopsRun() || error.isTransient())
            return error; // the next undo finds what is done and goes on
        if (error.kind == ErrorKind::Exists)
            outcomes.push_back({done.change, ItemEnd::Skipped, error, done.evidence}); // a folder that was filled since
        else
            outcomes.push_back(endOutcome(done.change, ItemEnd::Failed, error));
    }
    GW_CHECK(batch->commit(quiet));
    return outcomes;
}

} // namespace gangway
