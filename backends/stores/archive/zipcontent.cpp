// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/zipcontent.h"

#include "backends/stores/archive/unpacker.h"
#include "backends/stores/archive/zipdirectory.h"
#include "backends/stores/archive/ziprecords.h"
#include "backends/support/deflate.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace gangway
{

namespace
{

constexpr quint16 kEncrypted = 0x0001;
constexpr qint64 kSkipBytes = 256 * 1024;

Error damaged(const QString& what, QByteArrayView path)
{
    return Error::of(ErrorKind::Corrupt, what, QString::fromUtf8(path), QStringLiteral("entry.damaged"));
}

/// Where the content begins, once the local header agrees with the directory.
Result<qint64> locate(const RandomFile& file, const ArchiveEntry& entry, QByteArrayView path)
{
    GW_TRY(const ziprecords::Local local, ziprecords::readLocal(file, entry.at));
    const QByteArray name = ziprecords::nameInUtf8(local.name, local.flags, local.extra);
    const ArchiveLimits noLimits = ArchiveLimits::none();
    const bool isSame = readEntryName(name, NameStyle::Unix, noLimits).path == path
                        || readEntryName(name, NameStyle::Dos, noLimits).path == path;
    if (!isSame || local.method != entry.method || local.flags & kEncrypted)
        return damaged(QStringLiteral("The entry and the zip's directory do not agree"), path);
    if (local.contentAt + entry.packedBytes > file.bytes())
        return damaged(QStringLiteral("The entry is cut"), path);
    return local.contentAt;
}

std::unique_ptr<Unpacker> unpackerOf(const RandomFile& file, const ArchiveEntry& entry, qint64 contentAt)
{
    PackedAs kind = PackedAs::Deflate;
    if (entry.method == ZipBzip2)
        kind = PackedAs::Bzip2;
    else if (entry.method == ZipXz)
        kind = PackedAs::Xz;
    else if (entry.method == ZipZstd)
        kind = PackedAs::Zstd;
    return Unpacker::create(kind, file, contentAt, entry.packedBytes);
}

/// Content that was unpacked, and checked, in memory.
class MemorySource : public ByteSource
{
public:
    MemorySource(QByteArray content, qint64 offset, std::unique_ptr<MemoryBudget::Share> share)
        : m_content(std::move(content))
        , m_at(std::min<qint64>(offset, m_content.size()))
        , m_share(std::move(share))
    {
    }
    Result<qint64> read(Context&, char* buffer, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_content.size() - m_at);
        std::memcpy(buffer, m_content.constData() + m_at, static_cast<size_t>(count));
        m_at += count;
        return count;
    }

private:
    QByteArray m_content;
    qint64 m_at;
    std::unique_ptr<MemoryBudget::Share> m_share;
};

/// Content that is read, or unpacked, as it is asked for.
class StreamSource : public ByteSource
{
public:
    StreamSource(std::shared_ptr<const RandomFile> file, const ArchiveEntry& entry, QByteArrayView path, qint64 contentAt,
                 qint64 offset)
        : m_file(std::move(file))
        , m_entry(entry)
        , m_path(path.toByteArray())
        , m_contentAt(contentAt)
        , m_offset(std::min(offset, entry.bytes))
    {
        if (entry.method != ZipStored)
            m_unpacker = unpackerOf(*m_file, entry, contentAt);
    }
    Result<qint64> read(Context& context, char* buffer, qint64 most) override
    {
        if (m_at < m_offset)
            GW_CHECK(skip(context));
        return take(buffer, most);
    }

private:
    Result<void> skip(Context& context);
    Result<qint64> take(char* buffer, qint64 most);
    Result<void> checkEnd();

    std::shared_ptr<const RandomFile> m_file;
    const ArchiveEntry m_entry;
    const QByteArray m_path;
    const qint64 m_contentAt;
    const qint64 m_offset;
    std::unique_ptr<Unpacker> m_unpacker;
    qint64 m_at = 0;
    quint32 m_crc = 0;
    bool m_sawAll = true; ///< from the first byte on, so that the CRC is known
};

Result<void> StreamSource::skip(Context& context)
{
    if (!m_unpacker) {
        m_at = m_offset;
        m_sawAll = false;
        return {};
    }
    std::vector<char> scratch(kSkipBytes);
    while (m_at < m_offset) {
        GW_CHECK(context.checkStopped());
        GW_CHECK(take(scratch.data(), std::min(kSkipBytes, m_offset - m_at)));
    }
    return {};
}

Result<qint64> StreamSource::take(char* buffer, qint64 most)
{
    const qint64 count = std::min(most, m_entry.bytes - m_at);
    if (count == 0)
        return 0;
    if (m_unpacker) {
        const auto made = m_unpacker->read(buffer, count);
        if (!made || *made < count)
            return damaged(QStringLiteral("The packed content is damaged"), m_path);
    } else {
        GW_CHECK(m_file->read(m_contentAt + m_at, buffer, count));
    }
    m_crc = crc32Of(m_crc, QByteArrayView(buffer, count));
    m_at += count;
    if (m_at == m_entry.bytes)
        GW_CHECK(checkEnd());
    return count;
}

Result<void> StreamSource::checkEnd()
{
    GW_CHECK(m_file->checkUnchanged());
    char more = 0;
    if (m_unpacker) {
        const auto made = m_unpacker->read(&more, 1);
        if (!made || *made != 0)
            return damaged(QStringLiteral("The content is longer than the zip's directory says"), m_path);
    }
    if (m_sawAll && m_crc != m_entry.crc)
        return damaged(QStringLiteral("The content does not match its checksum"), m_path);
    return {};
}

Result<QByteArray> unpackAll(const RandomFile& file, const ArchiveEntry& entry, QByteArrayView path, qint64 contentAt)
{
    QByteArray content(entry.bytes, Qt::Uninitialized);
    if (entry.method == ZipStored) {
        GW_CHECK(file.read(contentAt, content.data(), entry.bytes));
    } else {
        QByteArray packed(entry.packedBytes, Qt::Uninitialized);
        GW_CHECK(file.read(contentAt, packed.data(), entry.packedBytes));
        if (!inflateWhole(packed, content.data(), entry.bytes))
            return damaged(QStringLiteral("The packed content is damaged"), path);
    }
    GW_CHECK(file.checkUnchanged());
    if (crc32Of(0, content) != entry.crc)
        return damaged(QStringLiteral("The content does not match its checksum"), path);
    return content;
}

Error problemOf(const ArchiveEntry& entry, QByteArrayView path)
{
    const bool isUnsupported = entry.problem == EntryProblem::Encrypted || entry.problem == EntryProblem::Method;
    return Error::of(isUnsupported ? ErrorKind::Unsupported : ErrorKind::Corrupt,
                     QStringLiteral("The entry cannot be read"), QString::fromUtf8(path), entryProblemCode(entry.problem));
}

} // namespace

