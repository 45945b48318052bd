// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/progress.h"

#include <QTest>

#include <random>

using namespace gangway;
using namespace std::chrono_literals;

class TestProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGoesFromNothingToAll();
    void itNeverGoesBackwards();
    void smallFilesHaveAPrice();
    void nothingToDoIsDone();
    void noEstimateBeforeTenSecondsAndThreeItems();
    void theRangeHoldsTheTruthAtASteadyRate();
    void aPauseIsNotCounted();
    void noEstimateWhilePausedOrStalled();
    void theRateIsOfTheLastTenSeconds();
};

namespace
{

constexpr qint64 kMega = 1 << 20;

/// Moves `items` items of 1 MB, one each `gap`, from the state of `done` and `now` on.
void move(Progress& progress, Progress::TimePoint& now, qint64& done, int items, std::chrono::milliseconds gap)
{
    for (int i = 0; i < items; ++i) {
        now += gap;
        ++done;
        progress.update(now, done, done * kMega);
    }
}

} // namespace

void TestProgress::itGoesFromNothingToAll()
{
    Progress progress(2, 100);
    QCOMPARE(progress.fraction(), 0.0);
    progress.update(1s, 1, 50);
    QCOMPARE(progress.fraction(), 0.5);
    progress.update(2s, 2, 100);
    QCOMPARE(progress.fraction(), 1.0);
    QCOMPARE(progress.remaining()->most, 0s);
}

void TestProgress::itNeverGoesBackwards()
{
    std::mt19937 random(3);
    Progress progress(100, 1000);
    double before = 0;
    for (int i = 0; i < 10000; ++i) {
        const auto value = [&random](qint64 most) { return static_cast<qint64>(random() % static_cast<unsigned>(most)) - most / 4; };
        progress.update(std::chrono::milliseconds(random() % 100000), value(150), value(1500));
        QVERIFY(progress.fraction() >= before && progress.fraction() <= 1);
        before = progress.fraction();
        if (i % 7 == 0)
            progress.paused(std::chrono::milliseconds(random() % 100000));
        if (i % 7 == 3)
            progress.resumed(std::chrono::milliseconds(random() % 100000));
        if (const auto left = progress.remaining())
            QVERIFY(left->least >= 0s && left->least <= left->most);
    }
}

void TestProgress::smallFilesHaveAPrice()
{
    Progress progress(1000, 0);
    progress.update(1s, 500, 0);
    QCOMPARE(progress.fraction(), 0.5);
}

void TestProgress::nothingToDoIsDone()
{
    Progress progress(0, 0);
    progress.update(0s, 0, 0);
    QCOMPARE(progress.fraction(), 1.0);
}

void TestProgress::noEstimateBeforeTenSecondsAndThreeItems()
{
    Progress fast(1000, 1000 * kMega);
    Progress::TimePoint now = 0s;
    qint64 done = 0;
    fast.update(now, 0, 0);
    move(fast, now, done, 99, 100ms);
    QVERIFY(!fast.remaining());
    move(fast, now, done, 1, 100ms);
    QVERIFY(fast.remaining());
    Progress large(10, 1000 * kMega);
    large.update(0s, 0, 0);
    for (int second = 1; second < 60; ++second)
        large.update(std::chrono::seconds(second), 2, second * kMega);
    QVERIFY(!large.remaining());
    large.update(60s, 3, 60 * kMega);
    QVERIFY(large.remaining());
}

void TestProgress::theRangeHoldsTheTruthAtASteadyRate()
{
    Progress progress(1000, 1000 * kMega);
    Progress::TimePoint now = 0s;
    qint64 done = 0;
    progress.update(now, 0, 0);
    for (int part = 0; part < 8; ++part) {
        move(progress, now, done, 100, 200ms);
        const auto truth = std::chrono::seconds((1000 - done) / 5);
        const auto left = progress.remaining();
        QVERIFY(left);
        QVERIFY(left->least <= truth && truth <= left->most);
        QVERIFY(left->most <= 2 * truth);
    }
}

void TestProgress::aPauseIsNotCounted()
{
    Progress progress(1000, 1000 * kMega);
    Progress::TimePoint now = 0s;
    qint64 done = 0;
    progress.update(now, 0, 0);
    move(progress, now, done, 100, 200ms);
    const auto before = progress.remaining();
    progress.paused(now);
    now += 1h;
    progress.resumed(now);
    progress.update(now, done, done * kMega);
    const auto after = progress.remaining();
    QVERIFY(before && after);
    QCOMPARE(after->least, before->least);
    QCOMPARE(after->most, before->most);
}

void TestProgress::noEstimateWhilePausedOrStalled()
{
    Progress progress(1000, 1000 * kMega);
    Progress::TimePoint now = 0s;
    qint64 done = 0;
    progress.update(now, 0, 0);
    move(progress, now, done, 100, 200ms);
    progress.paused(now);
    QVERIFY(!progress.remaining());
    QCOMPARE(progress.bytesPerSecond(), 0.0);
    progress.resumed(now);
    QVERIFY(progress.remaining());
    for (int i = 0; i < 120; ++i) // nothing moves any more
        progress.update(now += 100ms, done, done * kMega);
    QVERIFY(!progress.remaining());
    QCOMPARE(progress.bytesPerSecond(), 0.0);
}

void TestProgress::theRateIsOfTheLastTenSeconds()
{
    Progress progress(10000, 10000 * kMega);
    Progress::TimePoint now = 0s;
    qint64 done = 0;
    progress.update(now, 0, 0);
    move(progress, now, done, 100, 1s);
    move(progress, now, done, 1100, 10ms);
    QVERIFY(qAbs(progress.bytesPerSecond() / kMega - 100) < 5);
    move(progress, now, done, 20, 1s);
    QVERIFY(qAbs(progress.bytesPerSecond() / kMega - 1) < 0.2);
}

QTEST_APPLESS_MAIN(TestProgress)
#include "tst_progress.moc"
