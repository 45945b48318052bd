// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/domain/runs.h"

#include "models/domain/report.h"

#include <QTest>

#include <random>

using namespace gangway;

class TestRunRecord : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeRunIsComplete();
    void nothingIsGreenWithoutProof();
    void aBadVerdictIsAFailure();
    void partsOfFailed();
    void whatWasNotReachedIsLeft();
    void stopping();
    void undoing();
    void aHelperStepMovesNothing();
    void unknownItemsWaitForTheProbe();
    void stepsAfterFailedItems();
    void retriedItemsForgetTheirVerdict();
    void dismissing();
    void evidenceIsKept();
    void checkpoints();
    void timeRunning();
    void anIncompletePlanDoesNotBalance();
    void blockedPlans();
    void verdictsOfReports_data();
    void verdictsOfReports();
    void theReportListsEveryItem();
    void accountingBalancesOverRandomEvents();
};

namespace
{

// runPlan(2): add-0, add-1, bad, same, skip.tmp, other (only in target)
constexpr ChangeIndex kFirst = 0;
constexpr ChangeIndex kSecond = 1;

Run movedRun(Plan plan = runPlan(2))
{
    Run run(std::move(plan));
    run.state(RunState::Running);
    run.start(1, {kFirst, kSecond});
    run.end(1, {{kFirst, ItemEnd::Done}, {kSecond, ItemEnd::Done}});
    return run;
}

Run provenRun(Plan plan = runPlan(2))
{
    Run run = movedRun(std::move(plan));
    run.verify(kFirst, VerdictKind::Proven);
    run.verify(kSecond, VerdictKind::ProvenBySize);
    return run;
}

} // namespace

void TestRunRecord::aWholeRunIsComplete()
{
    Run run = provenRun();
    run.state(RunState::Ended);
    const Accounting sum = run.record().accounting();
    QCOMPARE(sum.inventory, 5);
    QCOMPARE(sum.moved, 2);
    QCOMPARE(sum.movedBytes, 20);
    QCOMPARE(sum.same, 1);
    QCOMPARE(sum.skipped, 1);
    QCOMPARE(sum.unsupported, 1);
    QCOMPARE(sum.failed, 0);
    QVERIFY(sum.isBalanced());
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Complete);
    QCOMPARE(run.record().stepState(1), StepState::Done);
}

void TestRunRecord::nothingIsGreenWithoutProof()
{
    Run run = movedRun();
    QCOMPARE(run.record().accounting().unproven, 2);
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Partial);
    run.verify(kFirst, VerdictKind::Proven);
    run.verify(kSecond, VerdictKind::NotChecked);
    QCOMPARE(run.record().accounting().unproven, 1);
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Partial);
    Plan unverified = runPlan(2);
    unverified.options.verify = false;
    QCOMPARE(movedRun(unverified).record().outcomeOfRun(), Outcome::Complete);
}

void TestRunRecord::aBadVerdictIsAFailure()
{
    for (const VerdictKind kind : {VerdictKind::Differs, VerdictKind::Missing}) {
        Run run = provenRun();
        run.verify(kSecond, kind);
        const Accounting sum = run.record().accounting();
        QCOMPARE(sum.moved, 1);
        QCOMPARE(sum.failed, 1);
        QCOMPARE(sum.left, 0);
        QVERIFY(sum.isBalanced());
        QCOMPARE(run.record().outcomeOfRun(), Outcome::Partial);
    }
}

void TestRunRecord::partsOfFailed()
{
    Run run(runPlan(4));
    run.state(RunState::Running);
    run.start(1, {0, 1, 2, 3});
    run.end(1, {{0, ItemEnd::Failed}, {1, ItemEnd::Conflict}, {2, ItemEnd::Cancelled}, {3, ItemEnd::Skipped}});
    const Accounting sum = run.record().accounting();
    QCOMPARE(sum.failed, 3);
    QCOMPARE(sum.left, 1);
    QCOMPARE(sum.skipped, 2);
    QVERIFY(sum.isBalanced());
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Failed);
}

void TestRunRecord::whatWasNotReachedIsLeft()
{
    Run run(runPlan(2));
    QCOMPARE(run.record().accounting().left, 2);
    QVERIFY(run.record().accounting().isBalanced());
    run.start(1, {kFirst, kSecond});
    QCOMPARE(run.record().itemState(kFirst), ItemState::Moving);
    QCOMPARE(run.record().accounting().left, 2);
}

void TestRunRecord::stopping()
{
    Run run(runPlan(2));
    run.state(RunState::Running);
    run.start(1, {kFirst});
    run.state(RunState::Stopping);
    run.end(1, {{kFirst, ItemEnd::Done}});
    run.verify(kFirst, VerdictKind::Proven);
    run.state(RunState::Ended);
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Cancelled);
    QVERIFY(run.record().endedAt().isValid());
    run.state(RunState::Running); // gone on with
    QVERIFY(!run.record().endedAt().isValid());
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Partial);
}

