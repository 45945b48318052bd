// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/api/filestore.h"
#include "backends/stores/archive/archivelimits.h"

namespace gangway
{

struct ArchiveOpening {
    QString path;
    bool mayBeMissing = false; ///< a new archive: empty until the first commit
    ArchiveLimits limits;
};

/// An archive file as a store. Reads zip, tar, tar.gz, tar.zst, tar.xz, tar.bz2 and 7z; writes zip, tar.gz and tar.zst
/// (the kind of a new one is told by its name). Its batches write a whole new archive beside the old one, which stays
/// until commit() has read the new one back. Encrypted archives are refused. The codes of what is refused and of entries
/// that are listed with a problem stand in README.md of this folder. Uses environment.workers only.
/// @errors NotFound, Invalid "archive.misnamed", Unsupported "archive.encrypted", "archive.unknown", "archive.kind",
/// Corrupt "archive.damaged", "archive.bomb", "archive.toolarge", and those of the file
Result<std::shared_ptr<FileStore>> openArchiveStore(Context& context, const Environment& environment,
                                                    const ArchiveOpening& opening);

} // namespace gangway
