// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practiceservers.h"

#include "backends/sandbox/practiceworld.h"

namespace gangway
{

Result<std::unique_ptr<PracticeServers>> PracticeServers::start(std::shared_ptr<Clock> clock)
{
    auto servers = std::make_unique<PracticeServers>();
    const QStringList names = practiceNames();
    for (const QString& name : names) {
        Server server;
        server.name = name;
        GW_TRY(server.emulator, makePracticeServer(name, clock));
        GW_TRY(server.host, LoopbackServer::start(server.emulator));
        servers->m_servers.push_back(std::move(server));
    }
    return servers;
}

PracticeSides PracticeServers::sides() const
{
    const auto connection = [](const char* name) {
        return Connection{Location{QStringLiteral("sandbox"), QString::fromLatin1(name), {}}, {}};
    };
    const auto token = [this](size_t i) { return Credentials{m_servers[i].emulator->environment().value(QStringLiteral("TOKEN")), {}, {}}; };
    return {connection("old"), connection("new"), token(0), token(1)};
}

Result<std::pair<Connection, Credentials>> PracticeServers::resolve(const Connection& connection) const
{
    for (const Server& server : m_servers) {
        if (server.name != connection.location.address)
            continue;
        QString url = server.host->url().toString() + server.emulator->baseUrl();
        while (url.endsWith(u'/'))
            url.chop(1);
        NetworkSettings direct;
        direct.proxyUrl = QStringLiteral("none"); // loopback is never reached through a proxy
        return std::pair{Connection{Location{QStringLiteral("jupyter"), url, connection.location.inside}, direct},
                         Credentials{server.emulator->environment().value(QStringLiteral("TOKEN")), {}, {}}};
    }
    return Error::of(ErrorKind::Invalid, QStringLiteral("There is no practice server of this name; there are old and new"),
                     connection.location.toText(), QStringLiteral("location.address"));
}

} // namespace gangway
