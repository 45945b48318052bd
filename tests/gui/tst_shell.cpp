// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include "wizard/choicedialog.h"
#include "wizard/focusorder.h"
#include "wizard/helptext.h"
#include "wizard/pagelist.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/footer.h"
#include "wizard/widgets/sidepanel.h"
#include "wizard/widgets/steplist.h"

#include <QSettings>

using namespace gangway;

namespace
{

class GoingRun : public ActiveRun
{
public:
    bool isActive() const override { return active; }
    void post(RunCommand command) override { commands << command.kind; }
    int itemsUnderWay() const override { return 4; }
    void end()
    {
        active = false;
        emit ended();
    }
    bool active = true;
    QList<RunCommand::Kind> commands;
};

} // namespace

/// The window round the pages: keys, step list, footer, leaving, what it remembers.
class TestShell : public QObject
{
    Q_OBJECT

private slots:
    void keys_openStepsThatMayBeOpened();
    void escape_cancelsToTheStart();
    void enter_isThePrimaryButton();
    void tab_goesPageFooterSteps();
    void stepList_narrowsInASmallWindow();
    void title_namesThePage();
    void settings_changeLookLanguageAndSize();
    void help_isAboutTheStepBelow();
    void everyStep_hasHelp();
    void leaving_aRunAsks();
    void leaving_waitsForTheItemsUnderWay();
    void leaving_canBeCalledOff();
    void geometry_isRemembered();
    void damagedSettings_meanTheDefaults();
};

void TestShell::keys_openStepsThatMayBeOpened()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Target);
    Navigator& navigator = rig.window().navigator();
    rig.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(navigator.current(), PageId::Platforms);
    rig.press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(navigator.current(), PageId::Target);
    rig.press(Qt::Key_8, Qt::ControlModifier); // not answered yet
    QCOMPARE(navigator.current(), PageId::Target);
    rig.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(navigator.current(), PageId::Choose);
}

void TestShell::escape_cancelsToTheStart()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Choose);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Search by name"));
    rig.type(QStringLiteral("rank"));
    rig.press(Qt::Key_Escape); // clears the search first
    QCOMPARE(rig.window().navigator().current(), PageId::Choose);
    rig.press(Qt::Key_Escape);
    QCOMPARE(rig.window().navigator().current(), PageId::Start);
    QVERIFY(rig.state().source()); // nothing is thrown away by that
    QVERIFY(rig.window().navigator().canOpen(PageId::Choose));
}

void TestShell::enter_isThePrimaryButton()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Choose);
    QTRY_COMPARE(rig.state().source().has_value(), true);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Search by name"));
    rig.press(Qt::Key_Return); // nothing is ticked: it is disabled
    QCOMPARE(rig.window().navigator().current(), PageId::Choose);
    QTRY_VERIFY(rig.window().currentPage()->footer().info.contains(QStringLiteral("Tick")));
    rig.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    rig.window().currentPage()->command(PageCommand::SelectShown);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.window().navigator().current(), PageId::Target);
}

void TestShell::tab_goesPageFooterSteps()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Choose);
    QTRY_VERIFY(rig.window().currentPage()->footer().info.contains(QStringLiteral("Tick")));
    const QWidget* page = rig.window().currentPage();
    const QWidget* footer = rig.window().findChild<Footer*>();
    const QWidget* steps = rig.window().findChild<SidePanel*>();
    QList<const QWidget*> zones;
    const QWidget* first = rig.focus();
    do {
        for (const QWidget* zone : {page, footer, steps}) {
            if (zone->isAncestorOf(rig.focus()) && (zones.isEmpty() || zones.last() != zone))
                zones << zone;
        }
        rig.press(Qt::Key_Tab);
    } while (rig.focus() != first);
    QCOMPARE(zones, (QList<const QWidget*>{page, footer, steps}));
    rig.press(Qt::Key_F6);
    QVERIFY(footer->isAncestorOf(rig.focus()));
    rig.press(Qt::Key_F6);
    QVERIFY(steps->isAncestorOf(rig.focus()));
    rig.press(Qt::Key_F6);
    QVERIFY(page->isAncestorOf(rig.focus()));
}

void TestShell::stepList_narrowsInASmallWindow()
{
    GuiRig rig;
    rig.start();
    const auto* steps = rig.window().findChild<StepList*>();
    QVERIFY(!steps->isCollapsed());
    rig.window().resize(px(1000), px(700));
    QTRY_VERIFY(steps->isCollapsed());
    rig.window().resize(px(1080), px(700));
    QTRY_VERIFY(!steps->isCollapsed());
    QCOMPARE(rig.window().minimumSize(), QSize(px(900), px(600)).boundedTo(rig.window().screen()->availableSize()));
}

void TestShell::title_namesThePage()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Choose);
    QCOMPARE(rig.window().windowTitle(), QStringLiteral("Choose projects to move · Gangway"));
}

