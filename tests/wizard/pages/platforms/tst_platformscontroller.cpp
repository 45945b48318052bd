// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/platforms/platformscontroller.h"

#include <QtTest>

using namespace gangway;

class TestPlatformsController : public QObject
{
    Q_OBJECT

private slots:
    void offers_whatTheRegistryHasWithoutPracticeServers();
    void route_needsBothEnds();
    void export_needsOnlyASource();
    void accept_writesTheRoute();
    void load_takesTheRouteThatWasAnswered();
};

void TestPlatformsController::offers_whatTheRegistryHasWithoutPracticeServers()
{
    FakeServices fakes;
    WizardState state;
    const PlatformsController controller(fakes.services(), state);
    const QStringList wanted{QStringLiteral("folder"), QStringLiteral("archive"), QStringLiteral("jupyter")};
    QCOMPARE(controller.sources(), wanted);
    QCOMPARE(controller.targets(), wanted);
}

void TestPlatformsController::route_needsBothEnds()
{
    FakeServices fakes;
    WizardState state;
    PlatformsController controller(fakes.services(), state);
    QSignalSpy changes(&controller, &PlatformsController::changed);
    QVERIFY(!controller.isComplete());
    controller.pickSource(QStringLiteral("folder"));
    QVERIFY(!controller.isComplete());
    controller.accept();
    QVERIFY(!state.route());
    controller.pickTarget(QStringLiteral("nothing")); // nobody can write there
    QVERIFY(!controller.isComplete());
    controller.pickTarget(QStringLiteral("jupyter"));
    QVERIFY(controller.isComplete());
    QCOMPARE(changes.size(), 2);
}

void TestPlatformsController::export_needsOnlyASource()
{
    FakeServices fakes;
    WizardState state;
    state.setPurpose(Purpose::Export);
    PlatformsController controller(fakes.services(), state);
    controller.pickSource(QStringLiteral("folder"));
    QVERIFY(controller.isComplete());
    controller.accept();
    QCOMPARE(state.route()->targetScheme, QString());
}

void TestPlatformsController::accept_writesTheRoute()
{
    FakeServices fakes;
    WizardState state;
    PlatformsController controller(fakes.services(), state);
    controller.pickSource(QStringLiteral("archive"));
    controller.pickTarget(QStringLiteral("jupyter"));
    controller.accept();
    QCOMPARE(*state.route(), (Route{QStringLiteral("archive"), QStringLiteral("jupyter"), false}));
}

void TestPlatformsController::load_takesTheRouteThatWasAnswered()
{
    FakeServices fakes;
    WizardState state;
    state.setRoute({QStringLiteral("folder"), QStringLiteral("archive"), false});
    PlatformsController controller(fakes.services(), state);
    controller.load();
    QCOMPARE(controller.source(), QStringLiteral("folder"));
    QCOMPARE(controller.target(), QStringLiteral("archive"));
}

QTEST_GUILESS_MAIN(TestPlatformsController)
#include "tst_platformscontroller.moc"
