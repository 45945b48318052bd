// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/reporthtml.h"

#include "wizard/text/changetext.h"
#include "wizard/text/errortext.h"
#include "wizard/text/findingtext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

namespace gangway
{

namespace
{

struct ReportHtml {
    Q_DECLARE_TR_FUNCTIONS(ReportHtml)
};

/// A browser chokes on more rows; the CSV and JSON have them all, and the page says so.
constexpr int kMostRows = 5000;

constexpr const char* kStyle = R"(
:root{color-scheme:light dark;--page:#fff;--text:#1a1d23;--text2:#555c69;--line:#e3e6eb;--raised:#f7f8fa;--green:#17754a;--amber:#8f5200;--red:#be2a2a}
@media(prefers-color-scheme:dark){:root{--page:#1b1d22;--text:#eceef2;--text2:#b0b6c2;--line:#323640;--raised:#23262d;--green:#5fcb93;--amber:#edb254;--red:#ff8f88}}
body{background:var(--page);color:var(--text);font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1.5rem}
h1{font-size:1.6rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .5rem}p{margin:.3rem 0;color:var(--text2)}
.sum{display:flex;flex-wrap:wrap;gap:1.2rem;border:1px solid var(--line);border-radius:9px;padding:1rem 1.4rem;margin:1.2rem 0;text-align:center}
.sum b{display:block;font-size:1.5rem}.sum span{color:var(--text2)}.sum i{align-self:center;font-style:normal;color:var(--text2)}
table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--text2);font-weight:500;font-size:.9rem}td.n{text-align:end;white-space:nowrap}td.p{overflow-wrap:anywhere}
.green{color:var(--green)}.amber{color:var(--amber)}.red{color:var(--red)}code{font-size:.85rem;color:var(--text2);overflow-wrap:anywhere}
)";

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString figure(qint64 value, const QString& label, const char* tone)
{
    return QStringLiteral("<div><b class=\"%1\">%2</b><span>%3</span></div>")
        .arg(QString::fromLatin1(value > 0 ? tone : ""), countText(value), escaped(label));
}

QString accountingLine(const Accounting& sum)
{
    const QString plus = QStringLiteral("<i>+</i>");
    QString line = QStringLiteral("<div class=\"sum\">");
    line += figure(sum.inventory, ReportHtml::tr("in the inventory"), "") + QStringLiteral("<i>%1</i>").arg(sum.isBalanced() ? u'=' : u'≠');
    line += figure(sum.moved, ReportHtml::tr("moved"), "green") + plus;
    line += figure(sum.same, ReportHtml::tr("already the same"), "") + plus;
    line += figure(sum.skipped, ReportHtml::tr("skipped"), "") + plus;
    line += figure(sum.unsupported, ReportHtml::tr("cannot move"), "amber") + plus;
    line += figure(sum.failed, ReportHtml::tr("failed or left"), "red");
    return line + QStringLiteral("</div>");
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><th>%1</th><td class=\"p\">%2</td></tr>").arg(escaped(name), escaped(value));
}

QString factsTable(const Report& report)
{
    QString table = QStringLiteral("<h2>%1</h2><table>").arg(escaped(ReportHtml::tr("What was done")));
    table += row(ReportHtml::tr("From"), report.source);
    table += row(ReportHtml::tr("To"), report.target);
    table += row(ReportHtml::tr("Started"), dateTimeText(report.startedAt));
    table += row(ReportHtml::tr("Took"), durationText(report.seconds));
    table += row(ReportHtml::tr("Moved"), bytesText(report.accounting.movedBytes));
    table += row(ReportHtml::tr("Comparison"), wordOf(report.comparedBy));
    table += row(ReportHtml::tr("Read back and compared by checksum"), countText(report.provenByHash));
    table += row(ReportHtml::tr("Compared by size"), countText(report.provenBySize));
    table += row(ReportHtml::tr("Not proven"), countText(report.notProven));
    table += row(ReportHtml::tr("Plan (SHA-256)"), QString::fromLatin1(report.planHash.toHex()));
    return table + QStringLiteral("</table>");
}

QString findingsTable(const Report& report)
{
    QString rows;
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::Passed)
            continue;
        rows += QStringLiteral("<tr><td>%1</td><td class=\"p\"><b>%2</b><br>%3 %4</td></tr>")
                    .arg(escaped(wordOf(finding.severity)), escaped(titleOf(finding)), escaped(explanationOf(finding)),
                         escaped(fixOf(finding)));
    }
    if (rows.isEmpty())
        return {};
    return QStringLiteral("<h2>%1</h2><table>%2</table>").arg(escaped(ReportHtml::tr("What the checks said")), rows);
}

