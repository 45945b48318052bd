// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/undo.h"
#include "backends/net/transportchain.h"
#include "backends/sandbox/loopbackserver.h"
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/jupyter/jupyterstore.h"
#include "tests/support/crashchild.h"
#include "tests/support/filesscene.h"
#include "tests/support/jupyterfixture.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace gangway;

// --- effects -------------------------------------------------------------------------------------------------------
// Every call by which our code changes a disk goes through these, because a program's own functions come before the C
// library's. Each is an effect with a number; the n-th can be the last thing that this process does, or fail.

namespace
{

enum class Fate : int { None, KillBefore, KillAfter, KillHalfway, Fail };

std::atomic<qint64> g_effects{0};
std::atomic<qint64> g_at{0}; ///< 0 = never
std::atomic<Fate> g_fate{Fate::None};
std::atomic<int> g_failure{EIO};

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

/// True if this effect is the one.
bool befalls()
{
    return g_effects.fetch_add(1) + 1 == g_at.load();
}

template<typename Call>
long effect(Call call)
{
    const bool isIt = befalls();
    const Fate fate = isIt ? g_fate.load() : Fate::None;
    if (fate == Fate::KillBefore || fate == Fate::KillHalfway)
        die();
    if (fate == Fate::Fail) {
        errno = g_failure.load();
        return -1;
    }
    const long result = call();
    if (fate == Fate::KillAfter)
        die();
    return result;
}

ssize_t effectOfWriting(int fd, const void* data, size_t count, off_t at)
{
    const bool isIt = befalls();
    const Fate fate = isIt ? g_fate.load() : Fate::None;
    if (fate == Fate::Fail) {
        errno = g_failure.load();
        return -1;
    }
    if (fate == Fate::KillBefore)
        die();
    const size_t now = fate == Fate::KillHalfway ? count / 2 : count;
    const ssize_t written = ::syscall(SYS_pwrite64, fd, data, now, at);
    if (fate == Fate::KillAfter || fate == Fate::KillHalfway)
        die();
    return written;
}

} // namespace

extern "C" {
int renameat(int from, const char* name, int to, const char* other) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_renameat, from, name, to, other); }));
}
int unlinkat(int folder, const char* name, int flags) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_unlinkat, folder, name, flags); }));
}
int mkdirat(int folder, const char* name, mode_t mode) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_mkdirat, folder, name, mode); }));
}
int symlinkat(const char* target, int folder, const char* name) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_symlinkat, target, folder, name); }));
}
int fchmod(int fd, mode_t mode) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_fchmod, fd, mode); }));
}
int futimens(int fd, const struct timespec times[2]) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_utimensat, fd, nullptr, times, 0); }));
}
int ftruncate(int fd, off_t length) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_ftruncate, fd, length); }));
}
int syncfs(int fd) noexcept
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_syncfs, fd); }));
}
int fsync(int fd)
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_fsync, fd); }));
}
int fdatasync(int fd)
{
    return static_cast<int>(effect([&] { return ::syscall(SYS_fdatasync, fd); }));
}
ssize_t pwrite(int fd, const void* data, size_t count, off_t at)
{
    return effectOfWriting(fd, data, count, at);
}
}

// --- the children --------------------------------------------------------------------------------------------------

