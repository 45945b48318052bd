// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

using namespace gangway;

/// The preview by keyboard alone, named, uncut, photographed.
class TestPreviewPage : public QObject
{
    Q_OBJECT

private slots:
    void conflicts_areDecidedByKeyboard();
    void everyPart_isReachedByTab();
    void russian_isNotCut();
};

void TestPreviewPage::conflicts_areDecidedByKeyboard()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Preview);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("What would change"));
    rig.look(QStringLiteral("preview"));
    QVERIFY(!rig.window().currentPage()->footer().canGoOn);
    QVERIFY(rig.tabToAndPress(QStringLiteral("Show conflicts")));
    QVERIFY(rig.tabTo(QStringLiteral("Keep both")));
    rig.press(Qt::Key_Down); // Replace the target
    rig.press(Qt::Key_Space);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Show all items"));
    rig.look(QStringLiteral("preview-decided"));
    rig.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(rig.window().navigator().current(), PageId::Report);
}

void TestPreviewPage::everyPart_isReachedByTab()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Preview);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("What would change"));
    for (const char* name : {"Search items", "Save preview", "Keep both", "Leave out", "Show 3 steps", "Back", "Steps", "Settings", "Help"})
        QVERIFY2(rig.tabTo(QString::fromLatin1(name)), name);
    QVERIFY(rig.tabToAndPress(QStringLiteral("Show 3 steps")));
    rig.look(QStringLiteral("preview-steps"));
    rig.press(Qt::Key_F, Qt::ControlModifier);
    rig.type(QStringLiteral("nothing of this name"));
    rig.look(QStringLiteral("preview-no-match"));
}

void TestPreviewPage::russian_isNotCut()
{
    GuiRig rig({}, QStringLiteral("ru"));
    rig.fakes.fill();
    rig.open(PageId::Preview);
    QTRY_VERIFY(rig.window().currentPage()->footer().isHint);
    rig.look(QStringLiteral("preview-russian"));
}

GW_GUI_MAIN(TestPreviewPage)
#include "tst_preview.moc"
