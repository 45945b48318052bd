// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"

namespace gangway
{

/// What a store shows at some paths right now. On this computer each is asked for when it is wanted; at a server, where each
/// question is a request, folders with several of the paths are listed once, when the first of them is wanted. Used by one
/// thread for the length of one step.
class StoreView
{
public:
    StoreView(FileStore& store, const QStringList& paths);
    /// nullopt = nothing is there.
    Result<std::optional<Resource>> at(Context& context, const QString& path);

private:
    using Listing = QHash<QString, Resource>;
    Result<const Listing*> listing(Context& context, const QString& folder);

    FileStore& m_store;
    QHash<QString, int> m_wanted; ///< paths in each folder
    QHash<QString, Listing> m_listed;
};

} // namespace gangway
