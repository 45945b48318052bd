// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/sevenzipheader.h"

#include "backends/stores/archive/sevenzipstreams.h"
#include "backends/support/deflate.h"

#include <QString>

#include <algorithm>

namespace gangway
{

namespace
{

constexpr qint64 kTicksTo1970 = 116'444'736'000'000'000; // of 100 ns, from 1601

Error damaged()
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("The header of the 7z is damaged"), {},
                     QStringLiteral("archive.damaged"));
}

} // namespace

Result<SevenZipStart> readSevenZipStart(QByteArrayView beginning, qint64 archiveBytes)
{
    if (beginning.size() < kSevenZipStartBytes || crc32Of(0, beginning.sliced(12, 20)) != qFromLittleEndian<quint32>(beginning.data() + 8))
        return damaged();
    const auto offset = qFromLittleEndian<quint64>(beginning.data() + 12);
    const auto bytes = qFromLittleEndian<quint64>(beginning.data() + 20);
    const auto room = quint64(archiveBytes - kSevenZipStartBytes);
    if (offset > room || bytes > room - offset)
        return damaged();
    return SevenZipStart{kSevenZipStartBytes + qint64(offset), qint64(bytes), qFromLittleEndian<quint32>(beginning.data() + 28)};
}

namespace
{

void readNames(SevenZipCursor property, std::vector<SevenZipFile>& files, bool& isBad)
{
    if (property.byte() != 0)
        property.fail();
    for (SevenZipFile& file : files) {
        QString name;
        for (char16_t unit = property.fixed<quint16>(); unit != 0 && !property.isBad(); unit = property.fixed<quint16>())
            name += QChar(unit);
        // A lone half of a pair becomes a replacement character: a name all the same, and a printable one.
        file.name = name.toUtf8();
    }
    isBad = isBad || property.isBad();
}

void readTimes(SevenZipCursor property, std::vector<SevenZipFile>& files, bool& isBad)
{
    const std::vector<bool> isThere = property.bitsOrAll(qint64(files.size()));
    if (property.byte() != 0)
        property.fail();
    for (size_t i = 0; i < files.size() && !property.isBad(); ++i) {
        const qint64 ticks = isThere[i] ? property.fixed<qint64>() : 0;
        if (ticks > 0 && ticks < 2 * kTicksTo1970)
            files[i].modifiedNs = (ticks - kTicksTo1970) * 100;
    }
    isBad = isBad || property.isBad();
}

void readAttributes(SevenZipCursor property, std::vector<SevenZipFile>& files, bool& isBad)
{
    const std::vector<bool> isThere = property.bitsOrAll(qint64(files.size()));
    if (property.byte() != 0)
        property.fail();
    for (size_t i = 0; i < files.size() && !property.isBad(); ++i) {
        if (isThere[i])
            files[i].attributes = property.fixed<quint32>();
    }
    isBad = isBad || property.isBad();
}

Result<std::vector<SevenZipFile>> parseFiles(SevenZipCursor& cursor, const ArchiveLimits& limits)
{
    std::vector<SevenZipFile> files;
    const qint64 count = cursor.count(16); // a name takes two bytes at least
    if (count > limits.mostEntries)
        return Error::of(ErrorKind::Corrupt, QStringLiteral("The archive has more entries than are allowed"), {},
                         QStringLiteral("archive.toolarge"));
    files.resize(static_cast<size_t>(count));
    std::vector<bool> isEmpty(files.size()), isEmptyFile;
    bool isBad = false;
    for (quint8 id = cursor.byte(); id != kEnd && !cursor.isBad(); id = cursor.byte()) {
        SevenZipCursor property(cursor.take(cursor.number()));
        if (id == kEmptyStream)
            isEmpty = property.bits(count);
        else if (id == kEmptyFile)
            isEmptyFile = property.bits(std::count(isEmpty.begin(), isEmpty.end(), true));
        else if (id == kNames)
            readNames(property, files, isBad);
        else if (id == kModified)
            readTimes(property, files, isBad);
        else if (id == kAttributes)
            readAttributes(property, files, isBad);
        isBad = isBad || property.isBad();
    }
    if (isBad || cursor.isBad())
        return damaged();
    size_t empty = 0;
    for (size_t i = 0; i < files.size(); ++i) {
        files[i].hasStream = !isEmpty[i];
        files[i].isFolder = isEmpty[i] && !(empty < isEmptyFile.size() && isEmptyFile[empty]);
        empty += isEmpty[i];
    }
    return files;
}

} // namespace

Result<SevenZipHeader> parseSevenZipHeader(QByteArrayView bytes, qint64 archiveBytes, const ArchiveLimits& limits)
{
    SevenZipHeader header;
    SevenZipCursor cursor(bytes);
    quint8 id = cursor.byte();
    if (id == kPackedHeader) {
        header.isPacked = true;
        header.folders = SevenZipStreams(cursor, archiveBytes, 1).parse();
        if (cursor.isBad() || header.folders.size() != 1)
            return damaged();
        return header;
    }
    if (id != kHeader)
        return damaged();
    id = cursor.byte();
    if (id == kMainStreams) {
        header.folders = SevenZipStreams(cursor, archiveBytes, limits.mostEntries).parse();
        id = cursor.byte();
    }
    if (id == kFiles && !cursor.isBad()) {
        GW_TRY(header.files, parseFiles(cursor, limits));
        id = cursor.byte();
    }
    if (id != kEnd || cursor.isBad())
        return damaged();
    return header;
}

} // namespace gangway
