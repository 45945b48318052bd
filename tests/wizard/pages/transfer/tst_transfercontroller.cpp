// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/transfer/linktrouble.h"
#include "wizard/pages/transfer/transfercontroller.h"

#include <QtTest>

using namespace gangway;

namespace
{

RunEvent happened(decltype(RunEvent::what) what, const QDateTime& at = QDateTime::currentDateTimeUtc())
{
    RunEvent made;
    made.at = at;
    made.what = std::move(what);
    return made;
}

StepEnded ended(quint32 step, ChangeIndex change, ItemEnd end)
{
    StepEnded what;
    what.step = step;
    ItemOutcome outcome;
    outcome.change = change;
    outcome.end = end;
    what.outcomes.push_back(outcome);
    return what;
}

} // namespace

/// The numbers of the transfer page, and what its banners are made from.
class TestTransferController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anItemTriedTwice_countsOnce();
    void whatIsUnderWay_countsUntilItsStepEnds();
    void whatIsTakenBack_isNotDoneAnyMore();
    void projectsWithoutMovingItems_areNotInMotion();
    void aRetryOfTheNetwork_isTold_data();
    void aRetryOfTheNetwork_isTold();
    void trouble_endsWhenContentMovesAgain();
    void aRun_fillsTheTableAndLeavesAReport();
    void aFailedItem_canBeRetriedAndSkipped();
    void aPause_stopsTheClock();
    void theQuestion_holdsTheRunAndLetsItGo();
    void anEndedSignIn_pausesUntilTheNextOne();
    void aRunThatCannotBegin_saysWhyAndLetsOneGoBack();

private:
    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
};

void TestTransferController::init()
{
    m_state.reset();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_state = std::make_unique<WizardState>();
    PlanOptions options;
    options.conflict = ConflictPolicy::Replace;
    m_fakes->answer(*m_state, PageId::Options);
    m_state->setOptions(options);
    m_state->setPlan(m_fakes->makePlan(*m_state));
    QVERIFY(m_state->plan());
    QVERIFY(m_state->plan()->isApplicable());
}

void TestTransferController::anItemTriedTwice_countsOnce()
{
    const auto plan = m_state->plan();
    TransferFigures figures{RunRecord(plan)};
    const ChangeIndex change = plan->steps.front().changes.front();
    figures.apply({happened(ended(0, change, ItemEnd::Failed)), happened(ended(0, change, ItemEnd::Done)), happened(ended(0, change, ItemEnd::Done))});
    QCOMPARE(figures.doneItems(), 1);
    QCOMPARE(figures.doneBytes(), plan->changeBytes(plan->changes[change]));
}

void TestTransferController::whatIsUnderWay_countsUntilItsStepEnds()
{
    TransferFigures figures{RunRecord(m_state->plan())};
    figures.apply({happened(StepProgressed{0, 500, 2})});
    QCOMPARE(figures.bytesSoFar(), 500);
    QCOMPARE(figures.itemsSoFar(), 2);
    QCOMPARE(figures.doneItems(), 0);
    StepEnded cancelled;
    cancelled.cancelled = true;
    figures.apply({happened(cancelled)});
    QCOMPARE(figures.bytesSoFar(), 0);
}

void TestTransferController::whatIsTakenBack_isNotDoneAnyMore()
{
    TransferFigures figures{RunRecord(m_state->plan())};
    const ChangeIndex change = m_state->plan()->steps.front().changes.front();
    StepUndone undone;
    undone.outcomes = ended(0, change, ItemEnd::Done).outcomes;
    figures.apply({happened(ended(0, change, ItemEnd::Done)), happened(undone)});
    QCOMPARE(figures.doneItems(), 0);
    QCOMPARE(figures.added() + figures.replaced(), 0);
}

void TestTransferController::projectsWithoutMovingItems_areNotInMotion()
{
    QCOMPARE(projectsInMotion(*m_state->plan()), 4);
    Plan still = *m_state->plan();
    for (Change& change : still.changes)
        change.action = Action::Same;
    QCOMPARE(projectsInMotion(still), 0);
}

void TestTransferController::aRetryOfTheNetwork_isTold_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("kind");
    QTest::newRow("a server that has too much to do asks to slow down") << QStringLiteral("Trying again in 4000 ms: HTTP 429") << int(LinkTrouble::Kind::SlowDown);
    QTest::newRow("no answer is a lost connection") << QStringLiteral("Trying again in 900 ms: The connection was closed") << int(LinkTrouble::Kind::Lost);
    QTest::newRow("another line is no trouble") << QStringLiteral("Copied") << -1;
    QTest::newRow("a file of that name is no trouble") << QStringLiteral("Trying again in vain.ipynb") << -1;
}

void TestTransferController::aRetryOfTheNetwork_isTold()
{
    QFETCH(QString, message);
    QFETCH(int, kind);
    const auto trouble = troubleAfter({happened(Logged{LogLevel::Info, QStringLiteral("lab.example"), message})}, std::nullopt);
    QCOMPARE(trouble ? int(trouble->kind) : -1, kind);
    if (trouble)
        QCOMPARE(trouble->host, QStringLiteral("lab.example"));
}