namespace
{

/// A run file whose commits are effects.
class FatefulRunFile : public RunFile
{
public:
    explicit FatefulRunFile(std::unique_ptr<RunFile> file)
        : RunFile(std::move(*file))
    {
    }
    Result<void> append(std::span<RunEvent> events) override
    {
        Result<void> appended;
        if (effect([&] {
                appended = RunFile::append(events);
                return 0L;
            }) != 0)
            return Error::of(ErrorKind::Disk, QStringLiteral("The run file could not be written"), path(), QStringLiteral("disk.io"));
        return appended;
    }
};

constexpr qint64 kHourNs = 3'600'000'000'000;
const QString kToken = QStringLiteral("secret-of-a-test");

/// Where a point's run happens: which source, which target.
struct Stage {
    QString folder;  ///< of this point
    QString source;  ///< shared by all points, never written to
    QString target;  ///< Location::toText()
};

struct StagedScene {
    explicit StagedScene(const Stage& stage)
        : scene(stage.folder)
    {
        scene.sourceLocation.address = stage.source;
        scene.targetLocation = *Location::parse(stage.target);
        scene.options.conflict = ConflictPolicy::Replace;
        if (scene.targetLocation.scheme != QStringLiteral("jupyter"))
            return;
        network = buildTransport();
        scene.http = network.get();
        scene.targetCredentials.token = kToken;
    }
    std::unique_ptr<HttpTransport> network;
    FilesScene scene;
};

Result<std::unique_ptr<RunFile>> openRun(FilesScene& scene)
{
    std::shared_ptr<const Plan> plan;
    if (!QFile::exists(scene.runPath())) {
        GW_TRY(plan, scene.makePlan());
    }
    return scene.openRun(plan);
}

/// Plans if there is no plan yet, and runs or goes on. @return 0 = complete
int runOrResume(const Stage& stage)
{
    StagedScene staged(stage);
    auto opened = openRun(staged.scene);
    if (!opened) {
        qWarning("%s", qPrintable(opened.error().toLogLine()));
        return 20;
    }
    FatefulRunFile file(std::move(*opened));
    const auto outcome = staged.scene.run(file);
    if (!outcome)
        return 21;
    return *outcome == Outcome::Complete ? 0 : 22;
}

int undo(const Stage& stage)
{
    StagedScene staged(stage);
    auto opened = openRun(staged.scene);
    if (!opened)
        return 20;
    FatefulRunFile file(std::move(*opened));
    const auto outcome = staged.scene.undo(file);
    return outcome && *outcome == Outcome::Complete ? 0 : 22;
}

/// "run"|"undo" FOLDER SOURCE TARGET FATE AT
int childMain(const QStringList& arguments)
{
    const Stage stage{arguments.value(1), arguments.value(2), arguments.value(3)};
    g_fate = static_cast<Fate>(arguments.value(4).toInt());
    g_at = arguments.value(5).toLongLong();
    g_effects = 0;
    const int code = arguments.value(0) == QStringLiteral("undo") ? undo(stage) : runOrResume(stage);
    std::printf("effects %lld\n", static_cast<long long>(g_effects.load()));
    std::fflush(stdout);
    return code;
}

QStringList childCall(const char* what, const Stage& stage, Fate fate, qint64 at)
{
    return {QString::fromLatin1(what), stage.folder, stage.source, stage.target, QString::number(static_cast<int>(fate)), QString::number(at)};
}

qint64 effectsIn(const QByteArray& output)
{
    const qsizetype at = output.lastIndexOf("effects ");
    return at < 0 ? 0 : output.mid(at + 8).trimmed().toLongLong();
}

// --- the points ----------------------------------------------------------------------------------------------------

using Contents = QMap<QString, QByteArray>;

struct Figures {
    std::atomic<int> points{0};
    std::atomic<int> killed{0};
    std::atomic<int> lost{0};
    std::atomic<int> duplicated{0};
    std::atomic<int> falselyMoved{0};
    std::atomic<int> partsLeft{0};
    std::atomic<int> notCompleted{0};
};

/// One kind of target: how it is furnished before, and looked at after.
class TargetPlace
{
public:
    virtual ~TargetPlace() = default;
    virtual Stage prepare(const QString& folder, const QString& source) = 0;
    virtual Contents contents(const Stage& stage) = 0; ///< folders end in '/'
    virtual QStringList parts(const Stage& stage) = 0;
};

const Contents& targetBefore()
{
    static const Contents before = [] {
        Contents files{{QStringLiteral("kept/1"), "kept"}, {QStringLiteral("p0/kept"), "kept"}};
        for (int i = 0; i < 40; ++i)
            files.insert(QStringLiteral("p%1/replaced%2").arg(i % 8).arg(i), "older " + QByteArray::number(i));
        return files;
    }();
    return before;
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
    Contents contents(const Stage& stage) override { return contentsOf(worldBelow(stage.folder + QStringLiteral("/target"))); }
    QStringList parts(const Stage& stage) override { return partFilesIn(worldBelow(stage.folder)); }
};

class ZipTarget : public TargetPlace
{
public:
    Stage prepare(const QString& folder, const QString& source) override
    {
        QDir().mkpath(folder);
        const Stage stage{folder, source, QStringLiteral("archive:") + folder + QStringLiteral("/out/target.zip")};
        QDir().mkpath(folder + QStringLiteral("/out"));
        Context context = m_world.context();
        auto store = open(stage);
        if (!store || !writeAll(context, **store, targetBefore()))
            qFatal("the archive cannot be made");
        return stage;
    }
    Contents contents(const Stage& stage) override
    {
        Context context = m_world.context();
        auto store = open(stage);
        if (!store) { qWarning("%s", qPrintable(store.error().toLogLine())); return {}; }
        auto w = worldOf(context, **store);
        if (!w) qWarning("%s", qPrintable(w.error().toLogLine()));
        return w.value_or({});
    }
    QStringList parts(const Stage& stage) override
    {
        QStringList names = pathsBelow(stage.folder + QStringLiteral("/out"));
        names.removeAll(QStringLiteral("target.zip"));
        return names;
    }

private:
    Result<std::shared_ptr<FileStore>> open(const Stage& stage)
    {
        ArchiveOpening opening;
        opening.path = Location::parse(stage.target)->address;
        opening.mayBeMissing = true;
        Context context = m_world.context();
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
        server->emulator = *JupyterEmulator::create({{QStringLiteral("token"), kToken}, {QStringLiteral("tree"), tree}});
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
        const auto store = openJupyterStore(context, world.environment(*transport), {*Location::parse(stage.target), {}}, {kToken, {}, {}});
        return store ? worldOf(context, **store).value_or({}) : Contents{{QStringLiteral("(unreachable)"), {}}};
    }
    QStringList parts(const Stage& stage) override
    {
        const std::lock_guard lock(m_mutex);
        return rawPathsOf(*m_servers.value(stage.folder)->emulator).filter(QStringLiteral("gangway"));
    }

private:
    struct Server {
        std::shared_ptr<JupyterEmulator> emulator;
        std::unique_ptr<LoopbackServer> host;
    };
    std::mutex m_mutex;
    QHash<QString, std::shared_ptr<Server>> m_servers;
};

/// Compares what is there with what should be.
void compare(const Contents& expected, const Contents& found, Figures& figures)
{
    for (auto entry = expected.begin(); entry != expected.end(); ++entry)
        figures.lost += found.contains(entry.key()) && found.value(entry.key()) == entry.value() ? 0 : 1;
    for (auto entry = found.begin(); entry != found.end(); ++entry)
        figures.duplicated += expected.contains(entry.key()) ? 0 : 1;
}

/// What the run file calls moved must be there, at every moment.
int falselyMoved(const Stage& stage, const Contents& found)
{
    const auto file = RunFile::open(stage.folder + QStringLiteral("/run.gangway"), RunFile::Access::ReadOnly);
    if (!file)
        return 0; // killed before there was a plan
    const RunRecord& record = (*file)->record();
    const Plan& plan = record.plan();
    int wrong = record.accounting().isBalanced() ? 0 : 1;
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (record.itemState(i) != ItemState::Moved)
            continue;
        const QString path = plan.targetPath(plan.changes[i]);
        const ResourceType type = plan.sourceInventory->type(plan.changes[i].source);
        if (type == ResourceType::Folder) {
            wrong += found.contains(path + u'/') ? 0 : 1;
        } else if (type == ResourceType::Link) {
            wrong += found.value(path) == plan.sourceInventory->linkTarget(plan.changes[i].source).toUtf8() ? 0 : 1;
        } else {
            QFile source(stage.source + u'/' + plan.sourcePath(plan.changes[i]));
            wrong += source.open(QIODevice::ReadOnly) && found.contains(path) && found.value(path) == source.readAll() ? 0 : 1;
        }
    }
    return wrong;
}

