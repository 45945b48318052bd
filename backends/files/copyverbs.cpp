// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/copyverbs.h"

#include "backends/files/precondition.h"

namespace gangway
{

namespace
{

/// Errors after which the items that follow would only meet the same.
bool endsStep(const Error& error)
{
    return error.stopsRun() || error.isTransient();
}

/// The outcomes of one batch in the making: those that count only once the batch is committed, and the others.
class Tally
{
public:
    void written(ItemOutcome outcome)
    {
        m_bytes += std::max<qint64>(outcome.evidence.bytes, 0);
        m_written.push_back(std::move(outcome));
    }
    void ended(ItemOutcome outcome) { m_ended.push_back(std::move(outcome)); }

    /// The rest of the items, which were not touched: they share the fate of the one that ended the step.
    void endRest(const std::vector<ChangeIndex>& items, size_t from, const Error& error)
    {
        for (size_t i = from; i < items.size(); ++i)
            m_ended.push_back(endOutcome(items[i], error.isTransient() ? ItemEnd::Failed : ItemEnd::Cancelled, error));
    }

    Result<std::vector<ItemOutcome>> commit(Context& context, FileBatch& batch)
    {
        if (m_written.empty())
            return std::move(m_ended);
        // What is whole is kept also when the run is being stopped: it would only have to be done again.
        Context unstopped = context.withStop({});
        const Result<void> committed = batch.commit(unstopped);
        if (!committed) {
            context.progress(-m_bytes);
            return committed.error();
        }
        context.progress(0, static_cast<qint64>(m_written.size()));
        std::vector<ItemOutcome> outcomes = std::move(m_written);
        std::move(m_ended.begin(), m_ended.end(), std::back_inserter(outcomes));
        return outcomes;
    }

private:
    std::vector<ItemOutcome> m_written;
    std::vector<ItemOutcome> m_ended;
    qint64 m_bytes = 0;
};

Result<Evidence> bring(Workplace& place, Context& context, FileBatch& batch, const Change& change)
{
    const Resource what = place.toBring(change);
    const QString path = place.targetPath(change);
    Evidence evidence;
    evidence.targetPath = place.plan().targetPath(change);
    if (what.type != ResourceType::File) {
        GW_TRY(evidence.notes, batch.create(context, path, what));
        return evidence;
    }
    GW_TRY(WriteReceipt receipt, batch.write(context, path, what, openerFor(context, place, change)));
    evidence.bytes = receipt.bytes;
    evidence.sha256 = std::move(receipt.sha256);
    evidence.notes = std::move(receipt.notes);
    return evidence;
}

Result<Evidence> save(Workplace& place, Context& context, FileStore& saved, FileBatch& batch, const Change& change)
{
    const QString path = place.savedPath(change);
    Evidence evidence;
    evidence.targetPath = path;
    const Result<Resource> there = saved.stat(context, path);
    if (there || there.error().kind != ErrorKind::NotFound) {
        GW_CHECK(there);
        evidence.bytes = there->bytes;
        return evidence;
    }
    StoreView view(place.target(), {});
    GW_CHECK(checkTarget(context, place, view, change));
    const Resource old = place.replaced(change);
    if (old.type == ResourceType::Link)
        GW_CHECK(batch.create(context, path, old));
    if (old.type != ResourceType::File)
        return evidence; // a folder is not replaced, only its permissions are
    const QString from = place.targetPath(change);
    const SourceOpener open = [&](qint64 offset) { return place.target().read(context, from, offset); };
    GW_TRY(WriteReceipt receipt, batch.write(context, path, old, open));
    evidence.bytes = receipt.bytes;
    evidence.sha256 = std::move(receipt.sha256);
    return evidence;
}

} // namespace

Result<std::vector<ItemOutcome>> copyItems(Workplace& place, Context& context, const StepCall& call)
{
    GW_TRY(const std::unique_ptr<FileBatch> batch, place.target().begin(context, Workplace::batchOptions(call.step)));
    StoreView source(place.source(), place.sourcePaths(call.items));
    StoreView target(place.target(), place.targetPaths(call.items));
    Tally tally;
    for (size_t i = 0; i < call.items.size(); ++i) {
        const ChangeIndex item = call.items[i];
        const Change& change = place.change(item);
        Result<void> fits = checkSource(context, place, source, change);
        if (fits)
            fits = checkTarget(context, place, target, change);
        Result<Evidence> brought = fits ? bring(place, context, *batch, change) : Result<Evidence>(fits.error());
        if (brought) {
            tally.written(doneOutcome(item, std::move(*brought)));
            continue;
        }
        const Error error = brought.error();
        const bool hasDrifted = error.code.startsWith(QStringLiteral("drift."));
        if (hasDrifted)
            batch->dropLeftover(context, place.targetPath(change), place.toBring(change));
        tally.ended(endOutcome(item, hasDrifted ? ItemEnd::Conflict : ItemEnd::Failed, error));
        if (endsStep(error)) {
            tally.endRest(call.items, i + 1, error);
            break;
        }
    }
    return tally.commit(context, *batch);
}

Result<std::vector<ItemOutcome>> saveCopies(Workplace& place, Context& context, const StepCall& call)
{
    GW_TRY(FileStore* const saved, place.saved());
    Context quiet = withoutProgress(context);
    GW_TRY(const std::unique_ptr<FileBatch> batch, saved->begin(quiet, Workplace::batchOptions(call.step)));
    Tally tally;
    for (size_t i = 0; i < call.items.size(); ++i) {
        const ChangeIndex item = call.items[i];
        Result<Evidence> copied = save(place, quiet, *saved, *batch, place.change(item));
        if (copied) {
            tally.written(doneOutcome(item, std::move(*copied)));
            continue;
        }
        const Error error = copied.error();
        const bool hasDrifted = error.code.startsWith(QStringLiteral("drift."));
        tally.ended(endOutcome(item, hasDrifted ? ItemEnd::Conflict : ItemEnd::Failed, error));
        if (endsStep(error)) {
            tally.endRest(call.items, i + 1, error);
            break;
        }
    }
    return tally.commit(quiet, *batch);
}

void dropParts(Workplace& place, Context& context, const StepCall& call)
{
    const auto batch = place.target().begin(context, Workplace::batchOptions(call.step));
    for (size_t i = 0; batch && i < call.items.size(); ++i) {
        const Change& change = place.change(call.items[i]);
        (*batch)->dropLeftover(context, place.targetPath(change), place.toBring(change));
    }
}

void dropPartsOfCopies(Workplace& place, Context& context, const StepCall& call)
{
    const auto saved = place.saved();
    if (!saved || !(*saved)->stat(context, {}))
        return; // no folder, nothing in it
    const auto batch = (*saved)->begin(context, Workplace::batchOptions(call.step));
    for (size_t i = 0; batch && i < call.items.size(); ++i) {
        const Change& change = place.change(call.items[i]);
        (*batch)->dropLeftover(context, place.savedPath(change), place.replaced(change));
    }
}

Result<std::vector<ItemOutcome>> keepCopies(Workplace& place, Context& context, const UndoCall& call)
{
    dropPartsOfCopies(place, context, StepCall{call.position, call.step, call.step.changes, {}});
    return call.done;
}

} // namespace gangway
