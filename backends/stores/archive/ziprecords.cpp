// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/ziprecords.h"

#include "backends/stores/archive/dosname.h"
#include "backends/support/deflate.h"

#include <QUtf8StringView>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <ctime>

namespace gangway::ziprecords
{

namespace
{

constexpr qint64 kEndBytes = 22;
constexpr qint64 kLocatorBytes = 20;
constexpr qint64 kEnd64Bytes = 56;
constexpr qint64 kMostCommentBytes = 65535;
constexpr quint32 kFull32 = 0xffffffffu;
constexpr quint16 kFull16 = 0xffff;

enum Signature : quint32 { kCentral = 0x02014b50, kLocal = 0x04034b50, kEnd = 0x06054b50, kLocator = 0x07064b50, kEnd64 = 0x06064b50 };
enum ExtraField : quint16 { kZip64 = 0x0001, kNtfs = 0x000a, kTimes = 0x5455, kUnicodePath = 0x7075 };

constexpr quint16 kEncryptedFlags = 0x0001 | 0x0040 | 0x2000;
constexpr quint16 kUtf8Flag = 0x0800;
constexpr quint16 kAesMethod = 99;

template<typename T>
T number(QByteArrayView data, qsizetype at)
{
    return qFromLittleEndian<T>(data.data() + at);
}

Error damaged(const QString& what)
{
    return Error::of(ErrorKind::Corrupt, what, {}, QStringLiteral("archive.damaged"));
}

/// The data of one extra field; empty when it is not there.
QByteArrayView extraField(QByteArrayView extra, quint16 wanted)
{
    while (extra.size() >= 4) {
        const auto id = number<quint16>(extra, 0);
        const qsizetype bytes = number<quint16>(extra, 2);
        if (bytes > extra.size() - 4)
            break;
        if (id == wanted)
            return extra.sliced(4, bytes);
        extra = extra.sliced(4 + bytes);
    }
    return {};
}

// The signature nearest to the end whose comment fits exactly; else the nearest whose comment fits at all.
qsizetype findEnd(QByteArrayView tail)
{
    qsizetype second = -1;
    for (qsizetype at = tail.size() - kEndBytes; at >= 0; --at) {
        if (number<quint32>(tail, at) != kEnd)
            continue;
        const qsizetype rest = tail.size() - at - kEndBytes - number<quint16>(tail, at + 20);
        if (rest == 0)
            return at;
        if (rest > 0 && second < 0)
            second = at;
    }
    return second;
}

// ZIP64's record stands right before its locator; the locator's own word is taken first.
Result<End> readEnd64(const RandomFile& file, qint64 locatorAt, const std::array<char, kLocatorBytes>& locator)
{
    const QByteArrayView view(locator.data(), locator.size());
    const auto said = number<quint64>(view, 8);
    std::array<char, kEnd64Bytes> record{};
    const QByteArrayView fields(record.data(), record.size());
    for (const qint64 at : {qint64(std::min<quint64>(said, quint64(INT64_MAX))), locatorAt - kEnd64Bytes}) {
        if (at < 0 || at > locatorAt - kEnd64Bytes)
            continue;
        GW_CHECK(file.read(at, record.data(), record.size()));
        if (number<quint32>(fields, 0) != kEnd64)
            continue;
        if (number<quint32>(fields, 16) != 0 || number<quint32>(fields, 20) != 0)
            return Error::of(ErrorKind::Unsupported, QStringLiteral("This is one volume of a divided zip"), file.name(),
                             QStringLiteral("archive.volumes"));
        const auto bytes = number<quint64>(fields, 40), begin = number<quint64>(fields, 48);
        if (bytes > quint64(at) || begin > quint64(at) - bytes)
            return damaged(QStringLiteral("The zip's directory lies outside of the file"));
        return End{at - qint64(bytes), qint64(bytes), number<quint64>(fields, 32), true, at - qint64(bytes + begin)};
    }
    return damaged(QStringLiteral("The zip's ZIP64 record is missing"));
}

Result<End> endFrom(const RandomFile& file, QByteArrayView record, qint64 at)
{
    std::array<char, kLocatorBytes> locator{};
    if (at >= kLocatorBytes) {
        GW_CHECK(file.read(at - kLocatorBytes, locator.data(), locator.size()));
        if (qFromLittleEndian<quint32>(locator.data()) == kLocator)
            return readEnd64(file, at - kLocatorBytes, locator);
    }
    if (number<quint16>(record, 4) != 0 || number<quint16>(record, 6) != 0)
        return Error::of(ErrorKind::Unsupported, QStringLiteral("This is one volume of a divided zip"), file.name(),
                         QStringLiteral("archive.volumes"));
    const qint64 bytes = number<quint32>(record, 12), begin = number<quint32>(record, 16);
    if (bytes + begin > at)
        return damaged(QStringLiteral("The zip's directory lies outside of the file"));
    return End{at - bytes, bytes, number<quint16>(record, 10), false, at - bytes - begin};
}

// Sizes and place that did not fit into 32 bits, in this order, only those that did not.
void readZip64(Central& record, quint32 bytes32, quint32 packed32, quint32 at32)
{
    QByteArrayView field = extraField(record.extra, kZip64);
    const auto take = [&field](quint32 value32) -> qint64 {
        if (value32 != kFull32)
            return value32;
        if (field.size() < 8)
            return -1;
        const auto value = number<quint64>(field, 0);
        field = field.sliced(8);
        return value > quint64(INT64_MAX) ? -1 : qint64(value);
    };
    record.bytes = take(bytes32);
    record.packedBytes = take(packed32);
    record.at = take(at32);
}

qint64 dosTimeNs(quint32 dosTime)
{
    std::tm parts = {};
    parts.tm_year = int((dosTime >> 25) & 0x7f) + 80;
    parts.tm_mon = int((dosTime >> 21) & 0x0f) - 1;
    parts.tm_mday = int((dosTime >> 16) & 0x1f);
    parts.tm_hour = int((dosTime >> 11) & 0x1f);
    parts.tm_min = int((dosTime >> 5) & 0x3f);
    parts.tm_sec = int(dosTime & 0x1f) * 2;
    parts.tm_isdst = -1;
    // Its maker's local time; which that was, nobody wrote down.
    return dosTime == 0 ? kUnknownTime : timeNs(std::mktime(&parts));
}

} // namespace

Result<End> readEnd(const RandomFile& file)
{
    const qint64 tailBytes = std::min(file.bytes(), kEndBytes + kMostCommentBytes);
    QByteArray tail(tailBytes, Qt::Uninitialized);
    GW_CHECK(file.read(file.bytes() - tailBytes, tail.data(), tailBytes));
    const qsizetype at = findEnd(tail);
    if (at < 0)
        return damaged(QStringLiteral("The zip's directory is missing: the file is cut or is no zip"));
    return endFrom(file, QByteArrayView(tail).sliced(at), file.bytes() - tailBytes + at);
}

std::optional<Central> readCentral(QByteArrayView data)
{
    if (data.size() < kCentralBytes || number<quint32>(data, 0) != kCentral)
        return std::nullopt;
    const qsizetype nameBytes = number<quint16>(data, 28), extraBytes = number<quint16>(data, 30);
    Central record;
    record.recordBytes = kCentralBytes + nameBytes + extraBytes + number<quint16>(data, 32);
    if (record.recordBytes > data.size())
        return std::nullopt;
    record.madeBy = number<quint16>(data, 4);
    record.flags = number<quint16>(data, 8);
    record.method = number<quint16>(data, 10);
    record.dosTime = number<quint32>(data, 12);
    record.crc = number<quint32>(data, 16);
    record.attributes = number<quint32>(data, 38);
    record.name = data.sliced(kCentralBytes, nameBytes);
    record.extra = data.sliced(kCentralBytes + nameBytes, extraBytes);
    readZip64(record, number<quint32>(data, 24), number<quint32>(data, 20), number<quint32>(data, 42));
    return record;
}

Result<Local> readLocal(const RandomFile& file, qint64 at)
{
    std::array<char, kLocalBytes> fixed{};
    GW_CHECK(file.read(at, fixed.data(), fixed.size()));
    const QByteArrayView data(fixed.data(), fixed.size());
    if (number<quint32>(data, 0) != kLocal)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The entry is not where the directory says"), {},
                         QStringLiteral("entry.damaged"));
    Local record;
    record.flags = number<quint16>(data, 6);
    record.method = number<quint16>(data, 8);
    record.name = QByteArray(number<quint16>(data, 26), Qt::Uninitialized);
    record.extra = QByteArray(number<quint16>(data, 28), Qt::Uninitialized);
    GW_CHECK(file.read(at + kLocalBytes, record.name.data(), record.name.size()));
    GW_CHECK(file.read(at + kLocalBytes + record.name.size(), record.extra.data(), record.extra.size()));
    record.contentAt = at + kLocalBytes + record.name.size() + record.extra.size();
    return record;
}

