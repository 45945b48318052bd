// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/sevenzipcursor.h"
#include "backends/stores/archive/sevenzipheader.h"

namespace gangway
{

/// The marks of a 7z header.
enum SevenZipId : quint8 {
    kEnd = 0x00, kHeader = 0x01, kMainStreams = 0x04, kFiles = 0x05, kPackInfo = 0x06, kUnpackInfo = 0x07, kSubStreams = 0x08,
    kSize = 0x09, kCrc = 0x0a, kFolder = 0x0b, kCodersUnpackSize = 0x0c, kNumUnpackStream = 0x0d, kEmptyStream = 0x0e, kEmptyFile = 0x0f,
    kNames = 0x11, kModified = 0x14, kAttributes = 0x15, kPackedHeader = 0x17
};

constexpr qint64 kSevenZipStartBytes = 32;

/// The streams part of a header: how the folders are packed and what files they hold.
class SevenZipStreams
{
public:
    SevenZipStreams(SevenZipCursor& cursor, qint64 archiveBytes, qint64 mostFiles)
        : m_cursor(cursor)
        , m_archiveBytes(archiveBytes)
        , m_mostFiles(mostFiles)
    {
    }
    /// Empty, and the cursor bad, when something is wrong.
    std::vector<SevenZipFolder> parse();

private:
    /// How the coders of a folder hang together; boundIn is the input that the (last) pair feeds.
    struct Shape { qint64 packedStreams = 1, outStreams = 1, mainOut = 0, boundIn = 0; };

    void packInfo();
    void unpackInfo();
    static bool isFilteredLzma2(const std::vector<SevenZipMethod>& methods, const Shape& shape);
    Shape folder(SevenZipFolder& folder);
    Shape shapeOf(qint64 inStreams, qint64 outStreams, size_t coders);
    void subStreams();
    void subSizes();
    void subCrcs();
    void placePacked();

    SevenZipCursor& m_cursor;
    const qint64 m_archiveBytes;
    const qint64 m_mostFiles;
    qint64 m_packedAt = 0;
    std::vector<qint64> m_packedSizes;
    std::vector<SevenZipFolder> m_folders;
    std::vector<Shape> m_shapes;
};

} // namespace gangway
