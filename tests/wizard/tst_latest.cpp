// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/latest.h"

#include <QtTest>

using namespace gangway;

class TestLatest : public QObject
{
    Q_OBJECT

private slots:
    void result_arrivesOnTheGuiThread();
    void newer_workReplacesOlder();
    void cancelled_workIsStoppedAndDeliversNothing();
    void dead_ownerIsNeverCalled();
    void owner_mayDieInsideItsDelivery();
    void tell_arrivesBeforeTheResultAndInOrder();
};

void TestLatest::result_arrivesOnTheGuiThread()
{
    FakeServices fakes;
    Latest<int> latest(fakes.services());
    int got = 0;
    QThread* ranOn = nullptr;
    QThread* arrivedOn = nullptr;
    latest.start(
        [&ranOn](Context&, const Teller&) {
            ranOn = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            got = value;
            arrivedOn = QThread::currentThread();
        });
    QVERIFY(latest.isRunning());
    QTRY_COMPARE(got, 42);
    QVERIFY(!latest.isRunning());
    QCOMPARE(arrivedOn, thread());
    QVERIFY(ranOn != thread());
}

void TestLatest::newer_workReplacesOlder()
{
    FakeServices fakes;
    Latest<int> latest(fakes.services());
    std::atomic<int> stopped = 0;
    QList<int> got;
    fakes.places.readGate.close();
    for (int i = 0; i < 5; ++i) {
        latest.start(
            [&, i](Context& context, const Teller&) {
                if (!fakes.places.readGate.pass(context))
                    ++stopped;
                return i;
            },
            [&](int value) { got << value; });
    }
    QTRY_COMPARE(stopped.load(), 4);
    fakes.places.readGate.open();
    QTRY_COMPARE(got, QList<int>{4});
    QTest::qWait(1);
    QCOMPARE(got, QList<int>{4});
}

void TestLatest::cancelled_workIsStoppedAndDeliversNothing()
{
    FakeServices fakes;
    Latest<int> latest(fakes.services());
    std::atomic<bool> stopped = false;
    bool delivered = false;
    fakes.places.readGate.close();
    latest.start(
        [&](Context& context, const Teller&) {
            stopped = !fakes.places.readGate.pass(context);
            return 1;
        },
        [&](int) { delivered = true; });
    QTRY_COMPARE(fakes.places.readGate.waiting(), 1);
    latest.cancel();
    QVERIFY(!latest.isRunning());
    QTRY_VERIFY(stopped);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!delivered);
}

void TestLatest::dead_ownerIsNeverCalled()
{
    FakeServices fakes;
    std::atomic<int> ended = 0;
    bool delivered = false;
    constexpr int kRounds = 200; // the owner dies at any point of the work: before, while and after it tells
    for (int i = 0; i < kRounds; ++i) {
        auto latest = std::make_unique<Latest<int>>(fakes.services());
        latest->start(
            [&](Context&, const Teller& tell) {
                tell([&delivered] { delivered = true; });
                ++ended;
                return 1;
            },
            [&](int) { delivered = true; });
        latest.reset();
    }
    QTRY_COMPARE(ended.load(), kRounds);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!delivered);
}

void TestLatest::owner_mayDieInsideItsDelivery()
{
    FakeServices fakes;
    auto latest = std::make_unique<Latest<int>>(fakes.services());
    bool delivered = false;
    latest->start([](Context&, const Teller&) { return 1; },
                  [&](int) {
                      delivered = true;
                      latest.reset();
                  });
    QTRY_VERIFY(delivered);
    QVERIFY(!latest);
}

void TestLatest::tell_arrivesBeforeTheResultAndInOrder()
{
    FakeServices fakes;
    Latest<int> latest(fakes.services());
    QList<int> got;
    latest.start(
        [&got](Context&, const Teller& tell) {
            for (int i = 0; i < 3; ++i)
                tell([&got, i] { got << i; });
            return 3;
        },
        [&got](int value) { got << value; });
    QTRY_COMPARE(got, (QList<int>{0, 1, 2, 3}));
}

QTEST_GUILESS_MAIN(TestLatest)
#include "tst_latest.moc"
