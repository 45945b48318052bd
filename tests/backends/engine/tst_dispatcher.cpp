// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/dispatcher.h"

#include <QTest>

using namespace gangway;

namespace
{

Step step(std::vector<ChangeIndex> changes, std::vector<quint32> after = {}, const QString& lane = {})
{
    Step made;
    made.changes = std::move(changes);
    made.after = std::move(after);
    made.lane = lane;
    return made;
}

struct Scene {
    explicit Scene(std::vector<Step> steps)
    {
        plan.steps = std::move(steps);
        dispatcher = std::make_unique<Dispatcher>(plan);
    }
    void beginAll()
    {
        std::vector<StepJob> round;
        for (quint32 i = 0; i < plan.steps.size(); ++i)
            round.push_back({i, plan.steps[i].changes, {}, {}});
        dispatcher->begin(std::move(round));
    }
    /// Positions that may run now, in order.
    std::vector<quint32> claimAll()
    {
        std::vector<quint32> claimed;
        while (const auto job = dispatcher->next()) {
            claimed.push_back(job->position);
            last = *job;
        }
        return claimed;
    }
    Plan plan;
    std::unique_ptr<Dispatcher> dispatcher;
    StepJob last;
};

using Positions = std::vector<quint32>;
using Items = std::vector<ChangeIndex>;

} // namespace

class TestDispatcher : public QObject
{
    Q_OBJECT

private slots:
    void aStepWaitsForThoseBeforeIt()
    {
        Scene scene({step({0}), step({1}), step({2}, {0, 1})});
        scene.beginAll();
        QCOMPARE(scene.claimAll(), (Positions{0, 1}));
        scene.dispatcher->ended(0, {}, false);
        QCOMPARE(scene.claimAll(), Positions{});
        scene.dispatcher->ended(1, {}, false);
        QCOMPARE(scene.claimAll(), Positions{2});
        scene.dispatcher->ended(2, {}, false);
        QVERIFY(scene.dispatcher->isRoundOver());
    }

    void aStepDoesNotWaitForThoseOfAnotherRound()
    {
        Scene scene({step({0}), step({1}, {0})});
        scene.dispatcher->begin({{1, {1}, {}, {}}});
        QCOMPARE(scene.claimAll(), Positions{1});
    }

    void aFailedItemHoldsBackThatItemOfTheNext()
    {
        Scene scene({step({0, 1}), step({0, 1, 2}, {0})});
        scene.beginAll();
        scene.claimAll();
        scene.dispatcher->ended(0, {1}, false);
        QCOMPARE(scene.claimAll(), Positions{1});
        QCOMPARE(scene.last.items, (Items{0, 2}));
        const auto held = scene.dispatcher->takeHeld();
        QCOMPARE(held.size(), size_t(1));
        QCOMPARE(held[0].items, Items{1});
        QCOMPARE(held[0].cause, 0u);
    }

    void aFailedItemHoldsBackNoOtherItem()
    {
        Scene scene({step({0}), step({1, 2}, {0})});
        scene.beginAll();
        scene.claimAll();
        scene.dispatcher->ended(0, {0}, false);
        QCOMPARE(scene.claimAll(), Positions{1});
        QCOMPARE(scene.last.items, (Items{1, 2}));
    }

    void aStepThatFailedAsAWholeHoldsBackAllThatFollow()
    {
        Scene scene({step({}), step({0}, {0}), step({1}, {1})});
        scene.beginAll();
        scene.claimAll();
        scene.dispatcher->ended(0, {}, true);
        QCOMPARE(scene.claimAll(), Positions{});
        QVERIFY(scene.dispatcher->isRoundOver());
        QCOMPARE(scene.dispatcher->takeHeld().size(), size_t(2));
    }

    void anItemHeldBackIsHeldBackFurtherOn()
    {
        Scene scene({step({0}), step({0, 1}, {0}), step({0, 1}, {1})});
        scene.beginAll();
        scene.claimAll();
        scene.dispatcher->ended(0, {0}, false);
        scene.claimAll();
        scene.dispatcher->ended(1, {}, false);
        QCOMPARE(scene.claimAll(), Positions{2});
        QCOMPARE(scene.last.items, Items{1});
    }

    void aFailureIsRememberedInTheNextRound()
    {
        Scene scene({step({0}), step({0, 1}, {0})});
        scene.beginAll();
        scene.claimAll();
        scene.dispatcher->ended(0, {0}, false);
        scene.claimAll();
        scene.dispatcher->ended(1, {1}, false);
        scene.dispatcher->takeHeld();
        scene.dispatcher->begin({{1, {0, 1}, {}, {}}});
        QCOMPARE(scene.claimAll(), Positions{1});
        QCOMPARE(scene.last.items, Items{1});
    }

    void whatIsUnknownIsNeverHeldBack()
    {
        Scene scene({step({0}), step({0, 1}, {0})});
        scene.dispatcher->begin({{0, {0}, {}, {}}, {1, {}, {0, 1}, {}}});
        scene.claimAll();
        scene.dispatcher->ended(0, {0}, false);
        QCOMPARE(scene.claimAll(), Positions{1});
        QCOMPARE(scene.last.unknown, (Items{0, 1}));
    }

    void lanesHaveLimits()
    {
        const QString one = QStringLiteral("api");
        const QString two = QStringLiteral("upload/2");
        Scene scene({step({0}, {}, one), step({1}, {}, one), step({2}, {}, two), step({3}, {}, two), step({4}, {}, two), step({5})});
        scene.beginAll();
        QCOMPARE(scene.claimAll(), (Positions{0, 2, 3, 5}));
        scene.dispatcher->ended(3, {}, false);
        QCOMPARE(scene.claimAll(), Positions{4});
        scene.dispatcher->ended(0, {}, false);
        QCOMPARE(scene.claimAll(), Positions{1});
    }

    void aStepThatIsPutBackComesAgain()
    {
        Scene scene({step({0, 1})});
        scene.beginAll();
        scene.claimAll();
        scene.dispatcher->again({0, {}, {1}, {}});
        QVERIFY(!scene.dispatcher->isRoundOver());
        QCOMPARE(scene.claimAll(), Positions{0});
        QCOMPARE(scene.last.unknown, Items{1});
    }
};

QTEST_GUILESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
