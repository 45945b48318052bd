// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/backgroundrun.h"
#include "tests/support/runnerscene.h"

#include <QTest>

#include <thread>

using namespace gangway;

namespace
{

using Place = FakeWorld::Place;
using Kind = RunCommand::Kind;

Error signedOut()
{
    return Error::of(ErrorKind::Unauthenticated, QStringLiteral("Signed out"), {}, QStringLiteral("token.refused"));
}

const QString kNew0 = QStringLiteral("project/folder0/new0.txt");

} // namespace

class TestRunnerCommands : public QObject
{
    Q_OBJECT

private slots:
    void failuresStopTheRunAsThePersonChose_data()
    {
        QTest::addColumn<int>("policy");
        QTest::addColumn<int>("failed");
        QTest::newRow("after 20 it begins nothing new") << int(FailurePolicy::StopAfter20) << 20;
        QTest::newRow("it goes on") << int(FailurePolicy::GoOn) << 54;
        QTest::newRow("the first is enough") << int(FailurePolicy::StopAtFirst) << 1;
    }
    void failuresStopTheRunAsThePersonChose()
    {
        QFETCH(int, policy);
        QFETCH(int, failed);
        FakeScene scene;
        scene.furnish(50);
        scene.backend.batchItems = 1;
        scene.options.failures = FailurePolicy(policy);
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeItem = [](Context&, const Step& step, const QString&) { return step.settles ? std::optional(permanent()) : std::nullopt; };
        RunnerOptions one;
        one.workers = 1;
        QCOMPARE(*scene.run(*file, migrator, one), Outcome::Failed);
        const Accounting sum = file->record().accounting();
        QCOMPARE(sum.failed - sum.left, failed);
        QVERIFY(sum.isBalanced());
    }

