// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplatform.h"

#include <QTest>

#include <barrier>

using namespace gangway;

namespace
{

using Place = FakeWorld::Place;

const QString kReplaced1 = QStringLiteral("project/replaced1.txt");
const QString kNew0 = QStringLiteral("project/folder0/new0.txt");

std::optional<Finding> findingOf(const std::vector<Finding>& findings, const QString& code)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.code == code; });
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

std::optional<Finding> findingOf(const Plan& plan, const char* code)
{
    return findingOf(plan.findings, QString::fromLatin1(code));
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private slots:
    void aPlanWritesNothing()
    {
        FakeScene scene;
        scene.furnish();
        const auto before = scene.world.all(Place::Target);
        const auto plan = scene.makePlan();
        QCOMPARE(scene.world.effects(), 0);
        QCOMPARE(scene.world.all(Place::Target), before);
        QVERIFY(plan->isApplicable());
        const ChangeTotals totals = plan->totals();
        QCOMPARE(totals.add, 11);
        QCOMPARE(totals.change, 3);
        QCOMPARE(totals.same, 1);
        QCOMPARE(totals.onlyInTarget, 1);
        QCOMPARE(plan->comparedBy, ComparedBy::SizeAndTime);
    }

    void bothSidesAreReadAtTheSameTime()
    {
        FakeScene scene;
        scene.furnish();
        std::barrier both(2); // neither listing ends before the other has begun
        scene.source->onInventory = [&](Context&) { both.arrive_and_wait(); };
        scene.target->onInventory = [&](Context&) { both.arrive_and_wait(); };
        QVERIFY(scene.makePlan()->isComplete());
    }

    void anErrorOfOneSideStopsTheOther()
    {
        FakeScene scene;
        scene.furnish();
        std::atomic<bool> wasStopped{false};
        scene.source->inventoryError = Error::of(ErrorKind::Denied, QStringLiteral("No"));
        scene.target->onInventory = [&](Context& context) {
            while (!context.isStopped())
                std::this_thread::yield();
            wasStopped = true;
        };
        Context context = scene.context();
        const auto plan = Planner(scene.pool).make(context, scene.request());
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Denied);
        QVERIFY(wasStopped);
    }

    void aStopEndsThePlanning()
    {
        FakeScene scene;
        scene.furnish();
        std::stop_source stop;
        scene.source->onInventory = [&](Context&) { stop.request_stop(); };
        Context context = scene.context(stop.get_token());
        const auto plan = Planner(scene.pool).make(context, scene.request());
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Cancelled);
    }

    void contentIsReadOnlyWhereItIsAskedFor()
    {
        FakeScene scene;
        scene.furnish();
        scene.makePlan();
        QCOMPARE(int(scene.source->hashed) + int(scene.target->hashed), 0);
        scene.world.put(Place::Target, QStringLiteral("project/same.txt"), "s@me", 3000); // same size and time
        scene.options.comparison = Comparison::Content;
        const auto plan = scene.makePlan();
        QCOMPARE(plan->comparedBy, ComparedBy::Content);
        QCOMPARE(int(scene.source->hashed), 1); // all others differ in size
        QCOMPARE(int(scene.target->hashed), 1);
        QCOMPARE(plan->totals().same, 0);
    }

    void withoutComparableTimesContentDecidesAndThePlanSaysSo()
    {
        FakeScene scene;
        scene.furnish();
        scene.backend.timesComparable = false;
        scene.world.put(Place::Target, QStringLiteral("project/same.txt"), "same", 1);
        const auto plan = scene.makePlan();
        QCOMPARE(plan->comparedBy, ComparedBy::Content);
        QCOMPARE(plan->totals().same, 1);
        QVERIFY(findingOf(*plan, "compare.content"));
    }

    void contentThatCannotBeReadCountsAsDifferentAndIsNamed()
    {
        FakeScene scene;
        scene.furnish();
        scene.options.comparison = Comparison::Content;
        scene.target->unreadable = {QStringLiteral("project/same.txt")};
        const auto plan = scene.makePlan();
        QCOMPARE(plan->totals().same, 0);
        const auto finding = findingOf(*plan, "content.unread");
        QVERIFY(finding);
        QCOMPARE(finding->subject, QStringLiteral("project/same.txt"));
    }

    void manyHashesAreAskedForInBatchesAndAllArrive()
    {
        FakeScene scene;
        scene.options.comparison = Comparison::Content;
        for (int i = 0; i < 1000; ++i) {
            scene.world.put(Place::Source, QStringLiteral("f%1").arg(i), QByteArray::number(i), 1);
            scene.world.put(Place::Target, QStringLiteral("f%1").arg(i), QByteArray::number(i), 2);
        }
        const auto plan = scene.makePlan();
        QCOMPARE(plan->totals().same, 1000);
        QCOMPARE(int(scene.source->hashed), 1000);
        QVERIFY(plan->isNothingToDo());
        QVERIFY(findingOf(*plan, "plan.nothing"));
    }

    void aTargetFolderIsWhereHashesAreReadToo()
    {
        FakeScene scene;
        scene.options.comparison = Comparison::Content;
        scene.world.put(Place::Source, QStringLiteral("a.txt"), "equal", 1);
        scene.world.put(Place::Target, QStringLiteral("below/here/a.txt"), "equal", 2);
        PlanRequest request = scene.request();
        request.targetChoice.folder = QStringLiteral("below/here");
        Context context = scene.context();
        const auto plan = Planner(scene.pool).make(context, request);
        QVERIFY(plan);
        QCOMPARE((*plan)->totals().same, 1);
    }

    void undecidedConflictsBlock()
    {
        FakeScene scene;
        scene.furnish();
        scene.options.conflict = ConflictPolicy::Stop;
        const auto plan = scene.makePlan();
        const auto finding = findingOf(*plan, "plan.conflicts");
        QVERIFY(finding);
        QCOMPARE(finding->severity, Severity::Blocker);
        QCOMPARE(finding->args.value(QStringLiteral("count")).toInt(), 3);
        QVERIFY(!plan->isApplicable());
    }

    void aChangeThatNoStepCarriesOutBlocks_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("left out of its step") << 0;
        QTest::newRow("in two steps") << 1;
        QTest::newRow("in a step that is out of order") << 2;
        QTest::newRow("in no change that there is") << 3;
    }
    void aChangeThatNoStepCarriesOutBlocks()
    {
        QFETCH(int, how);
        FakeScene scene;
        scene.furnish();
        scene.backend.spoil = [how](RulesOutput& output) {
            const auto step = std::find_if(output.steps.begin(), output.steps.end(), [](const Step& s) { return s.settles; });
            if (how == 0)
                step->changes.pop_back();
            else if (how == 1)
                std::find_if(step + 1, output.steps.end(), [](const Step& s) { return s.settles; })->changes.push_back(step->changes[0]);
            else if (how == 2)
                step->after = {quint32(output.steps.size())};
            else
                step->changes.push_back(1000000);
        };
        const auto plan = scene.makePlan();
        QVERIFY(findingOf(*plan, "plan.incomplete"));
        QVERIFY(!plan->isApplicable());
    }

    void findingsOfTheChecksAreInThePlanTheWorstFirst()
    {
        FakeScene scene;
        scene.furnish();
        const auto make = [](Severity severity, const char* code) { return Finding{severity, QString::fromLatin1(code), {}, {}, {}, {}}; };
        scene.backend.checks = {make(Severity::Passed, "p"), make(Severity::Warning, "w"), make(Severity::Blocker, "b")};
        const auto plan = scene.makePlan();
        QCOMPARE(plan->findings.front().code, QStringLiteral("b"));
        QCOMPARE(plan->findings.back().code, QStringLiteral("p"));
    }

    void madeAgainWithOtherDecisionsNothingIsReadAgain()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        const int read = scene.source->inventories;
        scene.decisions.insert(kReplaced1, Decision::Skip);
        Context context = scene.context();
        const auto again = Planner(scene.pool).remake(context, scene.request(), *plan);
        QVERIFY(again);
        QCOMPARE((*again)->totals().change, 2);
        QCOMPARE((*again)->totals().skip, 1);
        QCOMPARE(int(scene.source->inventories), read);
        QCOMPARE((*again)->sourceInventory, plan->sourceInventory);
    }

    void hashesThatAreKnownAreNotReadAgain()
    {
        FakeScene scene;
        scene.furnish();
        scene.options.comparison = Comparison::Content;
        const auto plan = scene.makePlan();
        const int hashed = scene.source->hashed;
        QVERIFY(hashed > 0);
        Context context = scene.context();
        QVERIFY(Planner(scene.pool).remake(context, scene.request(), *plan));
        QCOMPARE(int(scene.source->hashed), hashed);
    }

    void anotherTargetFolderIsReadAnew()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        PlanRequest request = scene.request();
        request.targetChoice.folder = QStringLiteral("elsewhere");
        Context context = scene.context();
        const auto again = Planner(scene.pool).remake(context, request, *plan);
        QVERIFY(again);
        QCOMPARE(int(scene.target->inventories), 2);
        QCOMPARE((*again)->totals().add, 15);
    }

    void theTagIsTheSameForTheSameSourceAndAnotherForAnother()
    {
        FakeScene scene;
        scene.furnish();
        const auto tagOf = [&] {
            struct Seen : FakeBackend {
                using FakeBackend::FakeBackend;
                RulesOutput plan(const RulesInput& input) const override
                {
                    tag = input.tag.value;
                    return FakeBackend::plan(input);
                }
                mutable QString tag;
            } seen(scene.world);
            PlanRequest asked = scene.request();
            PlanRequest request{seen, asked.source, asked.target, asked.sourceConnection, asked.targetConnection, {}, {}, asked.options, {}};
            Context context = scene.context();
            if (!Planner(scene.pool).make(context, request))
                qFatal("no plan");
            return seen.tag;
        };
        const QString first = tagOf();
        QCOMPARE(first.size(), 16);
        scene.world.put(Place::Target, QStringLiteral("more.txt"), "at the target", 1);
        QCOMPARE(tagOf(), first);
        scene.world.put(Place::Source, QStringLiteral("more.txt"), "at the source", 1);
        QVERIFY(tagOf() != first);
    }

    void driftIsFoundAndCounted()
    {
        FakeScene scene;
        scene.furnish();
        const auto plan = scene.makePlan();
        Context context = scene.context();
        Planner planner(scene.pool);
        QVERIFY(planner.drift(context, scene.request(), *plan)->empty());
        scene.world.put(Place::Source, kNew0, "edited", 9999);
        scene.world.take(Place::Source, QStringLiteral("project/folder0/new1.txt"));
        scene.world.put(Place::Target, kReplaced1, "edited there", 9999);
        scene.world.put(Place::Target, QStringLiteral("project/same.txt"), "edited, but nothing would be moved", 9999);
        const auto found = planner.drift(context, scene.request(), *plan);
        QVERIFY(found);
        QCOMPARE(found->size(), size_t(2));
        QCOMPARE(findingOf(*found, QStringLiteral("drift.source"))->args.value(QStringLiteral("count")).toInt(), 2);
        QCOMPARE(findingOf(*found, QStringLiteral("drift.target"))->args.value(QStringLiteral("count")).toInt(), 1);
        QCOMPARE(findingOf(*found, QStringLiteral("drift.target"))->subject, kReplaced1);
    }

    void thePhasesAreTold()
    {
        FakeScene scene;
        scene.furnish();
        scene.options.comparison = Comparison::Content;
        std::mutex mutex;
        std::vector<PlanningProgress::Phase> phases;
        Context context = scene.context();
        const auto plan = Planner(scene.pool).make(context, scene.request(), [&](const PlanningProgress& progress) {
            const std::lock_guard lock(mutex);
            if (phases.empty() || phases.back() != progress.phase)
                phases.push_back(progress.phase);
        });
        QVERIFY(plan);
        using Phase = PlanningProgress::Phase;
        QCOMPARE(phases, (std::vector<Phase>{Phase::Listing, Phase::Hashing, Phase::Comparing, Phase::Checking}));
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
