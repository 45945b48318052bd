// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/killpoints.h"

#include <QTest>

using namespace gangway;

/// Runs from a folder into a zip that are killed at every kind of moment.
class TestCrashArchive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledRunGoesOnToTheSameWorld();
    void aKilledRunCanBeTakenBack();

private:
    std::unique_ptr<QTemporaryDir> m_base;
    std::unique_ptr<TargetPlace> m_target = makeZipTarget();
    std::unique_ptr<KillPoints> m_killing;
};

void TestCrashArchive::initTestCase()
{
    m_base = std::make_unique<QTemporaryDir>(crashFolderTemplate());
    QVERIFY(m_base->isValid());
    const QString source = m_base->filePath(QStringLiteral("source"));
    constexpr qint64 kLargeBytes = 34 << 20; // packed so well that in a stranger's archive it would be taken for a bomb
    furnishSource(source, 200, kLargeBytes);
    constexpr quint32 kSeed = 20262000;
    m_killing = std::make_unique<KillPoints>(*m_target, m_base->path(), source, kSeed);
    const QString problem = m_killing->measure();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(m_killing->effects() > 10);
}

void TestCrashArchive::aKilledRunGoesOnToTheSameWorld()
{
    constexpr int kPoints = 60;
    const int points = pointsWanted(kPoints);
    m_killing->run(points);
    qInfo("%s", qPrintable(m_killing->summary(QStringLiteral("folder to zip"))));
    GW_VERIFY_KILLED(m_killing->figures(), points);
}

void TestCrashArchive::aKilledRunCanBeTakenBack()
{
    constexpr int kPoints = 20;
    const int points = pointsWanted(kPoints);
    const int wrong = m_killing->runAndTakeBack(points);
    qInfo("folder to zip, undo after a kill, itself killed: points %d, worlds not as before %d", points, wrong);
    QCOMPARE(wrong, 0);
}

GW_CRASH_MAIN(TestCrashArchive)
#include "tst_archive.moc"
