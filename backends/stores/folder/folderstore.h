// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"

#include <memory>

namespace gangway
{

/// Opens a folder of this computer as a store. `path` itself may be a symbolic link; below it no link is ever
/// followed, also not one that is swapped in while the store is open. With `mayBeMissing` a folder that is not there
/// is an empty one, made at the first write.
/// @errors NotFound "folder.missing", Invalid "folder.notafolder", Denied "file.denied"
Result<std::shared_ptr<FileStore>> openFolderStore(const QString& path, bool mayBeMissing = false);

} // namespace gangway
