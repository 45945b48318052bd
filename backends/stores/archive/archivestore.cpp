// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivestore.h"

#include "backends/stores/archive/archivebatch.h"
#include "backends/stores/archive/archivereader.h"

#include <QFile>
#include <QFileInfo>

#include <mutex>
#include <sys/statvfs.h>

namespace gangway
{

namespace
{

/// What the batches tell the store: it outlives them or not, as it comes.
struct Shared {
    std::mutex mutex;
    std::shared_ptr<const ArchiveReader> reader; ///< null: nothing there yet, or to be opened anew
    bool isMissing = false;
    bool isOurs = false; ///< written by this store: whatever ratio it has is what the source had
};

class ArchiveStore : public FileStore
{
public:
    ArchiveStore(const Environment& environment, ArchiveOpening opening, ArchiveKind kind)
        : m_environment(environment)
        , m_opening(std::move(opening))
        , m_kind(kind)
        , m_shared(std::make_shared<Shared>())
    {
    }
    /// Reads the archive now, so that what is wrong with it is known at once.
    Result<void> load(Context& context);

    StoreCapabilities capabilities() const override;
    Result<std::vector<Resource>> list(Context& context, const QString& folder) override;
    Result<Resource> stat(Context& context, const QString& path) override;
    Result<std::unique_ptr<ByteSource>> read(Context& context, const QString& path, qint64 offset) override;
    Result<std::unique_ptr<FileBatch>> begin(Context& context, const BatchOptions& options) override;
    std::optional<qint64> freeBytes(Context& context) override;
    QString describe() const override;

private:
    /// Null: the archive is not there yet.
    Result<std::shared_ptr<const ArchiveReader>> reader(Context& context);
    Result<ArchiveIndex::Position> find(const ArchiveReader* reader, const QString& path) const;

    const Environment m_environment;
    const ArchiveOpening m_opening;
    const ArchiveKind m_kind;
    std::shared_ptr<Shared> m_shared;
};

Error notFound(const QString& path)
{
    return Error::of(ErrorKind::NotFound, QStringLiteral("The archive holds nothing of that name"), path,
                     QStringLiteral("file.notfound"));
}

Result<void> ArchiveStore::load(Context& context)
{
    GW_CHECK(reader(context));
    return {};
}

Result<std::shared_ptr<const ArchiveReader>> ArchiveStore::reader(Context& context)
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->reader || m_shared->isMissing)
        return m_shared->reader;
    auto file = RandomFile::open(m_opening.path);
    if (!file && file.error().kind == ErrorKind::NotFound && m_opening.mayBeMissing) {
        m_shared->isMissing = true;
        return std::shared_ptr<const ArchiveReader>();
    }
    if (!file)
        return file.error();
    GW_TRY(const ArchiveKind kind, recogniseArchive(**file));
    const ArchiveLimits limits = m_shared->isOurs ? ArchiveLimits::none() : m_opening.limits;
    auto opened = ArchiveReader::open(context, *file, kind, limits);
    if (!opened) {
        Error error = opened.error();
        if (error.subject.isEmpty())
            error.subject = m_opening.path;
        return error;
    }
    m_shared->reader = *opened;
    return m_shared->reader;
}

StoreCapabilities ArchiveStore::capabilities() const
{
    StoreCapabilities can;
    can.canWrite = canWriteArchive(m_kind);
    can.writesWhole = true;
    can.sharesDisk = true;
    can.bestParallel = std::max(2, m_environment.workers.count());
    can.timeResolutionNs = m_kind == ArchiveKind::Zip ? 1'000'000'000 : 1;
    can.readsRanges = m_kind != ArchiveKind::Zip;
    can.rules.refusesName = [](QByteArrayView name) {
        return !cleanStorePath(QString::fromUtf8(name)) || name.contains('/');
    };
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->reader)
        can.timeResolutionNs = m_shared->reader->timeResolutionNs();
    return can;
}

