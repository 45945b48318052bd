// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/rawzip.h"

#include "backends/support/deflate.h"

namespace gangway::lab
{

namespace
{

QByteArray storedOf(const RawZipEntry& entry)
{
    if (entry.stored)
        return *entry.stored;
    return entry.isPacked ? deflated(entry.content) : entry.content;
}

quint16 methodOf(const RawZipEntry& entry)
{
    return entry.method.value_or(entry.isPacked ? 8 : 0);
}

/// From the CRC to the sizes, as they stand in both headers.
QByteArray sums(const RawZipEntry& entry)
{
    return le(entry.crc.value_or(crcOf(entry.content)), 4) + le(entry.packedBytes.value_or(quint32(storedOf(entry).size())), 4)
           + le(entry.bytes.value_or(quint32(entry.content.size())), 4);
}

QByteArray localHeader(const RawZipEntry& entry)
{
    const QByteArray name = entry.localName.value_or(entry.name);
    return "PK\x03\x04" + le(20, 2) + le(entry.localFlags.value_or(entry.flags), 2)
           + le(entry.localMethod.value_or(methodOf(entry)), 2) + le(0x5a210000, 4) + sums(entry) + le(quint64(name.size()), 2)
           + le(quint64(entry.localExtra.size()), 2) + name + entry.localExtra;
}

QByteArray centralRecord(const RawZipEntry& entry, quint32 at)
{
    return "PK\x01\x02" + le(entry.madeBy, 2) + le(20, 2) + le(entry.flags, 2) + le(methodOf(entry), 2) + le(0x5a210000, 4)
           + sums(entry) + le(quint64(entry.name.size()), 2) + le(quint64(entry.extra.size()), 2) + le(0, 2) + le(0, 2) + le(0, 2)
           + le(quint64(entry.mode) << 16, 4) + le(entry.at.value_or(at), 4) + entry.name + entry.extra;
}

} // namespace

QByteArray le(quint64 value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result += static_cast<char>(value >> (8 * i));
    return result;
}

QByteArray deflated(const QByteArray& plain)
{
    const QByteArray packed = deflateWhole(plain, Packing::Thorough);
    // What does not shrink: one stored block.
    return packed.isEmpty() ? deflatePart(plain, Packing::Thorough) + deflateEnd().toByteArray() : packed;
}

quint32 crcOf(const QByteArray& plain)
{
    return crc32Of(0, plain);
}

QByteArray RawZip::build() const
{
    QByteArray file = before;
    QByteArray directory;
    for (const RawZipEntry& entry : entries) {
        directory += centralRecord(entry, quint32(file.size() - before.size()));
        if (entry.hasLocal)
            file += localHeader(entry) + storedOf(entry);
    }
    const quint64 at = quint64(file.size() - before.size());
    file += directory;
    if (hasZip64) {
        const quint64 endAt = quint64(file.size());
        const quint64 many = count64.value_or(entries.size());
        file += "PK\x06\x06" + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 4) + le(0, 4) + le(many, 8) + le(many, 8)
                + le(directoryBytes64.value_or(quint64(directory.size())), 8) + le(directoryAt64.value_or(at), 8);
        file += "PK\x06\x07" + le(0, 4) + le(end64At.value_or(endAt), 8) + le(1, 4);
    }
    const quint64 many = count.value_or(quint16(entries.size()));
    return file + beforeEnd + "PK\x05\x06" + le(disk.value_or(0), 2) + le(disk.value_or(0), 2) + le(many, 2) + le(many, 2)
           + le(directoryBytes.value_or(quint32(directory.size())), 4) + le(directoryAt.value_or(quint32(at)), 4)
           + le(quint64(comment.size()), 2) + comment + after;
}

QByteArray zipOf(std::vector<RawZipEntry> entries)
{
    RawZip zip;
    zip.entries = std::move(entries);
    return zip.build();
}

RawZipEntry zipFile(const QByteArray& name, const QByteArray& content)
{
    RawZipEntry entry;
    entry.name = name;
    entry.content = content;
    return entry;
}

RawZipEntry zipLink(const QByteArray& name, const QByteArray& target)
{
    RawZipEntry entry = zipFile(name, target);
    entry.mode = 0120777;
    return entry;
}

} // namespace gangway::lab
