// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"
#include "backends/api/filestore.h"

namespace gangway
{

/// A store and the folder of it that the location names.
struct OpenedStore {
    std::shared_ptr<FileStore> store;
    QString inside; ///< "" = all of it; what is not the store's own top because a store of this kind is always whole
};

/// Opens the store of a location by its scheme: folder, archive, jupyter.
/// @errors Unsupported "location.scheme", and those of the store
Result<OpenedStore> openStore(Context& context, const OpenRequest& request);

} // namespace gangway
