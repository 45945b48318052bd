// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/stores/archive/export.h"

namespace gangway
{

/// Something to export, with its path below the exported folder.
struct ExportEntry {
    QString path;
    Resource resource;
};

struct ExportWalk {
    std::vector<ExportEntry> entries; ///< sorted by the bytes of their paths, a folder before what is in it
    std::vector<NotIncluded> notIncluded;
};

/// Lists a folder of a store and all below it. Listings below the top that fail, and what cannot be read or has no place in
/// an archive, become notIncluded. @errors of listing the folder itself, Cancelled
Result<ExportWalk> walkForExport(Context& context, FileStore& source, const QString& folder);

} // namespace gangway
