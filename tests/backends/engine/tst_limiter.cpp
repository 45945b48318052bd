// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/limiter.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace gangway;

class TestLimiter : public QObject
{
    Q_OBJECT

private slots:
    void withoutALimitNothingWaits()
    {
        FakeClock clock;
        Limiter limiter(clock);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(limiter.pace(1 << 20, {}));
        QCOMPARE(clock.monotonic().count(), 0);
    }

    void theRateIsKept_data()
    {
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<qint64>("block");
        QTest::newRow("with small blocks") << qint64(1000000) << qint64(1000);
        QTest::newRow("with blocks larger than the bucket") << qint64(1000000) << qint64(1 << 20);
        QTest::newRow("when it is very low") << qint64(10000) << qint64(4096);
    }
    void theRateIsKept()
    {
        QFETCH(qint64, rate);
        QFETCH(qint64, block);
        FakeClock clock;
        Limiter limiter(clock);
        limiter.setRate(rate);
        qint64 sent = 0;
        for (; sent < rate * 20; sent += block)
            QVERIFY(limiter.pace(block, {}));
        const double seconds = double(clock.monotonic().count()) / 1000;
        const double real = double(sent - block) / seconds; // the last block is still being paid off
        QVERIFY2(real > double(rate) * 0.97 && real < double(rate) * 1.03, qPrintable(QString::number(real)));
    }

    void anIdleTimeIsNotSavedUp()
    {
        FakeClock clock;
        Limiter limiter(clock);
        limiter.setRate(1000);
        clock.advance(std::chrono::hours(1));
        const auto start = clock.monotonic();
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.pace(1000, {}));
        QVERIFY(clock.monotonic() - start > std::chrono::seconds(8));
    }

    void heldNobodyPassesUntilReleased()
    {
        FakeClock clock;
        Limiter limiter(clock);
        limiter.hold();
        std::atomic<bool> passed{false};
        std::thread worker([&] { passed = limiter.pace(1, {}).has_value(); });
        QVERIFY(!passed);
        limiter.release();
        worker.join();
        QVERIFY(passed);
    }

    void heldAStopLetsThemGoWithAnError()
    {
        FakeClock clock;
        Limiter limiter(clock);
        limiter.hold();
        std::stop_source stop;
        ErrorKind kind = ErrorKind::Internal;
        std::thread worker([&] { kind = limiter.pace(1, stop.get_token()).error().kind; });
        stop.request_stop();
        worker.join();
        QCOMPARE(kind, ErrorKind::Cancelled);
    }

    void aStopEndsAWaitForTheRate()
    {
        FakeClock clock;
        Limiter limiter(clock);
        limiter.setRate(1);
        std::stop_source stop;
        QVERIFY(limiter.pace(1000, stop.get_token()));
        stop.request_stop();
        QCOMPARE(limiter.pace(1000, stop.get_token()).error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestLimiter)
#include "tst_limiter.moc"
