// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/ledger.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakeplatform.h"

#include <QTest>

using namespace gangway;

namespace
{

struct Desk {
    Desk()
    {
        scene.furnish();
        auto made = RunFile::createInMemory(scene.makePlan());
        file = std::make_unique<FailingRunFile>(std::move(*made), scene.world);
        ledger = std::make_unique<Ledger>(*file, clock, [this](const std::vector<RunEvent>& events) {
            ++shows;
            shown += int(events.size());
        });
    }
    FakeScene scene;
    FakeClock clock;
    int shows = 0;
    int shown = 0;
    std::unique_ptr<FailingRunFile> file;
    std::unique_ptr<Ledger> ledger;
};

Logged line(const char* text)
{
    return Logged{LogLevel::Info, {}, QString::fromLatin1(text)};
}

RunEvent logEvent(const char* text)
{
    RunEvent made;
    made.what = line(text);
    return made;
}

} // namespace

class TestLedger : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAddedBetweenTwoCommitsIsOneCommit()
    {
        Desk desk;
        for (int i = 0; i < 50; ++i)
            desk.ledger->add(line("x"));
        QVERIFY(desk.ledger->commit());
        QVERIFY(desk.ledger->commit());
        QCOMPARE(desk.file->commits(), 1);
        QCOMPARE(desk.file->events().size(), size_t(50));
    }

    void aLogLineMakesNoCommitOfItsOwnButRidesAlong()
    {
        Desk desk;
        desk.ledger->addLazily(logEvent("a"));
        QVERIFY(desk.ledger->commit());
        QCOMPARE(desk.file->commits(), 0);
        desk.ledger->add(line("b"));
        QVERIFY(desk.ledger->commit());
        QCOMPARE(desk.file->commits(), 1);
        QCOMPARE(desk.file->events().size(), size_t(2));
    }

    void lineAfterLineIsNotKeptInMemoryForEver()
    {
        Desk desk;
        for (int i = 0; i < 10000; ++i) {
            desk.ledger->addLazily(logEvent("a"));
            QVERIFY(desk.ledger->commit());
        }
        QVERIFY(desk.file->commits() > 0);
        QVERIFY(desk.file->commits() <= 10);
        QVERIFY(desk.ledger->commitAll());
        QCOMPARE(desk.file->events().size(), size_t(10000));
    }

    void itShowsAtMostTenTimesASecondAndEverything()
    {
        Desk desk;
        for (int ms = 0; ms < 1000; ++ms) {
            desk.ledger->live(StepProgressed{0, ms, 0});
            desk.ledger->show();
            desk.clock.advance(std::chrono::milliseconds(1));
        }
        QCOMPARE(desk.shows, 10);
        desk.ledger->showAll();
        QCOMPARE(desk.shown, 1000);
    }

    void whatCouldNotBeStoredIsNotShown()
    {
        Desk desk;
        desk.scene.world.befall(FakeWorld::Misfortune::FailBefore, 1);
        desk.ledger->add(line("x"));
        QVERIFY(!desk.ledger->commit());
        desk.ledger->showAll();
        QCOMPARE(desk.shown, 0);
    }

    void liveEventsAreNeverStored()
    {
        Desk desk;
        desk.ledger->live(StepProgressed{0, 1, 0});
        QVERIFY(desk.ledger->commitAll());
        QCOMPARE(desk.file->commits(), 0);
        QVERIFY(desk.file->events().empty());
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
