// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace gangway::lab
{

QByteArray le(quint64 value, int bytes); ///< little-endian
QByteArray deflated(const QByteArray& plain); ///< as a zip holds it
quint32 crcOf(const QByteArray& plain);

/// One entry of a zip, byte by byte: what is not set is what an honest packer would write.
struct RawZipEntry {
    QByteArray name;
    QByteArray content;      ///< unpacked
    bool isPacked = false;
    quint16 flags = 0x0800;
    quint16 madeBy = 0x031e; ///< Unix; 0x0014 for DOS
    quint32 mode = 0100644;
    QByteArray extra, localExtra;
    std::optional<QByteArray> stored;     ///< the bytes that stand in the file
    std::optional<QByteArray> localName;
    std::optional<quint16> method, localMethod, localFlags;
    std::optional<quint32> crc, packedBytes, bytes, at;
    bool hasLocal = true;
};

/// A zip with every field of its end records to lie with.
struct RawZip {
    std::vector<RawZipEntry> entries;
    QByteArray before, after, comment, beforeEnd;
    std::optional<quint16> count, disk;
    std::optional<quint32> directoryBytes, directoryAt;
    bool hasZip64 = false;
    std::optional<quint64> count64, directoryBytes64, directoryAt64, end64At;
    QByteArray build() const;
};

QByteArray zipOf(std::vector<RawZipEntry> entries);
RawZipEntry zipFile(const QByteArray& name, const QByteArray& content = "content");
RawZipEntry zipLink(const QByteArray& name, const QByteArray& target);

} // namespace gangway::lab
