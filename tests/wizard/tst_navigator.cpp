// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/navigator.h"

#include <QtTest>

using namespace gangway;

namespace
{

std::vector<PageId> allPages()
{
    std::vector<PageId> pages;
    for (int page = 0; page <= int(PageId::Help); ++page)
        pages.push_back(PageId(page));
    return pages;
}

class GoingRun : public ActiveRun
{
public:
    bool isActive() const override { return active; }
    void post(RunCommand) override {}
    int itemsUnderWay() const override { return 0; }
    bool active = true;
};

} // namespace

class TestNavigator : public QObject
{
    Q_OBJECT

private slots:
    void steps_areThoseOfThePurpose_data();
    void steps_areThoseOfThePurpose();
    void step_isOpenWhenAllBeforeItIsAnswered();
    void changing_anEarlierAnswerClosesLaterSteps();
    void run_cannotBeLeftBackwards();
    void savedPlan_goesToItsPreview();
    void savedPlan_ofAnotherPlaceIsCheckedAnew();
    void settings_liesOverTheStep();
    void entries_sayWhereChangesStart();
    void missingPages_areLeftOut();
};

void TestNavigator::steps_areThoseOfThePurpose_data()
{
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<QList<PageId>>("steps");
    using enum PageId;
    QTest::newRow("a migration has all ten")
        << Purpose::Migrate << QList<PageId>{Start, Platforms, Connect, Choose, Target, Options, Checks, Preview, Transfer, Report};
    QTest::newRow("an unfinished run needs its sides and goes on")
        << Purpose::Resume << QList<PageId>{Start, Connect, Transfer, Report};
    QTest::newRow("a finished run is only looked at") << Purpose::Look << QList<PageId>{Start, Report};
    QTest::newRow("an export has no target") << Purpose::Export << QList<PageId>{Start, Platforms, Connect, Export};
}

void TestNavigator::steps_areThoseOfThePurpose()
{
    QFETCH(const Purpose, purpose);
    QFETCH(const QList<PageId>, steps);
    WizardState state;
    Navigator navigator(state, allPages());
    state.setPurpose(purpose);
    QCOMPARE(QList<PageId>(navigator.steps().begin(), navigator.steps().end()), steps);
}

void TestNavigator::step_isOpenWhenAllBeforeItIsAnswered()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    Navigator navigator(state, allPages());
    for (PageId page = PageId::Platforms; page < PageId::Transfer; page = PageId(int(page) + 1)) {
        fakes.answer(state, page);
        QVERIFY(navigator.canOpen(page));
        QVERIFY(!navigator.canOpen(PageId(int(page) + 1)));
        QVERIFY(navigator.open(page));
        QCOMPARE(navigator.previous(), std::optional(PageId(int(page) - 1)));
    }
    QVERIFY(navigator.open(PageId::Choose)); // done steps can be opened again
    QVERIFY(navigator.canOpen(PageId::Preview));
}

void TestNavigator::changing_anEarlierAnswerClosesLaterSteps()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    Navigator navigator(state, allPages());
    fakes.answer(state, PageId::Preview);
    QVERIFY(navigator.open(PageId::Preview));
    QVERIFY(navigator.open(PageId::Target));
    state.setTarget({QStringLiteral("other")});
    QVERIFY(!navigator.canOpen(PageId::Preview));
    QVERIFY(!navigator.canOpen(PageId::Checks));
    QVERIFY(navigator.canOpen(PageId::Options));
}

void TestNavigator::run_cannotBeLeftBackwards()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    Navigator navigator(state, allPages());
    fakes.answer(state, PageId::Transfer);
    const auto run = std::make_shared<GoingRun>();
    state.setRun({QStringLiteral("/run"), false, run});
    QVERIFY(navigator.open(PageId::Transfer));
    QVERIFY(!navigator.previous());
    for (const PageId page : {PageId::Start, PageId::Choose, PageId::Preview, PageId::Report})
        QVERIFY(!navigator.canOpen(page));
    run->active = false;
    QVERIFY(navigator.canOpen(PageId::Report));
    QVERIFY(navigator.open(PageId::Report));
    QVERIFY(!navigator.previous());
    QVERIFY(!navigator.canOpen(PageId::Preview));
    QVERIFY(navigator.canOpen(PageId::Start));
}

void TestNavigator::savedPlan_goesToItsPreview()
{
    FakeServices fakes;
    fakes.fill();
    WizardState made;
    fakes.answer(made, PageId::Preview);
    WizardState state;
    Navigator navigator(state, allPages());
    state.setSaved(Purpose::OpenPlan, made.plan(), {});
    QVERIFY(navigator.open(PageId::Connect));
    state.setSide(Side::Source, *made.source());
    state.setSide(Side::Target, *made.targetSide());
    QCOMPARE(navigator.next(), std::optional(PageId::Preview));
}

void TestNavigator::savedPlan_ofAnotherPlaceIsCheckedAnew()
{
    FakeServices fakes;
    fakes.fill();
    WizardState made;
    fakes.answer(made, PageId::Preview);
    WizardState state;
    Navigator navigator(state, allPages());
    state.setSaved(Purpose::OpenPlan, made.plan(), {});
    QVERIFY(navigator.open(PageId::Connect));
    state.setSide(Side::Source, *made.source());
    OpenSide other = *made.targetSide();
    other.connection.location = *Location::parse(QStringLiteral("jupyter:https://other.example"));
    state.setSide(Side::Target, other);
    QCOMPARE(navigator.next(), std::optional(PageId::Checks));
    navigator.goNext();
    QCOMPARE(navigator.current(), PageId::Checks);
}

void TestNavigator::settings_liesOverTheStep()
{
    WizardState state;
    Navigator navigator(state, allPages());
    QVERIFY(navigator.open(PageId::Platforms));
    QVERIFY(navigator.open(PageId::Settings));
    QCOMPARE(navigator.currentStep(), PageId::Platforms);
    navigator.goBack();
    QCOMPARE(navigator.current(), PageId::Platforms);
}

void TestNavigator::entries_sayWhereChangesStart()
{
    WizardState state;
    Navigator navigator(state, allPages());
    const auto entries = navigator.entries();
    QCOMPARE(entries.size(), 10);
    for (int i = 0; i < entries.size(); ++i)
        QCOMPARE(entries.at(i).changesStartHere, i == 8);
    QCOMPARE(entries.first().state, StepEntry::State::Current);
    QCOMPARE(entries.at(3).state, StepEntry::State::Todo);
    QVERIFY(!entries.at(3).canOpen);
}

void TestNavigator::missingPages_areLeftOut()
{
    WizardState state;
    const Navigator navigator(state, {PageId::Start, PageId::Choose, PageId::Report});
    QCOMPARE(navigator.steps(), (std::vector<PageId>{PageId::Start, PageId::Choose, PageId::Report}));
}

QTEST_GUILESS_MAIN(TestNavigator)
#include "tst_navigator.moc"
