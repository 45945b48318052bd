// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/runnerscene.h"

#include <QTest>

using namespace gangway;

namespace
{

using Place = FakeWorld::Place;

const QString kNew0 = QStringLiteral("project/folder0/new0.txt");

} // namespace

class TestRunnerRecovery : public QObject
{
    Q_OBJECT

private slots:
    void whatTheTargetGarbledIsNotMoved()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeVerify = [&] {
            auto garbled = *scene.world.file(Place::Source, kNew0);
            garbled.content[0] = char(garbled.content[0] ^ 1);
            if (scene.world.file(Place::Target, kNew0))
                scene.world.put(Place::Target, kNew0, garbled.content, garbled.modifiedNs);
            return std::optional<Error>();
        };
        QCOMPARE(*scene.run(*file, migrator), Outcome::Partial);
        QCOMPARE(file->record().verdict(changeAt(*plan, kNew0))->kind, VerdictKind::Differs);
        QCOMPARE(file->record().accounting().failed, 1);
        QVERIFY(file->record().accounting().isBalanced());
    }

    void verificationThatFailedIsMadeUpForAtTheEnd()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        std::atomic<int> asked{0};
        migrator->beforeVerify = [&] { return ++asked == 1 ? std::optional(FakeWorld::defaultError()) : std::nullopt; };
        QCOMPARE(*scene.run(*file, migrator), Outcome::Complete);
        QCOMPARE(file->record().accounting().unproven, 0);
    }

    void withoutVerificationNothingIsReadBack()
    {
        FakeScene scene;
        scene.furnish();
        scene.options.verify = false;
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        std::atomic<int> asked{0};
        migrator->beforeVerify = [&] { ++asked; return std::optional<Error>(); };
        QCOMPARE(*scene.run(*file, migrator), Outcome::Complete);
        QCOMPARE(int(asked), 0);
        QCOMPARE(file->record().accounting().unproven, 14);
    }

    void aStepThatWasLostOnTheWayIsAskedAfterNotAssumed()
    {
        // The batch is done but the answer is lost, so nobody knows: the target does.
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        scene.world.befall(FakeWorld::Misfortune::FailAfter, 4, FakeWorld::lostError());
        QCOMPARE(*scene.run(*file, migrator), Outcome::Complete);
        QVERIFY(migrator->probes > 0);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void aLargeFileGoesOnAtItsCheckpoint()
    {
        FakeScene scene;
        scene.world.put(Place::Source, QStringLiteral("large.bin"), QByteArray(100, 'x'), 1);
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        scene.world.befall(FakeWorld::Misfortune::FailBefore, 4); // make-folders, two parts, then the third
        QCOMPARE(*scene.run(*file, migrator), Outcome::Complete);
        QCOMPARE(int(migrator->resumedFromCheckpoint), 1);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void whatWasCutIsProbedAndForeignContentIsAConflict()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        // As a kill leaves it: intents without outcomes; one file got there, one is someone else's by now.
        const auto step = static_cast<quint32>(std::find_if(plan->steps.begin(), plan->steps.end(), [](const Step& s) { return s.verb == QStringLiteral("copy-files"); }) - plan->steps.begin());
        std::vector<RunEvent> events(2);
        events[0].what = RunStateChanged{RunState::Running, {}};
        events[1].what = StepStarted{step, plan->steps[step].changes};
        QVERIFY(file->append(events));
        const auto& items = plan->steps[step].changes;
        const QString there = plan->targetPath(plan->changes[items[0]]);
        const QString foreign = plan->targetPath(plan->changes[items[1]]);
        scene.world.put(Place::Target, there, scene.world.file(Place::Source, there)->content, scene.world.file(Place::Source, there)->modifiedNs);
        scene.world.put(Place::Target, foreign, "somebody else's", 77);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Partial);
        QCOMPARE(file->record().itemState(items[0]), ItemState::Moved);
        QCOMPARE(file->record().verdict(items[0])->kind, VerdictKind::Proven);
        QCOMPARE(file->record().itemState(items[1]), ItemState::Conflict);
        QCOMPARE(scene.world.file(Place::Target, foreign)->content, QByteArray("somebody else's"));
        QCOMPARE(scene.world.needlessWrites(), 0);
        QCOMPARE(file->record().accounting().failed, 1);
    }

    void whenTheTargetCannotBeProbedNothingIsAssumed()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        scene.world.befall(FakeWorld::Misfortune::FailAfter, 4, FakeWorld::lostError());
        migrator->beforeProbe = [] { return std::optional(FakeWorld::defaultError()); };
        QVERIFY(*scene.run(*file, migrator) != Outcome::Complete);
        QVERIFY(file->record().accounting().isBalanced());
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void aHundredThousandItemsCostAFewHundredCommits()
    {
        FakeScene scene;
        scene.backend.batchItems = 500;
        for (int i = 0; i < 100000; ++i)
            scene.world.put(Place::Source, QStringLiteral("p/f%1/n%2").arg(i / 500).arg(i), QByteArray::number(i), i);
        const auto plan = scene.makePlan();
        auto inner = RunFile::createInMemory(plan);
        FailingRunFile file(std::move(*inner), scene.world);
        const auto outcome = scene.run(file, scene.migrator(plan));
        QCOMPARE(*outcome, Outcome::Complete);
        QCOMPARE(file.record().accounting().moved, 100000);
        qInfo("100,000 items in %lld commits", file.commits());
        QVERIFY(file.commits() <= 300);
    }

    void aRunThatIsBeingUndoneDoesNotRun()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        std::vector<RunEvent> events(1);
        events[0].what = RunStateChanged{RunState::Undoing, {}};
        QVERIFY(file->append(events));
        const auto outcome = scene.run(*file, scene.migrator(plan));
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, QStringLiteral("run.undoing"));
    }
};

QTEST_GUILESS_MAIN(TestRunnerRecovery)
#include "tst_runnerrecovery.moc"
