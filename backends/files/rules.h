// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"

namespace gangway
{

// From here on a file is a step of its own: it can be gone on with in the middle, and its progress is worth showing.
constexpr qint64 kLargeFileBytes = 32 << 20;

/// Turns the changes of a plan into steps. Pure; the same input gives the same ids.
///
///   make-folders ──┬─► save-copies ─► copy-files      (one pair for each batch; no save-copies where nothing is
///                  ├─► save-copies ─► copy-file        replaced, or where copies are not wanted)
///                  ├─► save-copies ─► make-links
///                  └─► make-empty-folders   ──all──► finish-folders
///
/// A target that is written whole (an archive) has save-copies ─► write-archive and nothing else.
std::vector<Step> stepsOf(const RulesInput& input);

/// What the person should know about the changes: names, clashes, what cannot be moved and why, what cannot be put back.
std::vector<Finding> findingsOf(const Plan& plan);

/// The folders of the source that the steps will make in the target, parents first: those on the way to an item that is
/// added or changed which the target does not have.
std::vector<Inventory::Index> newFolders(const Plan& plan);

bool isWrittenWhole(const Plan& plan); ///< the target is an archive

} // namespace gangway
