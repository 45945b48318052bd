// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/preview/previewcontroller.h"

#include "backends/engine/runfile.h"

#include <QtTest>

using namespace gangway;

namespace
{

const QString kTarget = QStringLiteral("jupyter:https://new.example");
const QString kConflict = QStringLiteral("session-embeddings/src/features.py");
const QString kAdded = QStringLiteral("ranking-baseline/features.py");

ChangeIndex changeOf(const Plan& plan, const QString& path)
{
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (plan.sourcePath(plan.changes[i]) == path)
            return i;
    }
    return 0;
}

Action actionOf(const std::shared_ptr<const Plan>& plan, const QString& path)
{
    return plan->changes[changeOf(*plan, path)].action;
}

} // namespace

class TestPreviewController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void decision_makesAnotherPlanFromTheSameListings();
    void quickDecisions_allCount();
    void conflicts_keepFromTransferUntilDecided();
    void oneDecision_canBeGivenToAllConflicts();
    void leftOutProject_isNotMovedAndCanBeTakenInAgain();
    void failedWork_leavesThePlanAndTheDecisionsThatHold();
    void openedPlan_isComparedWithTheWorld();
    void freshPlan_isNotReadAgain();
    void savedPlan_isTheSamePlan();
    void savingOverAStartedRun_isRefused();
    void blockers_keepFromTransfer();
    void nothingToDo_isSaid();

private:
    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
    std::unique_ptr<PreviewController> m_controller;
    void open()
    {
        m_fakes->answer(*m_state, PageId::Preview);
        m_controller = std::make_unique<PreviewController>(m_fakes->services(), *m_state);
    }
    void decide(const QString& path, Decision decision)
    {
        m_controller->decide(changeOf(*m_state->plan(), path), decision);
    }
    bool isIdle() const { return m_controller->work() == PreviewController::Work::None; }
};

void TestPreviewController::init()
{
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_state = std::make_unique<WizardState>();
}

void TestPreviewController::cleanup()
{
    m_controller.reset();
    m_state.reset();
    m_fakes.reset();
}

void TestPreviewController::decision_makesAnotherPlanFromTheSameListings()
{
    open();
    const auto before = m_state->plan();
    QCOMPARE(actionOf(before, kConflict), Action::Conflict);
    m_fakes->places.readGate.close(); // whoever reads now, waits
    QSignalSpy another(m_controller.get(), &PreviewController::planChanged);
    decide(kConflict, Decision::Replace);
    QCOMPARE(m_controller->decisions().value(kConflict), Decision::Replace);
    QVERIFY(!m_controller->canTransfer());
    QTRY_COMPARE(another.count(), 1);
    QCOMPARE(m_state->plan()->sourceInventory, before->sourceInventory);
    QCOMPARE(actionOf(m_state->plan(), kConflict), Action::Change);
}

void TestPreviewController::quickDecisions_allCount()
{
    open();
    decide(kConflict, Decision::KeepBoth);
    decide(kConflict, Decision::Skip);
    m_controller->setLeftOut(kAdded, true);
    QTRY_VERIFY(isIdle());
    QCOMPARE(actionOf(m_state->plan(), kConflict), Action::Skip);
    QCOMPARE(actionOf(m_state->plan(), kAdded), Action::Skip);
    QCOMPARE(m_state->plan()->decisions, m_controller->decisions());
}

void TestPreviewController::conflicts_keepFromTransferUntilDecided()
{
    open();
    QCOMPARE(m_controller->totals().conflict, 1);
    QVERIFY(!m_controller->canTransfer());
    decide(kConflict, Decision::Skip);
    QTRY_VERIFY(m_controller->canTransfer());
    QVERIFY(m_state->plan()->isApplicable());
}

void TestPreviewController::oneDecision_canBeGivenToAllConflicts()
{
    auto& target = m_fakes->places.at(kTarget);
    for (const char* name : {"week-46.ipynb", "week-47.ipynb"})
        target.files.insert(QStringLiteral("ab-test-reports/") + QString::fromLatin1(name), {5, 1'800'000'000'000'000'000, "x"});
    open();
    QCOMPARE(m_controller->totals().conflict, 3);
    m_controller->decideAllConflicts(changeOf(*m_state->plan(), kConflict), Decision::KeepBoth);
    QTRY_VERIFY(isIdle());
    QCOMPARE(m_controller->totals().conflict, 0);
    QVERIFY(m_controller->canTransfer());
}

