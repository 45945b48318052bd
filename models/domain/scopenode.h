// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/finding.h"
#include "models/domain/resource.h"

#include <QMetaType>

#include <vector>

namespace gangway
{

enum class ScopeKind : quint8 { Cloud, Folder, Project, Contents };

/// A node of the tree on the page "Choose projects".
struct ScopeNode {
    ScopeId id;
    ScopeId parent;              ///< empty = top level
    QString name;
    ScopeKind kind = ScopeKind::Project;
    qint64 bytes = kUnknownBytes;
    qint64 modifiedNs = kUnknownTime;
    qint64 fileCount = -1;       ///< -1 = not known
    qint64 notebookCount = -1;
    bool hasChildren = false;
    bool canBePicked = true;
    QString problem;             ///< why not, an error code
    std::vector<Finding> notes;  ///< badges
};

} // namespace gangway

Q_DECLARE_METATYPE(gangway::ScopeId)
