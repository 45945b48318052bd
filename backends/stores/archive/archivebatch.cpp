// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivebatch.h"

#include "backends/stores/archive/entryname.h"
#include "backends/stores/archive/measuredsource.h"
#include "backends/support/hashing.h"
#include "backends/support/tarwriter.h"
#include "backends/support/zipwriter.h"

#include <QFileInfo>

#include <algorithm>

namespace gangway
{

namespace
{

// For what tells no time: the first one that zip knows, 1980-01-01 UTC. The same tree must give the same bytes.
constexpr qint64 kNoTimeNs = qint64(315'532'800) * 1'000'000'000;
constexpr qint64 kNsPerSecond = 1'000'000'000;

int permissionsOf(const Resource& what)
{
    if (what.permissions != kUnknownPermissions)
        return what.permissions & 07777;
    if (what.type == ResourceType::Link)
        return 0777;
    return what.type == ResourceType::Folder ? 0755 : 0644;
}

bool fitsZip(qint64 ns)
{
    return ns / kNsPerSecond >= std::numeric_limits<qint32>::min() && ns / kNsPerSecond <= std::numeric_limits<qint32>::max();
}

Error refusedPath(const QString& path)
{
    return Error::of(ErrorKind::Invalid, QStringLiteral("The name cannot be used in an archive"), path,
                     QStringLiteral("name.refused"));
}

} // namespace

ArchiveItemWithNotes archiveItemOf(const QByteArray& path, const Resource& what, ArchiveKind kind)
{
    ArchiveItemWithNotes made{{path, what.modifiedNs == kUnknownTime ? kNoTimeNs : what.modifiedNs, permissionsOf(what)}, {}};
    if (kind == ArchiveKind::Zip && !fitsZip(made.item.modifiedNs)) {
        made.item.modifiedNs = kNoTimeNs;
        made.notes << QStringLiteral("time.notkept");
    }
    return made;
}

std::unique_ptr<ArchiveWriter> newArchiveWriter(ArchiveKind kind, OutputFile& file, Workers& workers)
{
    if (kind == ArchiveKind::Zip)
        return newZipWriter(file, workers);
    return newTarWriter(file, workers, kind == ArchiveKind::TarZst ? StreamPacking::Zstd : StreamPacking::Gzip);
}

Result<QByteArray> cleanStorePath(const QString& path)
{
    const QByteArray utf8 = path.toUtf8();
    const EntryName name = readEntryName(utf8, NameStyle::Unix, ArchiveLimits::none());
    if (utf8.isEmpty())
        return utf8;
    if (name.problem != EntryProblem::None || name.path != utf8)
        return refusedPath(path);
    return utf8;
}

Result<std::unique_ptr<FileBatch>> ArchiveBatch::begin(const Environment& environment, const QString& path, ArchiveKind kind,
                                                       std::function<void()> published)
{
    OutputFile::removeAbandoned(QFileInfo(path).absolutePath());
    GW_TRY(auto file, OutputFile::create(path));
    return std::unique_ptr<FileBatch>(new ArchiveBatch(environment, kind, std::move(file), std::move(published)));
}

ArchiveBatch::ArchiveBatch(const Environment& environment, ArchiveKind kind, std::unique_ptr<OutputFile> file,
                           std::function<void()> published)
    : m_workers(environment.workers)
    , m_kind(kind)
    , m_file(std::move(file))
    , m_writer(newArchiveWriter(kind, *m_file, environment.workers))
    , m_published(std::move(published))
{
}

Result<QByteArray> ArchiveBatch::claim(const QString& path)
{
    if (m_spoilt)
        return *m_spoilt;
    GW_TRY(const QByteArray clean, cleanStorePath(path));
    if (clean.isEmpty())
        return refusedPath(path);
    return clean;
}

// An error after something went into the archive.
template<typename T>
Result<T> ArchiveBatch::spoilt(Result<T> outcome)
{
    if (!outcome && !m_spoilt) {
        m_spoilt = outcome.error();
        if (!m_spoilt->stopsRun()) {
            m_spoilt->detail = m_spoilt->toLogLine();
            m_spoilt->code = QStringLiteral("archive.incomplete");
            m_spoilt->what = QStringLiteral("The archive cannot be finished after a file in it broke off");
        }
    }
    return outcome;
}

Result<QStringList> ArchiveBatch::create(Context& context, const QString& path, const Resource& what)
{
    GW_TRY(const QByteArray clean, claim(path));
    const auto [item, notes] = archiveItemOf(clean, what, m_kind);
    const bool isNew = m_record.claim(clean);
    if (what.type == ResourceType::Folder) {
        if (!isNew)
            return notes;
        m_record.add(clean, ResourceType::Folder, 0, {});
        GW_CHECK(spoilt(m_writer->addFolder(context, item)));
        return notes;
    }
    const QByteArray target = what.linkTarget.toUtf8();
    if (what.type != ResourceType::Link || target.isEmpty() || target.contains('\0'))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("Only folders and links can be created"), path);
    if (!isNew)
        return Error::of(ErrorKind::Exists, QStringLiteral("The archive has that name already"), path, QStringLiteral("entry.duplicate"));
    m_record.add(clean, ResourceType::Link, target.size(), Sha256::of(target));
    GW_CHECK(spoilt(m_writer->addLink(context, item, target)));
    return notes;
}