void TestRunRecord::undoing()
{
    Run run = provenRun();
    run.state(RunState::Undoing);
    StepUndone undone;
    undone.step = 1;
    undone.outcomes = {run.outcome(kFirst, ItemEnd::Done), run.outcome(kSecond, ItemEnd::Failed)};
    run.tell(undone);
    QCOMPARE(run.record().itemState(kFirst), ItemState::Undone);
    QCOMPARE(run.record().itemState(kSecond), ItemState::Moved);
    QCOMPARE(run.record().stepState(1), StepState::Done); // one is still to be taken back
    QVERIFY(run.record().verdict(kSecond).has_value());
    undone.outcomes = {run.outcome(kSecond, ItemEnd::Skipped)}; // edited since: left alone
    run.tell(undone);
    QCOMPARE(run.record().stepState(1), StepState::Undone);
    QCOMPARE(run.record().outcome(kSecond)->end, ItemEnd::Done);
    run.state(RunState::Undone);
    const Accounting sum = run.record().accounting();
    QCOMPARE(sum.moved, 1);
    QCOMPARE(sum.left, 1);
    QVERIFY(sum.isBalanced());
    QCOMPARE(run.record().outcomeOfRun(), Outcome::Cancelled);
}

void TestRunRecord::aHelperStepMovesNothing()
{
    Run run(runPlan(2));
    run.start(0, {kFirst, kSecond});
    QCOMPARE(run.record().itemState(kFirst), ItemState::Waiting);
    run.end(0, {{kFirst, ItemEnd::Done}, {kSecond, ItemEnd::Failed}});
    QCOMPARE(run.record().accounting().moved, 0);
    QCOMPARE(run.record().itemState(kSecond), ItemState::Waiting);
    QVERIFY(!run.record().outcome(kFirst));
    const auto outcomes = run.record().outcomesOf(0);
    QCOMPARE(outcomes.size(), 2u);
    QCOMPARE(outcomes[1].end, ItemEnd::Failed);
    QCOMPARE(run.record().stepState(0), StepState::Failed);
}

void TestRunRecord::unknownItemsWaitForTheProbe()
{
    Run run(runPlan(3));
    run.state(RunState::Running);
    run.start(1, {0, 1, 2});
    QCOMPARE(run.record().unknownItems(1), std::vector<ChangeIndex>({0, 1, 2}));
    StepEnded ended;
    ended.step = 1;
    ended.outcomes = {run.outcome(1, ItemEnd::Done)};
    ended.error = Error::of(ErrorKind::Unavailable, QStringLiteral("w"));
    run.tell(ended);
    QCOMPARE(run.record().unknownItems(1), std::vector<ChangeIndex>({0, 2}));
    QCOMPARE(run.record().stepState(1), StepState::Failed);
    run.state(RunState::Ready);
    run.start(0);
    run.state(RunState::Ended);
    QCOMPARE(run.record().stepState(0), StepState::Interrupted);
    QVERIFY(run.record().isUnknown(0));
    run.end(0, {});
    QVERIFY(!run.record().isUnknown(0));
    QCOMPARE(run.record().stepState(0), StepState::Done);
}

void TestRunRecord::stepsAfterFailedItems()
{
    Run run(runPlan(2));
    run.start(1, {kFirst, kSecond});
    run.end(1, {{kFirst, ItemEnd::Done}, {kSecond, ItemEnd::Failed}});
    QCOMPARE(run.record().stepState(1), StepState::Failed);
    run.start(1, {kSecond});
    run.end(1, {{kSecond, ItemEnd::Done}});
    QCOMPARE(run.record().stepState(1), StepState::Done);
    QCOMPARE(run.record().accounting().moved, 2);
    QVERIFY(!run.record().outcome(kSecond)->error);
}

void TestRunRecord::retriedItemsForgetTheirVerdict()
{
    Run run = provenRun();
    run.verify(kFirst, VerdictKind::Differs);
    run.start(1, {kFirst});
    run.end(1, {{kFirst, ItemEnd::Done}});
    QVERIFY(!run.record().verdict(kFirst));
    QCOMPARE(run.record().accounting().unproven, 1);
}