void TestShell::settings_changeLookLanguageAndSize()
{
    GuiRig rig;
    rig.start();
    rig.press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Settings);
    QCOMPARE(rig.nameOf(rig.focus()), QStringLiteral("Look"));
    rig.press(Qt::Key_D); // "Dark"
    QCOMPARE(Theme::current()->shown(), Scheme::Dark);
    QVERIFY(rig.tabTo(QStringLiteral("Text size")));
    rig.press(Qt::Key_End);
    QTRY_COMPARE(QApplication::font().pointSizeF(), 20.0);
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Text size")); // the page is made anew, the keyboard stays
    QCOMPARE(QSettings(rig.fakes.services().settingsFile, QSettings::IniFormat).value(QStringLiteral("look/textPercent")).toInt(), 200);
    QVERIFY(rig.tabTo(QStringLiteral("Text size")));
    rig.press(Qt::Key_Home);
    QTRY_COMPARE(QApplication::font().pointSizeF(), 10.0);
    QVERIFY(rig.tabTo(QStringLiteral("Look")));
    rig.press(Qt::Key_Home);
    QCOMPARE(Theme::current()->choice(), Scheme::System);
    rig.press(Qt::Key_Escape);
}

void TestShell::help_isAboutTheStepBelow()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Connect);
    rig.press(Qt::Key_F1);
    QCOMPARE(rig.window().navigator().current(), PageId::Help);
    QVERIFY(rig.window().currentPage()->heading().line.contains(QStringLiteral("Connect")));
    rig.press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Connect);
}

void TestShell::everyStep_hasHelp()
{
    for (const PageEntry& entry : pageList()) {
        if (entry.id != PageId::Settings && entry.id != PageId::Help)
            QVERIFY2(!helpFor(entry.id).isEmpty(), entry.name);
    }
}

void TestShell::leaving_aRunAsks()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    const auto run = std::make_shared<GoingRun>();
    rig.state().setRun({QStringLiteral("/run"), false, run});
    QVERIFY(!rig.window().close());
    auto* dialog = rig.window().findChild<ChoiceDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(!rig.window().close()); // not asked twice
    QCOMPARE(rig.window().findChildren<ChoiceDialog*>().size(), 1);
    QVERIFY(dialog->grab().save(QStringLiteral(GW_BUILD_DIR) + QStringLiteral("/screenshots/leave-dialog.png")));
    dialog->accept(); // the safe choice comes first: keep it running
    QVERIFY(run->commands.isEmpty());
    QTRY_VERIFY(rig.window().isMinimized());
    run->active = false;
}

void TestShell::leaving_waitsForTheItemsUnderWay()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    const auto run = std::make_shared<GoingRun>();
    rig.state().setRun({QStringLiteral("/run"), false, run});
    rig.window().close();
    auto* dialog = rig.window().findChild<ChoiceDialog*>();
    QTRY_VERIFY(dialog->isVisible());
    QTRY_COMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Keep it running in the background")); // the arrows need the focus
    rig.press(Qt::Key_Down);
    QCOMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Stop after the items under way, then quit"));
    rig.press(Qt::Key_Return);
    QCOMPARE(run->commands, QList<RunCommand::Kind>{RunCommand::Kind::StopAfterItems});
    QVERIFY(rig.window().isVisible());
    run->end();
    QTRY_VERIFY(!rig.window().isVisible());
}

void TestShell::leaving_canBeCalledOff()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    const auto run = std::make_shared<GoingRun>();
    rig.state().setRun({QStringLiteral("/run"), false, run});
    rig.window().close();
    auto* dialog = rig.window().findChild<ChoiceDialog*>();
    QTRY_VERIFY(dialog->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!rig.window().findChild<ChoiceDialog*>());
    QVERIFY(rig.window().isVisible());
    QVERIFY(run->commands.isEmpty());
    rig.window().close(); // and it asks again
    QVERIFY(rig.window().findChild<ChoiceDialog*>());
    run->active = false;
}

void TestShell::geometry_isRemembered()
{
    FakeServices fakes;
    {
        WizardWindow window(fakes.services());
        window.resize(px(1111), px(703));
        window.show();
        QVERIFY(window.close());
    }
    WizardWindow window(fakes.services());
    QCOMPARE(window.size(), QSize(px(1111), px(703)));
}

void TestShell::damagedSettings_meanTheDefaults()
{
    FakeServices fakes;
    QFile file(fakes.services().settingsFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("[look]\nscheme=purple\nlanguage=xx\ntextPercent=90000\n[window]\ngeometry=@ByteArray(nonsense)\n") > 0);
    file.close();
    WizardWindow window(fakes.services());
    QCOMPARE(Theme::current()->choice(), Scheme::System);
    QVERIFY(QApplication::font().pointSizeF() <= 20.0);
    window.show();
    QVERIFY(window.isVisible());
}

GW_GUI_MAIN(TestShell)
#include "tst_shell.moc"
