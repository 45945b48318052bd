// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/options/optionscontroller.h"

#include <QtTest>

using namespace gangway;

class TestOptionsController : public QObject
{
    Q_OBJECT

private slots:
    void defaults_areThoseOfThePlan();
    void acceptedAnswers_areThereAgain();
    void valuesOutOfRange_areBroughtIntoIt();
    void nameToType_data();
    void nameToType();
    void withoutCopies_onlyTheNameOpensTheWay();

private:
    static void fill(WizardState& state, const QString& location, const QStringList& projects)
    {
        state.setPurpose(Purpose::Migrate);
        state.setRoute({QStringLiteral("folder"), QStringLiteral("jupyter"), false});
        state.setSide(Side::Source, {{*Location::parse(location), {}}, {}, nullptr, {}});
        state.setScope({{projects, {}, {}}, projects.size(), projects.size(), 0});
    }
};

void TestOptionsController::defaults_areThoseOfThePlan()
{
    WizardState state;
    OptionsController controller(state);
    controller.load();
    QCOMPARE(controller.options(), PlanOptions());
    QVERIFY(controller.canGoOn());
    controller.accept();
    QVERIFY(state.options() == PlanOptions());
}

void TestOptionsController::acceptedAnswers_areThereAgain()
{
    WizardState state;
    fill(state, QStringLiteral("folder:/home/anna/work"), {});
    OptionsController first(state);
    first.load();
    PlanOptions wanted;
    wanted.conflict = ConflictPolicy::Rename;
    wanted.keepReplaced = false;
    first.set(wanted);
    first.accept();
    QVERIFY2(!state.options(), "options that nobody confirmed must not be accepted");
    first.setTyped(QStringLiteral("work"));
    first.accept();
    OptionsController second(state);
    second.load();
    QCOMPARE(second.options(), wanted);
    QVERIFY2(second.canGoOn(), "what was confirmed once is not asked again");
}

void TestOptionsController::valuesOutOfRange_areBroughtIntoIt()
{
    WizardState state;
    OptionsController controller(state);
    PlanOptions wanted;
    wanted.workers = 0;
    wanted.bytesPerSecond = -5;
    controller.set(wanted);
    QCOMPARE(controller.options().workers, 1);
    QCOMPARE(controller.options().bytesPerSecond, 0);
    wanted.workers = 33;
    controller.set(wanted);
    QCOMPARE(controller.options().workers, 32);
}

void TestOptionsController::nameToType_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QStringList>("projects");
    QTest::addColumn<QString>("name");
    QTest::newRow("of one project its name") << QStringLiteral("folder:/data") << QStringList{QStringLiteral("fraud-models")} << QStringLiteral("fraud-models");
    QTest::newRow("of a nested one its last part") << QStringLiteral("folder:/data") << QStringList{QStringLiteral("team/fraud-models")} << QStringLiteral("fraud-models");
    QTest::newRow("of several the name of the folder") << QStringLiteral("folder:/data/ml") << QStringList{QStringLiteral("a"), QStringLiteral("b")} << QStringLiteral("ml");
    QTest::newRow("of a server its host") << QStringLiteral("jupyter:https://lab.example/user/anna") << QStringList() << QStringLiteral("lab.example");
    QTest::newRow("of the root something that can be typed") << QStringLiteral("folder:/") << QStringList() << QStringLiteral("folder");
}

void TestOptionsController::nameToType()
{
    QFETCH(QString, location);
    QFETCH(QStringList, projects);
    QFETCH(QString, name);
    WizardState state;
    fill(state, location, projects);
    QCOMPARE(OptionsController(state).nameToType(), name);
}

void TestOptionsController::withoutCopies_onlyTheNameOpensTheWay()
{
    WizardState state;
    fill(state, QStringLiteral("folder:/data"), {QStringLiteral("fraud-models")});
    OptionsController controller(state);
    controller.load();
    PlanOptions options;
    options.keepReplaced = false;
    controller.set(options);
    QVERIFY(!controller.canGoOn());
    controller.setTyped(QStringLiteral("fraud"));
    QVERIFY(!controller.canGoOn());
    controller.setTyped(QStringLiteral(" Fraud-Models "));
    QVERIFY2(controller.canGoOn(), "case and blanks around it do not matter");
    options.keepReplaced = true;
    controller.set(options);
    options.keepReplaced = false;
    controller.set(options);
    QVERIFY2(!controller.canGoOn(), "switching it off again asks again");
}

QTEST_GUILESS_MAIN(TestOptionsController)
#include "tst_optionscontroller.moc"
