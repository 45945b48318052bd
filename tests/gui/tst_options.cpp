// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

using namespace gangway;

/// The options page by keyboard alone, named, uncut, photographed.
class TestOptionsPage : public QObject
{
    Q_OBJECT

private slots:
    void answers_areGivenByKeyboard();
    void copiesOff_needsTheTypedName();
    void russian_isNotCut();
};

void TestOptionsPage::answers_areGivenByKeyboard()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Options);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Same name, different content"));
    rig.look(QStringLiteral("options"));
    rig.press(Qt::Key_Down); // Keep both
    QVERIFY(rig.tabToAndPress(QStringLiteral("Compare after moving")));
    QVERIFY(rig.tabTo(QStringLiteral("Items at the same time")));
    rig.press(Qt::Key_End);
    QVERIFY(rig.tabTo(QStringLiteral("Speed limit")));
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_Right, Qt::AltModifier);
    const PlanOptions options = rig.state().options().value_or(PlanOptions());
    QCOMPARE(options.conflict, ConflictPolicy::Rename);
    QVERIFY(!options.verify);
    QCOMPARE(options.workers, 32);
    QCOMPARE(options.bytesPerSecond, 1'000'000);
    QCOMPARE(rig.window().navigator().current(), PageId::Checks);
}

void TestOptionsPage::copiesOff_needsTheTypedName()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Options);
    QVERIFY(rig.tabToAndPress(QStringLiteral("Save a copy of what will be replaced")));
    QVERIFY(!rig.window().currentPage()->footer().canGoOn);
    rig.press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Options);
    rig.press(Qt::Key_Tab);
    rig.press(Qt::Key_Tab);
    QVERIFY2(rig.nameOf(rig.focus()).contains(QStringLiteral("“data”")), qPrintable(rig.nameOf(rig.focus())));
    rig.type(QStringLiteral("dat"));
    QVERIFY(!rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("options-no-copy"));
    rig.type(QStringLiteral("a"));
    QVERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.window().navigator().current(), PageId::Checks);
    QVERIFY(!rig.state().options()->keepReplaced);
}

void TestOptionsPage::russian_isNotCut()
{
    GuiRig rig({}, QStringLiteral("ru"));
    rig.fakes.fill();
    rig.open(PageId::Options);
    QTRY_VERIFY(rig.focus() && rig.window().currentPage()->isAncestorOf(rig.focus()));
    rig.look(QStringLiteral("options-russian"));
}

GW_GUI_MAIN(TestOptionsPage)
#include "tst_options.moc"