int pointsWanted(int usual)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("GW_CRASH_POINTS", &isNumber);
    return isNumber && wanted > 0 ? wanted * usual / 200 : usual;
}

} // namespace

/// Runs that are killed at every kind of moment, and runs in which every effect fails once.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledRunGoesOnToTheSameWorld_data();
    void aKilledRunGoesOnToTheSameWorld();
    void aKilledRunCanBeTakenBack();
    void everyEffectFailsOnce();

private:
    void point(TargetPlace& target, int number, quint32 seed, qint64 effects, const Contents& expected, Figures& figures);
    QString base() const { return m_base->path(); }

    std::unique_ptr<QTemporaryDir> m_base;
    QString m_source;
};

void TestCrash::initTestCase()
{
    // In memory where that is possible: a kill, unlike a power cut, does not care, and the points are many.
    m_base = std::make_unique<QTemporaryDir>(QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/gangway-crash-XXXXXX")
                                                                                                 : QDir::tempPath() + QStringLiteral("/gangway-crash-XXXXXX"));
    QVERIFY(m_base->isValid());
    m_source = base() + QStringLiteral("/source");
    for (int i = 0; i < 400; ++i)
        putFile(m_source + QStringLiteral("/p%1/file%2").arg(i % 8).arg(i), noise(50 + i, static_cast<quint32>(i)), kSomeTimeNs + i);
    for (int i = 0; i < 40; ++i)
        putFile(m_source + QStringLiteral("/p%1/replaced%2").arg(i % 8).arg(i), "newer " + QByteArray::number(i), kSomeTimeNs, 0600);
    QByteArray large(34 << 20, '\0');
    for (int i = 0; i < large.size(); i += 4099)
        large[i] = static_cast<char>(i);
    putFile(m_source + QStringLiteral("/big/large.bin"), large);
    QDir().mkpath(m_source + QStringLiteral("/new/empty"));
    putFile(m_source + QStringLiteral("/new/deep/er/file"), "deep");
}

