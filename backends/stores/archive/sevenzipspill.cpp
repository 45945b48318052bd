// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/spilledarchive.h"

#include "backends/stores/archive/sevenzipheader.h"
#include "backends/stores/archive/sevenzipunpack.h"
#include "backends/support/deflate.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <sys/stat.h>

namespace gangway
{

namespace
{

constexpr qint64 kBlockBytes = 512 * 1024;
constexpr qint64 kRatioFreeBytes = 64 << 20;
constexpr qint64 kMostLinkBytes = 4095;
constexpr quint32 kFolderAttribute = 0x10;
constexpr quint32 kUnixAttribute = 0x8000; // the upper half is a Unix mode

Error damaged(const QString& what)
{
    return Error::of(ErrorKind::Corrupt, what, {}, QStringLiteral("archive.damaged"));
}

/// What became of one file's content.
struct Spilled { qint64 at = 0, bytes = 0; EntryProblem problem = EntryProblem::None; };

/// Unpacks the folders one after the other into a spill file.
class FolderSpill
{
public:
    FolderSpill(Context& context, const RandomFile& file, SpillFile& spill)
        : m_context(context)
        , m_file(file)
        , m_spill(spill)
    {
    }
    Result<void> add(const SevenZipFolder& folder);
    const std::vector<Spilled>& contents() const { return m_contents; }

private:
    Result<EntryProblem> addContent(Unpacker* unpacker, qint64& copyAt, qint64 bytes, std::optional<quint32> crc);

    Context& m_context;
    const RandomFile& m_file;
    SpillFile& m_spill;
    std::vector<Spilled> m_contents;
    QByteArray m_block = QByteArray(kBlockBytes, Qt::Uninitialized);
};

Result<EntryProblem> FolderSpill::addContent(Unpacker* unpacker, qint64& copyAt, qint64 bytes, std::optional<quint32> crc)
{
    quint32 seen = 0;
    for (qint64 left = bytes; left > 0;) {
        GW_CHECK(m_context.checkStopped());
        const qint64 count = std::min(left, kBlockBytes);
        if (unpacker) {
            const auto made = unpacker->read(m_block.data(), count);
            if (!made && made.error().kind != ErrorKind::Corrupt)
                return made.error();
            if (!made || *made < count)
                return EntryProblem::Damaged;
        } else {
            GW_CHECK(m_file.read(copyAt, m_block.data(), count));
            copyAt += count;
        }
        const QByteArrayView part = QByteArrayView(m_block).first(count);
        seen = crc32Of(seen, part);
        GW_CHECK(m_spill.append(part));
        left -= count;
    }
    return crc && *crc != seen ? EntryProblem::Damaged : EntryProblem::None;
}

Result<void> FolderSpill::add(const SevenZipFolder& folder)
{
    EntryProblem problem = EntryProblem::None;
    if (folder.method == SevenZipMethod::Encrypted)
        problem = EntryProblem::Encrypted;
    const bool isCopy = folder.method == SevenZipMethod::Copy;
    const std::unique_ptr<Unpacker> unpacker = isCopy ? nullptr : unpackerOf(folder, m_file);
    if (problem == EntryProblem::None && !isCopy && !unpacker)
        problem = EntryProblem::Method;
    if (isCopy && folder.bytes > folder.packedBytes)
        problem = EntryProblem::Damaged;
    qint64 copyAt = folder.packedAt;
    for (size_t i = 0; i < folder.fileBytes.size(); ++i) {
        Spilled content{m_spill.bytes(), folder.fileBytes[i], problem};
        if (problem == EntryProblem::None) {
            GW_TRY(content.problem, addContent(unpacker.get(), copyAt, content.bytes, folder.fileCrcs[i]));
            if (m_spill.bytes() < content.at + content.bytes)
                problem = EntryProblem::Damaged; // the stream broke: nothing after it can be read
        }
        m_contents.push_back(content);
    }
    return {};
}

Result<QByteArray> headerBytes(const RandomFile& file)
{
    std::array<char, 32> beginning{};
    GW_CHECK(file.read(0, beginning.data(), beginning.size()));
    GW_TRY(const SevenZipStart start, readSevenZipStart({beginning.data(), beginning.size()}, file.bytes()));
    QByteArray header(std::min<qint64>(start.headerBytes, ArchiveLimits().mostHeaderBytes), Qt::Uninitialized);
    GW_CHECK(file.read(start.headerAt, header.data(), header.size()));
    if (header.size() != start.headerBytes || crc32Of(0, header) != start.headerCrc)
        return damaged(QStringLiteral("The header of the 7z does not match its checksum"));
    return header;
}

Result<QByteArray> unpackHeader(const SevenZipFolder& folder, const RandomFile& file, const ArchiveLimits& limits)
{
    if (folder.method == SevenZipMethod::Encrypted)
        return Error::of(ErrorKind::Unsupported, QStringLiteral("The archive is encrypted"), file.name(),
                         QStringLiteral("archive.encrypted"));
    const std::unique_ptr<Unpacker> unpacker = unpackerOf(folder, file);
    if (!unpacker || folder.bytes > limits.mostHeaderBytes)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The header of the 7z is larger than is allowed"), file.name(),
                         QStringLiteral("archive.toolarge"));
    // Grown as it comes: the size is only what the archive says.
    QByteArray header;
    QByteArray block(kBlockBytes, Qt::Uninitialized);
    while (header.size() < folder.bytes) {
        GW_TRY(const qint64 made, unpacker->read(block.data(), std::min<qint64>(kBlockBytes, folder.bytes - header.size())));
        if (made == 0)
            break;
        header.append(block.constData(), made);
    }
    if (header.size() != folder.bytes || (folder.crc && crc32Of(0, header) != *folder.crc))
        return damaged(QStringLiteral("The header of the 7z does not match its checksum"));
    return header;
}

Result<SevenZipHeader> readHeader(const RandomFile& file, const ArchiveLimits& limits)
{
    GW_TRY(const QByteArray bytes, headerBytes(file));
    if (bytes.isEmpty())
        return SevenZipHeader(); // how 7-Zip writes an archive of nothing
    GW_TRY(SevenZipHeader header, parseSevenZipHeader(bytes, file.bytes(), limits));
    if (!header.isPacked)
        return header;
    GW_TRY(const QByteArray unpacked, unpackHeader(header.folders[0], file, limits));
    GW_TRY(header, parseSevenZipHeader(unpacked, file.bytes(), limits));
    if (header.isPacked)
        return damaged(QStringLiteral("The header of the 7z is packed twice"));
    return header;
}

Result<void> checkHeader(const SevenZipHeader& header, const RandomFile& file, const ArchiveLimits& limits)
{
    qint64 streams = 0, bytes = 0, encrypted = 0;
    for (const SevenZipFolder& folder : header.folders) {
        if (folder.bytes > limits.mostBytes - bytes)
            return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive unpacks to more than is allowed"), {},
                             QStringLiteral("archive.toolarge"));
        bytes += folder.bytes;
        streams += qint64(folder.fileBytes.size());
        encrypted += folder.method == SevenZipMethod::Encrypted;
    }
    const qint64 wanted = std::count_if(header.files.begin(), header.files.end(), [](const auto& one) { return one.hasStream; });
    if (wanted != streams)
        return damaged(QStringLiteral("The 7z does not hold as many contents as files"));
    if (encrypted > 0 && encrypted == qint64(header.folders.size()))
        return Error::of(ErrorKind::Unsupported, QStringLiteral("The archive is encrypted"), file.name(),
                         QStringLiteral("archive.encrypted"));
    if (bytes > kRatioFreeBytes && bytes / limits.mostRatio > file.bytes())
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive unpacks to many times its size"), {},
                         QStringLiteral("archive.bomb"));
    return {};
}

