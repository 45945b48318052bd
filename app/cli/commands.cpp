// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/sides.h"

namespace gangway
{

ExitCode runCommand(CommandCall& call)
{
    using Function = ExitCode (*)(CommandCall&);
    constexpr std::pair<const char*, Function> kCommands[] = {
        {"inventory", runInventory}, {"plan", runPlan},       {"run", runRun},         {"verify", runVerify},   {"undo", runUndo},
        {"report", runReport},       {"export", runExport},   {"inspect", runInspect}, {"sandbox", runSandbox}, {"practice", runPractice},
    };
    for (const auto& [name, function] : kCommands) {
        if (call.line.command == QLatin1String(name))
            return function(call);
    }
    return fail(call, Error::of(ErrorKind::Internal, QStringLiteral("A command has no function"), call.line.command));
}

} // namespace gangway
