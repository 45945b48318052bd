// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

using namespace gangway;

/// The export page by keyboard alone, named, uncut, photographed.
class TestExportPage : public QObject
{
    Q_OBJECT

private slots:
    void aProject_isExported();
};

void TestExportPage::aProject_isExported()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    rig.fakes.answer(rig.state(), PageId::Choose);
    const OpenSide source = *rig.state().source();
    rig.state().setPurpose(Purpose::Export);
    rig.state().setRoute({QStringLiteral("folder"), {}, false});
    rig.state().setSide(Side::Source, source);
    QVERIFY(rig.window().navigator().open(PageId::Export));
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Project"));
    rig.look(QStringLiteral("export"));
    QVERIFY(rig.tabToAndPress(QStringLiteral("Export")));
    QTRY_VERIFY(rig.tabTo(QStringLiteral("Export another project")));
    rig.look(QStringLiteral("export-done"));
}

GW_GUI_MAIN(TestExportPage)
#include "tst_export.moc"
