// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivereader.h"

#include "backends/stores/archive/spilledarchive.h"
#include "backends/stores/archive/tarreader.h"
#include "backends/stores/archive/zipcontent.h"
#include "backends/stores/archive/zipdirectory.h"

#include <algorithm>

namespace gangway
{

namespace
{

// Of all zip contents that are open at a time; larger ones are unpacked as they are read.
constexpr qint64 kUnpackedBytes = 64 << 20;

class ZipReader : public ArchiveReader
{
public:
    ZipReader(std::shared_ptr<const RandomFile> file, const ZipDirectory& directory)
        : ArchiveReader(ArchiveKind::Zip, directory.index)
        , m_file(std::move(file))
        , m_hasCoarseTimes(directory.hasCoarseTimes)
        , m_budget(std::make_shared<MemoryBudget>(kUnpackedBytes))
    {
    }
    Result<std::unique_ptr<ByteSource>> read(Position i, qint64 offset) const override
    {
        return openZipContent(m_file, index().entry(i), index().path(i), offset, m_budget);
    }
    qint64 timeResolutionNs() const override { return m_hasCoarseTimes ? 2'000'000'000 : 1'000'000'000; }
    bool readsRanges() const override { return false; }

private:
    std::shared_ptr<const RandomFile> m_file;
    bool m_hasCoarseTimes;
    std::shared_ptr<MemoryBudget> m_budget;
};

/// A part of a file.
class RangeSource : public ByteSource
{
public:
    RangeSource(std::shared_ptr<const RandomFile> file, qint64 at, qint64 end)
        : m_file(std::move(file))
        , m_at(at)
        , m_end(end)
    {
    }
    Result<qint64> read(Context&, char* buffer, qint64 most) override
    {
        const qint64 count = std::min(most, m_end - m_at);
        GW_CHECK(m_file->read(m_at, buffer, count));
        m_at += count;
        if (m_at == m_end)
            GW_CHECK(m_file->checkUnchanged());
        return count;
    }

private:
    std::shared_ptr<const RandomFile> m_file;
    qint64 m_at, m_end;
};

/// A tar, or what was unpacked from another archive.
class PlainReader : public ArchiveReader
{
public:
    PlainReader(ArchiveKind kind, std::shared_ptr<const RandomFile> content, std::shared_ptr<const ArchiveIndex> index)
        : ArchiveReader(kind, std::move(index))
        , m_content(std::move(content))
        , m_resolutionNs(resolutionOf(kind))
    {
    }
    Result<std::unique_ptr<ByteSource>> read(Position i, qint64 offset) const override
    {
        const ArchiveEntry& entry = index().entry(i);
        if (entry.problem != EntryProblem::None) {
            const bool isUnsupported = entry.problem == EntryProblem::Encrypted || entry.problem == EntryProblem::Method
                                       || entry.problem == EntryProblem::Sparse;
            return Error::of(isUnsupported ? ErrorKind::Unsupported : ErrorKind::Corrupt,
                             QStringLiteral("The entry cannot be read"), QString::fromUtf8(index().path(i)),
                             entryProblemCode(entry.problem));
        }
        return std::unique_ptr<ByteSource>(
            std::make_unique<RangeSource>(m_content, entry.at + std::min(offset, entry.bytes), entry.at + entry.bytes));
    }
    qint64 timeResolutionNs() const override { return m_resolutionNs; }
    bool readsRanges() const override { return true; }

private:
    // 7z keeps 100 ns; a tar keeps nanoseconds where its writer took the trouble, else seconds.
    qint64 resolutionOf(ArchiveKind kind) const
    {
        if (kind == ArchiveKind::SevenZip)
            return 100;
        for (Position i = 0; i < index().count(); ++i) {
            const qint64 time = index().entry(i).modifiedNs;
            if (time != kUnknownTime && time % 1'000'000'000 != 0)
                return 1;
        }
        return index().count() == 0 ? 1 : 1'000'000'000;
    }

    std::shared_ptr<const RandomFile> m_content;
    qint64 m_resolutionNs;
};

PackedAs packingOf(ArchiveKind kind)
{
    switch (kind) {
    case ArchiveKind::TarZst:
        return PackedAs::Zstd;
    case ArchiveKind::TarXz:
        return PackedAs::Xz;
    case ArchiveKind::TarBz2:
        return PackedAs::Bzip2;
    default:
        return PackedAs::Gzip;
    }
}

} // namespace

ArchiveReader::ArchiveReader(ArchiveKind kind, std::shared_ptr<const ArchiveIndex> index)
    : m_kind(kind)
    , m_index(std::move(index))
{
}

Result<std::shared_ptr<const ArchiveReader>> ArchiveReader::open(Context& context, std::shared_ptr<const RandomFile> file,
                                                                 ArchiveKind kind, const ArchiveLimits& limits)
{
    if (kind == ArchiveKind::Zip) {
        GW_TRY(const ZipDirectory directory, readZipDirectory(context, *file, limits));
        return std::shared_ptr<const ArchiveReader>(std::make_shared<ZipReader>(std::move(file), directory));
    }
    SpilledArchive spilled;
    if (kind == ArchiveKind::Tar) {
        GW_TRY(spilled.index, readTarIndex(context, *file, limits));
        spilled.content = std::move(file);
    } else if (kind == ArchiveKind::SevenZip) {
        GW_TRY(spilled, spillSevenZip(context, *file, limits));
    } else {
        GW_TRY(spilled, spillTar(context, *file, packingOf(kind), limits));
    }
    return std::shared_ptr<const ArchiveReader>(std::make_shared<PlainReader>(kind, spilled.content, spilled.index));
}

} // namespace gangway
