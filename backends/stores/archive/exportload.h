// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"

#include <optional>

namespace gangway
{

/// One content of a source that is to be exported as it is listed, read whole into memory by a worker.
struct LoadedFile {
    QByteArray content;
    QByteArray sha256;
    std::optional<Error> error;
};

/// `path` is the source's own; `listed` what its listing said, its size included. Thread-safe.
LoadedFile loadForExport(Context context, FileStore& source, const QString& path, const Resource& listed);

/// Was it changed since it was listed? Only asked of stores on this computer, where asking is cheap and files are edited
/// under our hands. @errors Conflict "source.changed"
Result<void> checkUnchanged(Context& context, FileStore& source, const QString& path, const Resource& listed);

} // namespace gangway
