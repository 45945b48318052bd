// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/api/filestore.h"

namespace gangway
{

/// Something that is not in the archive, and why.
struct NotIncluded {
    QString path;
    QString code;   ///< "file.denied", "source.changed", or the caller's own
    QString reason; ///< plain English
};

struct ExportOptions {
    QString sourceName;                   ///< how the manifest names the source: Location::toText()
    std::vector<NotIncluded> notIncluded; ///< what the caller left out on purpose: told in the manifest
};

struct ExportResult {
    QString path;
    qint64 files = 0;         ///< files and links
    qint64 bytes = 0;         ///< their content
    qint64 archiveBytes = 0;
    QByteArray sha256;        ///< of the archive file
    std::vector<NotIncluded> notIncluded; ///< the options' own, then what could not be read
    qint64 failed = 0;        ///< how many of them could not be read: not zero = the export is not the whole folder
};

/// Writes a folder of a store ("" = all of it) as a .zip, .tar.gz or .tar.zst, sorted by name, the same bytes for the same
/// tree; reads it back and compares every file with the hash taken while the source was read; puts it in its place and
/// PATH.manifest.json beside it. The export of that name that is there stays until then. What cannot be read, or changes
/// while it is read, is left out and named in the result and the manifest: such an export is not the whole project.
/// Also removes what exports that were killed have left in that folder.
/// @errors Unsupported "archive.kind" (another name), NotFound, Disk "disk.full", Cancelled, those of the source's listing
Result<ExportResult> exportArchive(Context& context, const Environment& environment, FileStore& source,
                                   const QString& folder, const QString& outPath, const ExportOptions& options = {});

} // namespace gangway
