// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QJsonObject>

#include <vector>

namespace gangway
{

/// Position of a change in Plan::changes.
using ChangeIndex = quint32;

/// One resumable unit of work, as data. Repeating it whole is acceptable: many small files form one step, one huge
/// file has a step of its own with checkpoints. No step object does anything itself: a Migrator carries it out.
struct Step {
    StepId id;                        ///< stable: the same input gives the same id
    QString verb;                     ///< a row of the backend's rules: "copy-files", "save-copies", "write-archive"
    QString subject;                  ///< what it is about, for people: a path
    QJsonObject args;
    std::vector<ChangeIndex> changes; ///< the items that it settles (may be none: a helper step)
    std::vector<quint32> after;       ///< positions in Plan::steps that must be done before; always smaller than its own
    QString lane;                     ///< steps of one lane share a limit; "" = the transfer pool
    qint64 bytes = 0;                 ///< of content to move, for progress
    bool settles = true;              ///< its items are moved when it is done; false for helpers such as "save-copies"

    QJsonObject toJson() const;
    static Result<Step> fromJson(const QJsonObject& json, quint32 changeCount, quint32 position);
};

/// A step that only the person can do: exact words, a deep link, a check where one exists.
struct GuidedStep {
    StepId id;
    QString code;   ///< wizard/text has the words
    QString subject;
    QString url;
    QJsonObject args;
    bool checkable = false;

    QJsonObject toJson() const;
    static Result<GuidedStep> fromJson(const QJsonObject& json);
};

} // namespace gangway
