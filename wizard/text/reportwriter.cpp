// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/reportwriter.h"

#include "wizard/text/changetext.h"
#include "wizard/text/errortext.h"
#include "wizard/text/reporthtml.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gangway
{

namespace
{

QString stateName(ItemState state)
{
    switch (state) {
    case ItemState::None:
        return QStringLiteral("none");
    case ItemState::Waiting:
        return QStringLiteral("waiting");
    case ItemState::Moving:
        return QStringLiteral("moving");
    case ItemState::Moved:
        return QStringLiteral("moved");
    case ItemState::Skipped:
        return QStringLiteral("skipped");
    case ItemState::Failed:
        return QStringLiteral("failed");
    case ItemState::Conflict:
        return QStringLiteral("conflict");
    case ItemState::Undone:
        return QStringLiteral("undone");
    }
    return {};
}

QString verdictName(std::optional<VerdictKind> kind)
{
    if (!kind)
        return {};
    switch (*kind) {
    case VerdictKind::Proven:
        return QStringLiteral("proven");
    case VerdictKind::ProvenBySize:
        return QStringLiteral("provenBySize");
    case VerdictKind::Differs:
        return QStringLiteral("differs");
    case VerdictKind::Missing:
        return QStringLiteral("missing");
    case VerdictKind::NotChecked:
        return QStringLiteral("notChecked");
    }
    return {};
}

QJsonObject itemToJson(const ReportItem& item)
{
    QJsonObject json{{QStringLiteral("path"), item.path},
                     {QStringLiteral("action"), actionName(item.action)},
                     {QStringLiteral("reason"), reasonName(item.reason)},
                     {QStringLiteral("state"), stateName(item.state)}};
    if (!item.targetPath.isEmpty())
        json[QStringLiteral("targetPath")] = item.targetPath;
    if (item.bytes >= 0)
        json[QStringLiteral("bytes")] = item.bytes;
    if (item.verdict)
        json[QStringLiteral("verdict")] = verdictName(item.verdict);
    if (!item.sha256.isEmpty())
        json[QStringLiteral("sha256")] = QString::fromLatin1(item.sha256.toHex());
    if (!item.notes.isEmpty())
        json[QStringLiteral("notes")] = QJsonArray::fromStringList(item.notes);
    if (item.error) {
        json[QStringLiteral("error")] = QJsonObject{{QStringLiteral("kind"), errorKindName(item.error->kind)},
                                                    {QStringLiteral("code"), item.error->code},
                                                    {QStringLiteral("message"), sentenceOf(*item.error)},
                                                    {QStringLiteral("fix"), adviceOf(*item.error)},
                                                    {QStringLiteral("detail"), item.error->toLogLine()}};
    }
    return json;
}

QByteArray toJson(const Report& report)
{
    const Accounting& sum = report.accounting;
    QJsonArray items;
    for (const ReportItem& item : report.items)
        items.append(itemToJson(item));
    QJsonArray findings;
    for (const Finding& finding : report.findings)
        findings.append(finding.toJson());
    QJsonArray guided;
    for (const GuidedStep& step : report.guided)
        guided.append(step.toJson());
    const QJsonObject json{
        {QStringLiteral("format"), QStringLiteral("gangway-report-1")},
        {QStringLiteral("verdict"), reportVerdictName(report.verdict)},
        {QStringLiteral("outcome"), outcomeName(report.outcome)},
        {QStringLiteral("source"), report.source},
        {QStringLiteral("target"), report.target},
        {QStringLiteral("startedAt"), report.startedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("endedAt"), report.endedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("seconds"), report.seconds},
        {QStringLiteral("planHash"), QString::fromLatin1(report.planHash.toHex())},
        {QStringLiteral("verification"), report.verificationOn},
        {QStringLiteral("comparedBy"), report.comparedBy == ComparedBy::Content ? QStringLiteral("content") : QStringLiteral("sizeAndTime")},
        {QStringLiteral("accounting"),
         QJsonObject{{QStringLiteral("inventory"), sum.inventory},
                     {QStringLiteral("moved"), sum.moved},
                     {QStringLiteral("same"), sum.same},
                     {QStringLiteral("skipped"), sum.skipped},
                     {QStringLiteral("unsupported"), sum.unsupported},
                     {QStringLiteral("failed"), sum.failed},
                     {QStringLiteral("left"), sum.left},
                     {QStringLiteral("movedBytes"), sum.movedBytes},
                     {QStringLiteral("unproven"), sum.unproven},
                     {QStringLiteral("balanced"), sum.isBalanced()}}},
        {QStringLiteral("proof"), QJsonObject{{QStringLiteral("byHash"), report.provenByHash},
                                              {QStringLiteral("bySize"), report.provenBySize},
                                              {QStringLiteral("notProven"), report.notProven}}},
        {QStringLiteral("guided"), guided},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("items"), items}};
    return QJsonDocument(json).toJson();
}

/// A cell that starts like a formula is run by spreadsheets: names come from outside, so a quote goes before it.
QByteArray csvCell(const QString& text)
{
    QString cell = text;
    static const QString kFormulaStarts = QStringLiteral("=+-@\t\r");
    if (!cell.isEmpty() && kFormulaStarts.contains(cell.front()))
        cell.prepend(u'\'');
    cell.replace(QStringLiteral("\""), QStringLiteral("\"\""));
    return '"' + cell.toUtf8() + '"';
}

QByteArray toCsv(const Report& report)
{
    QByteArray csv = "path,target_path,bytes,action,reason,state,verdict,sha256,notes,error,what_to_do\r\n";
    for (const ReportItem& item : report.items) {
        const QByteArrayList cells{csvCell(item.path),
                                   csvCell(item.targetPath),
                                   item.bytes >= 0 ? QByteArray::number(item.bytes) : QByteArray(),
                                   csvCell(actionName(item.action)),
                                   csvCell(reasonName(item.reason)),
                                   csvCell(stateName(item.state)),
                                   csvCell(verdictName(item.verdict)),
                                   csvCell(QString::fromLatin1(item.sha256.toHex())),
                                   csvCell(item.notes.join(u' ')),
                                   csvCell(item.error ? sentenceOf(*item.error) : QString()),
                                   csvCell(item.error ? adviceOf(*item.error) : QString())};
        csv += cells.join(',') + "\r\n";
    }
    return csv;
}

} // namespace

std::optional<ReportFormat> reportFormatFromName(const QString& name)
{
    if (name == QLatin1String("html"))
        return ReportFormat::Html;
    if (name == QLatin1String("csv"))
        return ReportFormat::Csv;
    if (name == QLatin1String("json"))
        return ReportFormat::Json;
    return std::nullopt;
}

QByteArray writeReport(const Report& report, ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return reportToHtml(report);
    case ReportFormat::Csv:
        return toCsv(report);
    case ReportFormat::Json:
        return toJson(report);
    }
    return {};
}

} // namespace gangway
