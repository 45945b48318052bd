// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/zipdirectory.h"

#include "backends/stores/archive/zipcontent.h"
#include "backends/stores/archive/ziprecords.h"

#include <QUtf8StringView>

#include <algorithm>
#include <sys/stat.h>

namespace gangway
{

namespace
{

using ziprecords::Central;
using ziprecords::End;

constexpr qint64 kWindowBytes = 1 << 20;
// A record can be this long: 46 bytes and three fields of 65,535.
constexpr qint64 kMostRecordBytes = 46 + 3 * 65535;
constexpr qint64 kMostLinkBytes = 4095; // PATH_MAX without its end
constexpr quint32 kDosFolder = 0x10;

Error damaged(const QString& what)
{
    return Error::of(ErrorKind::Corrupt, what, {}, QStringLiteral("archive.damaged"));
}

/// Reads a central directory from its beginning to its end, a window at a time.
class DirectoryReader
{
public:
    DirectoryReader(const RandomFile& file, const End& end, const ArchiveLimits& limits)
        : m_file(file)
        , m_end(end)
        , m_limits(limits)
        , m_builder(limits, ArchiveIndexBuilder::Twice::FirstCounts)
    {
    }
    Result<ZipDirectory> read(Context& context);

private:
    Result<void> fill();
    Result<void> take(const Central& record);
    EntryProblem problemOf(const Central& record) const;
    Result<QByteArray> linkTargetOf(ArchiveEntry& entry, const QByteArray& name) const;
    Result<void> checkWhole() const;

