// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/steptable.h"
#include "tests/models/domain/runs.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace gangway;

namespace
{

/// A run whose events go to a record and to a table.
class Watched
{
public:
    explicit Watched(Plan plan)
        : m_record(std::make_shared<const Plan>(std::move(plan)))
        , m_run(m_record.plan())
    {
        table.setRecord(m_record);
    }
    template<typename What>
    void tell(What what)
    {
        now = now.addMSecs(1000);
        RunEvent event;
        event.at = now;
        event.what = std::move(what);
        m_record.apply(event);
        table.apply({event});
    }
    void end(quint32 step, ChangeIndex change, ItemEnd itemEnd) { tell(StepEnded{step, {m_run.outcome(change, itemEnd)}, {}, false}); }
    TransferState state(ChangeIndex change) const { return table.state(change); }
    QVariant data(ChangeIndex change, StepRole role) const { return table.indexOf(change).data(asInt(role)); }
    const RunRecord& record() const { return m_record; }

    StepTable table;
    QDateTime now = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);

private:
    RunRecord m_record;
    Run m_run;
};

} // namespace

class TestStepTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsGoThroughTheirStates();
    void failuresAndRetries();
    void whatWasSaidOfNothingWaits();
    void helpersShowNothing();
    void progressAndSpeedOfAStepWithOneItem();
    void groupsFilterAndCount();
    void theRecordOfACutRunIsTheStart();
    void longListsComeInPages();
    void persistentIndexesFollowTheirItems();
    void batchesAreCheap();
};

