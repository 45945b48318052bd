// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/folder/uniquefd.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace gangway
{

/// The bytes of a path below a root, checked: components joined by '/', none of them empty, "." or "..", no NUL, valid
/// UTF-16. "" is the root. @errors Invalid "name.refused"
Result<QByteArray> checkedPath(const QString& path);

/// A path below a root cut at its last '/'; `folder` is "" for what lies at the top.
struct PathParts {
    QByteArray folder;
    QByteArray name;
};
PathParts splitPath(const QByteArray& path);

/// openat() below `root` in which no component, the last one included, is a symbolic link. Returns an invalid
/// descriptor and sets errno (ELOOP or ENOTDIR for a link). `path` comes from checkedPath(); "" opens the root anew.
UniqueFd openBeneath(int root, const QByteArray& path, int flags, mode_t mode = 0);
/// The same by one openat() for each component: for kernels without openat2() and for paths longer than they take.
UniqueFd openByWalking(int root, const QByteArray& path, int flags, mode_t mode = 0);

} // namespace gangway
