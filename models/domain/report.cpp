// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/report.h"

#include "models/domain/names.h"

#include <algorithm>

namespace gangway
{

namespace
{

constexpr EnumNames<ReportVerdict, 8> kVerdicts{{{
    {ReportVerdict::AllMoved, "allMoved"},
    {ReportVerdict::MovedWithTasks, "movedWithTasks"},
    {ReportVerdict::PartlyMoved, "partlyMoved"},
    {ReportVerdict::Stopped, "stopped"},
    {ReportVerdict::NothingToDo, "nothingToDo"},
    {ReportVerdict::NothingMoved, "nothingMoved"},
    {ReportVerdict::Undone, "undone"},
    {ReportVerdict::Unbalanced, "unbalanced"},
}}};

ReportVerdict verdictOf(const RunRecord& record, const Report& report)
{
    const Accounting& sum = report.accounting;
    if (!sum.isBalanced())
        return ReportVerdict::Unbalanced;
    if (record.state() == RunState::Undone)
        return ReportVerdict::Undone;
    if (report.outcome == Outcome::Cancelled)
        return ReportVerdict::Stopped;
    if (sum.moved == 0)
        return sum.failed == 0 ? ReportVerdict::NothingToDo : ReportVerdict::NothingMoved;
    if (report.outcome != Outcome::Complete)
        return ReportVerdict::PartlyMoved;
    return report.guidedDone < report.guidedTotal ? ReportVerdict::MovedWithTasks : ReportVerdict::AllMoved;
}

qint64 projectCount(const Plan& plan)
{
    const QStringList& picked = plan.scope.projects;
    if (!picked.isEmpty() && !picked.contains(QString()))
        return picked.size();
    if (!plan.sourceInventory)
        return 0;
    const Inventory& source = *plan.sourceInventory;
    qint64 folders = 0;
    for (Inventory::Index i = 0; i < source.childCount(0); ++i) {
        folders += isContainer(source.type(source.firstChild(0) + i)) ? 1 : 0;
    }
    return folders;
}

ReportItem makeItem(const RunRecord& record, ChangeIndex index)
{
    const Plan& plan = record.plan();
    const Change& change = plan.changes[index];
    ReportItem item;
    item.change = index;
    item.path = plan.sourcePath(change);
    item.targetPath = plan.targetPath(change);
    item.bytes = plan.sourceInventory->bytes(change.source);
    item.action = change.action;
    item.reason = change.reason;
    item.state = record.itemState(index);
    if (const auto verdict = record.verdict(index))
        item.verdict = verdict->kind;
    if (const auto outcome = record.outcome(index)) {
        item.sha256 = outcome->evidence.sha256;
        item.notes = outcome->evidence.notes;
        item.error = outcome->error;
        if (!outcome->evidence.targetPath.isEmpty())
            item.targetPath = outcome->evidence.targetPath;
    }
    return item;
}

void countProof(Report& report, const ReportItem& item)
{
    if (item.state != ItemState::Moved)
        return;
    if (item.verdict == VerdictKind::Proven)
        ++report.provenByHash;
    else if (item.verdict == VerdictKind::ProvenBySize)
        ++report.provenBySize;
    else
        ++report.notProven;
}

} // namespace

QString reportVerdictName(ReportVerdict verdict)
{
    return kVerdicts.name(verdict);
}

Report makeReport(const RunRecord& record)
{
    const Plan& plan = record.plan();
    Report report;
    report.outcome = record.outcomeOfRun();
    report.accounting = record.accounting();
    report.source = plan.source.location.toText();
    report.target = plan.target.location.toText();
    report.startedAt = record.startedAt();
    report.endedAt = record.endedAt();
    report.seconds = record.secondsRunning();
    report.projects = projectCount(plan);
    report.verificationOn = plan.options.verify;
    report.comparedBy = plan.comparedBy;
    report.planHash = plan.contentHash();
    report.guided = plan.guided;
    report.findings = plan.findings;
    report.guidedTotal = static_cast<qint64>(plan.guided.size());
    report.guidedDone = std::count_if(plan.guided.begin(), plan.guided.end(),
                                      [&](const GuidedStep& step) { return record.isGuidedDone(step.id); });
    report.items.reserve(plan.changes.size());
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (plan.changes[i].source == Inventory::kNone)
            continue;
        report.items.push_back(makeItem(record, i));
        countProof(report, report.items.back());
    }
    report.verdict = verdictOf(record, report);
    return report;
}

} // namespace gangway
