// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace gangway::tarfields
{

constexpr qsizetype kBlockBytes = 512;

/// A field of a tar header: where it begins and how long it is.
struct Field { qsizetype at, bytes; };
constexpr Field kName{0, 100}, kMode{100, 8}, kOwner{108, 8}, kGroup{116, 8}, kSize{124, 12}, kTime{136, 12}, kChecksum{148, 8}, kType{156, 1},
    kLinkName{157, 100}, kMagic{257, 8}, kPrefix{345, 155};

/// Text up to the first NUL.
QByteArray text(QByteArrayView block, Field field);
/// Octal digits, or binary where the top bit is set; nullopt when it is neither or does not fit into 63 bits.
std::optional<qint64> number(QByteArrayView block, Field field);
/// Over the block with blanks for the checksum field: as bytes, or as signed characters as some old programs did it.
bool hasRightChecksum(QByteArrayView block);
qint64 checksum(QByteArrayView block);

/// One record of a pax header, taken off its beginning; nullopt when it is malformed.
struct PaxRecord { QByteArray key, value; };
std::optional<PaxRecord> takePaxRecord(QByteArrayView& records);
/// "123.456789" to nanoseconds.
std::optional<qint64> paxTimeNs(QByteArrayView value);
/// Decimal digits, not negative.
std::optional<qint64> paxNumber(QByteArrayView value);

} // namespace gangway::tarfields
