// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/location.h"
#include "models/domain/options.h"

namespace gangway
{

/// Exit codes of gangway-cli; an unknown state is never Done.
enum class ExitCode : int {
    Done = 0,        ///< and proven
    Usage = 1,
    Blocked = 2,     ///< by a finding
    Partial = 3,     ///< some items failed or are left
    Failed = 4,
    Cancelled = 5,
    NothingToDo = 6,
    Unsound = 7      ///< an input is damaged or hostile
};

/// What was asked for, checked: a command never meets an argument that it does not know.
struct CommandLine {
    QString command;                  ///< "plan"; "" = help
    QStringList operands;             ///< run file, archive
    bool json = false;
    bool quiet = false;
    std::optional<Location> from;
    std::optional<Location> to;
    QString out;
    QString format;
    Scope scope;
    PlanOptions options;
    std::optional<int> workers;
    std::optional<qint64> bytesPerSecond;
    QString platform;
    int port = 0;
    QString worldFile;
    QString faultsFile;
    QString recordFile;
    QString helpText;                 ///< to be printed instead, with exit code Done
};

/// Parses the arguments, the program's name left out. Relative paths are made absolute. @errors Invalid, whose `detail` is a
/// translated sentence for the person
Result<CommandLine> parseCommandLine(const QStringList& arguments);
QString usageText();

} // namespace gangway
