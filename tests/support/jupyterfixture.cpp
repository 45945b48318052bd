// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/jupyterfixture.h"

#include "backends/net/transportchain.h"
#include "backends/sandbox/emulatortransport.h"
#include "backends/sandbox/loopbackserver.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "tests/support/realjupyter.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace gangway
{

namespace
{

// Pieces that are quick to send many times.
constexpr JupyterSizes kSmallPieces{1 << 20, 1 << 19};

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
        return openJupyterStore(now, world.environment(m_transport), connection, {QStringLiteral("secret-of-a-test"), {}, {}}, false, kSmallPieces);
    }
    QStringList rawPaths() override { return rawPathsOf(*m_emulator); }
    qint64 pieceBytes() const override { return kSmallPieces.blockBytes; }

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
                                {QStringLiteral("secret-of-a-test"), {}, {}}, false, kSmallPieces);
    }
    QStringList rawPaths() override { return rawPathsOf(*m_emulator); }
    qint64 pieceBytes() const override { return kSmallPieces.blockBytes; }

private:
    std::shared_ptr<JupyterEmulator> m_emulator;
    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
};

/// A real server, started once: it takes a second, and it knows nothing but what lies in its folder.
class SharedServer
{
public:
    /// The server with an empty folder.
    Result<RealJupyter*> emptied(const RealJupyter::Settings& settings)
    {
        if (!m_server) {
            GW_TRY(m_server, RealJupyter::start(settings));
            s_all.push_back(this);
            qAddPostRoutine([] { std::for_each(s_all.begin(), s_all.end(), [](SharedServer* one) { one->m_server.reset(); }); });
        }
        const QFileInfoList left = QDir(m_server->root()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        for (const QFileInfo& entry : left) {
            if (!(entry.isDir() && !entry.isSymLink() ? QDir(entry.filePath()).removeRecursively() : QFile::remove(entry.filePath())))
                return Error::of(ErrorKind::Disk, QStringLiteral("The test server's folder cannot be emptied"), entry.filePath());
        }
        return m_server.get();
    }

private:
    static inline std::vector<SharedServer*> s_all;
    std::unique_ptr<RealJupyter> m_server;
};

class RealFixture : public StoreFixture
{
public:
    RealFixture(RealJupyter& server, QString inside, Credentials credentials, JupyterSizes sizes)
        : m_server(server)
        , m_inside(std::move(inside))
        , m_credentials(std::move(credentials))
        , m_sizes(sizes)
        , m_transport(buildTransport())
    {
    }
    Result<std::shared_ptr<FileStore>> open() override
    {
        Context now = context();
        return openJupyterStore(now, world.environment(*m_transport), jupyterConnection(m_server.url(), m_inside), m_credentials,
                                true, m_sizes);
    }
    QStringList rawPaths() override
    {
        QStringList paths = pathsBelow(m_server.root() + u'/' + m_inside);
        paths.removeIf([](const QString& path) { return path.contains(QStringLiteral(".ipynb_checkpoints")); });
        return paths;
    }
    qint64 pieceBytes() const override { return m_sizes.blockBytes; }

private:
    RealJupyter& m_server;
    QString m_inside;
    Credentials m_credentials;
    JupyterSizes m_sizes;
    std::unique_ptr<HttpTransport> m_transport;
};

} // namespace

Result<std::unique_ptr<StoreFixture>> makeJupyterLoopbackFixture()
{
    GW_TRY(auto emulator, JupyterEmulator::create({{QStringLiteral("token"), QStringLiteral("secret-of-a-test")}}));
    GW_TRY(auto server, LoopbackServer::start(emulator));
    return std::unique_ptr<StoreFixture>(new LoopbackFixture(std::move(emulator), std::move(server)));
}

namespace
{

Result<std::unique_ptr<StoreFixture>> realWithToken(const JupyterSizes& sizes)
{
    static SharedServer shared;
    const RealJupyter::Settings settings;
    GW_TRY(RealJupyter* const server, shared.emptied(settings));
    return std::unique_ptr<StoreFixture>(new RealFixture(*server, {}, {settings.token, {}, {}}, sizes));
}

} // namespace

Result<std::unique_ptr<StoreFixture>> makeRealJupyterFixture()
{
    return realWithToken(kSmallPieces);
}

Result<std::unique_ptr<StoreFixture>> makeRealJupyterOwnSizesFixture()
{
    return realWithToken({});
}

Result<std::unique_ptr<StoreFixture>> makeRealJupyterWithPasswordFixture()
{
    static SharedServer shared;
    RealJupyter::Settings settings;
    settings.password = QStringLiteral("pass & word+ü");
    settings.baseUrl = QStringLiteral("/user/ada/");
    settings.allowHidden = true;
    GW_TRY(RealJupyter* const server, shared.emptied(settings));
    return std::unique_ptr<StoreFixture>(
        new RealFixture(*server, QStringLiteral("work/My Folder"), {{}, {}, settings.password}, kSmallPieces));
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
