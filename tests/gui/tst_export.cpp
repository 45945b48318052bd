// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

using namespace gangway;

/// The export page by keyboard alone, named, uncut, photographed.
class TestExportPage : public QObject
{
    Q_OBJECT

private slots:
    void aProject_isExported();
    void russian_isNotCut();

private:
    static void begin(GuiRig& rig);
};

void TestExportPage::begin(GuiRig& rig)
{
    rig.fakes.fill();
    rig.start();
    rig.fakes.answer(rig.state(), PageId::Choose);
    const OpenSide source = *rig.state().source();
    rig.state().setPurpose(Purpose::Export);
    rig.state().setRoute({QStringLiteral("folder"), {}, false});
    rig.state().setSide(Side::Source, source);
    QVERIFY(rig.window().navigator().open(PageId::Export));
}

void TestExportPage::aProject_isExported()
{
    GuiRig rig;
    begin(rig);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Project"));
    rig.look(QStringLiteral("export"));
    QVERIFY(rig.tabToAndPress(QStringLiteral("Export")));
    QTRY_VERIFY(rig.tabTo(QStringLiteral("Export another project")));
    rig.look(QStringLiteral("export-done"));
}

void TestExportPage::russian_isNotCut()
{
    GuiRig rig({}, QStringLiteral("ru"));
    begin(rig);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("export-russian"));
    rig.press(Qt::Key_Right, Qt::AltModifier);
    QTRY_VERIFY(rig.window().currentPage()->footer().actions.size() > 0);
    rig.look(QStringLiteral("export-done-russian"));
}

GW_GUI_MAIN(TestExportPage)
#include "tst_export.moc"
