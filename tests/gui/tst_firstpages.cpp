// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

using namespace gangway;

/// Start, platforms, connect, choose, target, settings and help: by keyboard alone, named, uncut, photographed.
class TestFirstPages : public QObject
{
    Q_OBJECT

private slots:
    void start_isEmptyOnANewComputer();
    void platforms_connect_choose_target_byKeyboard();
    void practice_opensBothSidesAndGoesToChoose();
    void choose_showsWhatItReads();
    void settings_areInForceAtOnce();

private:
    static void look(GuiRig& rig, const QString& name);
};

void TestFirstPages::look(GuiRig& rig, const QString& name)
{
    QCOMPARE(rig.unnamedControls(), QStringList());
    QCOMPARE(rig.cutTexts(), QStringList());
    rig.shoot(name);
}

void TestFirstPages::start_isEmptyOnANewComputer()
{
    GuiRig rig;
    rig.start();
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Start a migration"));
    look(rig, QStringLiteral("start-first"));
}

void TestFirstPages::platforms_connect_choose_target_byKeyboard()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Start a migration"));
    rig.press(Qt::Key_Space);
    QCOMPARE(rig.window().navigator().current(), PageId::Platforms);
    look(rig, QStringLiteral("platforms-first"));
    qInfo() << rig.tabOrder();
    rig.press(Qt::Key_Space);
    look(rig, QStringLiteral("platforms"));
}

void TestFirstPages::practice_opensBothSidesAndGoesToChoose()
{
    GuiRig rig({true, {}});
    rig.fakes.fill();
    rig.start();
    QTRY_COMPARE(rig.nameOf(rig.focus()), QStringLiteral("Start a practice run"));
    rig.shoot(QStringLiteral("start-practice"), false);
    rig.press(Qt::Key_Space);
    QTRY_COMPARE(rig.window().navigator().current(), PageId::Choose);
    QTRY_VERIFY(rig.state().route()->isPractice);
}

void TestFirstPages::choose_showsWhatItReads()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Choose);
    QTest::qWait(200);
    look(rig, QStringLiteral("choose"));
    rig.open(PageId::Target);
    QTest::qWait(200);
    look(rig, QStringLiteral("target"));
    rig.open(PageId::Connect);
    QTest::qWait(200);
    look(rig, QStringLiteral("connect-first"));
}

void TestFirstPages::settings_areInForceAtOnce()
{
    GuiRig rig;
    rig.start();
    rig.press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Settings);
    look(rig, QStringLiteral("settings"));
    rig.press(Qt::Key_F1);
    QCOMPARE(rig.window().navigator().current(), PageId::Help);
    look(rig, QStringLiteral("help"));
}

GW_GUI_MAIN(TestFirstPages)
#include "tst_firstpages.moc"
