// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/targetplace.h"

#include "backends/net/transportchain.h"
#include "backends/sandbox/loopbackserver.h"
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "tests/support/jupyterfixture.h"
#include "tests/support/storefixture.h"

#include <QDir>
#include <QJsonArray>

#include <mutex>

namespace gangway
{

namespace
{


/// What the place holds; where it cannot be read, an entry that is nowhere expected.
Contents contentsVia(Context& context, const Result<std::shared_ptr<FileStore>>& store)
{
    const auto world = store ? worldOf(context, **store) : Result<Contents>(store.error());
    if (!world)
        qWarning("%s", qPrintable(world.error().toLogLine()));
    return world.value_or(Contents{{QStringLiteral("(unreadable)"), {}}});
}

class FolderTarget : public TargetPlace
{
public:
    Stage prepare(const QString& folder, const QString& source) override
    {
        const QString target = folder + QStringLiteral("/target");
        for (auto file = targetBefore().begin(); file != targetBefore().end(); ++file)
            putFile(target + u'/' + file.key(), file.value(), kSomeTimeNs - kHourNs);
        return {folder, source, QStringLiteral("folder:") + target};
    }
    Contents contents(const Stage& stage) override { return contentsOf(world(stage)); }
    World world(const Stage& stage) override { return worldBelow(stage.folder + QStringLiteral("/target")); }
    QStringList parts(const Stage& stage) override { return partFilesIn(worldBelow(stage.folder)); }
};

class ZipTarget : public TargetPlace
{
public:
    Stage prepare(const QString& folder, const QString& source) override
    {
        const Stage stage{folder, source, QStringLiteral("archive:") + folder + QStringLiteral("/out/target.zip")};
        QDir().mkpath(folder + QStringLiteral("/out"));
        Context context = m_world.context();
        auto store = open(context, stage);
        if (!store || !writeAll(context, **store, targetBefore()))
            qFatal("the archive cannot be made");
        return stage;
    }
    Contents contents(const Stage& stage) override
    {
        Context context = m_world.context();
        return contentsVia(context, open(context, stage));
    }
    QStringList parts(const Stage& stage) override
    {
        QStringList names = pathsBelow(stage.folder + QStringLiteral("/out"));
        names.removeAll(QStringLiteral("target.zip"));
        return names + partFilesIn(worldBelow(stage.folder));
    }

private:
    Result<std::shared_ptr<FileStore>> open(Context& context, const Stage& stage)
    {
        ArchiveOpening opening;
        opening.path = Location::parse(stage.target)->address;
        opening.mayBeMissing = true;
        opening.limits = ArchiveLimits::none(); // a large file is packed so well that a stranger's would be refused
        return openArchiveStore(context, m_world.environment(), opening);
    }
    TestEnvironment m_world;
};

class JupyterTarget : public TargetPlace
{
public:
    Stage prepare(const QString& folder, const QString& source) override
    {
        QDir().mkpath(folder);
        QJsonArray tree;
        for (auto file = targetBefore().begin(); file != targetBefore().end(); ++file)
            tree.append(QJsonObject{{QStringLiteral("path"), file.key()}, {QStringLiteral("text"), QString::fromLatin1(file.value())}});
        auto server = std::make_shared<Server>();
        server->emulator = *JupyterEmulator::create({{QStringLiteral("token"), crashToken()}, {QStringLiteral("tree"), tree}});
        server->host = std::move(*LoopbackServer::start(server->emulator));
        const std::lock_guard lock(m_mutex);
        m_servers.insert(folder, server);
        return {folder, source, QStringLiteral("jupyter:") + server->host->url().toString()};
    }
    Contents contents(const Stage& stage) override
    {
        TestEnvironment world;
        Context context = world.context();
        const auto transport = buildTransport();
        return contentsVia(context, openJupyterStore(context, world.environment(*transport), {*Location::parse(stage.target), {}},
                                                     {crashToken(), {}, {}}));
    }
    QStringList parts(const Stage& stage) override
    {
        const std::lock_guard lock(m_mutex);
        return rawPathsOf(*m_servers.value(stage.folder)->emulator).filter(QStringLiteral("gangway"))
               + partFilesIn(worldBelow(stage.folder));
    }
    void putAway(const Stage& stage) override
    {
        std::shared_ptr<Server> server;
        {
            const std::lock_guard lock(m_mutex);
            server = m_servers.take(stage.folder);
        }
        TargetPlace::putAway(stage);
    }

private:
    struct Server {
        std::shared_ptr<JupyterEmulator> emulator;
        std::unique_ptr<LoopbackServer> host;
    };
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<Server>> m_servers;
};

} // namespace

World TargetPlace::world(const Stage& stage)
{
    const Contents files = contents(stage);
    World world;
    for (auto file = files.begin(); file != files.end(); ++file)
        world.insert(file.key(), {file.key().endsWith(u'/') ? 'd' : 'f', file.value(), 0, 0});
    return world;
}

void TargetPlace::putAway(const Stage& stage)
{
    QDir(stage.folder).removeRecursively();
}

const Contents& targetBefore()
{
    static const Contents before = [] {
        Contents files{{QStringLiteral("kept/1"), "kept"}, {QStringLiteral("p0/kept"), "kept"}};
        for (int i = 0; i < kReplacedFiles; ++i)
            files.insert(QStringLiteral("p%1/replaced%2").arg(i % kSourceFolders).arg(i), "older " + QByteArray::number(i));
        return files;
    }();
    return before;
}

void furnishSource(const QString& folder, int files, qint64 largeBytes)
{
    for (int i = 0; i < files; ++i)
        putFile(folder + QStringLiteral("/p%1/file%2").arg(i % kSourceFolders).arg(i), noise(50 + i, static_cast<quint32>(i)),
                kSomeTimeNs + i);
    for (int i = 0; i < kReplacedFiles; ++i)
        putFile(folder + QStringLiteral("/p%1/replaced%2").arg(i % kSourceFolders).arg(i), "newer " + QByteArray::number(i),
                kSomeTimeNs, 0600);
    QByteArray large(largeBytes, '\0');
    for (int i = 0; i < large.size(); i += 4099)
        large[i] = static_cast<char>(i);
    putFile(folder + QStringLiteral("/big/large.bin"), large);
    QDir().mkpath(folder + QStringLiteral("/new/empty"));
    putFile(folder + QStringLiteral("/new/deep/er/file"), "deep");
}

std::unique_ptr<TargetPlace> makeFolderTarget()
{
    return std::make_unique<FolderTarget>();
}

std::unique_ptr<TargetPlace> makeZipTarget()
{
    return std::make_unique<ZipTarget>();
}

std::unique_ptr<TargetPlace> makeJupyterTarget()
{
    return std::make_unique<JupyterTarget>();
}

} // namespace gangway
