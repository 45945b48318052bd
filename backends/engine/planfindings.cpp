// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/planfindings.h"

#include <algorithm>

namespace gangway
{

namespace
{

/// A finding about many items: names the first, counts all.
class Tally
{
public:
    Tally(Severity severity, const char* code, const char* message, const char* fix)
    {
        m_finding.severity = severity;
        m_finding.code = QString::fromLatin1(code);
        m_finding.message = QString::fromLatin1(message);
        m_finding.fix = QString::fromLatin1(fix);
    }
    void count(const QString& subject)
    {
        if (m_count++ == 0)
            m_finding.subject = subject;
    }
    void addTo(std::vector<Finding>& findings)
    {
        if (m_count == 0)
            return;
        m_finding.args.insert(QStringLiteral("count"), m_count);
        findings.push_back(m_finding);
    }

private:
    Finding m_finding;
    qint64 m_count = 0;
};

bool isToMove(const Change& change)
{
    return change.action == Action::Add || change.action == Action::Change;
}

/// Every position that the step names exists, and what it waits for comes before it.
bool isSound(const Plan& draft, size_t position)
{
    const Step& step = draft.steps[position];
    const auto isBefore = [&](quint32 before) { return before < position; };
    const auto exists = [&](ChangeIndex change) { return change < draft.changes.size(); };
    return std::all_of(step.after.begin(), step.after.end(), isBefore)
           && std::all_of(step.changes.begin(), step.changes.end(), exists);
}

/// How many settling steps carry each change out.
std::vector<int> timesSettled(const Plan& draft)
{
    std::vector<int> times(draft.changes.size(), 0);
    for (size_t position = 0; position < draft.steps.size(); ++position) {
        if (!draft.steps[position].settles || !isSound(draft, position))
            continue;
        for (const ChangeIndex change : draft.steps[position].changes)
            ++times[change];
    }
    return times;
}

void addCompleteness(const Plan& draft, std::vector<Finding>& findings)
{
    Tally conflicts(Severity::Blocker, "plan.conflicts", "Items differ on both sides and nobody has decided what is to happen",
                    "Decide each of them in the preview, or choose another conflict policy");
    Tally unsettled(Severity::Blocker, "plan.incomplete", "No step, or more than one, carries this change out",
                    "This is a defect of Gangway: please report it");
    const std::vector<int> times = timesSettled(draft);
    for (size_t i = 0; i < draft.changes.size(); ++i) {
        const Change& change = draft.changes[i];
        if (change.action == Action::Conflict && !change.decided)
            conflicts.count(draft.sourcePath(change));
        if (times[i] != (isToMove(change) ? 1 : 0))
            unsettled.count(draft.sourcePath(change));
    }
    for (size_t position = 0; position < draft.steps.size(); ++position) {
        if (!isSound(draft, position))
            unsettled.count(draft.steps[position].subject);
    }
    if (!draft.isComplete())
        unsettled.count({});
    conflicts.addTo(findings);
    unsettled.addTo(findings);
}

/// Whether `now` is what `then` was, by what both know. Where a time is unknown the size is all there is.
bool isAsBefore(const Inventory& then, Inventory::Index before, const Inventory& now, Inventory::Index after)
{
    if (then.type(before) != now.type(after))
        return false;
    const auto agree = [](qint64 a, qint64 b, qint64 unknown) { return a == unknown || b == unknown || a == b; };
    return agree(then.bytes(before), now.bytes(after), kUnknownBytes)
           && (then.type(before) == ResourceType::Folder
               || agree(then.modifiedNs(before), now.modifiedNs(after), kUnknownTime))
           && then.linkTarget(before) == now.linkTarget(after);
}

} // namespace

std::vector<Finding> plannerFindings(const Plan& draft, const DiffRules& rules, const QStringList& unread)
{
    std::vector<Finding> findings = draft.sourceInventory->warnings();
    const auto& ofTarget = draft.targetInventory->warnings();
    findings.insert(findings.end(), ofTarget.begin(), ofTarget.end());
    addCompleteness(draft, findings);
    Tally content(Severity::Info, "compare.content", "One side does not keep modification times, so contents were compared", "");
    if (draft.options.comparison == Comparison::Quick && rules.compareContent)
        content.count({});
    content.addTo(findings);
    Tally notRead(Severity::Warning, "content.unread", "Contents could not be read to compare them and count as different",
                  "Check that these files can be read");
    for (const QString& path : unread)
        notRead.count(path);
    notRead.addTo(findings);
    Tally nothing(Severity::Info, "plan.nothing", "There is nothing to do: the target holds everything already", "");
    if (draft.isNothingToDo())
        nothing.count({});
    nothing.addTo(findings);
    return findings;
}

std::vector<Finding> driftOf(const Plan& plan, const Inventory& sourceNow, const Inventory& targetNow)
{
    Tally ofSource(Severity::Warning, "drift.source", "Items changed at the source since the plan was made",
                   "Make the plan anew");
    Tally ofTarget(Severity::Warning, "drift.target", "Items changed at the target since the plan was made",
                   "Make the plan anew");
    for (const Change& change : plan.changes) {
        if (!isToMove(change))
            continue;
        const QString path = plan.sourcePath(change);
        const Inventory::Index source = sourceNow.find(path);
        if (source == Inventory::kNone || !isAsBefore(*plan.sourceInventory, change.source, sourceNow, source))
            ofSource.count(path);
        const bool wasThere = change.target != Inventory::kNone && change.action == Action::Change;
        const QString place = wasThere ? plan.targetInventory->path(change.target)
                              : change.newName != Inventory::kNone ? plan.newNames[change.newName] : path;
        const Inventory::Index target = targetNow.find(place);
        if (wasThere ? target == Inventory::kNone || !isAsBefore(*plan.targetInventory, change.target, targetNow, target)
                     : target != Inventory::kNone && targetNow.type(target) != ResourceType::Folder)
            ofTarget.count(plan.targetPath(change));
    }
    std::vector<Finding> findings;
    ofSource.addTo(findings);
    ofTarget.addTo(findings);
    return findings;
}

} // namespace gangway
