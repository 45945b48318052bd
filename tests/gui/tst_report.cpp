// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include "wizard/choicedialog.h"

#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>

using namespace gangway;

/// The report by keyboard alone, named, uncut, photographed.
class TestReportPage : public QObject
{
    Q_OBJECT

private slots:
    void everythingMoved_thenUndone();
    void savedByKeyboard();
    void closesByKeyboard();
    void russian_isNotCut();

private:
    static void finish(GuiRig& rig);
    static QString title(GuiRig& rig) { return rig.window().currentPage()->heading().title; }
};

void TestReportPage::finish(GuiRig& rig)
{
    rig.fakes.fill();
    rig.start();
    rig.fakes.answer(rig.state(), PageId::Options);
    PlanOptions options;
    options.conflict = ConflictPolicy::Replace;
    rig.state().setOptions(options);
    rig.state().setPlan(rig.fakes.makePlan(rig.state()));
    rig.state().setRun({});
    QVERIFY(rig.window().navigator().open(PageId::Transfer));
}

void TestReportPage::everythingMoved_thenUndone()
{
    GuiRig rig;
    finish(rig);
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

void TestReportPage::savedByKeyboard()
{
    GuiRig rig;
    finish(rig);
    QTRY_COMPARE(title(rig), QStringLiteral("Everything is moved"));
    QVERIFY(rig.tabTo(QStringLiteral("Save report")));
    // The menu keeps the press that opened it waiting: its keys come from a timer.
    QTimer keys;
    connect(&keys, &QTimer::timeout, this, [&keys] {
        QWidget* menu = QApplication::activePopupWidget();
        if (!menu)
            return;
        keys.stop();
        for (int entry = 0; entry < 3; ++entry)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    keys.start(20);
    rig.press(Qt::Key_Space);
    QTRY_VERIFY(rig.window().findChild<QFileDialog*>());
    auto* name = rig.window().findChild<QFileDialog*>()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    QVERIFY(name);
    QTRY_VERIFY(name->hasFocus());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.json"));
    name->selectAll();
    QTest::keyClicks(name, path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(file.readAll()).isObject());
}

void TestReportPage::closesByKeyboard()
{
    GuiRig rig;
    finish(rig);
    QTRY_COMPARE(title(rig), QStringLiteral("Everything is moved"));
    QVERIFY(rig.tabTo(QStringLiteral("Close")));
    rig.press(Qt::Key_Backtab); // and the way back ends where it came from
    QCOMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Start another migration"));
    rig.press(Qt::Key_Space);
    QTRY_VERIFY(rig.window().navigator().current() != PageId::Report);
}

void TestReportPage::russian_isNotCut()
{
    GuiRig rig({}, QStringLiteral("ru"));
    finish(rig);
    QTRY_COMPARE(rig.window().navigator().current(), PageId::Report);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("report-russian"));
}

GW_GUI_MAIN(TestReportPage)
#include "tst_report.moc"
