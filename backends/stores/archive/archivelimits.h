// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>

namespace gangway
{

/// What an archive may ask of us before it is refused ("archive.toolarge", "archive.bomb") or an entry is listed with a
/// problem. The defaults are those of anchors.md T18; each can be raised by hand.
struct ArchiveLimits {
    qint64 mostEntries = 1'000'000;         ///< folders that are only named in paths included
    qint64 mostBytes = qint64(1) << 40;     ///< unpacked, of all entries
    qint64 mostRatio = 200;                 ///< unpacked : packed, of one entry, and of a compressed tar as a whole
    qint64 ratioFreeBytes = 1 << 20;        ///< entries up to here may have any ratio: small files of zeros are common
    qint64 mostPathBytes = 4096;
    int mostDepth = 255;                    ///< of folders in folders
    qint64 mostHeaderBytes = 64 << 20;      ///< of the header of a 7z, which is held in memory

    /// For what we wrote ourselves.
    static ArchiveLimits none() { return {INT64_MAX, INT64_MAX, INT64_MAX, INT64_MAX, 65535, 65535, 64 << 20}; }
};

} // namespace gangway
