// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/folder/uniquefd.h"
#include "models/base/result.h"
#include "models/domain/resource.h"

#include <vector>

namespace gangway
{

/// True for the names of this store's part files (".gangway-TAG-HASH.part"): work in progress, never listed.
bool isPartName(QByteArrayView name);

/// What one name in an open folder is. Returns an errno value, 0 = told. Reading is not tried, but a file or folder
/// that the permissions keep from us is told with the problem "file.denied".
int describeEntry(int folder, const char* name, Resource& result);

/// All entries but part files of a folder just opened for reading, with sizes, times and permissions. Names that are not UTF-8
/// are told in an escaped form with the problem "name.notutf8".
Result<std::vector<Resource>> listEntries(UniqueFd folder, const QString& subject);

} // namespace gangway
