// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runrecord.h"

namespace gangway
{

/// One line of the report's item list.
struct ReportItem {
    ChangeIndex change = 0;
    QString path;
    QString targetPath;
    qint64 bytes = kUnknownBytes;
    Action action = Action::Add;
    Reason reason = Reason::NotInTarget;
    ItemState state = ItemState::None;
    std::optional<VerdictKind> verdict;
    QByteArray sha256;
    QStringList notes;
    std::optional<Error> error;
};

enum class ReportVerdict : quint8 { AllMoved, MovedWithTasks, PartlyMoved, Stopped, NothingToDo, NothingMoved, Undone, Unbalanced };

/// What a run came to: a pure function of a run file's content.
struct Report {
    ReportVerdict verdict = ReportVerdict::NothingMoved;
    Outcome outcome = Outcome::Failed;
    Accounting accounting;
    QString source;
    QString target;
    QDateTime startedAt;
    QDateTime endedAt;
    double seconds = 0;
    qint64 projects = 0;
    bool verificationOn = true;
    ComparedBy comparedBy = ComparedBy::SizeAndTime;
    qint64 provenByHash = 0, provenBySize = 0, notProven = 0;
    qint64 guidedDone = 0, guidedTotal = 0;
    QByteArray planHash;
    std::vector<GuidedStep> guided;
    std::vector<Finding> findings;
    std::vector<ReportItem> items; ///< every item of the inventory, in plan order
};

Report makeReport(const RunRecord& record);
QString reportVerdictName(ReportVerdict verdict); ///< "allMoved" …

} // namespace gangway