ArchiveEntry entryOf(const SevenZipFile& file, const Spilled& content)
{
    ArchiveEntry entry;
    entry.bytes = entry.packedBytes = content.bytes;
    entry.at = content.at;
    entry.problem = content.problem;
    entry.modifiedNs = file.modifiedNs;
    const quint32 attributes = file.attributes.value_or(0);
    const quint32 mode = attributes & kUnixAttribute ? attributes >> 16 : 0;
    if (mode != 0)
        entry.permissions = static_cast<qint16>(mode & 07777);
    if (file.isFolder || attributes & kFolderAttribute || S_ISDIR(mode))
        entry.type = ResourceType::Folder;
    else if (S_ISLNK(mode))
        entry.type = ResourceType::Link;
    else if ((mode & S_IFMT) != 0 && !S_ISREG(mode))
        entry.type = ResourceType::Special;
    return entry;
}

Result<QByteArray> linkTargetOf(ArchiveEntry& entry, const RandomFile& content)
{
    if (entry.type != ResourceType::Link || entry.problem != EntryProblem::None)
        return QByteArray();
    QByteArray target(entry.bytes <= kMostLinkBytes ? entry.bytes : 0, Qt::Uninitialized);
    GW_CHECK(content.read(entry.at, target.data(), target.size()));
    if (target.isEmpty() || target.contains('\0') || !QUtf8StringView(target.constData(), target.size()).isValidUtf8()) {
        entry.problem = EntryProblem::LinkBroken;
        target.clear();
    }
    return target;
}

} // namespace

Result<SpilledArchive> spillSevenZip(Context& context, const RandomFile& file, const ArchiveLimits& limits)
{
    GW_TRY(const SevenZipHeader header, readHeader(file, limits));
    GW_CHECK(checkHeader(header, file, limits));
    GW_TRY(const std::unique_ptr<SpillFile> spill, SpillFile::create());
    FolderSpill folders(context, file, *spill);
    for (const SevenZipFolder& folder : header.folders)
        GW_CHECK(folders.add(folder));
    GW_CHECK(file.checkUnchanged());
    SpilledArchive spilled;
    GW_TRY(spilled.content, spill->seal());
    ArchiveIndexBuilder builder(limits, ArchiveIndexBuilder::Twice::FirstCounts);
    auto content = folders.contents().begin();
    for (const SevenZipFile& one : header.files) {
        ArchiveEntry entry = entryOf(one, one.hasStream ? *content++ : Spilled());
        GW_TRY(const QByteArray target, linkTargetOf(entry, *spilled.content));
        GW_CHECK(builder.add(one.name, NameStyle::Unix, entry, target));
    }
    GW_TRY(spilled.index, std::move(builder).finish());
    return spilled;
}

} // namespace gangway
