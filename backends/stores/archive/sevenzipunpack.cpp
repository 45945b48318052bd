// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/sevenzipunpack.h"

#include "backends/support/deflate.h"

#include <QtEndian>

#include <algorithm>

namespace gangway
{

namespace
{

// KArchive lets LZMA take 100 MiB.
constexpr qint64 kMostDictionaryBytes = 96 << 20;
constexpr qint64 kLeastDictionaryBytes = 4096;

QByteArray littleEndian(quint64 value, int bytes)
{
    QByteArray result;
    for (int i = 0; i < bytes; ++i)
        result.append(static_cast<char>(value >> (8 * i)));
    return result;
}

/// The header of a .lzma file. No match reaches back further than the whole content, so the dictionary need not be
/// larger than that, whatever the packer had.
QByteArray lzmaHeader(const SevenZipFolder& folder)
{
    if (folder.properties.size() != 5)
        return {};
    const qint64 said = qFromLittleEndian<quint32>(folder.properties.constData() + 1);
    const qint64 needed = std::max(kLeastDictionaryBytes, std::min(said, folder.bytes));
    qint64 dictionary = kLeastDictionaryBytes;
    while (dictionary < needed)
        dictionary *= 2;
    if (dictionary > kMostDictionaryBytes)
        return {};
    return folder.properties.left(1) + littleEndian(quint64(dictionary), 4) + littleEndian(quint64(folder.bytes), 8);
}

qint64 lzma2Dictionary(int code)
{
    return qint64(2 | (code & 1)) << (code / 2 + 11);
}

/// The beginning of an .xz file: stream header without checksum, one block of LZMA2.
QByteArray xzHeader(const SevenZipFolder& folder)
{
    if (folder.properties.size() != 1 || static_cast<unsigned char>(folder.properties[0]) > 39)
        return {};
    int code = 0;
    while (code < folder.properties[0] && lzma2Dictionary(code) < folder.bytes)
        ++code;
    if (lzma2Dictionary(code) > kMostDictionaryBytes)
        return {};
    const QByteArray flags(2, '\0');
    const bool hasFilter = folder.method == SevenZipMethod::X86Lzma2;
    QByteArray block;
    block += '\x02'; // its length with the checksum, 12, divided by 4, less 1
    block += static_cast<char>(hasFilter ? 1 : 0);
    if (hasFilter)
        block.append("\x04\x00", 2);
    block.append("\x21\x01", 2);
    block += static_cast<char>(code);
    block = block.leftJustified(8, '\0');
    return QByteArray("\xfd" "7zXZ\0", 6) + flags + littleEndian(crc32Of(0, flags), 4) + block
           + littleEndian(crc32Of(0, block), 4);
}

} // namespace

std::unique_ptr<Unpacker> unpackerOf(const SevenZipFolder& folder, const RandomFile& file)
{
    const auto create = [&](PackedAs kind, QByteArray before = {}) {
        return Unpacker::create(kind, file, folder.packedAt, folder.packedBytes, std::move(before));
    };
    switch (folder.method) {
    case SevenZipMethod::Deflate:
        return create(PackedAs::Deflate);
    case SevenZipMethod::Bzip2:
        return create(PackedAs::Bzip2);
    case SevenZipMethod::Lzma:
    case SevenZipMethod::Lzma2:
    case SevenZipMethod::X86Lzma2: {
        QByteArray header = folder.method == SevenZipMethod::Lzma ? lzmaHeader(folder) : xzHeader(folder);
        return header.isEmpty() ? nullptr : create(PackedAs::Xz, std::move(header));
    }
    case SevenZipMethod::Copy:
    case SevenZipMethod::Encrypted:
    case SevenZipMethod::Other:
        break;
    }
    return nullptr;
}

} // namespace gangway
