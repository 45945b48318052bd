// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/tarreader.h"

#include "backends/support/tarfields.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>
#include <limits>

namespace gangway
{

namespace
{

using namespace tarfields;

// Names and pax records of real archives take a few hundred bytes.
constexpr qint64 kMostMetaBytes = 1 << 20;
constexpr qsizetype kSparseMapMark = 482;      // of a GNU header: another map follows it
constexpr qsizetype kSparseMapMarkMore = 504;  // of such a map

Error damaged(const QString& what, qint64 at)
{
    return Error::of(ErrorKind::Corrupt, what, {}, QStringLiteral("archive.damaged"), QStringLiteral("at byte %1").arg(at));
}

TarMember::Kind kindOf(char type, const QByteArray& name)
{
    switch (type) {
    case '1':
        return TarMember::Kind::HardLink;
    case '2':
        return TarMember::Kind::Link;
    case '3':
    case '4':
    case '6':
        return TarMember::Kind::Special;
    case '5':
    case 'D': // GNU: a folder with a list of what was in it
        return TarMember::Kind::Folder;
    default: // '0', '\0' and '7'; POSIX has unknown ones read as files
        return name.endsWith('/') ? TarMember::Kind::Folder : TarMember::Kind::File;
    }
}

} // namespace

struct TarReader::Extra {
    std::optional<QByteArray> name, linkName;
    std::optional<qint64> bytes, modifiedNs;
    bool isSparse = false;

