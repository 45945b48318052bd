// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/inspect.h"

#include "backends/stores/archive/archivereader.h"
#include "backends/support/hashing.h"
#include "backends/support/job.h"

#include <memory>

namespace gangway
{

namespace
{

constexpr size_t kMostProblems = 1000;

/// Reads every content of an archive and notes what is wrong.
class Inspection
{
public:
    Inspection(Context& context, Workers& workers, ArchiveInspection& found)
        : m_context(context)
        , m_workers(workers)
        , m_found(found)
    {
    }
    void note(const Error& error, const QString& subject);
    Result<void> readAll(const std::shared_ptr<const ArchiveReader>& reader);

private:
    void count(const ArchiveEntry& entry);

    Context& m_context;
    Workers& m_workers;
    ArchiveInspection& m_found;
};

void Inspection::note(const Error& error, const QString& subject)
{
    ++m_found.counts[QStringLiteral("problems")];
    if (m_found.problems.size() < kMostProblems)
        m_found.problems.push_back({error.code.isEmpty() ? errorKindName(error.kind) : error.code, subject, error.toLogLine()});
}

void Inspection::count(const ArchiveEntry& entry)
{
    switch (entry.type) {
    case ResourceType::Folder:
        ++m_found.counts[QStringLiteral("folders")];
        return;
    case ResourceType::Link:
        ++m_found.counts[QStringLiteral("links")];
        return;
    case ResourceType::Special:
        ++m_found.counts[QStringLiteral("special")];
        return;
    case ResourceType::File:
    case ResourceType::Project:
        break;
    }
    ++m_found.counts[QStringLiteral("files")];
    if (entry.problem == EntryProblem::None)
        m_found.counts[QStringLiteral("bytes")] += entry.bytes;
}

Result<void> readWhole(Context context, const ArchiveReader& reader, ArchiveIndex::Position i)
{
    GW_TRY(const std::unique_ptr<ByteSource> source, reader.read(i, 0));
    std::vector<char> block(256 * 1024);
    for (;;) {
        GW_CHECK(context.checkStopped());
        GW_TRY(const qint64 count, source->read(context, block.data(), qint64(block.size())));
        if (count == 0)
            return {};
    }
}

Result<void> Inspection::readAll(const std::shared_ptr<const ArchiveReader>& reader)
{
    const ArchiveIndex& index = reader->index();
    JobWindow jobs(m_workers);
    for (ArchiveIndex::Position i = 0; i < index.count(); ++i) {
        const ArchiveEntry& entry = index.entry(i);
        count(entry);
        const QString path = QString::fromUtf8(index.path(i));
        if (entry.problem != EntryProblem::None) {
            note(Error::of(ErrorKind::Corrupt, QStringLiteral("The entry cannot be read"), path, entryProblemCode(entry.problem)), path);
            continue;
        }
        if (entry.type != ResourceType::File)
            continue;
        const auto outcome = std::make_shared<Result<void>>();
        GW_CHECK(jobs.add([this, outcome, reader, i] { *outcome = readWhole(m_context, *reader, i); }, 0,
                          [this, outcome, path]() -> Result<void> {
                              if (*outcome)
                                  return {};
                              if (outcome->error().stopsRun())
                                  return outcome->error();
                              note(outcome->error(), path);
                              return {};
                          }));
    }
    return jobs.finish();
}

bool isAboutArchive(const Error& error)
{
    return error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::Unsupported || error.kind == ErrorKind::Invalid;
}

} // namespace

Result<ArchiveInspection> inspectArchive(Context& context, const Environment& environment, const QString& path,
                                         const ArchiveLimits& limits)
{
    GW_TRY(const auto file, RandomFile::open(path));
    ArchiveInspection found;
    Inspection inspection(context, environment.workers, found);
    for (const char* name : {"files", "folders", "links", "special", "bytes", "problems"})
        found.counts.insert(QString::fromLatin1(name), 0);
    found.counts.insert(QStringLiteral("archiveBytes"), file->bytes());
    GW_TRY(const ArchiveKind kind, archiveKindOfContent(*file));
    found.kind = archiveKindName(kind);
    if (const auto recognised = recogniseArchive(*file); !recognised)
        inspection.note(recognised.error(), path);
    if (kind == ArchiveKind::Unknown)
        return found;
    const auto reader = ArchiveReader::open(context, file, kind, limits);
    if (!reader && !isAboutArchive(reader.error()))
        return reader.error();
    if (!reader)
        inspection.note(reader.error(), path);
    else
        GW_CHECK(inspection.readAll(*reader));
    found.sound = found.counts.value(QStringLiteral("problems")) == 0;
    return found;
}

} // namespace gangway