bool Central::isEncrypted() const
{
    return flags & kEncryptedFlags || method == kAesMethod;
}

bool Central::isFromUnix() const
{
    const int system = madeBy >> 8;
    return system == 3 || system == 19; // Unix, macOS
}

qint64 Central::modifiedNs(bool& isCoarse) const
{
    isCoarse = false;
    // Ticks of 100 ns since 1601, behind 4 bytes of nothing, a tag 1 and its length 24.
    if (const QByteArrayView field = extraField(extra, kNtfs); field.size() >= 16 && number<quint16>(field, 4) == 1) {
        constexpr qint64 kTicksTo1970 = 116'444'736'000'000'000;
        const qint64 ticks = number<qint64>(field, 8);
        if (ticks > 0 && ticks < 2 * kTicksTo1970)
            return (ticks - kTicksTo1970) * 100;
    }
    if (const QByteArrayView field = extraField(extra, kTimes); field.size() >= 5 && (field[0] & 1))
        return timeNs(number<qint32>(field, 1));
    isCoarse = true;
    return dosTimeNs(dosTime);
}

QByteArray nameInUtf8(QByteArrayView raw, quint16 flags, QByteArrayView extra)
{
    if (flags & kUtf8Flag || QUtf8StringView(raw.data(), raw.size()).isValidUtf8())
        return raw.toByteArray();
    // Info-ZIP's second name, good only for this first one.
    const QByteArrayView field = extraField(extra, kUnicodePath);
    if (field.size() > 5 && field[0] == 1 && number<quint32>(field, 1) == crc32Of(0, raw))
        return field.sliced(5).toByteArray();
    return nameFromDos(raw);
}

} // namespace gangway::ziprecords
