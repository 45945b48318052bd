// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

using namespace gangway;

/// The preview by keyboard alone, named, uncut, photographed.
class TestPreviewPage : public QObject
{
    Q_OBJECT

private slots:
    void conflicts_areDecidedByKeyboard();
};

void TestPreviewPage::conflicts_areDecidedByKeyboard()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Preview);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("What would change"));
    rig.look(QStringLiteral("preview"));
}

GW_GUI_MAIN(TestPreviewPage)
#include "tst_preview.moc"