void TestCrash::point(TargetPlace& target, int number, quint32 seed, qint64 effects, const Contents& expected, Figures& figures)
{
    std::mt19937 random(seed + static_cast<quint32>(number));
    const QString folder = base() + QStringLiteral("/%1-%2").arg(seed).arg(number);
    QDir().mkpath(folder);
    const Stage stage = target.prepare(folder, m_source);
    // Once, often twice, sometimes a third time: a run that goes on is killed as well.
    const int kills = 1 + static_cast<int>(random() % 3 == 0) + static_cast<int>(random() % 9 == 0);
    for (int i = 0; i < kills; ++i) {
        const auto fate = static_cast<Fate>(1 + random() % 3);
        const bool byTime = random() % 8 == 0;
        const qint64 at = 1 + static_cast<qint64>(random() % static_cast<quint32>(effects));
        const ChildEnd end = byTime ? runChild(childCall("run", stage, Fate::None, 0), static_cast<int>(random() % 400))
                                    : runChild(childCall("run", stage, fate, at));
        figures.killed += end.wasKilled ? 1 : 0;
        figures.falselyMoved += falselyMoved(stage, target.contents(stage));
    }
    const ChildEnd end = runChild(childCall("run", stage, Fate::None, 0));
    if (end.exitCode != 0) {
        ++figures.notCompleted;
        qWarning("point %d of seed %u ended with %d: %s", number, seed, end.exitCode, end.output.constData());
    }
    const Contents found = target.contents(stage);
    compare(expected, found, figures);
    figures.falselyMoved += falselyMoved(stage, found);
    const QStringList parts = target.parts(stage);
    if (!parts.isEmpty())
        qWarning("point %d of seed %u left %s", number, seed, qPrintable(parts.join(u' ')));
    figures.partsLeft += static_cast<int>(parts.size());
    ++figures.points;
    QDir(folder).removeRecursively();
}

void TestCrash::aKilledRunGoesOnToTheSameWorld_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("usual");
    QTest::newRow("folder to folder") << QStringLiteral("folder") << 200;
    QTest::newRow("folder to zip") << QStringLiteral("zip") << 40;
    QTest::newRow("folder to a Jupyter server") << QStringLiteral("jupyter") << 40;
}

void TestCrash::aKilledRunGoesOnToTheSameWorld()
{
    QFETCH(QString, kind);
    QFETCH(int, usual);
    std::unique_ptr<TargetPlace> target;
    if (kind == QStringLiteral("folder"))
        target = std::make_unique<FolderTarget>();
    else if (kind == QStringLiteral("zip"))
        target = std::make_unique<ZipTarget>();
    else
        target = std::make_unique<JupyterTarget>();
    // A run that nobody disturbs: how many effects it has, and what the world is then.
    const Stage calm = target->prepare(base() + QStringLiteral("/calm-") + kind, m_source);
    const ChildEnd undisturbed = runChild(childCall("run", calm, Fate::None, 0));
    QVERIFY2(undisturbed.exitCode == 0, undisturbed.output.constData());
    const qint64 effects = effectsIn(undisturbed.output);
    QVERIFY(effects > 10);
    const Contents expected = target->contents(calm);
    QCOMPARE(falselyMoved(calm, expected), 0);
    Contents promised = contentsOf(worldBelow(m_source));
    promised.insert(targetBefore());
    for (auto entry = promised.begin(); entry != promised.end(); ++entry) {
        QFile source(m_source + u'/' + entry.key());
        if (!entry.key().endsWith(u'/') && source.open(QIODevice::ReadOnly))
            QCOMPARE(expected.value(entry.key()), source.readAll());
    }

    Figures figures;
    const int points = pointsWanted(usual);
    constexpr quint32 kSeed = 20261120;
    std::atomic<int> next{0};
    const auto work = [&] {
        for (int number = next++; number < points; number = next++)
            point(*target, number, kSeed + static_cast<quint32>(usual), effects, expected, figures);
    };
    std::thread second(work);
    work();
    second.join();
    qInfo("%s, seed %u, %lld effects: kill points %d (%d kills): lost %d, duplicated %d, false moved %d, part files left %d", qPrintable(kind),
          kSeed, static_cast<long long>(effects), figures.points.load(), figures.killed.load(), figures.lost.load(), figures.duplicated.load(),
          figures.falselyMoved.load(), figures.partsLeft.load());
    QCOMPARE(figures.points.load(), points);
    QVERIFY(figures.killed.load() >= points * 3 / 4);
    QCOMPARE(figures.lost.load(), 0);
    QCOMPARE(figures.duplicated.load(), 0);
    QCOMPARE(figures.falselyMoved.load(), 0);
    QCOMPARE(figures.partsLeft.load(), 0);
    QCOMPARE(figures.notCompleted.load(), 0);
}

