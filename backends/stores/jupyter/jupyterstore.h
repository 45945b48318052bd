// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/api/filestore.h"

#include <memory>

namespace gangway
{

/// In what pieces files go over the line; tests take smaller ones.
struct JupyterSizes {
    /// One PUT holds at most so much. Larger blocks are no faster (tried: 1 MB and 16 MB alike), the server refuses 400 MB, and
    /// this much must fit in memory several times.
    qint64 blockBytes = 16 << 20;
    /// One GET asks for so much: large enough that the time between two does not matter (a few ms of about ten).
    qint64 partBytes = 8 << 20;
};

/// Opens a folder of a Jupyter server (1.x, 2.x) as a store and signs in. Sends no writing request. `connection.location` is
/// "jupyter:URL[#PATH]"; with `mayBeMissing` a PATH that is not there is an empty folder, made at the first write.
/// `environment` is used as long as the store lives.
/// @errors Unauthenticated "token.refused", "password.refused"; Invalid "jupyter.notjupyter", "jupyter.moved"; NotFound; and
/// those of HttpTransport
Result<std::shared_ptr<FileStore>> openJupyterStore(Context& context, Environment environment, const Connection& connection,
                                                    const Credentials& credentials, bool mayBeMissing = false,
                                                    const JupyterSizes& sizes = {});

} // namespace gangway
