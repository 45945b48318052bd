// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "backends/engine/runfile.h"

namespace gangway
{

/// Two open sides and the backend that knows the way between them.
struct OpenSides {
    const Backend* backend = nullptr;
    Connection sourceConnection;
    Connection targetConnection;
    std::shared_ptr<Session> source;
    std::shared_ptr<Session> target;
};

Result<OpenSides> openSides(CommandCall& call, const Location& from, const Location& to);
/// For the sides of a plan that exists already.
Result<OpenSides> openSides(CommandCall& call, const Plan& plan);
/// One side alone, to read from.
Result<std::shared_ptr<Session>> openSource(CommandCall& call, const Location& from);
Result<std::unique_ptr<Migrator>> bindMigrator(CommandCall& call, const RunFile& file);

/// Prints what happened and the result object `{"result":command,"outcome":…,"error":…}`.
ExitCode fail(CommandCall& call, const Error& error);
ExitCode exitCodeOf(const Error& error);
ExitCode exitCodeOf(Outcome outcome);

QJsonObject errorToJson(const Error& error);
QJsonObject findingToJson(const Finding& finding); ///< with the translated words

/// The result object that run, verify and undo share.
QJsonObject runResult(const QString& command, const RunFile& file, Outcome outcome, double seconds);

} // namespace gangway
