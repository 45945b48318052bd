// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/precondition.h"

namespace gangway
{

namespace
{

Error drifted(const char* code, const char* what, const QString& path)
{
    return Error::of(ErrorKind::Conflict, QString::fromLatin1(what), path, QString::fromLatin1(code));
}

bool isFolder(const Resource& resource)
{
    return resource.type == ResourceType::Folder || resource.type == ResourceType::Project;
}

/// Hands a content out and looks once more at its file before it says that this was all.
class WatchedSource : public ByteSource
{
public:
    WatchedSource(std::unique_ptr<ByteSource> source, FileStore& store, QString path, Resource seen)
        : m_source(std::move(source))
        , m_store(store)
        , m_path(std::move(path))
        , m_seen(std::move(seen))
    {
    }

    Result<qint64> read(Context& context, char* buffer, qint64 most) override
    {
        Result<qint64> count = m_source->read(context, buffer, most);
        if (!count && count.error().code == QStringLiteral("read.short"))
            return changed();
        if (!count || *count == most)
            return count;
        const Result<Resource> now = m_store.stat(context, m_path);
        if (!now && now.error().kind != ErrorKind::NotFound)
            return now.error();
        if (!now || !isAsSeen(*now, m_seen))
            return changed();
        return count;
    }

private:
    Error changed() const
    {
        return drifted("source.changed", "The file changed while it was read", m_path);
    }

    std::unique_ptr<ByteSource> m_source;
    FileStore& m_store;
    QString m_path;
    Resource m_seen;
};

} // namespace

bool isAsSeen(const Resource& now, const Resource& seen)
{
    if (isFolder(now) || isFolder(seen))
        return isFolder(now) == isFolder(seen);
    if (now.type != seen.type || now.linkTarget != seen.linkTarget)
        return false;
    if (now.type == ResourceType::Link)
        return true;
    const bool sameSize = now.bytes == seen.bytes || now.bytes == kUnknownBytes || seen.bytes == kUnknownBytes;
    const bool sameTime = now.modifiedNs == seen.modifiedNs || now.modifiedNs == kUnknownTime
                          || seen.modifiedNs == kUnknownTime;
    return sameSize && sameTime;
}

Result<void> checkSource(Context& context, const Workplace& place, StoreView& view, const Change& change)
{
    const QString path = place.sourcePath(change);
    GW_TRY(const std::optional<Resource> now, view.at(context, path));
    if (!now)
        return drifted("drift.source", "It is not at the source any more", path);
    if (!isAsSeen(*now, place.toBring(change)))
        return drifted("drift.source", "It changed at the source since the plan was made", path);
    return {};
}

Result<void> checkTarget(Context& context, const Workplace& place, StoreView& view, const Change& change)
{
    const QString path = place.targetPath(change);
    GW_TRY(const std::optional<Resource> now, view.at(context, path));
    if (change.action == Action::Change) {
        if (!now)
            return drifted("drift.target", "What was to be replaced is not there any more", path);
        if (!isAsSeen(*now, place.replaced(change)))
            return drifted("drift.target", "It changed in the target since the plan was made", path);
        return {};
    }
    const bool isWantedFolder = now && isFolder(*now) && isFolder(place.toBring(change));
    if (now && !isWantedFolder)
        return drifted("drift.target", "Something came to be there since the plan was made", path);
    return {};
}

SourceOpener openerFor(Context& context, const Workplace& place, const Change& change)
{
    const QString path = place.sourcePath(change);
    FileStore& store = place.source();
    const Resource seen = place.toBring(change);
    const bool watch = store.capabilities().sharesDisk;
    return [context, &store, path, seen, watch](qint64 offset) -> Result<std::unique_ptr<ByteSource>> {
        Context own = context;
        GW_TRY(std::unique_ptr<ByteSource> source, store.read(own, path, offset));
        if (!watch)
            return source;
        return std::unique_ptr<ByteSource>(std::make_unique<WatchedSource>(std::move(source), store, path, seen));
    };
}

} // namespace gangway
