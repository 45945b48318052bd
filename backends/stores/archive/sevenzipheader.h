// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/archivelimits.h"
#include "models/base/result.h"
#include "models/domain/resource.h"

#include <optional>
#include <vector>

namespace gangway
{

/// How a folder of a 7z (a run of files packed as one stream) is packed, as far as we can unpack it.
enum class SevenZipMethod : quint8 { Copy, Lzma, Lzma2, X86Lzma2, Deflate, Bzip2, Encrypted, Other };

struct SevenZipFolder {
    SevenZipMethod method = SevenZipMethod::Other;
    QByteArray properties;   ///< of the LZMA coder
    qint64 packedAt = 0;     ///< in the file
    qint64 packedBytes = 0;
    qint64 bytes = 0;
    std::optional<quint32> crc;
    std::vector<qint64> fileBytes;                ///< of the files in it, in order; their sum is not above `bytes`
    std::vector<std::optional<quint32>> fileCrcs; ///< as many
};

struct SevenZipFile {
    QByteArray name; ///< UTF-8
    bool hasStream = false;
    bool isFolder = false;
    std::optional<quint32> attributes;
    qint64 modifiedNs = kUnknownTime;
};

struct SevenZipHeader {
    std::vector<SevenZipFolder> folders;
    std::vector<SevenZipFile> files;
    bool isPacked = false; ///< folders[0] holds the header that is meant; there are no files
};

/// Where the header of a 7z lies, by the 32 bytes at its beginning.
struct SevenZipStart { qint64 headerAt = 0, headerBytes = 0; quint32 headerCrc = 0; };
/// @errors Corrupt "archive.damaged"
Result<SevenZipStart> readSevenZipStart(QByteArrayView beginning, qint64 archiveBytes);

/// Parses a header after the format's description in 7-Zip's 7zFormat.txt. Pure; every count is checked against the bytes
/// that are there before anything is made of it. @errors Corrupt "archive.damaged", "archive.toolarge"
Result<SevenZipHeader> parseSevenZipHeader(QByteArrayView header, qint64 archiveBytes, const ArchiveLimits& limits);

} // namespace gangway