void TestRunRecord::dismissing()
{
    Run run(runPlan(3));
    run.start(1, {0, 1});
    run.end(1, {{0, ItemEnd::Failed}, {1, ItemEnd::Done}});
    run.tell(ItemsDismissed{{0, 1, 2, 999}});
    QCOMPARE(run.record().itemState(0), ItemState::Skipped);
    QCOMPARE(run.record().itemState(1), ItemState::Moved);
    QCOMPARE(run.record().itemState(2), ItemState::Waiting);
    run.verify(1, VerdictKind::Missing);
    run.tell(ItemsDismissed{{1}});
    QCOMPARE(run.record().itemState(1), ItemState::Skipped);
    QVERIFY(run.record().accounting().isBalanced());
}

void TestRunRecord::evidenceIsKept()
{
    Run run(runPlan(3));
    StepEnded ended;
    ended.step = 1;
    ended.outcomes = {run.outcome(0, ItemEnd::Done), run.outcome(1, ItemEnd::Done), run.outcome(2, ItemEnd::Failed)};
    ended.outcomes[1].evidence.targetPath = QStringLiteral("elsewhere");
    ended.outcomes[1].evidence.notes = QStringList{QStringLiteral("time.notkept")};
    run.tell(ended);
    QCOMPARE(run.record().outcome(0)->evidence.targetPath, QStringLiteral("add-0"));
    QCOMPARE(run.record().outcome(0)->evidence.sha256, QByteArray(32, 's'));
    QCOMPARE(run.record().outcome(0)->evidence.bytes, 5);
    QCOMPARE(run.record().outcome(1)->evidence.targetPath, QStringLiteral("elsewhere"));
    QCOMPARE(run.record().outcome(1)->evidence.notes, QStringList{QStringLiteral("time.notkept")});
    QCOMPARE(run.record().outcome(2)->error->kind, ErrorKind::Disk);
    QVERIFY(run.record().outcome(2)->evidence.sha256.isEmpty());
}

void TestRunRecord::checkpoints()
{
    Run run(runPlan(1));
    run.start(1, {0});
    run.tell(StepCheckpointed{1, {{QStringLiteral("offset"), 7}}});
    StepEnded cut;
    cut.step = 1;
    cut.cancelled = true;
    run.tell(cut);
    QCOMPARE(run.record().stepState(1), StepState::Interrupted);
    QCOMPARE(run.record().checkpoint(1).value(QStringLiteral("offset")).toInt(), 7);
    run.start(1, {0});
    run.end(1, {{0, ItemEnd::Done}});
    QVERIFY(run.record().checkpoint(1).isEmpty());
}

void TestRunRecord::timeRunning()
{
    Run run(runPlan(2));
    run.state(RunState::Running);
    run.wait(10);
    run.state(RunState::Paused);
    run.wait(100);
    run.state(RunState::Running);
    run.wait(5);
    run.start(1, {kFirst});
    QCOMPARE(run.record().secondsRunning(), 15.0);
    run.wait(1000); // cut here; somebody goes on much later
    run.state(RunState::Running);
    QCOMPARE(run.record().secondsRunning(), 15.0);
    run.wait(1);
    run.state(RunState::Ended);
    QCOMPARE(run.record().secondsRunning(), 16.0);
    QVERIFY(run.record().startedAt() < run.record().endedAt());
}

void TestRunRecord::anIncompletePlanDoesNotBalance()
{
    Plan plan = runPlan(2);
    plan.changes.erase(plan.changes.begin() + 2);
    const Run run = provenRun(plan);
    QVERIFY(!run.record().accounting().isBalanced());
    QVERIFY(run.record().outcomeOfRun() != Outcome::Complete);
    QCOMPARE(makeReport(run.record()).verdict, ReportVerdict::Unbalanced);
}

void TestRunRecord::blockedPlans()
{
    Plan plan = runPlan(2);
    plan.findings.push_back({Severity::Blocker, QStringLiteral("x"), {}, {}, {}, {}});
    QCOMPARE(Run(plan).record().outcomeOfRun(), Outcome::Blocked);
}

void TestRunRecord::verdictsOfReports_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("verdict");
    for (const char* row : {"allMoved", "movedWithTasks", "partlyMoved", "stopped", "nothingToDo", "nothingMoved", "undone"})
        QTest::newRow(row) << QString::fromLatin1(row) << QString::fromLatin1(row);
}

void TestRunRecord::verdictsOfReports()
{
    QFETCH(QString, how);
    QFETCH(QString, verdict);
    Plan plan = runPlan(how == u"nothingToDo" ? 0 : 2);
    if (how == u"movedWithTasks")
        plan.guided = {{StepId(QStringLiteral("g")), QStringLiteral("c"), {}, {}, {}, false}};
    Run run(plan);
    if (how == u"allMoved" || how == u"movedWithTasks" || how == u"undone")
        run = provenRun(plan);
    if (how == u"partlyMoved")
        run = movedRun(plan);
    if (how == u"stopped")
        run.state(RunState::Stopping);
    if (how == u"undone")
        run.state(RunState::Undone);
    QCOMPARE(reportVerdictName(makeReport(run.record()).verdict), verdict);
    if (how == u"movedWithTasks") {
        run.tell(GuidedDone{StepId(QStringLiteral("g")), true});
        QCOMPARE(makeReport(run.record()).verdict, ReportVerdict::AllMoved);
    }
}

