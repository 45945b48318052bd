// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sides.h"

#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

bool isArchiveName(const QString& path)
{
    return path.endsWith(QLatin1String(".zip")) || path.endsWith(QLatin1String(".tar.gz")) || path.endsWith(QLatin1String(".tar.zst"));
}

} // namespace

ExitCode runExport(CommandCall& call)
{
    if (!isArchiveName(call.line.out)) {
        return fail(call, Error::of(ErrorKind::Invalid, QStringLiteral("Unknown kind of archive"), call.line.out, QStringLiteral("usage"),
                                    ExportText::tr("--out needs a name that ends in .zip, .tar.gz or .tar.zst.")));
    }
    const Connection connection{*call.line.from, networkFromEnvironment(Side::Source)};
    const Credentials credentials = call.composition.credentialsFor(call.context, Side::Source, connection);
    qint64 bytes = 0;
    std::mutex mutex;
    Context context = call.context.withSinks({.progress =
                                                  [&](qint64 more, qint64) {
                                                      const std::scoped_lock lock(mutex);
                                                      bytes += more;
                                                      // How much there is in all is not known before it was read.
                                                      call.output.progress(0, ExportText::tr("%1 read").arg(bytesText(bytes)));
                                                  },
                                              .log = {},
                                              .checkpoint = {},
                                              .pace = {}});
    const auto summary = call.composition.exportProject(context, ExportRequest{connection, credentials, {}, call.line.out});
    call.output.clearProgress();
    if (!summary)
        return fail(call, summary.error());
    call.output.line(ExportText::tr("%n file(s), %1, in %2 (%3)", "", static_cast<int>(summary->files))
                         .arg(bytesText(summary->bytes), summary->path, bytesText(summary->archiveBytes)));
    call.output.line(ExportText::tr("Every file was read back from the archive and compared. The list with checksums is %1.").arg(summary->manifestPath));
    for (const QString& code : summary->notIncluded)
        call.output.line(ExportText::tr("Not in it: %1").arg(notIncludedText(code)));
    call.output.result({{QStringLiteral("result"), QStringLiteral("export")},
                        {QStringLiteral("path"), summary->path},
                        {QStringLiteral("manifest"), summary->manifestPath},
                        {QStringLiteral("files"), summary->files},
                        {QStringLiteral("bytes"), summary->bytes},
                        {QStringLiteral("archiveBytes"), summary->archiveBytes},
                        {QStringLiteral("sha256"), QString::fromLatin1(summary->sha256.toHex())},
                        {QStringLiteral("notIncluded"), QJsonArray::fromStringList(summary->notIncluded)}});
    return ExitCode::Done;
}

} // namespace gangway
