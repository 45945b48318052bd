// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/undo.h"
#include "tests/support/fakeplatform.h"

#include <QTest>

using namespace gangway;

namespace
{

using Place = FakeWorld::Place;

const QString kReplaced1 = QStringLiteral("project/replaced1.txt");
const QString kNew0 = QStringLiteral("project/folder0/new0.txt");

/// A world that was moved to the end.
struct Moved {
    Moved()
    {
        scene.furnish();
        before = scene.world.all(Place::Target);
        plan = scene.makePlan();
        file = std::move(*RunFile::createInMemory(plan));
        outcome = *scene.run(*file, scene.migrator(plan));
    }
    Outcome undo(const std::shared_ptr<FakeMigrator>& migrator, std::stop_token stop = {})
    {
        Context context = scene.context(stop);
        return *undoRun(*file, *migrator, scene.pool, context);
    }
    Outcome undo() { return undo(scene.migrator(plan)); }

    FakeScene scene;
    QMap<QString, FakeFile> before;
    std::shared_ptr<const Plan> plan;
    std::unique_ptr<RunFile> file;
    Outcome outcome = Outcome::Failed;
};

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void afterACompleteRunTheTargetIsAsItWas()
    {
        Moved moved;
        QCOMPARE(moved.outcome, Outcome::Complete);
        QCOMPARE(moved.undo(), Outcome::Complete);
        QCOMPARE(moved.scene.world.all(Place::Target), moved.before);
        QVERIFY(moved.scene.world.all(Place::Saved).isEmpty());
        QCOMPARE(moved.file->record().state(), RunState::Undone);
    }

    void thePreviewSaysWhatItWouldDo()
    {
        Moved moved;
        const UndoPreview preview = previewUndo(moved.file->record());
        QCOMPARE(preview.removes, 11);
        QCOMPARE(preview.putsBack, 3);
        QCOMPARE(preview.cannotPutBack, 0);
        QCOMPARE(preview.items.size(), size_t(14));
    }

    void whatIsReplacedWithoutACopyIsSaidAndLeft()
    {
        FakeScene scene;
        scene.furnish();
        scene.options.keepReplaced = false;
        const auto plan = scene.makePlan();
        auto file = std::move(*RunFile::createInMemory(plan));
        QCOMPARE(*scene.run(*file, scene.migrator(plan)), Outcome::Complete);
        QCOMPARE(previewUndo(file->record()).cannotPutBack, 3);
        Context context = scene.context();
        const auto migrator = scene.migrator(plan);
        QCOMPARE(*undoRun(*file, *migrator, scene.pool, context), Outcome::Complete);
        QCOMPARE(scene.world.file(Place::Target, kReplaced1)->content, QByteArray("now 1"));
        QVERIFY(!scene.world.file(Place::Target, kNew0));
    }

    void theNewestStepsGoFirst()
    {
        Moved moved;
        moved.scene.pool.setTransferWorkers(1);
        const auto migrator = moved.scene.migrator(moved.plan);
        QCOMPARE(moved.undo(migrator), Outcome::Complete);
        const std::vector<quint32> order = migrator->revertedSteps();
        QCOMPARE(order.size(), moved.plan->steps.size());
        for (size_t i = 0; i < order.size(); ++i) {
            for (const quint32 before : moved.plan->steps[order[i]].after)
                QVERIFY2(std::find(order.begin() + long(i), order.end(), before) != order.end(), "a step was taken back before one that builds on it");
        }
    }

    void anItemThatWasEditedSinceIsLeftAloneAndItsOldContentIsKept()
    {
        Moved moved;
        moved.scene.world.put(Place::Target, kReplaced1, "edited by hand", 9);
        QCOMPARE(moved.undo(), Outcome::Complete);
        QCOMPARE(moved.scene.world.file(Place::Target, kReplaced1)->content, QByteArray("edited by hand"));
        QCOMPARE(moved.scene.world.file(Place::Saved, kReplaced1)->content, QByteArray("before 1"));
        QCOMPARE(moved.scene.world.all(Place::Saved).size(), 1);
    }

    void aCopyIsNotGivenUpBeforeTheFileIsBack()
    {
        Moved moved;
        // Count the effects until the first replaced file is put back, in a world of its own.
        Moved counted;
        qint64 nth = 0;
        qint64 effects = 0;
        counted.scene.pool.setTransferWorkers(1);
        counted.scene.world.onEffect = [&](const QString& what) {
            ++effects;
            if (nth == 0 && what.startsWith(QStringLiteral("write target")))
                nth = effects;
        };
        QCOMPARE(counted.undo(), Outcome::Complete);
        QVERIFY(nth > 0);
        moved.scene.pool.setTransferWorkers(1);
        moved.scene.world.befall(FakeWorld::Misfortune::FailBefore, nth);
        QCOMPARE(moved.undo(), Outcome::Partial);
        QCOMPARE(moved.scene.world.all(Place::Saved).size(), 1);
        QCOMPARE(moved.file->record().state(), RunState::Undoing);
        QCOMPARE(moved.undo(), Outcome::Complete);
        QCOMPARE(moved.scene.world.all(Place::Target), moved.before);
        QVERIFY(moved.scene.world.all(Place::Saved).isEmpty());
    }

    void stoppedItGoesOnWithTheNextCall()
    {
        Moved moved;
        std::stop_source stop;
        moved.scene.world.onEffect = [&](const QString& what) {
            if (what.startsWith(QStringLiteral("remove target")))
                stop.request_stop();
        };
        QCOMPARE(moved.undo(moved.scene.migrator(moved.plan), stop.get_token()), Outcome::Cancelled);
        QCOMPARE(moved.file->record().state(), RunState::Undoing);
        moved.scene.world.onEffect = {};
        QCOMPARE(moved.undo(), Outcome::Complete);
        QCOMPARE(moved.scene.world.all(Place::Target), moved.before);
    }

    void whatWasUndoneCanBeRunAgain()
    {
        Moved moved;
        const auto after = moved.scene.world.all(Place::Target);
        QCOMPARE(moved.undo(), Outcome::Complete);
        QCOMPARE(*moved.scene.run(*moved.file, moved.scene.migrator(moved.plan)), Outcome::Complete);
        QCOMPARE(moved.scene.world.all(Place::Target), after);
        QCOMPARE(moved.undo(), Outcome::Complete);
        QCOMPARE(moved.scene.world.all(Place::Target), moved.before);
    }

    void anUndoOfNothingIsComplete()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        auto file = std::move(*RunFile::createInMemory(plan));
        Context context = scene.context();
        const auto migrator = scene.migrator(plan);
        QCOMPARE(*undoRun(*file, *migrator, scene.pool, context), Outcome::Complete);
        QVERIFY(file->events().empty());
        QCOMPARE(scene.world.effects(), 0);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
