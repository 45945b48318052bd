// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plantext.h"

#include "app/cli/sides.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct PlanText {
    Q_DECLARE_TR_FUNCTIONS(PlanCommand)
};

/// A terminal scrolls; a person reads about this many lines. Sums and the wizard show the rest.
constexpr int kMostLines = 200;

char symbolOf(Action action)
{
    switch (action) {
    case Action::Add:
        return '+';
    case Action::Change:
        return '~';
    case Action::Same:
        return '=';
    case Action::Skip:
        return '>';
    case Action::Conflict:
        return '!';
    case Action::Unsupported:
        return 'x';
    case Action::OnlyInTarget:
        return '*';
    }
    return '?';
}

void printChange(CommandCall& call, const Plan& plan, const Change& change)
{
    const bool onlyInTarget = change.action == Action::OnlyInTarget;
    const QString path = onlyInTarget ? plan.targetInventory->path(change.target) : plan.sourcePath(change);
    if (!call.output.isJson()) {
        call.output.line(QStringLiteral("%1 %2  %3").arg(QString(QLatin1Char(symbolOf(change.action))), path, wordOf(change.reason)));
        return;
    }
    QJsonObject json{{QStringLiteral("change"), actionName(change.action)},
                     {QStringLiteral("path"), path},
                     {QStringLiteral("reason"), reasonName(change.reason)}};
    if (!onlyInTarget)
        json[QStringLiteral("targetPath")] = plan.targetPath(change);
    if (plan.changeBytes(change) > 0)
        json[QStringLiteral("bytes")] = plan.changeBytes(change);
    call.output.record(json);
}

void printChanges(CommandCall& call, const Plan& plan)
{
    int shown = 0;
    qint64 hidden = 0;
    for (const Change& change : plan.changes) {
        const bool quiet = change.action == Action::Same || change.action == Action::OnlyInTarget;
        if (call.output.isJson() || (!quiet && shown < kMostLines)) {
            printChange(call, plan, change);
            ++shown;
        } else if (!quiet) {
            ++hidden;
        }
    }
    if (hidden > 0)
        call.output.line(PlanText::tr("… and %n more; --json lists them all", "", static_cast<int>(hidden)));
}

} // namespace

void printPlan(CommandCall& call, const Plan& plan)
{
    printChanges(call, plan);
    for (const Finding& finding : plan.findings)
        call.output.finding(finding);
    const ChangeTotals sum = plan.totals();
    call.output.line(wordOf(plan.comparedBy));
    call.output.line(PlanText::tr("%n item(s) to move, %1", "", static_cast<int>(sum.toMove())).arg(bytesText(sum.toMoveBytes())));
    call.output.line(PlanText::tr("%1 add, %2 change, %3 same, %4 skip, %5 conflict, %6 cannot move")
                         .arg(countText(sum.add), countText(sum.change), countText(sum.same), countText(sum.skip),
                              countText(sum.conflict), countText(sum.unsupported)));
}

QJsonObject planResult(const Plan& plan, const QString& file)
{
    const ChangeTotals sum = plan.totals();
    QJsonArray findings;
    for (const Finding& finding : plan.findings) {
        if (finding.severity != Severity::Passed)
            findings.append(findingToJson(finding));
    }
    return {{QStringLiteral("result"), QStringLiteral("plan")},
            {QStringLiteral("file"), file},
            {QStringLiteral("inventory"), sum.inventory()},
            {QStringLiteral("changes"), QJsonObject{{QStringLiteral("add"), sum.add},
                                                    {QStringLiteral("change"), sum.change},
                                                    {QStringLiteral("same"), sum.same},
                                                    {QStringLiteral("skip"), sum.skip},
                                                    {QStringLiteral("conflict"), sum.conflict},
                                                    {QStringLiteral("unsupported"), sum.unsupported}}},
            {QStringLiteral("bytes"), sum.toMoveBytes()},
            {QStringLiteral("steps"), static_cast<qint64>(plan.steps.size())},
            {QStringLiteral("guided"), static_cast<qint64>(plan.guided.size())},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("applicable"), plan.isApplicable()}};
}

} // namespace gangway
