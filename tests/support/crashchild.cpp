// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crashchild.h"

#include "tests/support/childprocess.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>

namespace gangway
{

namespace
{

constexpr int kLongestMs = 60000; // a child that hangs is a failure, not a reason to wait for ever
const QString kMark = QStringLiteral("--child");

} // namespace

ChildEnd runChild(const QStringList& arguments, int killAfterMs)
{
    ChildProcess child;
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), QStringList{kMark} + arguments);
    if (killAfterMs >= 0 && !child.waitForFinished(killAfterMs))
        child.kill();
    // A child that has ended already is no wait that failed, though Qt says false for both.
    if (child.state() != QProcess::NotRunning && !child.waitForFinished(kLongestMs)) {
        child.kill();
        child.waitForFinished();
        qFatal("a child hangs: %s", qPrintable(arguments.join(u' ')));
    }
    ChildEnd end;
    end.wasKilled = child.exitStatus() == QProcess::CrashExit && child.exitCode() == SIGKILL;
    end.exitCode = child.exitCode();
    end.output = child.readAll();
    return end;
}

QStringList childArguments(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments.value(0) == kMark ? arguments.mid(1) : QStringList();
}

} // namespace gangway
