// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/killpoints.h"

#include "tests/support/filesscene.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <random>
#include <thread>

namespace gangway
{

namespace
{

using effects::Fate;

constexpr int kUsualPoints = 200;
constexpr int kLongestMs = 400; // of a run that is killed by time: a whole one takes about half of it

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(unreadable)");
}

bool isThere(const Stage& stage, const Plan& plan, const Change& change, const Contents& found)
{
    const QString path = plan.targetPath(change);
    const ResourceType type = plan.sourceInventory->type(change.source);
    if (type == ResourceType::Folder)
        return found.contains(path + u'/');
    if (!found.contains(path))
        return false;
    if (type == ResourceType::Link)
        return found.value(path) == plan.sourceInventory->linkTarget(change.source).toUtf8();
    return found.value(path) == contentOf(stage.source + u'/' + plan.sourcePath(change));
}

} // namespace

int falselyMoved(const Stage& stage, const Contents& found)
{
    const auto file = RunFile::open(stage.runPath(), RunFile::Access::ReadOnly);
    if (!file && !QFile::exists(stage.runPath()))
        return 0; // killed before there was a plan
    if (!file) {
        qWarning("%s", qPrintable(file.error().toLogLine()));
        return 1;
    }
    const RunRecord& record = (*file)->record();
    const Plan& plan = record.plan();
    int wrong = record.accounting().isBalanced() ? 0 : 1;
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (record.itemState(i) == ItemState::Moved && !isThere(stage, plan, plan.changes[i], found))
            ++wrong;
    }
    return wrong;
}

KillPoints::KillPoints(TargetPlace& target, QString base, QString source, quint32 seed)
    : m_target(target)
    , m_base(std::move(base))
    , m_source(std::move(source))
    , m_seed(seed)
{
}

Stage KillPoints::stageOf(int number)
{
    const QString folder = m_base + QStringLiteral("/%1-%2").arg(m_seed).arg(number);
    QDir().mkpath(folder);
    return m_target.prepare(folder, m_source);
}

QString KillPoints::measure()
{
    const Stage calm = stageOf(-1);
    const ChildEnd end = runInChild(calm);
    if (end.exitCode != 0)
        return QStringLiteral("it ended with %1: %2").arg(end.exitCode).arg(QString::fromLocal8Bit(end.output));
    m_effects = effectsIn(end);
    m_expected = m_target.contents(calm);
    const int wrong = falselyMoved(calm, m_expected);
    const QStringList parts = m_target.parts(calm);
    m_target.putAway(calm);
    if (wrong > 0)
        return QStringLiteral("it called %1 things moved that are not there").arg(wrong);
    if (!parts.isEmpty())
        return QStringLiteral("it left %1").arg(parts.join(u' '));
    Contents promised = targetBefore();
    promised.insert(contentsOf(worldBelow(m_source))); // every policy of the scene says: replace
    for (auto entry = promised.begin(); entry != promised.end(); ++entry) {
        if (m_expected.value(entry.key(), "(missing)") != entry.value())
            return QStringLiteral("it did not bring %1").arg(entry.key());
    }
    return {};
}

void KillPoints::compare(const Contents& found)
{
    for (auto entry = m_expected.begin(); entry != m_expected.end(); ++entry)
        m_figures.lost += found.value(entry.key(), "(missing)") == entry.value() ? 0 : 1;
    for (auto entry = found.begin(); entry != found.end(); ++entry)
        m_figures.duplicated += m_expected.contains(entry.key()) ? 0 : 1;
}