void TestStepTable::itemsGoThroughTheirStates()
{
    Watched w(runPlan(2));
    QAbstractItemModelTester tester(&w.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(w.table.rowCount(), 2); // what is to be moved, nothing else
    QCOMPARE(w.table.index(1, 0).data().toString(), QStringLiteral("add-1"));
    QCOMPARE(w.state(0), TransferState::Waiting);
    w.tell(StepStarted{1, {0, 1}});
    QCOMPARE(w.state(0), TransferState::Moving);
    w.end(1, 0, ItemEnd::Done);
    QCOMPARE(w.state(0), TransferState::Checking);
    w.tell(ItemsVerified{{{0, VerdictKind::Proven, {}}}});
    QCOMPARE(w.state(0), TransferState::Moved);
    w.tell(StepUndone{1, {w.record().outcome(0).value()}});
    QCOMPARE(w.state(0), TransferState::Undone);
    Plan plan = runPlan(1);
    plan.options.verify = false;
    Watched unverified(plan);
    unverified.end(1, 0, ItemEnd::Done);
    QCOMPARE(unverified.state(0), TransferState::Moved);
}

void TestStepTable::failuresAndRetries()
{
    Watched w(runPlan(3));
    QAbstractItemModelTester tester(&w.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    w.tell(StepStarted{1, {0, 1}});
    w.end(1, 0, ItemEnd::Failed);
    QCOMPARE(w.state(0), TransferState::Failed);
    QCOMPARE(w.table.error(0)->kind, ErrorKind::Disk);
    QVERIFY(!w.data(0, StepRole::ErrorText).toString().isEmpty());
    QCOMPARE(w.table.failed(), std::vector<ChangeIndex>{0});
    w.table.markRetrying({0, 2});
    QCOMPARE(w.state(0), TransferState::Retrying);
    QCOMPARE(w.state(2), TransferState::Waiting);
    w.tell(StepStarted{1, {0}});
    QCOMPARE(w.state(0), TransferState::Retrying);
    w.end(1, 0, ItemEnd::Done);
    QVERIFY(!w.table.error(0));
    w.tell(ItemsVerified{{{0, VerdictKind::Differs, QStringLiteral("why")}}});
    QCOMPARE(w.state(0), TransferState::Failed);
    QCOMPARE(w.table.error(0)->code, QStringLiteral("verify.differs"));
    w.tell(ItemsVerified{{{0, VerdictKind::NotChecked, {}}}});
    QCOMPARE(w.state(0), TransferState::Failed); // says nothing
    w.tell(ItemsVerified{{{0, VerdictKind::Proven, {}}}});
    QCOMPARE(w.state(0), TransferState::Moved);
    w.end(1, 1, ItemEnd::Conflict);
    w.tell(ItemsVerified{{{1, VerdictKind::Proven, {}}}});
    QCOMPARE(w.state(1), TransferState::Failed); // it was never moved
    w.tell(ItemsDismissed{{0, 1, 2}});
    QCOMPARE(w.state(0), TransferState::Moved);
    QCOMPARE(w.state(1), TransferState::Skipped);
    QCOMPARE(w.state(2), TransferState::Waiting);
}

void TestStepTable::whatWasSaidOfNothingWaits()
{
    Watched w(runPlan(2));
    w.tell(StepStarted{1, {0, 1}});
    w.end(1, 0, ItemEnd::Done);
    QCOMPARE(w.state(1), TransferState::Waiting);
    w.tell(StepStarted{1, {1}});
    w.end(1, 1, ItemEnd::Cancelled);
    QCOMPARE(w.state(1), TransferState::Waiting);
}

void TestStepTable::helpersShowNothing()
{
    Watched w(runPlan(1));
    w.tell(StepStarted{0, {0}});
    w.end(0, 0, ItemEnd::Failed);
    QCOMPARE(w.state(0), TransferState::Waiting);
}

void TestStepTable::progressAndSpeedOfAStepWithOneItem()
{
    Watched w(runPlan(1));
    w.tell(StepStarted{1, {0}});
    QCOMPARE(w.data(0, StepRole::Fraction).toDouble(), -1.0);
    w.tell(StepProgressed{1, 2, 0});
    QCOMPARE(w.data(0, StepRole::Fraction).toDouble(), 0.2);
    w.tell(StepProgressed{1, 6, 0});
    QCOMPARE(w.data(0, StepRole::Fraction).toDouble(), 0.6);
    QCOMPARE(w.data(0, StepRole::BytesPerSecond).toDouble(), 4.0);
    w.end(1, 0, ItemEnd::Done);
    QCOMPARE(w.data(0, StepRole::Fraction).toDouble(), 1.0);
    QCOMPARE(w.data(0, StepRole::BytesPerSecond).toDouble(), 0.0);
    Watched batch(runPlan(2));
    batch.tell(StepStarted{1, {0, 1}});
    batch.tell(StepProgressed{1, 10, 1});
    QCOMPARE(batch.data(0, StepRole::Fraction).toDouble(), -1.0); // which of them, nobody knows
}

void TestStepTable::groupsFilterAndCount()
{
    Watched w(runPlan(4));
    QAbstractItemModelTester tester(&w.table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    w.table.setGroups({TransferGroup::Failed});
    QCOMPARE(w.table.rowCount(), 0);
    w.tell(StepStarted{1, {0, 1, 2}});
    w.end(1, 1, ItemEnd::Failed);
    QCOMPARE(w.table.rowCount(), 1);
    QCOMPARE(w.table.change(w.table.index(0, 0)), 1u);
    w.tell(StepStarted{1, {0}});
    w.end(1, 2, ItemEnd::Skipped);
    w.tell(StepStarted{1, {0}});
    QCOMPARE(w.table.count(TransferGroup::Failed), 1);
    QCOMPARE(w.table.count(TransferGroup::Done), 1);
    QCOMPARE(w.table.count(TransferGroup::Moving), 1);
    QCOMPARE(w.table.count(TransferGroup::Waiting), 1);
    w.table.setGroups({TransferGroup::Failed, TransferGroup::Done});
    QCOMPARE(w.table.rowCount(), 2);
    w.table.setGroups({});
    QCOMPARE(w.table.rowCount(), 4);
}

void TestStepTable::theRecordOfACutRunIsTheStart()
{
    Watched w(runPlan(4));
    w.tell(StepStarted{1, {0, 1, 2}});
    w.tell(StepEnded{1, {w.record().plan().changes.empty() ? ItemOutcome() : ItemOutcome{0, ItemEnd::Done, {}, {}},
                         ItemOutcome{1, ItemEnd::Failed, Error::of(ErrorKind::Denied, QStringLiteral("w")), {}}}, {}, false});
    w.tell(ItemsVerified{{{0, VerdictKind::Missing, {}}}});
    StepTable again;
    again.setRecord(w.record());
    QCOMPARE(again.state(0), TransferState::Failed);
    QCOMPARE(again.error(0)->code, QStringLiteral("verify.missing"));
    QCOMPARE(again.error(1)->kind, ErrorKind::Denied);
    QCOMPARE(again.state(2), TransferState::Waiting);
    QCOMPARE(again.count(TransferGroup::Failed), 2);
}

void TestStepTable::longListsComeInPages()
{
    Watched w(runPlan(2 * StepTable::kPage + 1));
    w.table.setGroups({TransferGroup::Waiting});
    QCOMPARE(w.table.rowCount(), StepTable::kPage);
    QAbstractItemModelTester tester(&w.table, QAbstractItemModelTester::FailureReportingMode::QtTest); // fetches once
    while (w.table.canFetchMore({}))
        w.table.fetchMore({});
    QCOMPARE(w.table.rowCount(), 2 * StepTable::kPage + 1);
    QVERIFY(!w.table.canFetchMore({}));
}

void TestStepTable::persistentIndexesFollowTheirItems()
{
    Watched w(runPlan(4));
    w.table.setGroups({TransferGroup::Waiting});
    const QPersistentModelIndex third = w.table.index(2, 3);
    const QPersistentModelIndex first = w.table.index(0, 0);
    w.tell(StepStarted{1, {0}});
    QCOMPARE(third.row(), 1);
    QCOMPARE(third.data(asInt(StepRole::Change)).toUInt(), 2u);
    QVERIFY(!first.isValid());
}

void TestStepTable::batchesAreCheap()
{
    constexpr int kItems = 100000;
    Tree source;
    InventoryBuilder builder;
    std::vector<Resource> files(kItems);
    for (int i = 0; i < kItems; ++i)
        files[static_cast<size_t>(i)].name = QString::number(i);
    QVERIFY(builder.addChildren(0, files));
    Plan plan;
    plan.sourceInventory = std::move(builder).finish({});
    plan.targetInventory = Tree().make();
    plan.changes = diff(*plan.sourceInventory, *plan.targetInventory, {}).changes;
    for (ChangeIndex i = 0; i < kItems; i += 500) {
        Step step{StepId(QString::number(i)), QStringLiteral("copy-files"), {}, {}, {}, {}, {}, 0, true};
        for (ChangeIndex item = i; item < i + 500; ++item)
            step.changes.push_back(item);
        plan.steps.push_back(step);
    }
    const auto shared = std::make_shared<const Plan>(std::move(plan));
    StepTable table;
    table.setRecord(RunRecord(shared));
    table.setGroups({TransferGroup::Waiting});
    QElapsedTimer timer;
    qint64 worst = 0;
    for (quint32 step = 0; step < shared->steps.size(); ++step) {
        RunEvent started, ended;
        started.what = StepStarted{step, shared->steps[step].changes};
        StepEnded end;
        end.step = step;
        for (const ChangeIndex item : shared->steps[step].changes)
            end.outcomes.push_back({item, ItemEnd::Done, {}, {}});
        ended.what = std::move(end);
        timer.start();
        table.apply({started, ended});
        worst = std::max(worst, timer.elapsed());
    }
    QCOMPARE(table.count(TransferGroup::Moving), kItems); // not verified yet
    QCOMPARE(table.rowCount(), 0);
    qInfo("100,000 items in batches of 500: the slowest batch took %lld ms", worst);
    QVERIFY(worst < 500);
}

QTEST_GUILESS_MAIN(TestStepTable)
#include "tst_steptable.moc"