void TestPreviewController::leftOutProject_isNotMovedAndCanBeTakenInAgain()
{
    open();
    const qint64 projects = m_controller->projects();
    const QString project = QStringLiteral("ranking-baseline");
    m_controller->setLeftOut(project, true);
    QTRY_VERIFY(isIdle());
    QCOMPARE(m_controller->projects(), projects - 1);
    QCOMPARE(actionOf(m_state->plan(), kAdded), Action::Skip);
    m_controller->setLeftOut(kAdded, false); // one of it, after all
    QTRY_VERIFY(isIdle());
    QCOMPARE(actionOf(m_state->plan(), kAdded), Action::Add);
    QCOMPARE(m_controller->projects(), projects);
    m_controller->setLeftOut(project, false);
    QTRY_VERIFY(isIdle());
    QVERIFY(m_state->plan()->decisions.isEmpty());
}

void TestPreviewController::failedWork_leavesThePlanAndTheDecisionsThatHold()
{
    open();
    const auto before = m_state->plan();
    m_fakes->places.readGate.close();
    m_controller->compareAgain();
    QTRY_COMPARE(m_fakes->places.readGate.waiting(), 2);
    decide(kConflict, Decision::Skip);
    m_controller->stop();
    QVERIFY(isIdle());
    QCOMPARE(m_state->plan(), before);
    QVERIFY(m_controller->decisions().isEmpty());
}

void TestPreviewController::openedPlan_isComparedWithTheWorld()
{
    m_fakes->answer(*m_state, PageId::Preview);
    const auto plan = m_state->plan();
    const OpenSide source = *m_state->source();
    const OpenSide targetSide = *m_state->targetSide();
    m_state->setSaved(Purpose::OpenPlan, plan, {});
    m_state->setSide(Side::Source, source);
    m_state->setSide(Side::Target, targetSide);
    QVERIFY(m_state->plan());
    {
        const std::lock_guard lock(m_fakes->places.mutex);
        m_fakes->places.places.value(QStringLiteral("folder:/data"))->files[kAdded].bytes = 19'000;
    }
    m_controller = std::make_unique<PreviewController>(m_fakes->services(), *m_state);
    m_controller->enter();
    QTRY_COMPARE(m_controller->drift().size(), size_t(1));
    QCOMPARE(m_controller->drift().front().code, QStringLiteral("drift.source"));
    m_controller->compareAgain();
    QTRY_VERIFY(isIdle());
    QVERIFY(m_controller->drift().empty());
    const auto& now = m_state->plan();
    QCOMPARE(now->sourceInventory->bytes(now->changes[changeOf(*now, kAdded)].source), 19'000);
}

void TestPreviewController::freshPlan_isNotReadAgain()
{
    open();
    m_fakes->places.readGate.close();
    m_controller->enter();
    QTest::qWait(0);
    QCOMPARE(m_fakes->places.readGate.waiting(), 0);
}

void TestPreviewController::savedPlan_isTheSamePlan()
{
    open();
    const QString path = m_fakes->folder() + QStringLiteral("/mine.gangway");
    m_controller->save(path);
    QTRY_COMPARE(m_controller->savedPath(), path);
    const auto file = RunFile::open(path, RunFile::Access::ReadOnly);
    QVERIFY(file);
    QCOMPARE((*file)->planHash(), m_state->plan()->contentHash());
    decide(kConflict, Decision::Skip);
    QTRY_VERIFY(isIdle());
    QVERIFY2(m_controller->savedPath().isEmpty(), "another plan is not the one that was saved");
}

void TestPreviewController::savingOverAStartedRun_isRefused()
{
    open();
    const QString path = m_fakes->folder() + QStringLiteral("/mine.gangway");
    {
        auto file = RunFile::create(path, m_state->plan());
        QVERIFY(file);
        RunEvent started;
        started.what = RunStateChanged{RunState::Running, {}};
        QVERIFY((*file)->append({&started, 1}));
    }
    m_controller->save(path);
    QTRY_VERIFY(m_controller->saveError());
    QCOMPARE(m_controller->saveError()->code, QStringLiteral("runfile.started"));
    QVERIFY(m_controller->savedPath().isEmpty());
}

void TestPreviewController::blockers_keepFromTransfer()
{
    m_fakes->places.findings = {{Severity::Blocker, QStringLiteral("target.disk"), {}, QStringLiteral("full"), {}, {}}};
    open();
    decide(kConflict, Decision::Skip);
    QTRY_VERIFY(isIdle());
    QCOMPARE(m_controller->blockers(), 1);
    QVERIFY(!m_controller->canTransfer());
}

void TestPreviewController::nothingToDo_isSaid()
{
    m_fakes->places.at(kTarget).files = m_fakes->places.at(QStringLiteral("folder:/data")).files;
    open();
    QVERIFY(m_controller->isNothingToDo());
    QVERIFY(m_controller->canTransfer());
    QCOMPARE(m_controller->projects(), 0);
}

QTEST_GUILESS_MAIN(TestPreviewController)
#include "tst_previewcontroller.moc"
