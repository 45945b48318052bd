// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diff.h"

namespace gangway
{

/// What is known of a file system by its kind.
struct FileSystemFacts {
    QString name;                  ///< "ext4", "vfat"; "" = not known
    TargetRules rules;
    qint64 timeResolutionNs = 1;
    bool syncsWhole = false;       ///< syncfs() is quick here and reports what could not be written
};

/// The facts for a magic number of statfs(2) and the longest name (f_namelen, in bytes). Pure.
FileSystemFacts factsOfFileSystem(quint64 magic, qint64 longestNameBytes);

/// The facts for an open folder: those of its kind, corrected by what its entries show (one that answers to another
/// case, a folder marked as case-insensitive). Reads only.
FileSystemFacts factsOfFolder(int folder);

} // namespace gangway