Result<WriteReceipt> ArchiveBatch::write(Context& context, const QString& path, const Resource& what, const SourceOpener& open)
{
    GW_TRY(const QByteArray clean, claim(path));
    GW_TRY(std::unique_ptr<ByteSource> source, open(0));
    MeasuredSource measured(std::move(source), what.bytes, path);
    const auto [item, notes] = archiveItemOf(clean, what, m_kind);
    GW_TRY(const qint64 bytes, measured.size(context));
    const bool isWhole = bytes <= ArchiveWriter::kMostWholeBytes;
    auto receipt = isWhole ? writeWhole(context, item, bytes, measured) : writeLarge(context, item, bytes, measured);
    if (!receipt) {
        measured.takeBack(context);
        return receipt;
    }
    receipt->notes = notes;
    return receipt;
}

Result<WriteReceipt> ArchiveBatch::writeWhole(Context& context, const ArchiveItem& item, qint64 bytes, ByteSource& source)
{
    QByteArray content(bytes, Qt::Uninitialized);
    for (qint64 at = 0;;) {
        char beyond = 0;
        const bool isAll = at == bytes;
        GW_TRY(const qint64 count, source.read(context, isAll ? &beyond : content.data() + at, isAll ? 1 : bytes - at));
        if (count == 0)
            break;
        at += count;
    }
    if (!m_record.claim(item.path))
        return Error::of(ErrorKind::Exists, QStringLiteral("The archive has that name already"), QString::fromUtf8(item.path),
                         QStringLiteral("entry.duplicate"));
    const WriteReceipt receipt{bytes, Sha256::of(content), {}};
    m_record.add(item.path, ResourceType::File, bytes, receipt.sha256);
    GW_CHECK(spoilt(m_writer->addFile(context, item, std::move(content))));
    return receipt;
}

Result<WriteReceipt> ArchiveBatch::writeLarge(Context& context, const ArchiveItem& item, qint64 bytes, ByteSource& source)
{
    if (!m_record.claim(item.path))
        return Error::of(ErrorKind::Exists, QStringLiteral("The archive has that name already"), QString::fromUtf8(item.path),
                         QStringLiteral("entry.duplicate"));
    GW_CHECK(spoilt(m_writer->beginFile(context, item, bytes)));
    Sha256 hash;
    for (qint64 left = bytes; left > 0;) {
        QByteArray part(std::min(left, ArchiveWriter::kPartBytes), Qt::Uninitialized);
        const auto count = spoilt(source.read(context, part.data(), part.size()));
        if (!count)
            return count.error();
        hash.add(part);
        left -= *count;
        GW_CHECK(spoilt(m_writer->append(context, std::move(part))));
    }
    char beyond = 0;
    const auto more = spoilt(source.read(context, &beyond, 1));
    if (!more)
        return more.error();
    const WriteReceipt receipt{bytes, hash.result(), {}};
    m_record.add(item.path, ResourceType::File, bytes, receipt.sha256);
    return receipt;
}

Result<void> ArchiveBatch::remove(Context&, const QString& path)
{
    GW_TRY(const QByteArray clean, claim(path));
    if (m_record.has(clean))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("What was written to an archive cannot be taken out"), path);
    return {};
}

Result<void> ArchiveBatch::commit(Context& context)
{
    if (m_spoilt)
        return *m_spoilt;
    GW_CHECK(spoilt(m_writer->finish(context)));
    GW_CHECK(m_record.verify(context, m_workers, m_file->path(), m_kind));
    GW_CHECK(m_file->publish());
    m_spoilt = Error::of(ErrorKind::Internal, QStringLiteral("The archive is finished already"));
    m_published();
    return {};
}

} // namespace gangway
