// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sides.h"

#include "wizard/text/reportwriter.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace gangway
{

namespace
{

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)
};

} // namespace

Result<void> saveFile(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    // commit() can succeed after a short write on a full disk, so the count is what is believed.
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() || !file.commit()) {
        return Error::of(ErrorKind::Disk, QStringLiteral("The file could not be written"), path, QStringLiteral("disk.write"),
                         file.errorString());
    }
    return {};
}

ExitCode runReport(CommandCall& call)
{
    const auto format = reportFormatFromName(call.line.format);
    if (!format) {
        return fail(call, Error::of(ErrorKind::Invalid, QStringLiteral("Unknown report format"), call.line.format, QStringLiteral("usage"),
                                    ReportText::tr("--format takes one of: html, csv, json.")));
    }
    auto file = RunFile::open(call.line.operands.first(), RunFile::Access::ReadOnly);
    if (!file)
        return fail(call, file.error());
    const Report report = makeReport((*file)->record());
    if (auto saved = saveFile(call.line.out, writeReport(report, *format)); !saved)
        return fail(call, saved.error());
    call.output.line(ReportText::tr("The report is saved in %1.").arg(call.line.out));
    QJsonObject result = runResult(QStringLiteral("report"), **file, report.outcome, report.seconds);
    result[QStringLiteral("verdict")] = reportVerdictName(report.verdict);
    result[QStringLiteral("path")] = call.line.out;
    call.output.result(result);
    return ExitCode::Done;
}

} // namespace gangway
