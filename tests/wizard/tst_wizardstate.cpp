// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/wizardstate.h"

#include <QtTest>

using namespace gangway;
using Slice = WizardState::Slice;

class TestWizardState : public QObject
{
    Q_OBJECT

private slots:
    void setting_clearsEverythingLater_data();
    void setting_clearsEverythingLater();
    void setting_theSameValueChangesNothing();
    void anotherTarget_keepsWhatWasPickedAtTheSource();
    void reopening_theSameSideKeepsTheAnswers();
    void savedPlan_survivesOpeningItsOwnSides();
    void savedPlan_isDroppedForAnotherPlaceButItsAnswersStay();

private:
    static QList<Slice> answered(const WizardState& state);
    static OpenSide sideAt(FakeServices& fakes, const QString& location);
};

QList<Slice> TestWizardState::answered(const WizardState& state)
{
    QList<Slice> found;
    for (const Slice slice : {Slice::Route, Slice::Source, Slice::TargetSide, Slice::Scope, Slice::Target, Slice::Options,
                              Slice::Plan, Slice::Run, Slice::Report}) {
        if (state.has(slice))
            found << slice;
    }
    return found;
}

OpenSide TestWizardState::sideAt(FakeServices& fakes, const QString& location)
{
    return {{*Location::parse(location), {}}, {}, std::make_shared<FakeSession>(fakes.places, location), {}};
}

void TestWizardState::setting_clearsEverythingLater_data()
{
    QTest::addColumn<std::function<void(WizardState&, FakeServices&)>>("set");
    QTest::addColumn<Slice>("last");
    using Set = std::function<void(WizardState&, FakeServices&)>;
    const auto row = [](const char* name, Slice last, Set set) { QTest::newRow(name) << set << last; };
    row("a new route clears all but itself", Slice::Route,
        [](WizardState& s, FakeServices&) { s.setRoute({QStringLiteral("archive"), QStringLiteral("folder"), false}); });
    row("a new target side clears the target and later", Slice::Scope,
        [](WizardState& s, FakeServices& f) { s.setSide(Side::Target, sideAt(f, QStringLiteral("jupyter:https://other.example"))); });
    row("a new scope clears the target and later", Slice::Scope, [](WizardState& s, FakeServices&) { s.setScope({{}, 1, 4, 1}); });
    row("a new target clears the options and later", Slice::Target,
        [](WizardState& s, FakeServices&) { s.setTarget({QStringLiteral("other")}); });
    row("new options clear the plan and later", Slice::Options, [](WizardState& s, FakeServices&) {
        PlanOptions options;
        options.workers = 3;
        s.setOptions(options);
    });
    row("a new plan clears the run and the report", Slice::Plan,
        [](WizardState& s, FakeServices& f) { s.setPlan(f.makePlan(s)); });
    row("a new run clears the report", Slice::Run, [](WizardState& s, FakeServices&) { s.setRun({QStringLiteral("/other"), true, nullptr}); });
}

void TestWizardState::setting_clearsEverythingLater()
{
    QFETCH(const std::function<void(WizardState&, FakeServices&)>, set);
    QFETCH(const Slice, last);
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Report);
    state.setRun({QStringLiteral("/run"), false, nullptr});
    state.setReport(std::make_shared<Report>());
    QCOMPARE(answered(state).size(), 9);
    QSignalSpy changes(&state, &WizardState::changed);
    set(state, fakes);
    QCOMPARE(changes.size(), 1);
    const auto left = answered(state);
    QVERIFY(std::all_of(left.begin(), left.end(), [last](Slice slice) { return slice <= last; }));
    QVERIFY(state.has(last));
}

void TestWizardState::setting_theSameValueChangesNothing()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Report);
    QSignalSpy changes(&state, &WizardState::changed);
    state.setRoute(*state.route());
    state.setSide(Side::Source, *state.source());
    state.setSide(Side::Target, *state.targetSide());
    state.setScope(*state.scope());
    state.setTarget(*state.target());
    state.setOptions(*state.options());
    state.setPlan(state.plan());
    QCOMPARE(changes.size(), 0);
    QVERIFY(state.plan());
}

void TestWizardState::anotherTarget_keepsWhatWasPickedAtTheSource()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Report);
    state.setSide(Side::Target, sideAt(fakes, QStringLiteral("jupyter:https://other.example")));
    QVERIFY(state.scope());
    QVERIFY(!state.target());
    state.setSide(Side::Source, sideAt(fakes, QStringLiteral("folder:/other")));
    QVERIFY(!state.scope());
    QVERIFY(state.has(Slice::TargetSide));
}

void TestWizardState::reopening_theSameSideKeepsTheAnswers()
{
    FakeServices fakes;
    fakes.fill();
    WizardState state;
    fakes.answer(state, PageId::Report);
    OpenSide again = *state.source();
    again.session = std::make_shared<FakeSession>(fakes.places, again.connection.location.toText());
    state.setSide(Side::Source, again);
    QCOMPARE(state.source()->session, again.session);
    QVERIFY(state.plan());
}

void TestWizardState::savedPlan_survivesOpeningItsOwnSides()
{
    FakeServices fakes;
    fakes.fill();
    WizardState made;
    fakes.answer(made, PageId::Report);
    for (const Purpose purpose : {Purpose::OpenPlan, Purpose::Resume}) {
        WizardState state;
        state.setSaved(purpose, made.plan(), {QStringLiteral("/run"), true, nullptr});
        QCOMPARE(state.route()->sourceScheme, QStringLiteral("folder"));
        state.setSide(Side::Source, *made.source());
        state.setSide(Side::Target, *made.targetSide());
        QCOMPARE(state.plan(), made.plan());
        QVERIFY(state.run());
    }
}

void TestWizardState::savedPlan_isDroppedForAnotherPlaceButItsAnswersStay()
{
    FakeServices fakes;
    fakes.fill();
    WizardState made;
    fakes.answer(made, PageId::Report);
    WizardState state;
    state.setSaved(Purpose::OpenPlan, made.plan(), {});
    state.setSide(Side::Source, *made.source());
    state.setSide(Side::Target, sideAt(fakes, QStringLiteral("jupyter:https://other.example")));
    QVERIFY(!state.plan());
    QVERIFY(state.scope());
    QVERIFY(state.target());
    QVERIFY(state.options());
}

QTEST_GUILESS_MAIN(TestWizardState)
#include "tst_wizardstate.moc"