    const RandomFile& m_file;
    const End m_end;
    const ArchiveLimits m_limits;
    ArchiveIndexBuilder m_builder;
    QByteArray m_window;
    qsizetype m_inWindow = 0;   ///< where the next record begins
    qint64 m_nextAt = 0;        ///< of the file, behind the window
    quint64 m_count = 0;
    qint64 m_contents = 0, m_encrypted = 0;
    bool m_hasCoarseTimes = false;
};

Result<void> DirectoryReader::fill()
{
    const qint64 left = m_end.directoryAt + m_end.directoryBytes - m_nextAt;
    if (m_window.size() - m_inWindow >= kMostRecordBytes || left == 0)
        return {};
    m_window = m_window.mid(m_inWindow);
    m_inWindow = 0;
    const qint64 more = std::min(left, kWindowBytes);
    const qsizetype had = m_window.size();
    m_window.resize(had + more);
    GW_CHECK(m_file.read(m_nextAt, m_window.data() + had, more));
    m_nextAt += more;
    return {};
}

EntryProblem DirectoryReader::problemOf(const Central& record) const
{
    if (record.isEncrypted())
        return EntryProblem::Encrypted;
    // Offsets in front of the archive are counted from there. All content lies before the directory.
    const bool isInside = record.at >= 0 && record.bytes >= 0 && record.packedBytes >= 0
                          && record.at <= m_end.directoryAt - m_end.shift
                          && record.packedBytes <= m_end.directoryAt - m_end.shift - record.at;
    if (!isInside || (record.method == ZipStored && record.bytes != record.packedBytes))
        return EntryProblem::Damaged;
    switch (record.method) {
    case ZipStored:
    case ZipDeflated:
    case ZipBzip2:
    case ZipZstd:
    case ZipXz:
        break;
    default:
        return EntryProblem::Method;
    }
    const bool isBomb = record.bytes > m_limits.ratioFreeBytes
                        && record.bytes / m_limits.mostRatio > std::max<qint64>(record.packedBytes, 1);
    return isBomb ? EntryProblem::Bomb : EntryProblem::None;
}

Result<QByteArray> DirectoryReader::linkTargetOf(ArchiveEntry& entry, const QByteArray& name) const
{
    if (entry.type != ResourceType::Link || entry.problem != EntryProblem::None)
        return QByteArray();
    QByteArray target;
    if (entry.bytes > 0 && entry.bytes <= kMostLinkBytes) {
        const EntryName clean = readEntryName(name, NameStyle::Unix, m_limits);
        if (auto content = readZipContent(m_file, entry, clean.path))
            target = *content;
    }
    if (target.isEmpty() || target.contains('\0') || !QUtf8StringView(target.constData(), target.size()).isValidUtf8()) {
        entry.problem = EntryProblem::LinkBroken;
        target.clear();
    }
    return target;
}

void describeMode(ArchiveEntry& entry, const Central& record)
{
    const quint32 mode = record.isFromUnix() ? record.attributes >> 16 : 0;
    if (mode != 0)
        entry.permissions = static_cast<qint16>(mode & 07777);
    if (S_ISLNK(mode))
        entry.type = ResourceType::Link;
    else if (S_ISDIR(mode) || (!record.isFromUnix() && record.attributes & kDosFolder))
        entry.type = ResourceType::Folder;
    else if ((mode & S_IFMT) != 0 && !S_ISREG(mode))
        entry.type = ResourceType::Special;
}

Result<void> DirectoryReader::take(const Central& record)
{
    ArchiveEntry entry;
    describeMode(entry, record);
    bool isCoarse = false;
    entry.modifiedNs = record.modifiedNs(isCoarse);
    m_hasCoarseTimes = m_hasCoarseTimes || isCoarse;
    entry.bytes = std::max<qint64>(record.bytes, 0);
    entry.packedBytes = std::max<qint64>(record.packedBytes, 0);
    entry.at = record.at + m_end.shift;
    entry.crc = record.crc;
    entry.method = record.method;
    const QByteArray name = ziprecords::nameInUtf8(record.name, record.flags, record.extra);
    if (entry.type == ResourceType::File && !name.endsWith('/')) {
        ++m_contents;
        m_encrypted += record.isEncrypted();
    }
    // A folder has no content to be damaged.
    if (entry.type != ResourceType::Folder && !(name.endsWith('/') && entry.bytes == 0))
        entry.problem = problemOf(record);
    GW_TRY(const QByteArray target, linkTargetOf(entry, name));
    return m_builder.add(name, record.isFromUnix() ? NameStyle::Unix : NameStyle::Dos, entry, target);
}

Result<void> DirectoryReader::checkWhole() const
{
    const bool countFits = m_end.countIsExact ? m_count == m_end.entries : (m_count & 0xffff) == m_end.entries;
    if (!countFits)
        return damaged(QStringLiteral("The zip's directory does not hold as many entries as it says"));
    if (m_contents > 0 && m_encrypted == m_contents)
        return Error::of(ErrorKind::Unsupported, QStringLiteral("The archive is encrypted"), m_file.name(),
                         QStringLiteral("archive.encrypted"));
    return {};
}

Result<ZipDirectory> DirectoryReader::read(Context& context)
{
    if (m_end.countIsExact && m_end.entries > quint64(m_end.directoryBytes / ziprecords::kCentralBytes))
        return damaged(QStringLiteral("The zip's directory is too short for the entries it says it holds"));
    m_nextAt = m_end.directoryAt;
    for (;;) {
        GW_CHECK(fill());
        if (m_inWindow == m_window.size())
            break;
        const auto record = ziprecords::readCentral(QByteArrayView(m_window).sliced(m_inWindow));
        if (!record)
            return damaged(QStringLiteral("The zip's directory is damaged"));
        GW_CHECK(take(*record));
        m_inWindow += record->recordBytes;
        if (++m_count % 4096 == 0)
            GW_CHECK(context.checkStopped());
    }
    GW_CHECK(checkWhole());
    m_builder.refuseOverlaps(ziprecords::kLocalBytes);
    ZipDirectory directory;
    GW_TRY(directory.index, std::move(m_builder).finish());
    directory.hasCoarseTimes = m_hasCoarseTimes;
    return directory;
}

} // namespace

Result<ZipDirectory> readZipDirectory(Context& context, const RandomFile& file, const ArchiveLimits& limits)
{
    GW_TRY(const End end, ziprecords::readEnd(file));
    return DirectoryReader(file, end, limits).read(context);
}

bool endsLikeZip(const RandomFile& file)
{
    const auto end = ziprecords::readEnd(file);
    return end || end.error().code != QStringLiteral("archive.damaged");
}

} // namespace gangway
