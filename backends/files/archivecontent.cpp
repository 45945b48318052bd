// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/archivecontent.h"

#include "backends/files/precondition.h"
#include "backends/files/revert.h"
#include "models/domain/relativepath.h"

#include <algorithm>

namespace gangway
{

ArchiveContent::ArchiveContent(Workplace& place)
    : m_place(place)
{
}

Result<void> ArchiveContent::collect(Context& context, const QString& folder)
{
    GW_TRY(std::vector<Resource> children, m_place.target().list(context, folder));
    for (Resource& child : children) {
        const QString path = joinedPath(folder, child.name);
        if (!child.problem.isEmpty())
            return Error::of(ErrorKind::Unsupported, QStringLiteral("An entry of the archive cannot be taken over"), path,
                             QStringLiteral("archive.problem"), child.problem);
        const bool isFolder = child.type == ResourceType::Folder;
        m_entries.insert(path, {Origin::Old, std::move(child), 0});
        if (isFolder)
            GW_CHECK(collect(context, path));
    }
    return {};
}

Result<void> ArchiveContent::takeOver(Context& context)
{
    const Result<void> collected = collect(context, {});
    if (!collected && collected.error().kind == ErrorKind::NotFound)
        return {};
    return collected;
}

void ArchiveContent::addFolder(const QString& path, const Resource& what)
{
    if (!m_entries.contains(path))
        m_entries.insert(path, {Origin::Given, what, 0});
}

void ArchiveContent::bring(ChangeIndex item)
{
    const Change& change = m_place.change(item);
    m_entries.insert(m_place.targetPath(change), {Origin::Source, m_place.toBring(change), item});
}

void ArchiveContent::putBack(ChangeIndex item)
{
    const Change& change = m_place.change(item);
    m_entries.insert(m_place.targetPath(change), {Origin::Saved, m_place.replaced(change), item});
}

void ArchiveContent::remove(const QString& path)
{
    m_entries.remove(path);
}

void ArchiveContent::removeIfEmpty(const QString& folder)
{
    const auto first = m_entries.constFind(folder);
    if (first == m_entries.constEnd())
        return;
    const QString below = folder + u'/';
    const auto child = m_entries.lowerBound(below);
    if (child == m_entries.end() || !child.key().startsWith(below))
        m_entries.remove(folder);
}

Result<ItemOutcome> ArchiveContent::bringEntry(Context& context, FileBatch& batch, const QString& path, ChangeIndex item)
{
    const Change& change = m_place.change(item);
    const Resource what = m_place.toBring(change);
    Evidence evidence;
    evidence.targetPath = m_place.plan().targetPath(change);
    if (what.type != ResourceType::File) {
        GW_TRY(evidence.notes, batch.create(context, path, what));
        return doneOutcome(item, std::move(evidence));
    }
    Result<WriteReceipt> receipt = batch.write(context, path, what, openerFor(context, m_place, change));
    if (!receipt && (receipt.error().stopsRun() || receipt.error().isTransient()))
        return receipt.error();
    if (!receipt)
        return endOutcome(item, ItemEnd::Failed, receipt.error());
    evidence.bytes = receipt->bytes;
    evidence.sha256 = std::move(receipt->sha256);
    evidence.notes = std::move(receipt->notes);
    m_bytes += evidence.bytes;
    return doneOutcome(item, std::move(evidence));
}

Result<void> ArchiveContent::writeEntry(Context& context, FileBatch& batch, const QString& path, const Entry& entry)
{
    Context quiet = withoutProgress(context);
    if (entry.origin == Origin::Saved)
        return ::gangway::putBack(m_place, quiet, batch, m_place.change(entry.item));
    if (entry.what.type != ResourceType::File) {
        GW_CHECK(batch.create(quiet, path, entry.what));
        return {};
    }
    FileStore& store = m_place.target();
    const SourceOpener open = [&store, quiet, path](qint64 offset) mutable { return store.read(quiet, path, offset); };
    GW_CHECK(batch.write(quiet, path, entry.what, open));
    return {};
}

Result<std::vector<ItemOutcome>> ArchiveContent::write(Context& context, const Step& step)
{
    GW_TRY(const std::unique_ptr<FileBatch> batch, m_place.target().begin(context, Workplace::batchOptions(step)));
    std::vector<ItemOutcome> outcomes;
    m_bytes = 0;
    const auto writeAll = [&]() -> Result<void> {
        for (auto entry = m_entries.constBegin(); entry != m_entries.constEnd(); ++entry) {
            GW_CHECK(context.checkStopped());
            if (entry->origin != Origin::Source) {
                GW_CHECK(writeEntry(context, *batch, entry.key(), *entry));
                continue;
            }
            GW_TRY(ItemOutcome outcome, bringEntry(context, *batch, entry.key(), entry->item));
            outcomes.push_back(std::move(outcome));
        }
        const bool allFailed = !outcomes.empty() && std::none_of(outcomes.begin(), outcomes.end(), [](const ItemOutcome& o) {
            return o.end == ItemEnd::Done;
        });
        return allFailed ? Result<void>() : batch->commit(context);
    };
    const Result<void> written = writeAll();
    if (!written) {
        context.progress(-m_bytes);
        return written.error();
    }
    return outcomes;
}

} // namespace gangway
