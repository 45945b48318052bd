// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sides.h"

#include "wizard/text/errortext.h"
#include "wizard/text/findingtext.h"

namespace gangway
{

namespace
{

Result<std::shared_ptr<Session>> openSide(CommandCall& call, Side side, const Connection& connection, const Backend& backend)
{
    const Credentials credentials = call.composition.credentialsFor(call.context, side, connection);
    return call.composition.open(call.context, side, connection, credentials, backend);
}

Result<OpenSides> openBoth(CommandCall& call, const Backend& backend, const Connection& from, const Connection& to)
{
    OpenSides sides;
    sides.backend = &backend;
    sides.sourceConnection = from;
    sides.targetConnection = to;
    GW_TRY(sides.source, openSide(call, Side::Source, from, backend));
    GW_TRY(sides.target, openSide(call, Side::Target, to, backend));
    return sides;
}

} // namespace

Result<OpenSides> openSides(CommandCall& call, const Location& from, const Location& to)
{
    GW_TRY(const Backend* backend, call.composition.registry().find(from.scheme, to.scheme));
    return openBoth(call, *backend, Connection{from, networkFromEnvironment(Side::Source)},
                    Connection{to, networkFromEnvironment(Side::Target)});
}

Result<OpenSides> openSides(CommandCall& call, const Plan& plan)
{
    GW_TRY(const Backend* backend, call.composition.registry().byId(plan.backend));
    return openBoth(call, *backend, plan.source, plan.target);
}

Result<std::shared_ptr<Session>> openSource(CommandCall& call, const Location& from)
{
    GW_TRY(const Backend* backend, call.composition.registry().findSource(from.scheme));
    return openSide(call, Side::Source, Connection{from, networkFromEnvironment(Side::Source)}, *backend);
}

Result<std::unique_ptr<Migrator>> bindMigrator(CommandCall& call, const RunFile& file)
{
    const auto plan = file.record().sharedPlan();
    GW_TRY(const OpenSides sides, openSides(call, *plan));
    return sides.backend->bind(call.context, BindRequest{plan, sides.source, sides.target, file.folder()});
}

ExitCode exitCodeOf(const Error& error)
{
    if (error.kind == ErrorKind::Cancelled)
        return ExitCode::Cancelled;
    if (error.kind == ErrorKind::Corrupt || error.code == QLatin1String("runfile.foreign"))
        return ExitCode::Unsound;
    if (error.code.startsWith(QLatin1String("location.")) || error.code == QLatin1String("route.none")
        || error.code == QLatin1String("usage")) {
        return ExitCode::Usage;
    }
    return ExitCode::Failed;
}

ExitCode exitCodeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Complete:
        return ExitCode::Done;
    case Outcome::Partial:
        return ExitCode::Partial;
    case Outcome::Failed:
        return ExitCode::Failed;
    case Outcome::Cancelled:
        return ExitCode::Cancelled;
    case Outcome::Blocked:
        return ExitCode::Blocked;
    }
    return ExitCode::Failed;
}

QJsonObject errorToJson(const Error& error)
{
    return {{QStringLiteral("kind"), errorKindName(error.kind)},
            {QStringLiteral("code"), error.code},
            {QStringLiteral("subject"), error.subject},
            {QStringLiteral("message"), sentenceOf(error)},
            {QStringLiteral("fix"), adviceOf(error)}};
}

QJsonObject findingToJson(const Finding& finding)
{
    return {{QStringLiteral("severity"), severityName(finding.severity)},
            {QStringLiteral("code"), finding.code},
            {QStringLiteral("subject"), finding.subject},
            {QStringLiteral("message"), titleOf(finding)},
            {QStringLiteral("fix"), fixOf(finding)}};
}

ExitCode fail(CommandCall& call, const Error& error)
{
    call.output.error(error);
    const ExitCode code = exitCodeOf(error);
    call.output.result({{QStringLiteral("result"), call.line.command},
                        {QStringLiteral("outcome"), code == ExitCode::Cancelled ? QStringLiteral("cancelled") : QStringLiteral("failed")},
                        {QStringLiteral("error"), errorToJson(error)}});
    return code;
}

QJsonObject runResult(const QString& command, const RunFile& file, Outcome outcome, double seconds)
{
    const Accounting sum = file.record().accounting();
    return {{QStringLiteral("result"), command},
            {QStringLiteral("outcome"), outcomeName(outcome)},
            {QStringLiteral("inventory"), sum.inventory},
            {QStringLiteral("moved"), sum.moved},
            {QStringLiteral("same"), sum.same},
            {QStringLiteral("skipped"), sum.skipped},
            {QStringLiteral("unsupported"), sum.unsupported},
            {QStringLiteral("failed"), sum.failed},
            {QStringLiteral("bytes"), sum.movedBytes},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("file"), file.path()}};
}

} // namespace gangway
