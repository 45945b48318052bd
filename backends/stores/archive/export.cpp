// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/export.h"

#include "backends/stores/archive/archivebatch.h"
#include "backends/stores/archive/exportload.h"
#include "backends/stores/archive/exportmanifest.h"
#include "backends/stores/archive/exportwalk.h"
#include "backends/stores/archive/measuredsource.h"
#include "backends/support/hashing.h"
#include "backends/support/job.h"

#include <QFileInfo>

#include <memory>

namespace gangway
{

namespace
{

/// One export from the first file to the last.
class Export
{
public:
    Export(Context& context, const Environment& environment, FileStore& source, QString folder, QString outPath, ArchiveKind kind)
        : m_context(context)
        , m_workers(environment.workers)
        , m_source(source)
        , m_folder(std::move(folder))
        , m_outPath(std::move(outPath))
        , m_kind(kind)
        , m_jobs(environment.workers)
    {
        m_result.path = m_outPath;
    }
    Result<ExportResult> run(const ExportOptions& options);

private:
    QString sourcePath(const ExportEntry& entry) const { return m_folder.isEmpty() ? entry.path : m_folder + u'/' + entry.path; }
    Result<void> begin(const ExportOptions& options);
    Result<void> add(const ExportEntry& entry);
    Result<void> addSmall(const ExportEntry& entry);
    Result<void> addLarge(const ExportEntry& entry);
    Result<void> stream(const ExportEntry& entry, const ArchiveItem& item, ByteSource& source, qint64 bytes);
    Result<void> put(const ExportEntry& entry, LoadedFile& loaded);
    Result<void> note(const ExportEntry& entry, qint64 bytes, const QByteArray& sha256);
    Result<void> leaveOut(const ExportEntry& entry, const Error& error);
    Result<void> prove();