Result<std::unique_ptr<ByteSource>> openZipContent(std::shared_ptr<const RandomFile> file, const ArchiveEntry& entry,
                                                   QByteArrayView path, qint64 offset,
                                                   std::shared_ptr<MemoryBudget> budget)
{
    if (entry.problem != EntryProblem::None)
        return problemOf(entry, path);
    GW_TRY(const qint64 contentAt, locate(*file, entry, path));
    const bool isDirect = entry.method == ZipStored || entry.method == ZipDeflated;
    const bool isWorthIt = isDirect && (entry.method == ZipDeflated || offset == 0);
    auto share = isWorthIt ? MemoryBudget::take(budget, entry.bytes + entry.packedBytes) : nullptr;
    if (share) {
        GW_TRY(QByteArray content, unpackAll(*file, entry, path, contentAt));
        return std::unique_ptr<ByteSource>(std::make_unique<MemorySource>(std::move(content), offset, std::move(share)));
    }
    return std::unique_ptr<ByteSource>(std::make_unique<StreamSource>(std::move(file), entry, path, contentAt, offset));
}

Result<QByteArray> readZipContent(const RandomFile& file, const ArchiveEntry& entry, QByteArrayView path)
{
    if (entry.problem != EntryProblem::None)
        return problemOf(entry, path);
    GW_TRY(const qint64 contentAt, locate(file, entry, path));
    if (entry.method != ZipStored && entry.method != ZipDeflated)
        return damaged(QStringLiteral("The entry is packed in an unusual way"), path);
    return unpackAll(file, entry, path, contentAt);
}

} // namespace gangway