void TestRunRecord::theReportListsEveryItem()
{
    Run run = provenRun();
    const Report report = makeReport(run.record());
    QCOMPARE(report.items.size(), 5u); // not what is only in the target
    QCOMPARE(report.items[0].path, QStringLiteral("add-0"));
    QCOMPARE(report.items[0].sha256, QByteArray(32, 's'));
    QCOMPARE(report.items[1].verdict, VerdictKind::ProvenBySize);
    QCOMPARE(report.items[2].reason, Reason::Unreadable);
    QCOMPARE(report.provenByHash, 1);
    QCOMPARE(report.provenBySize, 1);
    QCOMPARE(report.notProven, 0);
    QCOMPARE(report.source, QStringLiteral("folder:/from"));
    QCOMPARE(report.planHash, run.record().plan().contentHash());
}

void TestRunRecord::accountingBalancesOverRandomEvents()
{
    constexpr quint32 kCases = 10000;
    const quint32 first = qEnvironmentVariableIsSet("GW_SEED") ? qEnvironmentVariableIntValue("GW_SEED") : 1;
    int complete = 0;
    for (quint32 seed = first; seed < first + kCases; ++seed) {
        std::mt19937 random(seed);
        const int adds = static_cast<int>(random() % 6);
        Run run(runPlan(adds));
        // An account of its own: the last thing that was said of each item.
        enum class Last { Left, Moved, Bad, Failed, Skipped };
        std::vector<Last> last(static_cast<size_t>(adds), Last::Left);
        for (int i = 0; i < 30; ++i) {
            const auto item = static_cast<ChangeIndex>(adds == 0 ? 0 : random() % static_cast<unsigned>(adds));
            const auto kind = random() % 8;
            if (kind < 2)
                run.state(static_cast<RunState>(random() % 7));
            if (adds == 0 || kind < 2)
                continue;
            if (kind == 2) {
                run.start(1, {item});
                last[item] = Last::Left;
            } else if (kind < 5) {
                const auto end = static_cast<ItemEnd>(random() % 5);
                run.end(random() % 4 == 0 ? 0 : 1, {}); // of no item: says nothing
                run.end(1, {{item, end}});
                last[item] = end == ItemEnd::Done        ? Last::Moved
                             : end == ItemEnd::Skipped   ? Last::Skipped
                             : end == ItemEnd::Cancelled ? Last::Left
                                                         : Last::Failed;
            } else if (kind == 5) {
                const auto verdict = static_cast<VerdictKind>(random() % 5);
                run.verify(item, verdict);
                const bool isBad = verdict == VerdictKind::Differs || verdict == VerdictKind::Missing;
                if (last[item] == Last::Moved || last[item] == Last::Bad)
                    last[item] = isBad ? Last::Bad : Last::Moved;
            } else if (kind == 6) {
                run.tell(ItemsDismissed{{item}});
                if (last[item] == Last::Failed || last[item] == Last::Bad)
                    last[item] = Last::Skipped;
            } else {
                StepUndone undone;
                undone.step = 1;
                undone.outcomes = {run.outcome(item, ItemEnd::Done)};
                run.tell(undone);
                last[item] = Last::Left;
            }
        }
        const auto count = [&last](Last what) { return static_cast<qint64>(std::count(last.begin(), last.end(), what)); };
        const Accounting sum = run.record().accounting();
        const bool holds = sum.isBalanced() && sum.moved == count(Last::Moved) && sum.left == count(Last::Left)
                           && sum.failed == count(Last::Left) + count(Last::Failed) + count(Last::Bad)
                           && sum.skipped == 1 + count(Last::Skipped) && sum.inventory == adds + 3;
        if (!holds)
            QFAIL(qPrintable(QStringLiteral("seed %1: moved %2 left %3 failed %4 skipped %5").arg(seed).arg(sum.moved)
                                 .arg(sum.left).arg(sum.failed).arg(sum.skipped)));
        if (run.record().outcomeOfRun() == Outcome::Complete) {
            ++complete;
            if (sum.failed != 0 || sum.unproven != 0)
                QFAIL(qPrintable(QStringLiteral("seed %1: complete without proof").arg(seed)));
        }
    }
    QVERIFY(complete > 0);
}

QTEST_APPLESS_MAIN(TestRunRecord)
#include "tst_runrecord.moc"
