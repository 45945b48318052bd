// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/checks/checkscontroller.h"

#include <QtTest>

using namespace gangway;

class TestChecksController : public QObject
{
    Q_OBJECT

private slots:
    void entering_makesThePlanOnce();
    void conflicts_areNotInTheWayHere();
    void blockers_standInTheWay();
    void recheck_readsNeitherSide();
    void anotherAnswer_endsTheWork();
    void stopping_keepsThePlanMadeBefore();
    void failure_isSaidAndDoesNotLetGoOn();
    void goneController_isNotSpokenTo();

private:
    static Finding finding(Severity severity, const QString& code)
    {
        return {severity, code, {}, QStringLiteral("message"), {}, {}};
    }
};

void TestChecksController::entering_makesThePlanOnce()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Checks);
    ChecksController controller(fakes.services(), state);
    QSignalSpy progress(&controller, &ChecksController::progressed);
    controller.enter();
    QVERIFY(controller.isChecking());
    QVERIFY(!controller.canGoOn());
    QTRY_VERIFY(state.plan());
    QVERIFY(progress.count() > 0);
    QVERIFY(!controller.isChecking());
    const auto plan = state.plan();
    controller.enter();
    QVERIFY2(!controller.isChecking(), "a plan that is there is not made again");
    QCOMPARE(state.plan(), plan);
}

void TestChecksController::conflicts_areNotInTheWayHere()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Checks);
    ChecksController controller(fakes.services(), state);
    controller.enter();
    QTRY_VERIFY(state.plan());
    QVERIFY(state.plan()->totals().conflict > 0);
    QVERIFY(state.plan()->hasBlockers());
    QCOMPARE(controller.count(Severity::Blocker), 0);
    QVERIFY(controller.canGoOn());
    QVERIFY(std::any_of(controller.findings().begin(), controller.findings().end(),
                        [](const Finding& f) { return isDecidedInPreview(f) && f.severity == Severity::Info; }));
}

void TestChecksController::blockers_standInTheWay()
{
    FakeServices fakes;
    fakes.fill();
    fakes.places.findings = {finding(Severity::Passed, QStringLiteral("a")), finding(Severity::Blocker, QStringLiteral("target.disk"))};
    WizardState state;
    fakes.answer(state, PageId::Checks);
    ChecksController controller(fakes.services(), state);
    controller.enter();
    QTRY_VERIFY(state.plan());
    QVERIFY(!controller.canGoOn());
    QCOMPARE(controller.findings().front().code, QStringLiteral("target.disk"));
}

void TestChecksController::recheck_readsNeitherSide()
{
    FakeServices fakes;
    fakes.fill();
    fakes.places.findings = {finding(Severity::Blocker, QStringLiteral("target.disk"))};
    WizardState state;
    fakes.answer(state, PageId::Checks);
    ChecksController controller(fakes.services(), state);
    controller.enter();
    QTRY_VERIFY(state.plan());
    {
        const std::lock_guard lock(fakes.places.mutex);
        fakes.places.findings.clear();
    }
    fakes.places.readGate.close(); // whoever reads now, waits
    controller.recheck();
    QTRY_VERIFY(controller.canGoOn());
    QCOMPARE(fakes.places.readGate.waiting(), 0);
}

void TestChecksController::anotherAnswer_endsTheWork()
{
    FakeServices fakes;
    fakes.fill();
    fakes.places.readGate.close();
    WizardState state;
    fakes.answer(state, PageId::Checks);
    ChecksController controller(fakes.services(), state);
    controller.enter();
    QTRY_COMPARE(fakes.places.readGate.waiting(), 2);
    PlanOptions other;
    other.conflict = ConflictPolicy::Skip;
    state.setOptions(other);
    QVERIFY(!controller.isChecking());
    QTRY_COMPARE(fakes.places.readGate.waiting(), 0);
    fakes.places.readGate.open();
    controller.enter();
    QTRY_VERIFY(state.plan());
    QCOMPARE(state.plan()->options.conflict, ConflictPolicy::Skip);
}

void TestChecksController::stopping_keepsThePlanMadeBefore()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Preview);
    const auto before = state.plan();
    ChecksController controller(fakes.services(), state);
    fakes.places.readGate.close();
    controller.checkAgain();
    QVERIFY(!controller.canGoOn());
    controller.stop();
    QVERIFY(controller.isStopped());
    QCOMPARE(state.plan(), before);
    QVERIFY(controller.canGoOn());
}

void TestChecksController::failure_isSaidAndDoesNotLetGoOn()
{
    FakeServices fakes;
    WizardState state;
    state.setPurpose(Purpose::Migrate);
    ChecksController controller(fakes.services(), state);
    controller.enter();
    QVERIFY(controller.error());
    QCOMPARE(controller.error()->code, QStringLiteral("planning.unanswered"));
    QVERIFY(!controller.canGoOn());
}

void TestChecksController::goneController_isNotSpokenTo()
{
    FakeServices fakes;
    fakes.fill();
    fakes.places.readGate.close();
    WizardState state;
    fakes.answer(state, PageId::Checks);
    auto controller = std::make_unique<ChecksController>(fakes.services(), state);
    controller->enter();
    QTRY_COMPARE(fakes.places.readGate.waiting(), 2);
    controller.reset();
    fakes.places.readGate.open();
    QTRY_COMPARE(fakes.places.readGate.waiting(), 0);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!state.plan());
}

QTEST_GUILESS_MAIN(TestChecksController)
#include "tst_checkscontroller.moc"