const char* toneOf(const ReportItem& item)
{
    if (item.error || item.state == ItemState::Failed || item.state == ItemState::Conflict)
        return "red";
    if (item.action == Action::Unsupported)
        return "amber";
    return item.state == ItemState::Moved ? "green" : "";
}

QString itemRow(const ReportItem& item)
{
    QString why = item.error ? fullTextOf(*item.error) : wordOf(item.reason);
    for (const QString& note : item.notes)
        why += QStringLiteral(". ") + noteText(note);
    const QString state = item.state == ItemState::None ? wordOf(item.action) : wordOf(item.state);
    const QString proof = item.verdict ? wordOf(*item.verdict) : QString();
    return QStringLiteral("<tr><td class=\"p\">%1<br><code>%2</code></td><td class=\"n\">%3</td><td class=\"%4\">%5</td><td>%6</td><td>%7</td></tr>")
        .arg(escaped(item.path), QString::fromLatin1(item.sha256.toHex()), item.bytes >= 0 ? escaped(bytesText(item.bytes)) : QString(),
             QString::fromLatin1(toneOf(item)), escaped(state), escaped(why), escaped(proof));
}

QString itemsTable(const Report& report)
{
    QString table = QStringLiteral("<h2>%1</h2>").arg(escaped(ReportHtml::tr("Every item")));
    const auto rows = static_cast<int>(std::min<size_t>(report.items.size(), kMostRows));
    if (report.items.size() > kMostRows) {
        table += QStringLiteral("<p>%1</p>")
                     .arg(escaped(ReportHtml::tr("The first %1 of %2 items. Save the report as CSV or JSON to have them all.")
                                      .arg(countText(kMostRows), countText(static_cast<qint64>(report.items.size())))));
    }
    table += QStringLiteral("<table><tr><th>%1</th><th>%2</th><th>%3</th><th>%4</th><th>%5</th></tr>")
                 .arg(escaped(ReportHtml::tr("Item")), escaped(ReportHtml::tr("Size")), escaped(ReportHtml::tr("State")),
                      escaped(ReportHtml::tr("Why")), escaped(ReportHtml::tr("Proof")));
    // What needs a look comes first.
    for (const bool needsLook : {true, false}) {
        int shown = 0;
        for (const ReportItem& item : report.items) {
            const bool look = item.error.has_value() || item.action == Action::Unsupported;
            if (look == needsLook && shown++ < rows)
                table += itemRow(item);
        }
    }
    return table + QStringLiteral("</table>");
}

} // namespace

QByteArray reportToHtml(const Report& report)
{
    const QString title = titleOf(report);
    QString html = QStringLiteral("<!doctype html><html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>"
                                  "<meta name=\"viewport\" content=\"width=device-width\"><style>%3</style></head><body>")
                       .arg(QLocale().bcp47Name(), escaped(title), QString::fromLatin1(kStyle));
    html += QStringLiteral("<h1>%1</h1>").arg(escaped(title));
    html += QStringLiteral("<p>%1</p>")
                .arg(escaped(report.verificationOn ? ReportHtml::tr("Every moved file was read back and compared.")
                                                   : ReportHtml::tr("Not compared: you switched it off.")));
    if (!report.accounting.isBalanced()) {
        html += QStringLiteral("<p class=\"red\">%1</p>")
                    .arg(escaped(ReportHtml::tr("The figures do not add up. Verify the run before you rely on it.")));
    }
    html += accountingLine(report.accounting) + factsTable(report) + findingsTable(report) + itemsTable(report);
    html += QStringLiteral("</body></html>\n");
    return html.toUtf8();
}

} // namespace gangway
