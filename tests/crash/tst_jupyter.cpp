// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/crash/killpoints.h"

#include <QTest>

using namespace gangway;

/// Runs from a folder to a Jupyter server that are killed at every kind of moment, requests that change the server among them.
class TestCrashJupyter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aKilledRunGoesOnToTheSameWorld();
    void aKilledRunCanBeTakenBack();

private:
    std::unique_ptr<QTemporaryDir> m_base;
    std::unique_ptr<TargetPlace> m_target = makeJupyterTarget();
    std::unique_ptr<KillPoints> m_killing;
};

void TestCrashJupyter::initTestCase()
{
    m_base = std::make_unique<QTemporaryDir>(crashFolderTemplate());
    QVERIFY(m_base->isValid());
    const QString source = m_base->filePath(QStringLiteral("source"));
    constexpr qint64 kLargeBytes = 17 << 20; // two requests under a part name, and a rename
    furnishSource(source, 40, kLargeBytes);
    constexpr quint32 kSeed = 20263000;
    m_killing = std::make_unique<KillPoints>(*m_target, m_base->path(), source, kSeed);
    const QString problem = m_killing->measure();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QVERIFY(m_killing->effects() > 100);
}

void TestCrashJupyter::aKilledRunGoesOnToTheSameWorld()
{
    constexpr int kPoints = 40;
    const int points = pointsWanted(kPoints);
    m_killing->run(points);
    qInfo("%s", qPrintable(m_killing->summary(QStringLiteral("folder to a Jupyter server"))));
    GW_VERIFY_KILLED(m_killing->figures(), points);
}

void TestCrashJupyter::aKilledRunCanBeTakenBack()
{
    constexpr int kPoints = 10;
    const int points = pointsWanted(kPoints);
    const int wrong = m_killing->runAndTakeBack(points);
    qInfo("folder to a Jupyter server, undo after a kill, itself killed: points %d, worlds not as before %d", points, wrong);
    QCOMPARE(wrong, 0);
}

GW_CRASH_MAIN(TestCrashJupyter)
#include "tst_jupyter.moc"
