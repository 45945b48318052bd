// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/recovery.h"
#include "tests/support/runnerscene.h"

#include <QTest>

using namespace gangway;

namespace
{

using Place = FakeWorld::Place;

const QString kNew0 = QStringLiteral("project/folder0/new0.txt");
const QString kReplaced1 = QStringLiteral("project/replaced1.txt");

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

private slots:
    void carriesAPlanOutAndProvesIt()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto outcome = scene.run(*file, scene.migrator(plan));
        QVERIFY(outcome);
        QCOMPARE(*outcome, Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
        const Accounting sum = file->record().accounting();
        QCOMPARE(sum.inventory, 15);
        QCOMPARE(sum.moved, 14);
        QCOMPARE(sum.same, 1);
        QCOMPARE(sum.unproven, 0);
    }

    void aRunThatIsCompleteDoesNothingWhenRunAgain()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        const auto events = file->events().size();
        const auto effects = scene.world.effects();
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(file->events().size(), events);
        QCOMPARE(scene.world.effects(), effects);
    }

    void aPlanWithABlockerIsNotBegun()
    {
        FakeScene scene;
        scene.furnish();
        scene.backend.checks = {Finding{Severity::Blocker, QStringLiteral("target.denied"), {}, {}, {}, {}}};
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Blocked);
        QCOMPARE(scene.world.effects(), 0);
        QVERIFY(file->events().empty());
    }

    void oneFailedItemFailsNoOther()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeItem = failing(kNew0, permanent());
        QCOMPARE(*scene.run(*file, migrator), Outcome::Partial);
        const Accounting sum = file->record().accounting();
        QCOMPARE(sum.failed, 1);
        QCOMPARE(sum.left, 0);
        QCOMPARE(sum.moved, 13);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, false), QStringList());
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
    }

    void aTransientFailureIsTriedOnceMoreAtTheEnd()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeItem = failing(kNew0, FakeWorld::defaultError(), 1);
        QCOMPARE(*scene.run(*file, migrator), Outcome::Complete);
    }

    void aCopyThatCannotBeSavedHoldsBackItsItemAndNoOther()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeItem = [](Context&, const Step& step, const QString& path) -> std::optional<Error> {
            return step.verb == QStringLiteral("save-copies") && path == kReplaced1 ? std::optional(permanent()) : std::nullopt;
        };
        QCOMPARE(*scene.run(*file, migrator), Outcome::Partial);
        const ChangeIndex held = changeAt(*plan, kReplaced1);
        QCOMPARE(file->record().itemState(held), ItemState::Failed);
        QCOMPARE(file->record().outcome(held)->error->code, recovery::dependencyCode());
        QCOMPARE(file->record().accounting().moved, 13);
        QCOMPARE(scene.world.file(Place::Target, kReplaced1)->content, QByteArray("before 1"));
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, true), QStringList());
        QCOMPARE(scene.world.file(Place::Saved, kReplaced1)->content, QByteArray("before 1"));
    }

    void aStepThatFailsAsAWholeHoldsBackAllThatNeedIt()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto file = inMemory(plan);
        const auto migrator = scene.migrator(plan);
        migrator->beforeStep = [](const Step& step) -> std::optional<Error> {
            return step.verb == QStringLiteral("make-folders") ? std::optional(permanent()) : std::nullopt;
        };
        QCOMPARE(*scene.run(*file, migrator), Outcome::Failed);
        QCOMPARE(scene.world.effects(), 0);
        QCOMPARE(file->record().accounting().failed, 14);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
    }

    void anItemThatMovedOnSinceThePlanIsAConflictAndAlone()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const auto promised = promisedTarget(scene.world, *plan);
        scene.world.put(Place::Source, kNew0, "edited meanwhile", 9999);
        scene.world.put(Place::Target, kReplaced1, "edited there", 9999);
        const auto file = inMemory(plan);
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Partial);
        QCOMPARE(file->record().outcome(changeAt(*plan, kNew0))->error->code, QStringLiteral("drift.source"));
        QCOMPARE(file->record().accounting().failed, 2);
        QCOMPARE(file->record().accounting().moved, 12);
        QCOMPARE(scene.world.file(Place::Target, kReplaced1)->content, QByteArray("edited there"));
        QCOMPARE(brokenPromises(scene.world, file->record(), promised, false), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