Result<ArchiveIndex::Position> ArchiveStore::find(const ArchiveReader* reader, const QString& path) const
{
    GW_TRY(const QByteArray clean, cleanStorePath(path));
    const auto found = reader ? reader->index().find(clean) : std::nullopt;
    if (!found)
        return notFound(path);
    return *found;
}

Result<std::vector<Resource>> ArchiveStore::list(Context& context, const QString& folder)
{
    GW_TRY(const auto opened, reader(context));
    if (folder.isEmpty())
        return opened ? opened->index().children(std::nullopt) : std::vector<Resource>();
    GW_TRY(const ArchiveIndex::Position i, find(opened.get(), folder));
    if (opened->index().entry(i).type != ResourceType::Folder)
        return Error::of(ErrorKind::Conflict, QStringLiteral("This is no folder"), folder, QStringLiteral("file.notafolder"));
    return opened->index().children(i);
}

Result<Resource> ArchiveStore::stat(Context& context, const QString& path)
{
    GW_TRY(const auto opened, reader(context));
    if (path.isEmpty()) {
        Resource root;
        root.type = ResourceType::Folder;
        return root;
    }
    GW_TRY(const ArchiveIndex::Position i, find(opened.get(), path));
    return opened->index().resource(i);
}

Result<std::unique_ptr<ByteSource>> ArchiveStore::read(Context& context, const QString& path, qint64 offset)
{
    GW_TRY(const auto opened, reader(context));
    GW_TRY(const ArchiveIndex::Position i, find(opened.get(), path));
    if (opened->index().entry(i).type != ResourceType::File)
        return Error::of(ErrorKind::Conflict, QStringLiteral("This is no file"), path, QStringLiteral("file.notafile"));
    return opened->read(i, std::max<qint64>(offset, 0));
}

Result<std::unique_ptr<FileBatch>> ArchiveStore::begin(Context&, const BatchOptions&)
{
    if (!canWriteArchive(m_kind))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("Archives of this kind can only be read"), m_opening.path,
                         QStringLiteral("archive.kind"), archiveKindName(m_kind));
    return ArchiveBatch::begin(m_environment, m_opening.path, m_kind, [shared = m_shared] {
        // Opened anew when it is next asked for; who still reads the old one goes on with it.
        const std::lock_guard lock(shared->mutex);
        shared->reader.reset();
        shared->isMissing = false;
        shared->isOurs = true;
    });
}

std::optional<qint64> ArchiveStore::freeBytes(Context&)
{
    QFileInfo place(QFileInfo(m_opening.path).absolutePath());
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    struct statvfs room = {};
    if (::statvfs(QFile::encodeName(place.absoluteFilePath()).constData(), &room) != 0)
        return std::nullopt;
    return qint64(room.f_bavail) * qint64(room.f_frsize);
}

QString ArchiveStore::describe() const
{
    const std::lock_guard lock(m_shared->mutex);
    const QString kind = archiveKindName(m_kind) + QStringLiteral(" archive");
    return m_shared->reader ? QStringLiteral("%1, %2 entries").arg(kind).arg(m_shared->reader->index().count()) : kind;
}

Result<ArchiveKind> kindOf(const ArchiveOpening& opening)
{
    auto file = RandomFile::open(opening.path);
    if (file)
        return recogniseArchive(**file);
    if (file.error().kind != ErrorKind::NotFound || !opening.mayBeMissing)
        return file.error();
    const ArchiveKind kind = archiveKindOfName(opening.path);
    if (!canWriteArchive(kind))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("The name does not end as an archive that can be written"),
                         opening.path, QStringLiteral("archive.kind"), QStringLiteral(".zip, .tar.gz or .tar.zst"));
    return kind;
}

} // namespace

Result<std::shared_ptr<FileStore>> openArchiveStore(Context& context, const Environment& environment,
                                                    const ArchiveOpening& opening)
{
    GW_TRY(const ArchiveKind kind, kindOf(opening));
    auto store = std::make_shared<ArchiveStore>(environment, opening, kind);
    GW_CHECK(store->load(context));
    return std::shared_ptr<FileStore>(std::move(store));
}

} // namespace gangway
