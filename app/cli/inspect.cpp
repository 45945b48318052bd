// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sides.h"

#include "backends/stores/archive/inspect.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{

namespace
{

struct InspectText {
    Q_DECLARE_TR_FUNCTIONS(InspectCommand)
};

QJsonObject resultOf(const ArchiveInspection& found)
{
    QJsonArray problems;
    for (const ArchiveProblem& problem : found.problems) {
        problems.append(QJsonObject{{QStringLiteral("code"), problem.code},
                                    {QStringLiteral("subject"), problem.subject},
                                    {QStringLiteral("message"), sentenceOfCode(problem.code, problem.subject)}});
    }
    QJsonObject counts;
    for (auto it = found.counts.cbegin(); it != found.counts.cend(); ++it)
        counts[it.key()] = it.value();
    return {{QStringLiteral("result"), QStringLiteral("inspect")},
            {QStringLiteral("kind"), found.kind},
            {QStringLiteral("sound"), found.sound},
            {QStringLiteral("problems"), problems},
            {QStringLiteral("counts"), counts}};
}

} // namespace

ExitCode runInspect(CommandCall& call)
{
    const QString path = call.line.operands.first();
    const auto found = inspectArchive(call.context, call.composition.environment(), path);
    if (!found)
        return fail(call, found.error());
    call.output.line(InspectText::tr("%1: %2, %n file(s), %3 unpacked", "", static_cast<int>(found->counts.value(QStringLiteral("files"))))
                         .arg(path, found->kind, bytesText(found->counts.value(QStringLiteral("bytes")))));
    for (const ArchiveProblem& problem : found->problems)
        call.output.line(sentenceOfCode(problem.code, problem.subject));
    call.output.line(found->sound ? InspectText::tr("Every content was read and matches its checksum.") : InspectText::tr("This archive is not sound."));
    call.output.result(resultOf(*found));
    return found->sound ? ExitCode::Done : ExitCode::Unsound;
}

} // namespace gangway