void TestTransferController::trouble_endsWhenContentMovesAgain()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const LinkTrouble trouble{LinkTrouble::Kind::Lost, QStringLiteral("lab.example"), now.addSecs(5)};
    QVERIFY(troubleAfter({happened(StepProgressed{0, 10, 0}, now)}, trouble)); // of another connection, before the next try
    QVERIFY(!troubleAfter({happened(StepProgressed{0, 20, 0}, now.addSecs(6))}, trouble));
}

void TestTransferController::aRun_fillsTheTableAndLeavesAReport()
{
    m_state->setRun({});
    TransferController controller(m_fakes->services(), *m_state);
    QSignalSpy over(&controller, &TransferController::ended);
    controller.enter();
    QVERIFY(m_state->isRunActive());
    QTRY_COMPARE(over.count(), 1);
    QVERIFY(!m_state->isRunActive());
    QVERIFY(m_state->report());
    QCOMPARE(m_state->report()->verdict, ReportVerdict::AllMoved);
    QCOMPARE(controller.figures().doneItems(), controller.figures().totalItems());
    QCOMPARE(controller.steps().count(TransferGroup::Done), controller.figures().totalItems());
    QVERIFY(controller.log().lineCount() > 0);
    QCOMPARE(controller.fraction(), 1.0);
    QVERIFY(!m_state->run()->path.isEmpty());
}

void TestTransferController::aFailedItem_canBeRetriedAndSkipped()
{
    const QString path = QStringLiteral("toxicity-filter/model.onnx");
    m_fakes->places.itemErrors.insert(path, Error::of(ErrorKind::Disk, QStringLiteral("No room"), path, QStringLiteral("name.refused")));
    m_fakes->places.itemErrors.find(path)->kind = ErrorKind::Invalid;
    m_state->setRun({});
    TransferController controller(m_fakes->services(), *m_state);
    QSignalSpy over(&controller, &TransferController::ended);
    controller.enter();
    QTRY_COMPARE(over.count(), 1);
    QCOMPARE(controller.failed(), 1);
    QCOMPARE(m_state->report()->verdict, ReportVerdict::PartlyMoved);
    // Once the cause is gone, the same run goes on.
    m_fakes->places.itemErrors.clear();
    RunSlice again = *m_state->run();
    again.active = nullptr;
    again.resumes = true;
    m_state->setRun(again);
    controller.enter();
    QTRY_COMPARE(over.count(), 2);
    QCOMPARE(m_state->report()->verdict, ReportVerdict::AllMoved);
}

void TestTransferController::aPause_stopsTheClock()
{
    m_fakes->places.writeGate.close();
    m_state->setRun({});
    TransferController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_COMPARE(controller.phase(), TransferPhase::Running);
    controller.pauseNow();
    QTRY_COMPARE(controller.phase(), TransferPhase::Paused);
    const double then = controller.secondsElapsed();
    QTest::qWait(30);
    QCOMPARE(controller.secondsElapsed(), then);
    controller.goOn();
    QTRY_COMPARE(controller.phase(), TransferPhase::Running);
    QSignalSpy over(&controller, &TransferController::ended);
    m_fakes->places.writeGate.open();
    QTRY_COMPARE(over.count(), 1);
}

void TestTransferController::theQuestion_holdsTheRunAndLetsItGo()
{
    m_fakes->places.writeGate.close();
    m_state->setRun({});
    TransferController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_COMPARE(controller.phase(), TransferPhase::Running);
    controller.holdForQuestion();
    QTRY_COMPARE(controller.phase(), TransferPhase::Paused);
    controller.letGo();
    QTRY_COMPARE(controller.phase(), TransferPhase::Running);
    controller.holdForQuestion();
    controller.stop(RunCommand::Kind::StopNow);
    QSignalSpy over(&controller, &TransferController::ended);
    QTRY_VERIFY(!controller.isActive());
    QCOMPARE(m_state->report()->verdict, ReportVerdict::Stopped);
}

void TestTransferController::anEndedSignIn_pausesUntilTheNextOne()
{
    const QString path = QStringLiteral("toxicity-filter/model.onnx");
    m_fakes->places.itemErrors.insert(path, Error::of(ErrorKind::Unauthenticated, QStringLiteral("Signed out"), path));
    m_state->setRun({});
    TransferController controller(m_fakes->services(), *m_state);
    QSignalSpy over(&controller, &TransferController::ended);
    controller.enter();
    QTRY_COMPARE(controller.phase(), TransferPhase::SignIn);
    QVERIFY(controller.isActive());
    controller.signIn({}, {QStringLiteral("wrong"), {}, {}});
    QTRY_VERIFY(controller.signInError());
    QCOMPARE(controller.phase(), TransferPhase::SignIn);
    {
        const std::lock_guard lock(m_fakes->places.mutex);
        m_fakes->places.itemErrors.clear();
    }
    controller.signIn({}, {QStringLiteral("3f2a9c"), {}, {}});
    QTRY_COMPARE(over.count(), 1);
    QCOMPARE(m_state->report()->verdict, ReportVerdict::AllMoved);
}

void TestTransferController::aRunThatCannotBegin_saysWhyAndLetsOneGoBack()
{
    m_state->setRun({m_fakes->folder() + QStringLiteral("/is-not-there.gangway"), true, nullptr});
    TransferController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_VERIFY(controller.error());
    QVERIFY(!controller.canShowReport());
    QVERIFY(!m_state->run()->active);
    QVERIFY(!m_state->report());
}

QTEST_GUILESS_MAIN(TestTransferController)
#include "tst_transfercontroller.moc"