void TestCrash::aKilledRunCanBeTakenBack()
{
    FolderTarget target;
    const int points = pointsWanted(20);
    std::mt19937 random(7);
    int wrong = 0;
    for (int number = 0; number < points; ++number) {
        const QString folder = base() + QStringLiteral("/undo-%1").arg(number);
        QDir().mkpath(folder);
        const Stage stage = target.prepare(folder, m_source);
        const World before = worldBelow(folder + QStringLiteral("/target"));
        runChild(childCall("run", stage, static_cast<Fate>(1 + random() % 3), 50 + static_cast<qint64>(random() % 1500)));
        if (!QFile::exists(folder + QStringLiteral("/run.gangway")))
            continue;
        runChild(childCall("undo", stage, static_cast<Fate>(1 + random() % 3), 1 + static_cast<qint64>(random() % 400)));
        const ChildEnd end = runChild(childCall("undo", stage, Fate::None, 0));
        const QStringList differing = differences(before, worldBelow(folder + QStringLiteral("/target")));
        if (end.exitCode != 0 || !differing.isEmpty()) {
            ++wrong;
            qWarning("point %d: %d %s", number, end.exitCode, qPrintable(differing.join(u' ')));
        }
        QDir(folder).removeRecursively();
    }
    qInfo("undo after a kill, itself killed once: points %d, worlds not as before %d", points, wrong);
    QCOMPARE(wrong, 0);
}

void TestCrash::everyEffectFailsOnce()
{
    const QString source = base() + QStringLiteral("/small");
    for (int i = 0; i < 12; ++i)
        putFile(source + QStringLiteral("/p/%1").arg(i), noise(100, static_cast<quint32>(i)), kSomeTimeNs);
    putFile(source + QStringLiteral("/p/replaced0"), "newer", kSomeTimeNs);
    QDir().mkpath(source + QStringLiteral("/p/empty"));
    if (::symlink("0", qPrintable(source + QStringLiteral("/p/link"))) != 0)
        QFAIL("no link could be made");
    int falsely = 0;
    QStringList wrong;
    qint64 effects = 0;
    bool reached = true;
    for (qint64 n = 1; reached; ++n) {
        const QString folder = base() + QStringLiteral("/fail-%1").arg(n);
        const QString target = folder + QStringLiteral("/target");
        putFile(target + QStringLiteral("/p/replaced0"), "older", kSomeTimeNs - kHourNs);
        const Stage stage{folder, source, QStringLiteral("folder:") + target};
        g_failure = n % 3 == 0 ? ENOSPC : n % 3 == 1 ? EIO : EACCES;
        g_effects = 0;
        g_fate = Fate::Fail;
        g_at = n;
        runOrResume(stage);
        reached = g_effects.load() >= n;
        g_at = 0;
        falsely += falselyMoved(stage, contentsOf(worldBelow(target)));
        const int code = runOrResume(stage);
        const World now = worldBelow(target);
        falsely += falselyMoved(stage, contentsOf(now));
        Contents expected = contentsOf(worldBelow(source));
        if (code != 0 || contentsOf(now) != expected || !partFilesIn(worldBelow(folder)).isEmpty())
            wrong << QStringLiteral("effect %1: code %2, %3").arg(n).arg(code).arg(differences(worldBelow(source), now).join(u' '));
        effects = n;
        QDir(folder).removeRecursively();
    }
    qInfo("every effect failed once: %lld effects, worlds not converged %d, false moved %d", static_cast<long long>(effects - 1),
          static_cast<int>(wrong.size()), falsely);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 10).join(u'\n')));
    QCOMPARE(falsely, 0);
    QVERIFY(effects > 60);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList child = childArguments(argc, argv);
    if (!child.isEmpty())
        return childMain(child);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_files.moc"