    Context& m_context;
    Workers& m_workers;
    FileStore& m_source;
    const QString m_folder;
    const QString m_outPath;
    const ArchiveKind m_kind;
    ExportResult m_result;
    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<ExportManifest> m_manifest;
    std::unique_ptr<ArchiveWriter> m_writer;
    ArchiveRecord m_record;
    JobWindow m_jobs;
};

Result<void> Export::begin(const ExportOptions& options)
{
    OutputFile::removeAbandoned(QFileInfo(m_outPath).absolutePath());
    GW_TRY(m_file, OutputFile::create(m_outPath));
    GW_TRY(m_manifest, ExportManifest::create(m_outPath, options.sourceName, m_context.clock().now()));
    m_writer = newArchiveWriter(m_kind, *m_file, m_workers);
    m_result.notIncluded = options.notIncluded;
    return {};
}

Result<void> Export::leaveOut(const ExportEntry& entry, const Error& error)
{
    if (error.stopsRun())
        return error;
    m_context.log(LogLevel::Warning, entry.path, error.toLogLine());
    m_result.notIncluded.push_back({entry.path, error.code.isEmpty() ? errorKindName(error.kind) : error.code, error.what});
    ++m_result.failed;
    return {};
}

Result<void> Export::note(const ExportEntry& entry, qint64 bytes, const QByteArray& sha256)
{
    m_record.add(entry.path.toUtf8(), entry.resource.type, bytes, sha256);
    if (entry.resource.type == ResourceType::Folder)
        return m_manifest->addFolder(entry.path);
    ++m_result.files;
    m_context.progress(0, 1);
    if (entry.resource.type == ResourceType::Link)
        return m_manifest->addLink(entry.path, entry.resource.linkTarget);
    m_result.bytes += bytes;
    return m_manifest->addFile(entry.path, bytes, sha256, entry.resource.modifiedNs);
}

Result<void> Export::add(const ExportEntry& entry)
{
    GW_CHECK(m_context.checkStopped());
    if (!m_record.claim(entry.path.toUtf8()))
        return leaveOut(entry, Error::of(ErrorKind::Exists, QStringLiteral("The source lists this name twice"), entry.path,
                                         QStringLiteral("entry.duplicate")));
    if (entry.resource.type == ResourceType::File) {
        const bool isSmall = entry.resource.bytes >= 0 && entry.resource.bytes <= ArchiveWriter::kMostWholeBytes;
        return isSmall ? addSmall(entry) : addLarge(entry);
    }
    return m_jobs.add({}, 0, [this, entry]() -> Result<void> {
        const ArchiveItem item = archiveItemOf(entry.path.toUtf8(), entry.resource, m_kind).item;
        if (entry.resource.type == ResourceType::Folder) {
            GW_CHECK(m_writer->addFolder(m_context, item));
            return note(entry, 0, {});
        }
        const QByteArray target = entry.resource.linkTarget.toUtf8();
        GW_CHECK(m_writer->addLink(m_context, item, target));
        return note(entry, target.size(), Sha256::of(target));
    });
}

// Read ahead by the workers, put in by us, in order.
Result<void> Export::addSmall(const ExportEntry& entry)
{
    const auto loaded = std::make_shared<LoadedFile>();
    return m_jobs.add([this, loaded, path = sourcePath(entry),
                       listed = entry.resource] { *loaded = loadForExport(m_context, m_source, path, listed); },
                      entry.resource.bytes, [this, loaded, entry] { return put(entry, *loaded); });
}

Result<void> Export::put(const ExportEntry& entry, LoadedFile& loaded)
{
    if (loaded.error)
        return leaveOut(entry, *loaded.error);
    GW_CHECK(note(entry, loaded.content.size(), loaded.sha256));
    const ArchiveItem item = archiveItemOf(entry.path.toUtf8(), entry.resource, m_kind).item;
    return m_writer->addFile(m_context, item, std::move(loaded.content));
}

// Streamed. What breaks off in the middle cannot be taken back out: it ends the export.
Result<void> Export::addLarge(const ExportEntry& entry)
{
    GW_CHECK(m_jobs.finish());
    auto opened = m_source.read(m_context, sourcePath(entry), 0);
    if (!opened)
        return leaveOut(entry, opened.error());
    MeasuredSource source(std::move(*opened), entry.resource.bytes, sourcePath(entry));
    const auto bytes = source.size(m_context);
    if (!bytes)
        return leaveOut(entry, bytes.error());
    return stream(entry, archiveItemOf(entry.path.toUtf8(), entry.resource, m_kind).item, source, *bytes);
}

Result<void> Export::stream(const ExportEntry& entry, const ArchiveItem& item, ByteSource& source, qint64 bytes)
{
    GW_CHECK(m_writer->beginFile(m_context, item, bytes));
    Sha256 hash;
    for (qint64 left = bytes; left > 0;) {
        QByteArray part(std::min(left, ArchiveWriter::kPartBytes), Qt::Uninitialized);
        GW_TRY(const qint64 count, source.read(m_context, part.data(), part.size()));
        hash.add(part);
        left -= count;
        GW_CHECK(m_writer->append(m_context, std::move(part)));
    }
    char beyond = 0;
    GW_CHECK(source.read(m_context, &beyond, 1));
    if (entry.resource.bytes != kUnknownBytes)
        GW_CHECK(checkUnchanged(m_context, m_source, sourcePath(entry), entry.resource));
    return note(entry, bytes, hash.result());
}

// Read back while another worker hashes the archive itself.
Result<void> Export::prove()
{
    Result<QByteArray> sha256 = QByteArray();
    const auto hashing = Job::start(m_workers, [&sha256, context = m_context, path = m_file->path()]() mutable {
        sha256 = digestOfFile(context, path);
    });
    const Result<void> proof = m_record.verify(m_context, m_workers, m_file->path(), m_kind);
    hashing->finish();
    GW_CHECK(proof);
    GW_TRY(m_result.sha256, std::move(sha256));
    m_result.archiveBytes = m_file->bytes();
    return {};
}

Result<ExportResult> Export::run(const ExportOptions& options)
{
    GW_CHECK(begin(options));
    GW_TRY(const ExportWalk walk, walkForExport(m_context, m_source, m_folder));
    m_result.failed = qint64(walk.notIncluded.size());
    m_result.notIncluded.insert(m_result.notIncluded.end(), walk.notIncluded.begin(), walk.notIncluded.end());
    for (const ExportEntry& entry : walk.entries)
        GW_CHECK(add(entry));
    GW_CHECK(m_jobs.finish());
    GW_CHECK(m_writer->finish(m_context));
    GW_CHECK(prove());
    GW_CHECK(m_manifest->finish(m_result));
    GW_CHECK(m_file->publish());
    GW_CHECK(m_manifest->publish());
    return std::move(m_result);
}

} // namespace

Result<ExportResult> exportArchive(Context& context, const Environment& environment, FileStore& source,
                                   const QString& folder, const QString& outPath, const ExportOptions& options)
{
    const ArchiveKind kind = archiveKindOfName(outPath);
    if (!canWriteArchive(kind))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("The name does not end as an archive that can be written"),
                         outPath, QStringLiteral("archive.kind"), QStringLiteral(".zip, .tar.gz or .tar.zst"));
    return Export(context, environment, source, folder, outPath, kind).run(options);
}

} // namespace gangway
