// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace gangway
{

/// What was picked at the source. A project is a top-level folder, or "" = everything.
struct Scope {
    QStringList projects;   ///< paths of picked nodes; empty = everything
    QStringList include;    ///< globs (see Glob); empty = everything
    QStringList exclude;    ///< globs; what matches is skipped and counted as skipped
    QJsonObject toJson() const;
    static Result<Scope> fromJson(const QJsonObject& json);
    /// Picked, included and not excluded. For many paths use one ScopeMatcher.
    bool takes(const QString& path, bool isFolder = false) const;
    friend bool operator==(const Scope&, const Scope&) = default;
};

/// Where it goes inside the target's location: a folder below it, "" = its top.
struct Target {
    QString folder;
    friend bool operator==(const Target&, const Target&) = default;
};

/// When something with that name and other content is there already.
enum class ConflictPolicy : quint8 {
    Ask,     ///< older in the target: change; else a conflict to be decided in the preview
    Skip,    ///< leave the target's
    Replace, ///< replace, after a copy of the target's was saved
    Rename,  ///< keep both: the source's gets a new name
    Stop     ///< a conflict, which blocks the plan
};
enum class Comparison : quint8 {
    Quick,  ///< size and modification time; where either side does not keep times, content
    Content ///< SHA-256
};
enum class LinkPolicy : quint8 { Keep, Skip, Follow }; ///< Follow copies what the link shows, inside the root only
enum class FailurePolicy : quint8 { StopAfter20, GoOn, StopAtFirst };

QString conflictPolicyName(ConflictPolicy policy); ///< "ask", "skip", "replace", "rename", "stop"
std::optional<ConflictPolicy> conflictPolicyFromName(const QString& name);

/// What the person chose on the options page.
struct PlanOptions {
    ConflictPolicy conflict = ConflictPolicy::Ask;
    Comparison comparison = Comparison::Quick;
    LinkPolicy links = LinkPolicy::Keep;
    FailurePolicy failures = FailurePolicy::StopAfter20;
    bool verify = true;          ///< read everything back and compare it
    bool keepReplaced = true;    ///< save a copy of what is replaced, so that undo can put it back
    int workers = 8;             ///< 1 to 32
    qint64 bytesPerSecond = 0;   ///< 0 = no limit
    QJsonObject toJson() const;
    static Result<PlanOptions> fromJson(const QJsonObject& json);
    friend bool operator==(const PlanOptions&, const PlanOptions&) = default;
};

/// The person's word on one item of the preview.
enum class Decision : quint8 { None, Replace, KeepBoth, Skip, LeaveOut };

/// Decisions by source path; one on a folder holds for what is below it and has none of its own; an item without one
/// follows the options.
using Decisions = QHash<QString, Decision>;

QString decisionName(Decision decision); ///< "none", "replace", "keepBoth", "skip", "leaveOut"
std::optional<Decision> decisionFromName(const QString& name);

} // namespace gangway