void KillPoints::point(int number)
{
    std::mt19937 random(m_seed + static_cast<quint32>(number));
    const Stage stage = stageOf(number);
    // Once, often twice, sometimes a third time: a run that goes on is killed as well.
    const int kills = 1 + static_cast<int>(random() % 3 == 0) + static_cast<int>(random() % 9 == 0);
    for (int i = 0; i < kills; ++i) {
        const auto fate = static_cast<Fate>(1 + random() % 3);
        const bool byTime = random() % 8 == 0;
        const qint64 at = 1 + static_cast<qint64>(random() % static_cast<quint32>(m_effects));
        const ChildEnd end = byTime ? runInChildFor(stage, static_cast<int>(random() % kLongestMs)) : runInChild(stage, fate, at);
        m_figures.kills += end.wasKilled ? 1 : 0;
        m_figures.falselyMoved += falselyMoved(stage, m_target.contents(stage));
    }
    const ChildEnd end = runInChild(stage);
    if (end.exitCode != 0) {
        ++m_figures.notCompleted;
        qWarning("point %d of seed %u ended with %d: %s", number, m_seed, end.exitCode, end.output.constData());
    }
    const Contents found = m_target.contents(stage);
    compare(found);
    m_figures.falselyMoved += falselyMoved(stage, found);
    const QStringList parts = m_target.parts(stage);
    m_figures.partsLeft += static_cast<int>(parts.size());
    if (!parts.isEmpty())
        qWarning("point %d of seed %u left %s", number, m_seed, qPrintable(parts.join(u' ')));
    ++m_figures.points;
    m_target.putAway(stage);
}

bool KillPoints::takeBackPoint(int number)
{
    std::mt19937 random(m_seed + static_cast<quint32>(number));
    const Stage stage = stageOf(number);
    const World before = m_target.world(stage);
    const auto someEffect = [&] { return 1 + static_cast<qint64>(random() % static_cast<quint32>(m_effects)); };
    runInChild(stage, static_cast<Fate>(1 + random() % 3), someEffect());
    if (QFile::exists(stage.runPath())) {
        // An undo has fewer effects than its run: some of these come after its end, and it is not killed.
        undoInChild(stage, static_cast<Fate>(1 + random() % 3), (someEffect() + 3) / 4);
        const ChildEnd end = undoInChild(stage);
        const QStringList differing = differences(before, m_target.world(stage)) + m_target.parts(stage);
        if (end.exitCode != 0 || !differing.isEmpty()) {
            qWarning("point %d of seed %u, taken back, ended with %d: %s", number, m_seed, end.exitCode, qPrintable(differing.join(u' ')));
            return false;
        }
    }
    m_target.putAway(stage);
    return true;
}

void KillPoints::onTwoThreads(int points, const std::function<void(int)>& work)
{
    std::atomic<int> next{0};
    const auto takeOn = [&] {
        for (int number = next++; number < points; number = next++)
            work(number);
    };
    std::thread second(takeOn);
    takeOn();
    second.join();
}

void KillPoints::run(int points)
{
    onTwoThreads(points, [this](int number) { point(number); });
}

int KillPoints::runAndTakeBack(int points)
{
    std::atomic<int> wrong{0};
    onTwoThreads(points, [&](int number) { wrong += takeBackPoint(number) ? 0 : 1; });
    return wrong;
}

QString KillPoints::summary(const QString& kind) const
{
    return QStringLiteral("%1, seed %2, %3 effects: kill points %4 (%5 kills): lost %6, duplicated %7, false moved %8, part files left %9")
        .arg(kind)
        .arg(m_seed)
        .arg(m_effects)
        .arg(m_figures.points.load())
        .arg(m_figures.kills.load())
        .arg(m_figures.lost.load())
        .arg(m_figures.duplicated.load())
        .arg(m_figures.falselyMoved.load())
        .arg(m_figures.partsLeft.load());
}

int pointsWanted(int usual)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("GW_CRASH_POINTS", &isNumber);
    return isNumber && wanted > 0 ? std::max(1, wanted * usual / kUsualPoints) : usual;
}

QString crashFolderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/gangway-crash-XXXXXX");
}

int crashMain(int argc, char** argv, const std::function<int()>& test)
{
    QCoreApplication application(argc, argv);
    const QStringList child = childArguments(argc, argv);
    if (!child.isEmpty())
        return crashChildMain(child);
    // Qt Test ends a function after five minutes, which is for a hang; a child that hangs is noticed by runChild().
    if (qEnvironmentVariableIsSet("GW_CRASH_POINTS") && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(std::numeric_limits<int>::max()));
    return test();
}

} // namespace gangway
