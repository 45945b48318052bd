// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output.h"
#include "app/commandline.h"
#include "app/composition.h"

namespace gangway
{

/// What a command works with. Commands run on a worker of the Interactive pool; the main thread keeps its event loop.
struct CommandCall {
    const CommandLine& line;
    Composition& composition;
    Output& output;
    Context context;
};

// One file for each. They print everything a person or a program wants to know, and answer with the exit code.
ExitCode runInventory(CommandCall& call);
ExitCode runPlan(CommandCall& call);
ExitCode runRun(CommandCall& call);
ExitCode runVerify(CommandCall& call);
ExitCode runUndo(CommandCall& call);
ExitCode runReport(CommandCall& call);
ExitCode runExport(CommandCall& call);
ExitCode runInspect(CommandCall& call);
ExitCode runSandbox(CommandCall& call);
ExitCode runPractice(CommandCall& call);

/// Writes a whole file or nothing. @errors Disk
Result<void> saveFile(const QString& path, const QByteArray& content);

/// The one that `line.command` names.
ExitCode runCommand(CommandCall& call);

} // namespace gangway