    bool readPax(QByteArrayView records);
};

bool TarReader::Extra::readPax(QByteArrayView records)
{
    while (!records.isEmpty()) {
        const auto record = takePaxRecord(records);
        if (!record)
            return false;
        if (record->key == "path")
            name = record->value;
        else if (record->key == "linkpath")
            linkName = record->value;
        else if (record->key == "mtime")
            modifiedNs = paxTimeNs(record->value);
        else if (record->key.startsWith("GNU.sparse."))
            isSparse = true;
        else if (record->key == "size" && !(bytes = paxNumber(record->value)))
            return false;
    }
    return true;
}

bool looksLikeTar(QByteArrayView block)
{
    if (block.size() < kBlockBytes)
        return false;
    block = block.first(kBlockBytes);
    // An empty tar is nothing but zeros.
    return block.count('\0') == kBlockBytes || (block.front() != '\0' && hasRightChecksum(block));
}

Result<bool> TarReader::readBlock(char* block)
{
    const qint64 at = m_input.position();
    GW_TRY(const qint64 count, m_input.read(block, kBlockBytes));
    if (count == 0)
        return false; // some writers leave the end mark out
    const QByteArrayView view(block, kBlockBytes);
    if (count < kBlockBytes)
        return damaged(QStringLiteral("The tar is cut"), at);
    if (view.count('\0') == kBlockBytes)
        return false;
    if (!hasRightChecksum(view))
        return damaged(QStringLiteral("A header of the tar is damaged"), at);
    return true;
}

Result<QByteArray> TarReader::readMeta(qint64 bytes)
{
    if (bytes < 0 || bytes > kMostMetaBytes)
        return damaged(QStringLiteral("An extended header of the tar is too long"), m_input.position());
    QByteArray meta(bytes, Qt::Uninitialized);
    GW_TRY(const qint64 count, m_input.read(meta.data(), bytes));
    if (count < bytes)
        return damaged(QStringLiteral("The tar is cut"), m_input.position());
    GW_CHECK(m_input.skip((kBlockBytes - bytes % kBlockBytes) % kBlockBytes));
    return meta;
}

Result<void> TarReader::skipRest()
{
    const qint64 rest = m_contentLeft + m_padding;
    m_contentLeft = m_padding = 0;
    return rest > 0 ? m_input.skip(rest) : Result<void>();
}

Result<void> TarReader::skipSparseMaps(const char* block)
{
    std::array<char, kBlockBytes> map{};
    for (bool hasMore = block[kSparseMapMark] != 0; hasMore; hasMore = map[kSparseMapMarkMore] != 0) {
        GW_TRY(const qint64 count, m_input.read(map.data(), kBlockBytes));
        if (count < kBlockBytes)
            return damaged(QStringLiteral("The tar is cut"), m_input.position());
    }
    return {};
}

Result<TarMember> TarReader::memberOf(const char* raw, const Extra& extra)
{
    const QByteArrayView block(raw, kBlockBytes);
    const char type = block[kType.at];
    const auto size = number(block, kSize);
    const qint64 bytes = extra.bytes.value_or(size.value_or(-1));
    // What follows must end before 2^63, whatever the header says.
    if (bytes < 0 || bytes > std::numeric_limits<qint64>::max() - m_input.position() - 4 * kBlockBytes)
        return damaged(QStringLiteral("A size in the tar is no size"), m_input.position());
    TarMember member;
    member.name = text(block, kName);
    if (text(block, kMagic).startsWith("ustar") && block[kMagic.at + 5] == '\0') {
        if (const QByteArray prefix = text(block, kPrefix); !prefix.isEmpty())
            member.name = prefix + '/' + member.name;
    }
    member.name = extra.name.value_or(member.name);
    member.linkName = extra.linkName.value_or(text(block, kLinkName));
    member.kind = kindOf(type, member.name);
    member.isSparse = extra.isSparse || type == 'S';
    member.bytes = member.kind == TarMember::Kind::File ? bytes : 0;
    if (const auto mode = number(block, kMode))
        member.permissions = static_cast<int>(*mode & 07777);
    if (const auto seconds = number(block, kTime))
        member.modifiedNs = timeNs(*seconds);
    member.modifiedNs = extra.modifiedNs.value_or(member.modifiedNs);
    if (type == 'S')
        GW_CHECK(skipSparseMaps(raw));
    member.contentAt = m_input.position();
    // A hard link names a content, it brings none, whatever size it tells.
    m_contentLeft = member.kind == TarMember::Kind::HardLink ? 0 : bytes;
    m_padding = (kBlockBytes - m_contentLeft % kBlockBytes) % kBlockBytes;
    return member;
}

Result<std::optional<TarMember>> TarReader::next()
{
    GW_CHECK(skipRest());
    Extra extra;
    std::array<char, kBlockBytes> block{};
    for (;;) {
        GW_TRY(const bool isThere, readBlock(block.data()));
        if (!isThere)
            return std::optional<TarMember>();
        const QByteArrayView view(block.data(), kBlockBytes);
        const char type = view[kType.at];
        if (!QByteArrayView("xgXLKVMN").contains(type)) {
            GW_TRY(TarMember member, memberOf(block.data(), extra));
            return std::optional<TarMember>(std::move(member));
        }
        GW_TRY(QByteArray meta, readMeta(number(view, kSize).value_or(-1)));
        if (type == 'L' || type == 'K')
            (type == 'L' ? extra.name : extra.linkName) = meta.left(meta.indexOf('\0') < 0 ? meta.size() : meta.indexOf('\0'));
        else if ((type == 'x' || type == 'X') && !extra.readPax(meta))
            return damaged(QStringLiteral("An extended header of the tar is damaged"), m_input.position());
        // 'g', 'V', 'M', 'N': notes on the whole archive, nothing about a member.
    }
}

Result<qint64> TarReader::readContent(char* into, qint64 most)
{
    const qint64 wanted = std::min(most, m_contentLeft);
    if (wanted == 0)
        return 0;
    GW_TRY(const qint64 count, m_input.read(into, wanted));
    if (count < wanted)
        return damaged(QStringLiteral("The tar is cut"), m_input.position());
    m_contentLeft -= count;
    return count;
}

namespace
{

ArchiveEntry entryOf(const TarMember& member)
{
    ArchiveEntry entry;
    entry.bytes = member.bytes;
    entry.packedBytes = member.bytes;
    entry.at = member.contentAt;
    entry.modifiedNs = member.modifiedNs;
    entry.permissions = static_cast<qint16>(member.permissions);
    if (member.kind == TarMember::Kind::Folder)
        entry.type = ResourceType::Folder;
    else if (member.kind == TarMember::Kind::Link)
        entry.type = ResourceType::Link;
    else if (member.kind == TarMember::Kind::Special)
        entry.type = ResourceType::Special;
    if (member.isSparse)
        entry.problem = EntryProblem::Sparse;
    return entry;
}

bool isGoodLinkTarget(const QByteArray& target)
{
    return !target.isEmpty() && target.size() < 4096 && QUtf8StringView(target.constData(), target.size()).isValidUtf8();
}

Result<void> addMember(ArchiveIndexBuilder& builder, const TarMember& member)
{
    ArchiveEntry entry = entryOf(member);
    if (member.kind == TarMember::Kind::HardLink)
        return builder.addHardLink(member.name, entry, member.linkName);
    if (member.kind != TarMember::Kind::Link)
        return builder.add(member.name, NameStyle::Unix, entry);
    const bool isGood = isGoodLinkTarget(member.linkName) && !member.linkName.contains('\0');
    if (!isGood)
        entry.problem = EntryProblem::LinkBroken;
    return builder.add(member.name, NameStyle::Unix, entry, isGood ? member.linkName : QByteArray());
}

} // namespace

Result<std::shared_ptr<const ArchiveIndex>> readTarIndex(Context& context, const RandomFile& file, const ArchiveLimits& limits)
{
    const std::unique_ptr<TarInput> input = tarInputOf(file);
    TarReader reader(*input);
    ArchiveIndexBuilder builder(limits, ArchiveIndexBuilder::Twice::LastCounts);
    for (qint64 count = 0;; ++count) {
        if (count % 1024 == 0)
            GW_CHECK(context.checkStopped());
        GW_TRY(const std::optional<TarMember> member, reader.next());
        if (!member)
            break;
        GW_CHECK(addMember(builder, *member));
    }
    return std::move(builder).finish();
}

} // namespace gangway
