// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/stores/archive/archivelimits.h"
#include "models/base/result.h"

#include <QMap>
#include <QString>

#include <vector>

namespace gangway
{

/// What is wrong with an archive or one of its entries.
struct ArchiveProblem {
    QString code;    ///< as in README.md of this folder
    QString subject; ///< the entry, or the archive
    QString message; ///< plain English
};

struct ArchiveInspection {
    QString kind;                         ///< "zip", "tar", "tar.gz", "tar.zst", "tar.xz", "tar.bz2", "7z", "unknown"
    bool sound = false;                   ///< everything could be read and matched its checksums
    std::vector<ArchiveProblem> problems; ///< the first 1,000
    QMap<QString, qint64> counts;         ///< "files", "folders", "links", "special", "bytes", "archiveBytes", "problems"
};

/// Reads an archive whole, every content against its checksum. Damage is an answer, not an error.
/// @errors of the file itself (NotFound, Denied), Cancelled
Result<ArchiveInspection> inspectArchive(Context& context, const Environment& environment, const QString& path,
                                         const ArchiveLimits& limits = {});

} // namespace gangway
