// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/tarfields.h"

#include "models/domain/resource.h"

#include <algorithm>
#include <limits>

namespace gangway::tarfields
{

namespace
{

// The first bit is the mark, the second the sign; the rest is one big-endian number.
std::optional<qint64> binaryNumber(QByteArrayView digits)
{
    const bool isNegative = digits.front() & 0x40;
    qint64 value = isNegative ? -1 : 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        auto byte = static_cast<unsigned char>(digits[i]);
        if (i == 0)
            byte = static_cast<unsigned char>(isNegative ? byte | 0x80 : byte & 0x7f);
        const qint64 top = value >> 55;
        if (top != (isNegative ? -1 : 0))
            return std::nullopt;
        value = static_cast<qint64>(static_cast<quint64>(value) << 8 | byte);
    }
    return value;
}

} // namespace

QByteArray text(QByteArrayView block, Field field)
{
    const QByteArrayView whole = block.sliced(field.at, field.bytes);
    const qsizetype end = whole.indexOf('\0');
    return whole.first(end < 0 ? whole.size() : end).toByteArray();
}

std::optional<qint64> number(QByteArrayView block, Field field)
{
    const QByteArrayView digits = block.sliced(field.at, field.bytes);
    if (static_cast<unsigned char>(digits.front()) >= 0x80)
        return binaryNumber(digits);
    qint64 value = 0; // 11 octal digits always fit
    for (const char c : text(block, field).trimmed()) {
        if (c < '0' || c > '7')
            return std::nullopt;
        value = value * 8 + (c - '0');
    }
    return value;
}

qint64 checksum(QByteArrayView block)
{
    qint64 sum = 0;
    for (qsizetype i = 0; i < kBlockBytes; ++i) {
        const bool isChecksum = i >= kChecksum.at && i < kChecksum.at + kChecksum.bytes;
        sum += isChecksum ? ' ' : static_cast<unsigned char>(block[i]);
    }
    return sum;
}

bool hasRightChecksum(QByteArrayView block)
{
    const auto said = number(block, kChecksum);
    const qint64 sum = checksum(block);
    const QByteArrayView before = block.first(kChecksum.at);
    const QByteArrayView after = block.sliced(kChecksum.at + kChecksum.bytes);
    const auto isHigh = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const qint64 high = std::count_if(before.begin(), before.end(), isHigh) + std::count_if(after.begin(), after.end(), isHigh);
    return said && (*said == sum || *said == sum - 256 * high);
}

std::optional<PaxRecord> takePaxRecord(QByteArrayView& records)
{
    const qsizetype blank = records.indexOf(' ');
    if (blank <= 0 || blank > 10)
        return std::nullopt;
    const auto length = paxNumber(records.first(blank));
    if (!length || *length <= blank + 1 || *length > records.size() || records[*length - 1] != '\n')
        return std::nullopt;
    const QByteArrayView body = records.sliced(blank + 1, *length - blank - 2);
    const qsizetype equals = body.indexOf('=');
    if (equals <= 0)
        return std::nullopt;
    records = records.sliced(*length);
    return PaxRecord{body.first(equals).toByteArray(), body.sliced(equals + 1).toByteArray()};
}

std::optional<qint64> paxNumber(QByteArrayView value)
{
    // 18 digits always fit into 63 bits.
    if (value.isEmpty() || value.size() > 18 || !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    return value.toByteArray().toLongLong();
}

std::optional<qint64> paxTimeNs(QByteArrayView value)
{
    const bool isNegative = value.startsWith('-');
    value = value.sliced(isNegative ? 1 : 0);
    const qsizetype point = value.indexOf('.');
    const auto seconds = paxNumber(value.first(point < 0 ? value.size() : point));
    const QByteArray fraction = point < 0 ? QByteArray() : value.sliced(point + 1).toByteArray().left(9);
    const auto parts = paxNumber(fraction.leftJustified(9, '0'));
    const qint64 ns = seconds ? timeNs(*seconds) : kUnknownTime;
    if (ns == kUnknownTime || !parts)
        return std::nullopt;
    return isNegative ? -ns - *parts : ns + *parts;
}

} // namespace gangway::tarfields
