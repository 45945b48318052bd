// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/zipsink.h"

#include <QDateTime>
#include <QtEndian>
#include <quazip/quazip.h>
#include <quazip/zip.h>

#include <algorithm>
#include <limits>
#include <sys/stat.h>

namespace gangway
{

namespace
{

constexpr uLong kMadeByUnix = 3 << 8 | 30;
constexpr uLong kUtf8Names = 0x0800;
constexpr uLong kDosFolder = 0x10;
// Sizes from here on do not fit into 32 bits, or nearly: packed content may be a little larger than plain.
constexpr qint64 kZip64FromBytes = 0xf0000000;
constexpr qint64 kNsPerSecond = 1'000'000'000;

qint64 secondsOf(qint64 ns)
{
    return ns >= 0 ? ns / kNsPerSecond : -((-ns + kNsPerSecond - 1) / kNsPerSecond);
}

// UTC, so that the same tree gives the same bytes wherever it is packed; readers that know better take the field below.
tm_zip dosTime(qint64 seconds)
{
    const QDateTime least(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
    const QDateTime most(QDate(2107, 12, 31), QTime(23, 59, 58), Qt::UTC);
    const QDateTime time = std::clamp(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC), least, most);
    tm_zip parts = {};
    parts.tm_sec = uInt(time.time().second());
    parts.tm_min = uInt(time.time().minute());
    parts.tm_hour = uInt(time.time().hour());
    parts.tm_mday = uInt(time.date().day());
    parts.tm_mon = uInt(time.date().month() - 1);
    parts.tm_year = uInt(time.date().year());
    return parts;
}

// Info-ZIP's extended timestamp: id, length, which times follow, seconds since 1970.
QByteArray timeField(qint64 seconds)
{
    if (seconds < std::numeric_limits<qint32>::min() || seconds > std::numeric_limits<qint32>::max())
        return {};
    QByteArray field("UT\x05\x00\x01\x00\x00\x00\x00", 9);
    qToLittleEndian(static_cast<qint32>(seconds), field.data() + 5);
    return field;
}

uLong attributesOf(const ArchiveItem& item, ZipItemKind kind)
{
    const mode_t type = kind == ZipItemKind::Folder ? S_IFDIR : kind == ZipItemKind::Link ? S_IFLNK : S_IFREG;
    return uLong(type | mode_t(item.permissions & 07777)) << 16 | (kind == ZipItemKind::Folder ? kDosFolder : 0);
}

} // namespace

ZipSink::ZipSink(OutputFile& file)
    : m_device(file)
    , m_zip(std::make_unique<QuaZip>(&m_device))
{
    m_zip->setAutoClose(false);
    m_zip->setUtf8Enabled(true);
    // Headers are completed when the size is known: every reader understands that, not every one descriptors.
    m_zip->setDataDescriptorWritingEnabled(false);
    m_zip->open(QuaZip::mdCreate);
}

ZipSink::~ZipSink() = default;

Result<void> ZipSink::check(int outcome)
{
    GW_CHECK(m_device.state());
    if (outcome != ZIP_OK)
        return Error::of(ErrorKind::Internal, QStringLiteral("QuaZip refused to write an entry"), {}, {},
                         QStringLiteral("error %1").arg(outcome));
    return {};
}

Result<void> ZipSink::begin(const ArchiveItem& item, ZipItemKind kind, bool isPacked, qint64 bytes)
{
    const qint64 seconds = secondsOf(item.modifiedNs);
    zip_fileinfo facts = {};
    facts.tmz_date = dosTime(seconds);
    facts.external_fa = attributesOf(item, kind);
    const QByteArray name = kind == ZipItemKind::Folder ? item.path + '/' : item.path;
    const QByteArray extra = timeField(seconds);
    const bool isZip64 = bytes >= kZip64FromBytes;
    return check(zipOpenNewFileInZip4_64(m_zip->getZipFile(), name.constData(), &facts, extra.constData(), uInt(extra.size()),
                                         extra.constData(), uInt(extra.size()), nullptr, isPacked ? Z_DEFLATED : 0,
                                         Z_DEFAULT_COMPRESSION, 1, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, nullptr, 0,
                                         kMadeByUnix, kUtf8Names, isZip64));
}

Result<void> ZipSink::write(QByteArrayView packed)
{
    return check(zipWriteInFileInZip(m_zip->getZipFile(), packed.data(), static_cast<unsigned>(packed.size())));
}

Result<void> ZipSink::end(qint64 bytes, quint32 crc)
{
    return check(zipCloseFileInZipRaw64(m_zip->getZipFile(), ZPOS64_T(bytes), crc));
}

Result<void> ZipSink::finish()
{
    m_zip->close();
    GW_CHECK(m_device.flush());
    return check(m_zip->getZipError());
}

} // namespace gangway
