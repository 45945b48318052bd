// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/environment.h"
#include "backends/api/filestore.h"

#include <memory>

namespace gangway
{

/// Opens a folder of a Jupyter server (1.x, 2.x) as a store and signs in. Sends no writing request. `connection.location` is
/// "jupyter:URL[#PATH]"; with `mayBeMissing` a PATH that is not there is an empty folder, made at the first write.
/// `environment` is used as long as the store lives.
/// @errors Unauthenticated "token.refused", "password.refused"; Invalid "jupyter.notjupyter", "jupyter.moved"; NotFound; and
/// those of HttpTransport
Result<std::shared_ptr<FileStore>> openJupyterStore(Context& context, Environment environment, const Connection& connection,
                                                    const Credentials& credentials, bool mayBeMissing = false);

} // namespace gangway
