// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"

namespace gangway
{

/// Values are written to run files: append only.
enum class Action : quint8 { Add = 0, Change = 1, Same = 2, Skip = 3, Conflict = 4, Unsupported = 5, OnlyInTarget = 6 };

/// Why a change is what it is. Values are written to run files: append only.
enum class Reason : quint8 {
    NotInTarget = 0,
    NewerInSource = 1,
    ContentDiffers = 2,
    TypeDiffers = 3,      ///< a folder here, a file there
    IdenticalContent = 4, ///< by hash; of a link by what it points to; an empty file or folder has no other content
    SameSizeAndTime = 5,
    SkippedByPolicy = 6,
    LeftOutByYou = 7,
    Excluded = 8,         ///< by a glob of the scope
    NameRefused = 9,      ///< the target cannot hold this name
    NameClash = 10,       ///< two names of the source are one name in the target
    Unreadable = 11,      ///< Resource::problem says why; of the target's folder where the change has a target
    SpecialFile = 12,     ///< device, socket, pipe
    LinkSkipped = 13,
    LinkUnsupported = 14, ///< the target knows no links
    LinkOutside = 15,     ///< points out of the root
    KeptBoth = 16,        ///< added under another name, or below a folder with another name
    PermissionsDiffer = 17,
    NotInSource = 18,     ///< of OnlyInTarget
    EmptyFolderUnsupported = 19,
    TooLarge = 20         ///< for the target
};

/// One line of the dry-run diff; 16 bytes, because there may be a million.
struct Change {
    Inventory::Index source = Inventory::kNone; ///< kNone for OnlyInTarget
    Inventory::Index target = Inventory::kNone; ///< kNone if it is not there, and for KeptBoth
    quint32 newName = Inventory::kNone;         ///< index into Plan::newNames, for KeptBoth
    Action action = Action::Add;
    Reason reason = Reason::NotInTarget;
    bool decided = false;                       ///< the person decided this one
    friend bool operator==(const Change&, const Change&) = default;
};

QString actionName(Action action); ///< "add", "change", "same", "skip", "conflict", "unsupported", "onlyInTarget"
QString reasonName(Reason reason); ///< "notInTarget" …

/// One field that differs, for the side-by-side view.
struct FieldDifference {
    QString field; ///< "bytes", "modified", "permissions", "type", "linkTarget", "contentHash", or an attribute
    QJsonValue source;
    QJsonValue target;
};
std::vector<FieldDifference> fieldDifferences(const Inventory& source, const Inventory& target, const Change& change);

} // namespace gangway
