// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/start/startcontroller.h"

#include "backends/engine/runfile.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace gangway;

class TestStartController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void newComputer_hasNothing();
    void plan_opensAtItsSides();
    void cutRun_isUnfinishedAndResumes();
    void cutRun_canBeLookedAtOrPutAside();
    void foreignFile_isNamedAndNothingIsLost();
    void unreadableRun_isMovedAsideAndNamed();
    void practice_opensBothSides();
    void practice_thatFailsSaysWhy();
    void migration_startsOver();

private:
    QString makePlanFile(bool isStarted);
    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
    std::unique_ptr<StartController> m_controller;
};

void TestStartController::init()
{
    m_controller.reset();
    m_state = std::make_unique<WizardState>();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_controller = std::make_unique<StartController>(m_fakes->services(), *m_state);
}

QString TestStartController::makePlanFile(bool isStarted)
{
    WizardState made;
    m_fakes->answer(made, PageId::Transfer);
    const QString path = m_fakes->services().shelf.newRunPath(QStringLiteral("fraud-models"));
    QDir().mkpath(QFileInfo(path).path());
    auto file = RunFile::create(path, made.plan());
    if (!file)
        qFatal("no run file: %s", qPrintable(file.error().toLogLine()));
    if (isStarted) {
        RunEvent event;
        event.at = QDateTime::currentDateTimeUtc();
        event.what = RunStateChanged{RunState::Running, {}};
        if (!(*file)->append({&event, 1}))
            qFatal("the run file takes no event");
    }
    return path;
}

void TestStartController::newComputer_hasNothing()
{
    QSignalSpy listed(m_controller.get(), &StartController::listed);
    m_controller->read();
    QTRY_COMPARE(listed.size(), 1);
    QVERIFY(m_controller->listing().unfinished.empty());
    QVERIFY(m_controller->listing().recent.empty());
}

void TestStartController::plan_opensAtItsSides()
{
    const QString path = makePlanFile(false);
    QSignalSpy opens(m_controller.get(), &StartController::opens);
    m_controller->openFile(path);
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(opens.first().first().value<PageId>(), PageId::Connect);
    QCOMPARE(m_state->purpose(), Purpose::OpenPlan);
    QVERIFY(m_state->plan());
    QVERIFY(!m_state->run());
}

void TestStartController::cutRun_isUnfinishedAndResumes()
{
    const QString path = makePlanFile(true);
    m_controller->read();
    QTRY_COMPARE(m_controller->listing().unfinished.size(), 1u);
    QSignalSpy opens(m_controller.get(), &StartController::opens);
    m_controller->resume(m_controller->listing().unfinished.front().path);
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(opens.first().first().value<PageId>(), PageId::Connect);
    QCOMPARE(m_state->purpose(), Purpose::Resume);
    QCOMPARE(m_state->run()->path, path);
    QVERIFY(m_state->run()->resumes);
}

void TestStartController::cutRun_canBeLookedAtOrPutAside()
{
    const QString path = makePlanFile(true);
    QSignalSpy opens(m_controller.get(), &StartController::opens);
    m_controller->look(path);
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(opens.first().first().value<PageId>(), PageId::Report);
    m_controller->putAside(path);
    QTRY_VERIFY(!QFile::exists(path));
    m_controller->read();
    QTRY_VERIFY(m_controller->listing().unfinished.empty());
}

void TestStartController::foreignFile_isNamedAndNothingIsLost()
{
    const QString path = m_fakes->folder() + QStringLiteral("/letter.gangway");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("Dear Anna,"), 10);
    file.close();
    m_controller->openFile(path);
    QTRY_VERIFY(m_controller->error());
    QCOMPARE(m_controller->error()->code, QStringLiteral("runfile.foreign"));
    QCOMPARE(m_controller->busy(), StartController::Busy::No);
    QVERIFY(QFile::exists(path));
    m_controller->dismissError();
    QVERIFY(!m_controller->error());
}

void TestStartController::unreadableRun_isMovedAsideAndNamed()
{
    const QString path = makePlanFile(true);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("garbage"), 7);
    file.close();
    m_controller->read();
    QTRY_COMPARE(m_controller->listing().setAside.size(), 1u);
    QVERIFY(QFile::exists(m_controller->listing().setAside.front().movedTo));
    QSignalSpy listed(m_controller.get(), &StartController::listed);
    m_controller->read(); // it is told as long as the window is open
    QTRY_COMPARE(listed.size(), 1);
    QCOMPARE(m_controller->listing().setAside.size(), 1u);
}

void TestStartController::practice_opensBothSides()
{
    QSignalSpy opens(m_controller.get(), &StartController::opens);
    m_controller->startPractice();
    QCOMPARE(m_controller->busy(), StartController::Busy::Practice);
    QTRY_COMPARE(opens.size(), 1);
    QCOMPARE(opens.first().first().value<PageId>(), PageId::Choose);
    QVERIFY(m_state->route()->isPractice);
    QVERIFY(m_state->has(WizardState::Slice::Source));
    QVERIFY(m_state->has(WizardState::Slice::TargetSide));
}

void TestStartController::practice_thatFailsSaysWhy()
{
    m_fakes->practiceError = Error::of(ErrorKind::Unavailable, QStringLiteral("No port"), QStringLiteral("127.0.0.1"));
    m_controller->startPractice();
    QTRY_VERIFY(m_controller->error());
    QCOMPARE(m_controller->error()->kind, ErrorKind::Unavailable);
    QVERIFY(!m_state->route());
}

void TestStartController::migration_startsOver()
{
    m_fakes->answer(*m_state, PageId::Transfer);
    m_controller->startMigration();
    QVERIFY(!m_state->route());
    QVERIFY(!m_state->plan());
}

QTEST_GUILESS_MAIN(TestStartController)
#include "tst_startcontroller.moc"
