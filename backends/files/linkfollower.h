// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"

namespace gangway
{

/// What a link leads to.
struct Followed {
    QString path;      ///< without a link in it
    Resource resource;
};

/// Follows symbolic links inside one root, component by component, so that none of them leads out of it. Thread-safe.
class LinkFollower
{
public:
    /// `root` = the path in the store that links must not leave; "" = the store's own.
    LinkFollower(FileStore& store, QString root);

    /// Where a link with this text, lying in `folder` (a path without links), leads to.
    /// @errors Unsupported "link.outside", "link.loop", "link.dangling"; those of the store
    Result<Followed> follow(Context& context, const QString& folder, const QString& linkTarget) const;

private:
    FileStore& m_store;
    QString m_root;
};

} // namespace gangway
