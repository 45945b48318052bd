// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/report/reportcontroller.h"
#include "wizard/pages/report/reportitems.h"
#include "wizard/pages/report/reportwords.h"
#include "wizard/pages/transfer/transfercontroller.h"

#include <QtTest>

using namespace gangway;

/// The report: every item in exactly one part, undo and comparing again, what is only looked at.
class TestReportController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyItem_isInExactlyOnePartOfTheSum();
    void aSumThatIsWrong_isNeverGreen();
    void withoutComparing_nothingIsGreen();
    void undo_takesBackWhatTheRunAdded();
    void comparingAgain_findsWhatIsMissing();
    void aFileThatIsOnlyLookedAt_isRead();
    void retry_goesBackToTheTransfer();
    void aReport_isSaved();

private:
    void transfer();

    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
};

void TestReportController::init()
{
    m_state.reset();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_state = std::make_unique<WizardState>();
}

void TestReportController::transfer()
{
    m_fakes->answer(*m_state, PageId::Options);
    PlanOptions options;
    options.conflict = ConflictPolicy::Replace;
    m_state->setOptions(options);
    m_state->setPlan(m_fakes->makePlan(*m_state));
    m_state->setRun({});
    TransferController controller(m_fakes->services(), *m_state);
    QSignalSpy over(&controller, &TransferController::ended);
    controller.enter();
    QTRY_COMPARE(over.count(), 1);
}

void TestReportController::everyItem_isInExactlyOnePartOfTheSum()
{
    const QString path = QStringLiteral("toxicity-filter/model.onnx");
    m_fakes->places.itemErrors.insert(path, Error::of(ErrorKind::Invalid, QStringLiteral("No"), path));
    transfer();
    const Report& report = *m_state->report();
    std::array<qint64, 6> counts{};
    for (const ReportItem& item : report.items)
        ++counts[size_t(partOf(item))];
    const Accounting& sum = report.accounting;
    QCOMPARE(counts[size_t(ReportPart::Moved)], sum.moved);
    QCOMPARE(counts[size_t(ReportPart::Same)], sum.same);
    QCOMPARE(counts[size_t(ReportPart::Skipped)], sum.skipped);
    QCOMPARE(counts[size_t(ReportPart::Unsupported)], sum.unsupported);
    QCOMPARE(counts[size_t(ReportPart::Failed)], sum.failed);
    QCOMPARE(sum.failed, 1);
    ReportItems model;
    model.show(m_state->report(), ReportPart::Failed);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), path);
}

void TestReportController::aSumThatIsWrong_isNeverGreen()
{
    transfer();
    Report report = *m_state->report();
    QCOMPARE(reportFigures(report).at(1).tone, Tone::Green);
    report.accounting.inventory += 3;
    for (const auto& figure : reportFigures(report))
        QVERIFY(figure.tone != Tone::Green);
}

void TestReportController::withoutComparing_nothingIsGreen()
{
    transfer();
    Report report = *m_state->report();
    report.verificationOn = false;
    for (const auto& figure : reportFigures(report))
        QVERIFY(figure.tone != Tone::Green);
}

void TestReportController::undo_takesBackWhatTheRunAdded()
{
    transfer();
    ReportController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_VERIFY(controller.canUndo());
    QVERIFY(controller.undoPreview().removes > 0);
    controller.undo();
    QCOMPARE(controller.work(), ReportController::Work::Undoing);
    QVERIFY(m_state->isRunActive());
    QTRY_COMPARE(controller.work(), ReportController::Work::None);
    QCOMPARE(controller.report()->verdict, ReportVerdict::Undone);
    QVERIFY(!m_fakes->places.at(QStringLiteral("jupyter:https://new.example")).files.contains(QStringLiteral("toxicity-filter/notes.md")));
    QTRY_VERIFY(!controller.isReading());
    QVERIFY(!controller.canUndo());
}

void TestReportController::comparingAgain_findsWhatIsMissing()
{
    transfer();
    QCOMPARE(m_state->report()->verdict, ReportVerdict::AllMoved);
    ReportController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_VERIFY(!controller.isReading());
    {
        const std::lock_guard lock(m_fakes->places.mutex);
        m_fakes->places.places.value(QStringLiteral("jupyter:https://new.example"))->files.remove(QStringLiteral("toxicity-filter/notes.md"));
    }
    controller.verifyAgain();
    QTRY_COMPARE(controller.work(), ReportController::Work::None);
    QCOMPARE(controller.report()->accounting.failed, 1);
    QCOMPARE(controller.report()->verdict, ReportVerdict::PartlyMoved);
}

void TestReportController::aFileThatIsOnlyLookedAt_isRead()
{
    transfer();
    const QString path = m_state->run()->path;
    const auto plan = m_state->plan();
    WizardState looking;
    looking.setSaved(Purpose::Look, plan, {path, true, nullptr});
    ReportController controller(m_fakes->services(), looking);
    controller.enter();
    QTRY_VERIFY(controller.report());
    QCOMPARE(controller.report()->verdict, ReportVerdict::AllMoved);
    QVERIFY(!controller.isFresh());
    controller.verifyAgain(); // nobody has signed in: the target says so
    QTRY_COMPARE(controller.work(), ReportController::Work::None);
    QVERIFY(controller.error());
}

void TestReportController::retry_goesBackToTheTransfer()
{
    const QString path = QStringLiteral("toxicity-filter/model.onnx");
    m_fakes->places.itemErrors.insert(path, Error::of(ErrorKind::Invalid, QStringLiteral("No"), path));
    transfer();
    ReportController controller(m_fakes->services(), *m_state);
    controller.enter();
    QVERIFY(controller.canRetry());
    QCOMPARE(controller.retryFailed(), PageId::Transfer);
    QVERIFY(m_state->run()->resumes);
    QVERIFY(!m_state->run()->active);
    QVERIFY(!m_state->report());
}

void TestReportController::aReport_isSaved()
{
    transfer();
    ReportController controller(m_fakes->services(), *m_state);
    controller.enter();
    const QString path = m_fakes->folder() + QStringLiteral("/report.html");
    controller.save(ReportFormat::Html, path);
    QTRY_COMPARE(controller.savedPath(), path);
    QVERIFY(QFileInfo(path).size() > 1000);
    controller.save(ReportFormat::Csv, m_fakes->folder() + QStringLiteral("/none/report.csv"));
    QTRY_VERIFY(controller.error());
}

QTEST_GUILESS_MAIN(TestReportController)
#include "tst_reportcontroller.moc"
