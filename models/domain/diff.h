// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/change.h"
#include "models/domain/options.h"

#include <functional>

namespace gangway
{

/// What the target's kind of place can hold: pure facts, so that diff stays pure.
struct TargetRules {
    bool caseSensitive = true;
    bool normalisesUnicode = false; ///< "é" composed and decomposed are one name
    bool keepsLinks = true;
    bool keepsPermissions = true;
    bool keepsEmptyFolders = true;
    qint64 largestFileBytes = std::numeric_limits<qint64>::max();
    std::function<bool(QByteArrayView nameUtf8)> refusesName; ///< empty = holds every name
};

struct DiffRules {
    Scope scope;
    ConflictPolicy conflict = ConflictPolicy::Ask;
    LinkPolicy links = LinkPolicy::Keep;
    bool timesComparable = true;    ///< both sides keep modification times
    qint64 timeToleranceNs = 0;     ///< the coarser of both sides' resolutions
    bool compareContent = false;    ///< hashes decide; where they are missing, the pair counts as different
    bool permissionsMatter = false; ///< both sides know them
    TargetRules target;
    Decisions decisions;
};

struct DiffResult {
    std::vector<Change> changes;       ///< one for each item of the source, in tree order, then OnlyInTarget
    std::vector<QString> newNames;     ///< paths of kept-both items from the root of the target's inventory
};

/// Compares two inventories. Pure; linear in their sizes; every item of the source gets exactly one change.
/// A folder of the source that meets a non-folder in the target makes every item below it a conflict, unless the policy
/// is to skip or to rename. What was kept beside a target's item by an earlier run is found again and is Same.
DiffResult diff(const Inventory& source, const Inventory& target, const DiffRules& rules);

/// Pairs (source, target) of files of equal (or unknown) size that diff() can only settle by their hashes, under these
/// rules, whether or not the inventories have hashes already. One file may stand in several pairs.
std::vector<std::pair<Inventory::Index, Inventory::Index>> contentQuestions(const Inventory& source,
                                                                            const Inventory& target,
                                                                            const DiffRules& rules);

} // namespace gangway
