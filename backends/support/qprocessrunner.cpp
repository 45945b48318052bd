// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/qprocessrunner.h"

#include <QProcess>

namespace gangway
{

namespace
{

// How often a waiting call looks whether it was stopped.
constexpr int kStopCheckMs = 50;
// What a program is given to end by itself after it was asked to.
constexpr int kGraceMs = 3000;

void end(QProcess& process)
{
    process.terminate();
    if (!process.waitForFinished(kGraceMs)) {
        process.kill();
        process.waitForFinished(kGraceMs);
    }
}

} // namespace

Result<ProcessAnswer> QProcessRunner::run(Context& context, const ProcessCall& call)
{
    GW_CHECK(context.checkStopped());
    QProcess process;
    process.setProcessEnvironment(call.environment.isEmpty() ? QProcessEnvironment::systemEnvironment()
                                                             : call.environment);
    if (!call.folder.isEmpty())
        process.setWorkingDirectory(call.folder);
    process.start(call.program, call.arguments);
    if (!process.waitForStarted()) {
        return Error::of(ErrorKind::NotFound, QStringLiteral("The program could not be started"), call.program,
                         QStringLiteral("process.missing"), process.errorString());
    }
    process.write(call.input);
    process.closeWriteChannel();
    while (!process.waitForFinished(kStopCheckMs)) {
        if (context.isStopped()) {
            end(process);
            return Error::cancelled();
        }
        if (process.state() == QProcess::NotRunning)
            break;
    }
    if (process.exitStatus() != QProcess::NormalExit) {
        return Error::of(ErrorKind::Internal, QStringLiteral("The program ended unexpectedly"), call.program,
                         QStringLiteral("process.crashed"), process.errorString());
    }
    return ProcessAnswer{process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace gangway
