// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/stores/archive/archiveindex.h"
#include "backends/support/randomfile.h"

namespace gangway
{

/// The methods of zip that can be read.
enum ZipMethod : quint16 { ZipStored = 0, ZipDeflated = 8, ZipBzip2 = 12, ZipZstd = 93, ZipXz = 95 };

struct ZipDirectory {
    std::shared_ptr<const ArchiveIndex> index; ///< entry.at = of its local header, in the file
    bool hasCoarseTimes = false;               ///< some times are only known to two seconds
};

/// Reads and validates the central directory of a zip, ZIP64 and self-extracting ones included. QuaZip is not asked: it
/// believes what a directory says, and needs a handle and a walk for each reader.
/// @errors Corrupt "archive.damaged", "archive.toolarge", Unsupported "archive.encrypted", "archive.volumes"
Result<ZipDirectory> readZipDirectory(Context& context, const RandomFile& file, const ArchiveLimits& limits);

/// True where the file ends like a zip does: for self-extracting ones, which do not begin like one.
bool endsLikeZip(const RandomFile& file);

} // namespace gangway
