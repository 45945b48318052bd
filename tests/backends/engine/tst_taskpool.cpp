// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/taskpool.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

using namespace gangway;

class TestTaskPool : public QObject
{
    Q_OBJECT

private slots:
    void eachIsCalledOnce()
    {
        TaskPool pool;
        std::mutex mutex;
        std::multiset<int> called;
        pool.forEach(TaskPool::Pool::Transfer, 1000, [&](int i) {
            const std::lock_guard lock(mutex);
            called.insert(i);
        });
        QCOMPARE(called.size(), size_t(1000));
        QCOMPARE(std::set<int>(called.begin(), called.end()).size(), size_t(1000));
    }

    void nothingToDoReturnsAtOnce()
    {
        TaskPool pool;
        pool.forEach(TaskPool::Pool::Compute, 0, [](int) { qFatal("called"); });
    }

    void whereNoThreadIsFreeTheCallerDoesItAll()
    {
        TaskPool pool;
        pool.setTransferWorkers(1);
        std::mutex mutex;
        std::condition_variable changed;
        bool isBusy = false;
        bool mayEnd = false;
        pool.start(TaskPool::Pool::Transfer, [&] {
            std::unique_lock lock(mutex);
            isBusy = true;
            changed.notify_all();
            changed.wait(lock, [&] { return mayEnd; });
        });
        {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return isBusy; });
        }
        std::atomic<int> done{0};
        pool.forEach(TaskPool::Pool::Transfer, 5, [&](int) { ++done; });
        QCOMPARE(int(done), 5);
        const std::lock_guard lock(mutex);
        mayEnd = true;
        changed.notify_all();
    }

    void asManyRunAtATimeAsWereAskedFor()
    {
        TaskPool pool;
        pool.setTransferWorkers(3);
        QCOMPARE(pool.transferWorkers(), 3);
        std::mutex mutex;
        std::condition_variable changed;
        int inside = 0;
        // Three threads of the pool and the caller: nobody gets out before all four are in.
        pool.forEach(TaskPool::Pool::Transfer, 4, [&](int) {
            std::unique_lock lock(mutex);
            ++inside;
            changed.notify_all();
            changed.wait(lock, [&] { return inside == 4; });
        });
        QCOMPARE(inside, 4);
    }

    void theNumberOfWorkersStaysInItsBounds()
    {
        TaskPool pool;
        QCOMPARE(pool.transferWorkers(), 8);
        pool.setTransferWorkers(0);
        QCOMPARE(pool.transferWorkers(), 1);
        pool.setTransferWorkers(1000);
        QCOMPARE(pool.transferWorkers(), 32);
        QVERIFY(pool.count() >= 1);
    }

    void theEndOfThePoolWaitsForWork()
    {
        std::atomic<int> done{0};
        {
            TaskPool pool;
            for (int i = 0; i < 100; ++i)
                pool.start([&] { ++done; });
        }
        QCOMPARE(int(done), 100);
    }

    void theEndOfThePoolWaitsForTheEndOfItsThreads()
    {
        static std::atomic<int> ended{0};
        struct Last {
            ~Last()
            {
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                ++ended;
            }
        };
        {
            TaskPool pool;
            pool.start(TaskPool::Pool::Interactive, [] { static thread_local const Last last; });
        }
        QCOMPARE(int(ended), 1);
    }

    void workThatIsDoneWhileThePoolEndsMayStartMore()
    {
        std::atomic<int> done{0};
        {
            TaskPool pool;
            pool.start(TaskPool::Pool::Interactive, [&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(20)); // until the pool is ending
                pool.forEach(TaskPool::Pool::Interactive, 50, [&](int) { ++done; });
                pool.forEach(TaskPool::Pool::Transfer, 50, [&](int) { ++done; });
            });
        }
        QCOMPARE(int(done), 100);
    }
};

QTEST_GUILESS_MAIN(TestTaskPool)
#include "tst_taskpool.moc"
