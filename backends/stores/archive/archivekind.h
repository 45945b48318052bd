// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/support/randomfile.h"

namespace gangway
{

enum class ArchiveKind : quint8 { Unknown, Zip, Tar, TarGz, TarZst, TarXz, TarBz2, SevenZip };

QString archiveKindName(ArchiveKind kind); ///< "zip", "tar.gz" …, "unknown"
ArchiveKind archiveKindOfName(const QString& path); ///< Unknown: the name says nothing
bool canWriteArchive(ArchiveKind kind);

/// By the first bytes. Of a compressed file it only tells the compression; whether a tar is in it shows later.
/// @errors of the file
Result<ArchiveKind> archiveKindOfContent(const RandomFile& file);

/// The kind by the content, which the name must not contradict.
/// @errors Unsupported "archive.unknown", Invalid "archive.misnamed"
Result<ArchiveKind> recogniseArchive(const RandomFile& file);

} // namespace gangway
