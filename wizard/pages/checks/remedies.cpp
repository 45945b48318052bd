// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/remedies.h"

#include "wizard/planning.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gangway
{
namespace
{

struct Remedies {
    Q_DECLARE_TR_FUNCTIONS(Remedies)
};

struct Row {
    const char* code;
    QList<Remedy> remedies;
};

const QList<Row>& rows()
{
    using enum Remedy;
    static const QList<Row> kRows{
        {"target.disk", {CheckAgain, OpenTarget}},
        {"target.disktight", {CheckAgain, OpenTarget}},
        {"target.roomunknown", {}},
        {"target.readonly", {CopyMessage, CheckAgain}},
        {"target.closed", {CopyMessage, CheckAgain}},
        {"target.same", {OpenTarget}},
        {"target.inside", {OpenTarget}},
        {"run.disk", {CheckAgain}},
        {"file.unreadable", {CopyMessage}},
        {"content.unread", {CopyMessage, CheckAgain}},
        {"source.empty", {OpenChoose}},
        {"scope.missing", {OpenChoose}},
        {"file.toolarge", {OpenTarget}},
        {"link.outside", {OpenOptions}},
        {"link.unsupported", {OpenOptions}},
        {"undo.noreplaced", {OpenOptions}},
        {"name.refused", {OpenPreview}},
        {"name.clash", {OpenPreview}},
        {"plan.conflicts", {OpenPreview}},
    };
    return kRows;
}

/// Denied is what an admin can change; a file that vanished or a name that is not Unicode is not.
bool isPermissionMissing(const Finding& finding)
{
    const QString problem = finding.args.value(QStringLiteral("problem")).toString();
    return problem.isEmpty() || problem.endsWith(u"denied");
}

QStringList pathsOf(const Finding& finding)
{
    QStringList paths;
    for (const QJsonValue& path : finding.args.value(QStringLiteral("examples")).toArray())
        paths << path.toString();
    if (paths.isEmpty() && !finding.subject.isEmpty())
        paths << finding.subject;
    return paths;
}

} // namespace

QList<Remedy> remediesOf(const Finding& finding)
{
    for (const Row& row : rows()) {
        if (finding.code != QLatin1String(row.code))
            continue;
        QList<Remedy> remedies = row.remedies;
        if (!isPermissionMissing(finding))
            remedies.removeAll(Remedy::CopyMessage);
        return remedies;
    }
    return {};
}

QString adminMessage(const Finding& finding, const Plan& plan)
{
    const bool isTarget = finding.code.startsWith(u"target.");
    const QString place = (isTarget ? plan.target : plan.source).location.toText();
    const QStringList paths = pathsOf(finding);
    const auto count = qMax<qint64>(finding.args.value(QStringLiteral("count")).toInteger(), paths.size());
    QStringList lines{Remedies::tr("Hello,"), {},
                      isTarget ? Remedies::tr("I want to move files into “%1” and may not write there.").arg(place)
                               : Remedies::tr("I want to copy files from “%1” and may not read all of them.").arg(place),
                      isTarget ? Remedies::tr("Please give me permission to write into:") : Remedies::tr("Please give me permission to read:")};
    for (const QString& path : paths)
        lines << QStringLiteral("  %1").arg(path);
    if (count > paths.size())
        lines << QStringLiteral("  ") + Remedies::tr("and %n more", nullptr, int(count - paths.size()));
    lines << QString() << (isTarget ? Remedies::tr("Nothing that is there now is changed without my looking at it first.")
                                    : Remedies::tr("The source is only read. Nothing in it is changed or deleted."));
    return lines.join(u'\n');
}

} // namespace gangway
