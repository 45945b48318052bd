// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/rules.h"

#include <QJsonArray>

#include <map>

namespace gangway
{

namespace
{

constexpr int kMostExamples = 5; // paths named in one finding; the preview lists all of them

struct Row {
    Reason reason;
    const char* code;
    const char* message;
    const char* fix;
};

// One row for each reason for which an item stays behind.
constexpr Row kRows[] = {
    {Reason::NameRefused, "name.refused", "The target cannot hold these names",
     "Keep both versions (they get a name that it can hold), or rename them at the source"},
    {Reason::NameClash, "name.clash", "These names are one and the same name in the target",
     "Keep both versions, or rename one of them at the source"},
    {Reason::Unreadable, "file.unreadable", "These items cannot be read", "Look at their permissions at the source"},
    {Reason::SpecialFile, "file.special", "Devices, sockets and pipes are not moved", ""},
    {Reason::LinkOutside, "link.outside", "These links point outside of what is moved",
     "Move what they show as well, or leave them out"},
    {Reason::LinkUnsupported, "link.unsupported", "The target knows no links",
     "Let links be replaced by what they show"},
    {Reason::EmptyFolderUnsupported, "folder.emptyunsupported", "The target cannot hold empty folders", ""},
    {Reason::TooLarge, "file.toolarge", "The target cannot hold files of this size", "Choose another target"},
};

struct Group {
    qint64 count = 0;
    qint64 bytes = 0;
    QStringList examples;
};

void count(Group& group, const Plan& plan, const Change& change)
{
    ++group.count;
    group.bytes += plan.changeBytes(change);
    if (group.examples.size() < kMostExamples)
        group.examples << plan.sourcePath(change);
}

Finding findingOf(Severity severity, const char* code, const Group& group, const char* message, const char* fix)
{
    Finding finding;
    finding.severity = severity;
    finding.code = QString::fromLatin1(code);
    finding.subject = group.examples.value(0);
    finding.message = QString::fromLatin1(message);
    finding.fix = QString::fromLatin1(fix);
    finding.args = {{QStringLiteral("count"), group.count},
                    {QStringLiteral("bytes"), group.bytes},
                    {QStringLiteral("examples"), QJsonArray::fromStringList(group.examples)}};
    return finding;
}

void addUnsupported(const Plan& plan, std::vector<Finding>& findings)
{
    std::map<Reason, Group> groups;
    std::map<QString, Group> unreadable; // by its own reason: denied is another matter than a name that is not Unicode
    for (const Change& change : plan.changes) {
        if (change.action != Action::Unsupported)
            continue;
        if (change.reason == Reason::Unreadable)
            count(unreadable[plan.sourceInventory->problem(change.source)], plan, change);
        else
            count(groups[change.reason], plan, change);
    }
    for (const Row& row : kRows) {
        const auto found = groups.find(row.reason);
        if (found != groups.end())
            findings.push_back(findingOf(Severity::Warning, row.code, found->second, row.message, row.fix));
        if (row.reason != Reason::Unreadable)
            continue;
        for (const auto& [problem, group] : unreadable) {
            Finding finding = findingOf(Severity::Warning, row.code, group, row.message, row.fix);
            finding.args.insert(QStringLiteral("problem"), problem);
            findings.push_back(std::move(finding));
        }
    }
}

void addReplaced(const Plan& plan, std::vector<Finding>& findings)
{
    if (plan.options.keepReplaced)
        return;
    Group replaced;
    for (const Change& change : plan.changes) {
        if (change.action == Action::Change)
            count(replaced, plan, change);
    }
    if (replaced.count > 0)
        findings.push_back(findingOf(Severity::Warning, "undo.noreplaced", replaced,
                                     "What is replaced is not saved: undo cannot put it back",
                                     "Let copies of replaced files be kept"));
}

} // namespace

std::vector<Finding> findingsOf(const Plan& plan)
{
    std::vector<Finding> findings;
    if (plan.sourceInventory->itemCount() == 0)
        findings.push_back(findingOf(Severity::Warning, "source.empty", {}, "There is nothing to move at the source",
                                     "Choose other projects, or another source"));
    addUnsupported(plan, findings);
    addReplaced(plan, findings);
    return findings;
}

} // namespace gangway
