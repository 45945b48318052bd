// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sides.h"

#include "backends/sandbox/loopbackserver.h"
#include "backends/sandbox/practiceworld.h"
#include "models/base/jsonread.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace gangway
{

namespace
{

struct SandboxText {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommand)
};

// The loop only waits to be stopped; waiting longer at a time would make Ctrl-C slow.
constexpr std::chrono::milliseconds kNap{500};

Result<QByteArray> readAll(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::NotFound, QStringLiteral("The file cannot be read"), path, QStringLiteral("file.notfound"), file.errorString());
    return file.readAll();
}

Result<std::vector<Fault>> faultsOf(const CommandLine& line)
{
    std::vector<Fault> faults;
    if (line.faultsFile.isEmpty())
        return faults;
    GW_TRY(const QByteArray bytes, readAll(line.faultsFile));
    GW_TRY(const QJsonArray list, parseJsonArray(bytes, line.faultsFile));
    for (const QJsonValue& entry : list) {
        GW_TRY(auto fault, Fault::fromJson(entry.toObject()));
        faults.push_back(std::move(fault));
    }
    return faults;
}

struct Served {
    std::shared_ptr<JupyterEmulator> emulator;
    std::unique_ptr<LoopbackServer> server;
};

Result<Served> serve(const CommandLine& line)
{
    GW_TRY(auto faults, faultsOf(line));
    Served served;
    if (line.worldFile.isEmpty()) {
        GW_TRY(served.emulator, makePracticeServer(QStringLiteral("old")));
    } else {
        GW_TRY(const QJsonObject world, readWorld(line.worldFile));
        GW_TRY(served.emulator, JupyterEmulator::create(world));
    }
    served.emulator->setFaults(std::move(faults));
    GW_TRY(served.server, LoopbackServer::start(served.emulator, static_cast<quint16>(line.port), line.recordFile));
    return served;
}

/// The variables as this program reads them, for the server as a source and as a target.
QJsonObject environmentOf(const JupyterEmulator& emulator)
{
    QJsonObject variables;
    const auto names = emulator.environment();
    for (auto it = names.cbegin(); it != names.cend(); ++it) {
        variables[QStringLiteral("GANGWAY_SOURCE_") + it.key()] = it.value();
        variables[QStringLiteral("GANGWAY_TARGET_") + it.key()] = it.value();
    }
    return variables;
}

} // namespace

ExitCode runSandbox(CommandCall& call)
{
    if (call.line.platform != QLatin1String("jupyter")) {
        return fail(call, Error::of(ErrorKind::Invalid, QStringLiteral("Unknown practice platform"), call.line.platform, QStringLiteral("usage"),
                                    SandboxText::tr("--platform takes: jupyter.")));
    }
    const auto served = serve(call.line);
    if (!served)
        return fail(call, served.error());
    // Printed with and without --json: whoever started it has to know where it is.
    const QJsonObject ready{{QStringLiteral("result"), QStringLiteral("sandbox")},
                            {QStringLiteral("platform"), served->emulator->platform()},
                            {QStringLiteral("url"), served->server->url().toString()},
                            {QStringLiteral("environment"), environmentOf(*served->emulator)}};
    std::puts(QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    while (call.context.clock().sleep(kNap, call.context.stopToken())) {
    }
    return ExitCode::Done;
}

} // namespace gangway
