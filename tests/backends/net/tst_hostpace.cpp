// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/hostpace.h"

#include <QTest>

#include <queue>

using namespace gangway;
using Time = HostPace::Time;

namespace
{

/// A host that takes so many requests in each minute of its own clock and refuses the rest.
class MinuteLimit
{
public:
    explicit MinuteLimit(int most, bool tellsWhen)
        : m_most(most)
        , m_tellsWhen(tellsWhen)
    {
    }
    bool takes(Time now)
    {
        const qint64 minute = now.count() / 60000;
        if (minute != m_minute) {
            m_minute = minute;
            m_count = 0;
        }
        return m_count++ < m_most;
    }
    std::optional<Time> retryAfter(Time now) const
    {
        if (!m_tellsWhen)
            return std::nullopt;
        return Time(60000 - now.count() % 60000);
    }

private:
    int m_most;
    bool m_tellsWhen;
    qint64 m_minute = -1;
    int m_count = 0;
};

struct Played { int taken = 0; int refused = 0; Time took{0}; };

/// `workers` workers that ask as soon as they may, in time that is only counted.
Played play(MinuteLimit host, int workers, int requests)
{
    constexpr Time kLatency{20};
    HostPace pace;
    Played played;
    // Arrivals at the host in their order, each from a worker that is free again a latency later.
    using Event = std::pair<Time, Time>; // arrives at, was sent at
    std::priority_queue<Event, std::vector<Event>, std::greater<>> arrivals;
    for (int i = 0; i < workers; ++i) {
        const Time start = pace.reserve(Time(0));
        arrivals.push({start, start});
    }
    while (played.taken < requests) {
        const auto [now, sentAt] = arrivals.top();
        arrivals.pop();
        Time again = now + kLatency;
        if (pace.isClosed(now)) {
            const Time start = pace.reserve(now);
            arrivals.push({start, start});
            continue;
        }
        if (host.takes(now)) {
            ++played.taken;
            pace.taken(again, sentAt);
        } else {
            ++played.refused;
            const std::optional<Time> wait = host.retryAfter(now);
            pace.refused(again, sentAt, wait);
            again += wait.value_or(Time(500)); // the retry layer waits as well
        }
        played.took = now;
        const Time start = pace.reserve(again);
        arrivals.push({start, start});
    }
    return played;
}

} // namespace

class TestHostPace : public QObject
{
    Q_OBJECT

private slots:
    void aHostThatRefusesNothingIsNotHeldBack()
    {
        HostPace pace;
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(pace.reserve(Time(i)), Time(i));
            pace.taken(Time(i), Time(i));
        }
        QVERIFY(!pace.isLimited());
    }

    void aLimitIsFoundAndKept_data()
    {
        QTest::addColumn<bool>("tellsWhen");
        QTest::addColumn<int>("workers");
        QTest::newRow("that tells when, one worker") << true << 1;
        QTest::newRow("that tells when, 8 workers") << true << 8;
        QTest::newRow("that tells when, 32 workers") << true << 32;
        QTest::newRow("that does not tell, one worker") << false << 1;
        QTest::newRow("that does not tell, 8 workers") << false << 8;
        QTest::newRow("that does not tell, 32 workers") << false << 32;
    }

    void aLimitIsFoundAndKept()
    {
        QFETCH(bool, tellsWhen);
        QFETCH(int, workers);
        constexpr int kRequests = 5000;
        const Played played = play(MinuteLimit(60, tellsWhen), workers, kRequests);
        const double refused = 100.0 * played.refused / (played.refused + played.taken);
        const double speed = 100.0 * played.taken / (static_cast<double>(played.took.count()) / 1000.0);
        qInfo("limit 60 a minute, %d workers: %.2f %% refused, %.1f %% of the limit", workers, refused, speed);
        QVERIFY2(refused < 1.0, qPrintable(QString::number(refused)));
        QVERIFY2(speed > 90.0, qPrintable(QString::number(speed)));
    }

    void oneRefusalDoesNotSlowForEver()
    {
        HostPace pace;
        Time now{0};
        for (int i = 0; i < 100; ++i, now += Time(10))
            pace.taken(now, now);
        pace.refused(now, now, Time(1000));
        QVERIFY(pace.isLimited());
        QVERIFY(pace.reserve(now) >= now + Time(1000));
        for (int i = 0; i < 20000 && pace.isLimited(); ++i) {
            now = pace.reserve(now) + Time(1);
            pace.taken(now, now);
        }
        QVERIFY(!pace.isLimited());
    }

    void whatWasOnItsWayCountsOnce()
    {
        HostPace once;
        HostPace often;
        for (HostPace* pace : {&once, &often}) {
            for (int i = 0; i < 60; ++i)
                pace->taken(Time(i), Time(i));
        }
        once.refused(Time(100), Time(90), Time(60000));
        often.refused(Time(100), Time(90), Time(60000));
        for (int i = 0; i < 7; ++i)
            often.refused(Time(101 + i), Time(91 + i), Time(60000));
        once.reserve(Time(200));
        often.reserve(Time(200));
        const Time a = once.reserve(Time(200));
        const Time b = often.reserve(Time(200));
        QVERIFY(std::abs((a - b).count()) <= 10);
    }
};

QTEST_GUILESS_MAIN(TestHostPace)
#include "tst_hostpace.moc"
