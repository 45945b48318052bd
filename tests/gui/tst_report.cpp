// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include "wizard/choicedialog.h"

using namespace gangway;

/// The report by keyboard alone, named, uncut, photographed.
class TestReportPage : public QObject
{
    Q_OBJECT

private slots:
    void everythingMoved_thenUndone();

private:
    static QString title(GuiRig& rig) { return rig.window().currentPage()->heading().title; }
};

void TestReportPage::everythingMoved_thenUndone()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    rig.fakes.answer(rig.state(), PageId::Options);
    PlanOptions options;
    options.conflict = ConflictPolicy::Replace;
    rig.state().setOptions(options);
    rig.state().setPlan(rig.fakes.makePlan(rig.state()));
    rig.state().setRun({});
    QVERIFY(rig.window().navigator().open(PageId::Transfer));
    QTRY_COMPARE(title(rig), QStringLiteral("Everything is moved"));
    QVERIFY(rig.tabTo(QStringLiteral("Show what undo would do")));
    rig.look(QStringLiteral("report"));
    rig.press(Qt::Key_Space);
    QTRY_VERIFY(rig.window().findChild<ChoiceDialog*>());
    QVERIFY(rig.window().findChild<ChoiceDialog*>()->grab().save(QStringLiteral(GW_BUILD_DIR "/screenshots/undo-dialog.png")));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(title(rig), QStringLiteral("The transfer was undone"));
    rig.look(QStringLiteral("report-undone"), false);
}

GW_GUI_MAIN(TestReportPage)
#include "tst_report.moc"
