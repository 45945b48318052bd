// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/killpoints.h"
#include "tests/support/storefixture.h"

#include <QDir>
#include <QTest>

#include <unistd.h>

using namespace gangway;

/// Runs from a folder to a folder that are killed at every kind of moment, and runs in which every effect fails once.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledRunGoesOnToTheSameWorld();
    void aKilledRunCanBeTakenBack();
    void everyEffectFailsOnce();
    void aKilledRunLeavesNothingWhereTheTargetChangedSince();

private:
    QString failAndGoOn(const Stage& stage, qint64 at, int& falsely, bool& reached);

    std::unique_ptr<QTemporaryDir> m_base;
    std::unique_ptr<TargetPlace> m_target = makeFolderTarget();
    std::unique_ptr<KillPoints> m_killing;
};

void TestCrash::initTestCase()
{
    m_base = std::make_unique<QTemporaryDir>(crashFolderTemplate());
    QVERIFY(m_base->isValid());
    const QString source = m_base->filePath(QStringLiteral("source"));
    constexpr qint64 kLargeBytes = 34 << 20; // a run goes on in the middle of it
    furnishSource(source, 400, kLargeBytes);
    constexpr quint32 kSeed = 20261120;
    m_killing = std::make_unique<KillPoints>(*m_target, m_base->path(), source, kSeed);
    const QString problem = m_killing->measure();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(m_killing->effects() > 100);
}

void TestCrash::aKilledRunGoesOnToTheSameWorld()
{
    constexpr int kPoints = 200;
    const int points = pointsWanted(kPoints);
    m_killing->run(points);
    qInfo("%s", qPrintable(m_killing->summary(QStringLiteral("folder to folder"))));
    GW_VERIFY_KILLED(m_killing->figures(), points);
}

void TestCrash::aKilledRunCanBeTakenBack()
{
    constexpr int kPoints = 40;
    const int points = pointsWanted(kPoints);
    const int wrong = m_killing->runAndTakeBack(points);
    qInfo("folder to folder, undo after a kill, itself killed: points %d, worlds not as before %d", points, wrong);
    QCOMPARE(wrong, 0);
}

/// @return what is wrong with the world after the run went on; "" = nothing
QString TestCrash::failAndGoOn(const Stage& stage, qint64 at, int& falsely, bool& reached)
{
    const QString target = Location::parse(stage.target)->address;
    effects::arrange(effects::Fate::Fail, at, at % 3 == 0 ? ENOSPC : at % 3 == 1 ? EIO : EACCES);
    runOrResume(stage);
    reached = effects::count() >= at;
    effects::arrange(effects::Fate::None, 0);
    falsely += falselyMoved(stage, contentsOf(worldBelow(target)));
    const int code = runOrResume(stage);
    const World now = worldBelow(target);
    falsely += falselyMoved(stage, contentsOf(now));
    const QStringList parts = partFilesIn(worldBelow(stage.folder));
    if (code == 0 && contentsOf(now) == contentsOf(worldBelow(stage.source)) && parts.isEmpty())
        return {};
    return QStringLiteral("effect %1: code %2, %3").arg(at).arg(code).arg((differences(worldBelow(stage.source), now) + parts).join(u' '));
}

void TestCrash::everyEffectFailsOnce()
{
    const QString source = m_base->filePath(QStringLiteral("small"));
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
        const QString folder = m_base->filePath(QStringLiteral("fail-%1").arg(n));
        putFile(folder + QStringLiteral("/target/p/replaced0"), "older", kSomeTimeNs - kHourNs);
        const Stage stage{folder, source, QStringLiteral("folder:") + folder + QStringLiteral("/target")};
        const QString problem = failAndGoOn(stage, n, falsely, reached);
        if (!problem.isEmpty())
            wrong << problem;
        effects = n - 1;
        QDir(folder).removeRecursively();
    }
    qInfo("every effect failed once: %lld effects, worlds not converged %d, false moved %d", static_cast<long long>(effects),
          static_cast<int>(wrong.size()), falsely);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, 10).join(u'\n')));
    QCOMPARE(falsely, 0);
    QVERIFY(effects > 60);
}

void TestCrash::aKilledRunLeavesNothingWhereTheTargetChangedSince()
{
    const QString source = m_base->filePath(QStringLiteral("few"));
    for (int i = 0; i < 12; ++i)
        putFile(source + QStringLiteral("/p/%1").arg(i), noise(100, static_cast<quint32>(i)), kSomeTimeNs);
    const Contents files = contentsOf(worldBelow(source));
    int hadParts = 0;
    for (qint64 at = 1; at <= 60; ++at) {
        const QString folder = m_base->filePath(QStringLiteral("changed-%1").arg(at));
        const QString target = folder + QStringLiteral("/target");
        QDir().mkpath(target);
        const Stage stage{folder, source, QStringLiteral("folder:") + target};
        if (!runInChild(stage, effects::Fate::KillBefore, at).wasKilled)
            break;
        hadParts += partFilesIn(worldBelow(target)).isEmpty() ? 0 : 1;
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (!file.key().endsWith(u'/') && QFile::exists(stage.runPath()))
                putFile(target + u'/' + file.key(), "somebody's own");
        }
        runInChild(stage);
        QCOMPARE(partFilesIn(worldBelow(folder)), QStringList());
        QDir(folder).removeRecursively();
    }
    QVERIFY(hadParts > 10);
}

GW_CRASH_MAIN(TestCrash)
#include "tst_files.moc"
