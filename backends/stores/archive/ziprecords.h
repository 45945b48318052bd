// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/archiveindex.h"
#include "backends/support/randomfile.h"

namespace gangway
{

/// The records of a zip as they stand in the file, checked for nothing but that they are there. After PKWARE's
/// APPNOTE 6.3.10; the extra fields after Info-ZIP's list.
namespace ziprecords
{

constexpr qint64 kLocalBytes = 30;
constexpr qint64 kCentralBytes = 46;

/// Where the central directory lies, by the records at the end of the file.
struct End {
    qint64 directoryAt = 0; ///< in the file
    qint64 directoryBytes = 0;
    quint64 entries = 0;
    bool countIsExact = false; ///< false: only the lower 16 bits are known
    qint64 shift = 0;          ///< how far everything is moved: bytes before the archive
};

struct Central {
    quint16 madeBy = 0, flags = 0, method = 0;
    quint32 dosTime = 0, crc = 0, attributes = 0;
    qint64 packedBytes = 0, bytes = 0, at = 0; ///< -1: not given, or not below 2^63
    QByteArrayView name, extra;
    qint64 recordBytes = 0;

    bool isEncrypted() const;
    bool isFromUnix() const;
    qint64 modifiedNs(bool& isCoarse) const;
};

struct Local {
    quint16 flags = 0, method = 0;
    QByteArray name, extra;
    qint64 contentAt = 0;
};

/// @errors Corrupt "archive.damaged", Unsupported "archive.volumes"
Result<End> readEnd(const RandomFile& file);
/// From the beginning of `data`; nullopt when it is cut or is not one.
std::optional<Central> readCentral(QByteArrayView data);
Result<Local> readLocal(const RandomFile& file, qint64 at); ///< @errors Corrupt "entry.damaged"

/// A name in UTF-8 as far as it can be made so.
QByteArray nameInUtf8(QByteArrayView raw, quint16 flags, QByteArrayView extra);

} // namespace ziprecords

} // namespace gangway
