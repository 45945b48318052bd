// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jupyterfixture.h"

#include "backends/net/transportchain.h"
#include "backends/sandbox/emulatortransport.h"
#include "backends/sandbox/loopbackserver.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "tests/support/realjupyter.h"

#include <QJsonArray>

namespace gangway
{

namespace
{

class InProcessFixture : public StoreFixture
{
public:
    explicit InProcessFixture(std::shared_ptr<JupyterEmulator> emulator)
        : m_emulator(std::move(emulator))
    {
        m_transport.add(QStringLiteral("practice.test"), m_emulator);
    }
    Result<std::shared_ptr<FileStore>> open() override
    {
        Context now = context();
        const Connection connection = jupyterConnection(QStringLiteral("http://practice.test"));
        return openJupyterStore(now, world.environment(m_transport), connection, {QStringLiteral("secret-of-a-test"), {}, {}});
    }
    QStringList rawPaths() override { return rawPathsOf(*m_emulator); }

private:
    std::shared_ptr<JupyterEmulator> m_emulator;
    EmulatorTransport m_transport;
};

class LoopbackFixture : public StoreFixture
{
public:
    LoopbackFixture(std::shared_ptr<JupyterEmulator> emulator, std::unique_ptr<LoopbackServer> server)
        : m_emulator(std::move(emulator))
        , m_server(std::move(server))
        , m_transport(buildTransport())
    {
    }
    Result<std::shared_ptr<FileStore>> open() override
    {
        Context now = context();
        return openJupyterStore(now, world.environment(*m_transport), jupyterConnection(m_server->url().toString()),
                                {QStringLiteral("secret-of-a-test"), {}, {}});
    }
    QStringList rawPaths() override { return rawPathsOf(*m_emulator); }

private:
    std::shared_ptr<JupyterEmulator> m_emulator;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
};

class RealFixture : public StoreFixture
{
public:
    RealFixture(std::unique_ptr<RealJupyter> server, QString inside, Credentials credentials)
        : m_server(std::move(server))
        , m_inside(std::move(inside))
        , m_credentials(std::move(credentials))
        , m_transport(buildTransport())
    {
    }
    Result<std::shared_ptr<FileStore>> open() override
    {
        Context now = context();
        return openJupyterStore(now, world.environment(*m_transport), jupyterConnection(m_server->url(), m_inside), m_credentials,
                                true);
    }
    QStringList rawPaths() override
    {
        QStringList paths = pathsBelow(m_server->root() + u'/' + m_inside);
        paths.removeIf([](const QString& path) { return path.contains(QStringLiteral(".ipynb_checkpoints")); });
        return paths;
    }

private:
    std::unique_ptr<RealJupyter> m_server;
    QString m_inside;
    Credentials m_credentials;
    std::unique_ptr<HttpTransport> m_transport;
};

} // namespace

Result<std::unique_ptr<StoreFixture>> makeJupyterLoopbackFixture()
{
    GW_TRY(auto emulator, JupyterEmulator::create({{QStringLiteral("token"), QStringLiteral("secret-of-a-test")}}));
    GW_TRY(auto server, LoopbackServer::start(emulator));
    return std::unique_ptr<StoreFixture>(new LoopbackFixture(std::move(emulator), std::move(server)));
}

Result<std::unique_ptr<StoreFixture>> makeRealJupyterFixture()
{
    const RealJupyter::Settings settings;
    GW_TRY(auto server, RealJupyter::start(settings));
    return std::unique_ptr<StoreFixture>(new RealFixture(std::move(server), {}, {settings.token, {}, {}}));
}

Result<std::unique_ptr<StoreFixture>> makeRealJupyterWithPasswordFixture()
{
    RealJupyter::Settings settings;
    settings.password = QStringLiteral("pass & word+ü");
    settings.baseUrl = QStringLiteral("/user/ada/");
    settings.allowHidden = true;
    GW_TRY(auto server, RealJupyter::start(settings));
    return std::unique_ptr<StoreFixture>(
        new RealFixture(std::move(server), QStringLiteral("work/My Folder"), {{}, {}, settings.password}));
}

Result<std::unique_ptr<StoreFixture>> makeJupyterInProcessFixture()
{
    GW_TRY(auto emulator, JupyterEmulator::create({{QStringLiteral("token"), QStringLiteral("secret-of-a-test")}}));
    return std::unique_ptr<StoreFixture>(new InProcessFixture(std::move(emulator)));
}

QStringList rawPathsOf(const JupyterEmulator& emulator)
{
    const QJsonObject world = emulator.world();
    QStringList result = world.value(QStringLiteral("files")).toObject().keys();
    for (const QJsonValue& folder : world.value(QStringLiteral("folders")).toArray())
        result << folder.toString() + u'/';
    result.sort();
    return result;
}

Connection jupyterConnection(const QString& url, const QString& inside)
{
    Connection connection;
    connection.location = {QStringLiteral("jupyter"), url, inside};
    return connection;
}

} // namespace gangway
