// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include "wizard/choicedialog.h"
#include "wizard/pages/transfer/stepview.h"
#include "wizard/pages/transfer/transferpage.h"

using namespace gangway;

/// The transfer page by keyboard alone, named, uncut, photographed.
class TestTransferPage : public QObject
{
    Q_OBJECT

private slots:
    void aRun_endsInTheReport();
    void pauseAndGoOn_byKeyboard();
    void theStopQuestion_holdsTheRun();
    void failedItems_sayWhy();
    void russian_isNotCut();

private:
    static void begin(GuiRig& rig, bool withReplace = true)
    {
        rig.start();
        rig.fakes.answer(rig.state(), PageId::Options);
        PlanOptions options;
        options.conflict = withReplace ? ConflictPolicy::Replace : ConflictPolicy::Skip;
        rig.state().setOptions(options);
        rig.state().setPlan(rig.fakes.makePlan(rig.state()));
        QVERIFY(rig.state().plan()->isApplicable());
        rig.state().setRun({});
        QVERIFY(rig.window().navigator().open(PageId::Transfer));
    }
    /// Offscreen nobody gives the keyboard back to the window when a dialog has gone.
    static void closeQuestion(GuiRig& rig)
    {
        rig.press(Qt::Key_Escape);
        QTRY_VERIFY(!rig.window().findChild<ChoiceDialog*>());
        rig.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&rig.window()));
    }
    static QString title(GuiRig& rig) { return rig.window().currentPage()->heading().title; }
};

void TestTransferPage::aRun_endsInTheReport()
{
    GuiRig rig;
    rig.fakes.fill();
    begin(rig);
    QTRY_COMPARE(title(rig), QStringLiteral("Everything is moved"));
    QVERIFY(!rig.window().navigator().canOpen(PageId::Transfer));
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Close"));
}

void TestTransferPage::pauseAndGoOn_byKeyboard()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.places.writeGate.close();
    begin(rig);
    QTRY_VERIFY(title(rig).startsWith(QStringLiteral("Moving")));
    QTRY_VERIFY(rig.fakes.places.writeGate.waiting() > 0);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Items of this transfer"));
    rig.look(QStringLiteral("transfer"));
    rig.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(title(rig).startsWith(QStringLiteral("Pausing after")));
    rig.press(Qt::Key_Escape); // asks; nothing else happens
    QTRY_VERIFY(rig.window().findChild<ChoiceDialog*>());
    closeQuestion(rig);
    QVERIFY(rig.tabToAndPress(QStringLiteral("Go on")));
    QTRY_VERIFY(title(rig).startsWith(QStringLiteral("Moving")));
    rig.fakes.places.writeGate.open();
    QTRY_COMPARE(title(rig), QStringLiteral("Everything is moved"));
}

void TestTransferPage::theStopQuestion_holdsTheRun()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.places.writeGate.close();
    begin(rig);
    QTRY_VERIFY(rig.fakes.places.writeGate.waiting() > 0);
    rig.press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(rig.window().findChild<ChoiceDialog*>());
    QTRY_VERIFY(title(rig).startsWith(QStringLiteral("Paused")));
    auto* dialog = rig.window().findChild<ChoiceDialog*>();
    QVERIFY(dialog->grab().save(QStringLiteral(GW_BUILD_DIR "/screenshots/stop-dialog.png")));
    closeQuestion(rig);
    QTRY_VERIFY(title(rig).startsWith(QStringLiteral("Moving")));
    rig.press(Qt::Key_Period, Qt::ControlModifier);
    QTRY_VERIFY(rig.window().findChild<ChoiceDialog*>());
    rig.press(Qt::Key_Down); // from "after these items" to "now"
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(title(rig).startsWith(QStringLiteral("Stopped:")));
}

void TestTransferPage::failedItems_sayWhy()
{
    GuiRig rig;
    rig.fakes.fill();
    const QString path = QStringLiteral("ab-test-reports/week-46.ipynb");
    rig.fakes.places.itemErrors.insert(path, Error::of(ErrorKind::Invalid, QStringLiteral("name not allowed"), path, QStringLiteral("name.refused")));
    rig.fakes.places.readGate.open();
    begin(rig);
    QTRY_COMPARE(title(rig), QStringLiteral("Partly moved: 1 item failed"));
    rig.look(QStringLiteral("report-partly"), false);
    QVERIFY(rig.tabToAndPress(QStringLiteral("Show items")));
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Items of the report"));
    rig.look(QStringLiteral("report-failed-items"), false);
    QVERIFY(rig.tabToAndPress(QStringLiteral("Back to the report")));
    {
        const std::lock_guard lock(rig.fakes.places.mutex);
        rig.fakes.places.itemErrors.clear();
    }
    QVERIFY(rig.tabToAndPress(QStringLiteral("Retry 1 failed item")));
    QTRY_COMPARE(title(rig), QStringLiteral("Everything is moved"));
}

void TestTransferPage::russian_isNotCut()
{
    GuiRig rig({}, QStringLiteral("ru"));
    rig.fakes.fill();
    rig.fakes.places.writeGate.close();
    begin(rig);
    QTRY_VERIFY(rig.fakes.places.writeGate.waiting() > 0);
    rig.look(QStringLiteral("transfer-russian"));
    rig.press(Qt::Key_P, Qt::ControlModifier);
    rig.look(QStringLiteral("transfer-pausing-russian"), false);
    rig.fakes.places.writeGate.open();
    QTRY_COMPARE(rig.window().navigator().current(), PageId::Report);
}

GW_GUI_MAIN(TestTransferPage)
#include "tst_transfer.moc"
