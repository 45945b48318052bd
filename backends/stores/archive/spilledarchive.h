// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/stores/archive/archiveindex.h"
#include "backends/stores/archive/unpacker.h"

namespace gangway
{

/// An archive that was unpacked to a nameless temporary file, because its format cannot be read at any place: reading its
/// contents in any order never unpacks twice.
struct SpilledArchive {
    std::shared_ptr<const RandomFile> content;
    std::shared_ptr<const ArchiveIndex> index; ///< entry.at = place in `content`
};

/// A compressed tar. KTar unpacks to a temporary file too, but without any limit.
/// @errors Unsupported "archive.unknown" (no tar in it), Corrupt "archive.damaged", "archive.bomb", "archive.toolarge",
/// Disk "disk.full", Cancelled
Result<SpilledArchive> spillTar(Context& context, const RandomFile& file, PackedAs kind, const ArchiveLimits& limits);

/// A 7z packed by copy, LZMA, LZMA2 (with the x86 filter or without), deflate or bzip2; others are listed with a problem.
/// K7Zip is not asked: it holds everything in memory, believes every number and compares no checksum.
/// @errors as spillTar, and Unsupported "archive.encrypted"
Result<SpilledArchive> spillSevenZip(Context& context, const RandomFile& file, const ArchiveLimits& limits);

} // namespace gangway