    void anEndedSignInStopsTheRunOnTheCommandLine()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeItem = failing(kNew0, signedOut());
        RunnerOptions one;
        one.workers = 1;
        QVERIFY(*scene.run(*file, migrator, one) != Outcome::Complete);
        QVERIFY(file->record().accounting().left > 0);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void anEndedSignInWaitsForThePersonInTheWizard()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeStep = [](const Step&) { return std::optional(signedOut()); };
        RunnerOptions waits;
        waits.waitForSignIn = true;
        BackgroundRun run(scene, *file, migrator, waits);
        run.waitFor(RunState::Paused, QStringLiteral("signin"));
        run.post(Kind::SignedIn, {}, scene.migrator(plan));
        QCOMPARE(*run.result(), Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void pauseAfterItemsEndsWhatRunsAndBeginsNothing()
    {
        FakeScene scene;
        scene.furnish();
        scene.backend.batchItems = 1;
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        Gate gate;
        migrator->beforeItem = [&](Context&, const Step&, const QString&) { gate.pass(); return std::optional<Error>(); };
        RunnerOptions two;
        two.workers = 2;
        BackgroundRun run(scene, *file, migrator, two);
        gate.waitForArrivals(2);
        run.post(Kind::PauseAfterItems);
        gate.open();
        run.waitFor(RunState::Paused, QStringLiteral("afterItems"));
        const int executed = migrator->executions;
        QVERIFY(executed < int(plan->steps.size()));
        run.post(Kind::GoOn);
        run.waitFor(RunState::Running, QString());
        QCOMPARE(*run.result(), Outcome::Complete);
    }

    void pauseNowHoldsWorkersInsideAnItem()
    {
        FakeScene scene;
        scene.furnish(0);
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        Gate gate;
        migrator->beforeItem = [&](Context&, const Step& step, const QString&) {
            if (step.verb == QStringLiteral("copy-file"))
                gate.pass(); // pace() comes after it
            return std::optional<Error>();
        };
        BackgroundRun run(scene, *file, migrator);
        gate.waitForArrivals(1);
        run.post(Kind::PauseNow);
        run.waitFor(RunState::Paused, QStringLiteral("now"));
        gate.open();
        QTest::qWait(50); // it may not get any further: there is no event to wait for
        QVERIFY(!scene.world.file(Place::Target, QStringLiteral("project/large.bin")));
        run.post(Kind::GoOn);
        QCOMPARE(*run.result(), Outcome::Complete);
    }

    void stopsLeaveARunThatCanGoOn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("pausedBefore");
        QTest::newRow("after the current items") << int(Kind::StopAfterItems) << false;
        QTest::newRow("now") << int(Kind::StopNow) << false;
        QTest::newRow("now, while it is paused inside an item") << int(Kind::StopNow) << true;
        QTest::newRow("after the current items, while it is paused inside an item") << int(Kind::StopAfterItems) << true;
    }
    void stopsLeaveARunThatCanGoOn()
    {
        QFETCH(int, kind);
        QFETCH(bool, pausedBefore);
        FakeScene scene;
        scene.furnish(30);
        scene.backend.batchItems = 1;
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        Gate gate;
        migrator->beforeItem = [&](Context&, const Step&, const QString&) { gate.pass(); return std::optional<Error>(); };
        RunnerOptions two;
        two.workers = 2;
        BackgroundRun run(scene, *file, migrator, two);
        gate.waitForArrivals(2);
        if (pausedBefore) {
            run.post(Kind::PauseNow);
            run.waitFor(RunState::Paused, QStringLiteral("now"));
            gate.open();
        }
        run.post(Kind(kind));
        run.waitFor(RunState::Stopping, QStringLiteral("stopped"));
        gate.open();
        QCOMPARE(*run.result(), Outcome::Cancelled);
        QVERIFY(file->record().accounting().left > 0);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, false), QStringList());
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void stopAndUndoLeavesTheTargetAsItWas()
    {
        FakeScene scene;
        scene.furnish(30);
        const auto before = scene.world.all(Place::Target);
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        Gate gate;
        std::atomic<int> items{0};
        migrator->beforeItem = [&](Context&, const Step&, const QString&) {
            if (++items == 12)
                gate.pass();
            return std::optional<Error>();
        };
        BackgroundRun run(scene, *file, migrator);
        gate.waitForArrivals(1);
        run.post(Kind::StopAndUndo);
        run.waitFor(RunState::Stopping, QStringLiteral("stopped"));
        gate.open();
        QCOMPARE(*run.result(), Outcome::Complete);
        QCOMPARE(file->record().state(), RunState::Undone);
        QCOMPARE(scene.world.all(Place::Target), before);
        QVERIFY(scene.world.all(Place::Saved).isEmpty());
        QVERIFY(scene.world.all(Place::Parts).isEmpty());
    }

    void aRunThatWasStoppedBeforeItBeganBeginsNothing()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        std::stop_source stop;
        stop.request_stop();
        Runner runner(*file, scene.migrator(plan), scene.pool, scene.clock, {});
        QCOMPARE(*runner.run(stop.get_token()), Outcome::Cancelled);
        QCOMPARE(scene.world.effects(), 0);
    }

    void failedItemsThatThePersonRetriesJoinASecondRound()
    {
        FakeScene scene;
        scene.furnish();
        scene.backend.batchItems = 1;
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        Gate gate;
        std::atomic<bool> hasFailed{false};
        migrator->beforeItem = [&](Context&, const Step& step, const QString& path) -> std::optional<Error> {
            if (path == kNew0 && !hasFailed.exchange(true))
                return permanent();
            if (step.verb == QStringLiteral("copy-file"))
                gate.pass();
            return std::nullopt;
        };
        RunnerOptions one;
        one.workers = 1;
        BackgroundRun run(scene, *file, migrator, one);
        gate.waitForArrivals(1); // the large file comes last: the other has failed by now, and that is committed
        run.post(Kind::RetryItems);
        gate.open();
        QCOMPARE(*run.result(), Outcome::Complete);
    }

    void failedItemsThatThePersonSkipsCountAsSkipped()
    {
        FakeScene scene;
        scene.furnish();
        scene.backend.batchItems = 1;
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        Gate gate;
        migrator->beforeItem = [&](Context&, const Step& step, const QString& path) -> std::optional<Error> {
            if (path == kNew0)
                return permanent();
            if (step.verb == QStringLiteral("copy-file"))
                gate.pass();
            return std::nullopt;
        };
        RunnerOptions one;
        one.workers = 1;
        BackgroundRun run(scene, *file, migrator, one);
        gate.waitForArrivals(1);
        run.post(Kind::SkipItems, {changeAt(*plan, kNew0)});
        gate.open();
        QCOMPARE(*run.result(), Outcome::Complete);
        QCOMPARE(file->record().accounting().skipped, 1);
        QCOMPARE(file->record().accounting().moved, 13);
    }

    void oneStepOfALaneRunsAtATime()
    {
        FakeScene scene;
        scene.furnish(20);
        scene.backend.batchItems = 1;
        scene.backend.laneOfBatches = QStringLiteral("narrow");
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        std::atomic<int> inside{0};
        std::atomic<int> most{0};
        migrator->beforeItem = [&](Context&, const Step& step, const QString&) {
            if (step.lane.isEmpty())
                return std::optional<Error>();
            most = std::max(most.load(), ++inside);
            std::this_thread::yield();
            --inside;
            return std::optional<Error>();
        };
        QCOMPARE(*scene.run(*file, migrator), Outcome::Complete);
        QCOMPARE(int(most), 1);
    }

    void theListenerHearsEverythingInOrder()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        BackgroundRun run(scene, *file, scene.migrator(plan));
        QCOMPARE(*run.result(), Outcome::Complete);
        std::vector<qint64> heard;
        for (const RunEvent& event : run.heard()) {
            if (event.sequence > 0)
                heard.push_back(event.sequence);
        }
        QCOMPARE(heard.size(), file->events().size());
        QVERIFY(std::is_sorted(heard.begin(), heard.end()));
    }
};

QTEST_GUILESS_MAIN(TestRunnerCommands)
#include "tst_runnercommands.moc"
