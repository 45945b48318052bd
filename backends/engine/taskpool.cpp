// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/taskpool.h"

#include <QThread>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace gangway
{

namespace
{

// Pages that read, a plan and the coordinators of a few runs; a waiting thread costs its stack only.
constexpr int kInteractiveThreads = 16;
constexpr int kDefaultTransferWorkers = 8;
constexpr int kMostTransferWorkers = 32;

/// What the threads of one forEach() share. Outlives the call: a thread that comes late finds nothing left to claim and
/// never touches `work`, which is the caller's.
class Round
{
public:
    Round(int count, const std::function<void(int)>& work)
        : m_count(count)
        , m_work(&work)
    {
    }

    void takePart()
    {
        int taken = 0;
        while (claim(taken)) {
            (*m_work)(taken);
            const std::lock_guard lock(m_mutex);
            if (++m_done == m_count)
                m_allDone.notify_all();
        }
    }

    void waitForAll()
    {
        std::unique_lock lock(m_mutex);
        m_allDone.wait(lock, [this] { return m_done == m_count; });
    }

private:
    bool claim(int& taken)
    {
        const std::lock_guard lock(m_mutex);
        taken = m_next;
        if (m_next == m_count)
            return false;
        ++m_next;
        return true;
    }

    std::mutex m_mutex;
    std::condition_variable m_allDone;
    int m_next = 0;
    int m_done = 0;
    const int m_count;
    const std::function<void(int)>* m_work;
};

} // namespace

TaskPool::TaskPool()
{
    m_interactive.setMaxThreadCount(kInteractiveThreads);
    m_transfer.setMaxThreadCount(kDefaultTransferWorkers);
    m_compute.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
}

TaskPool::~TaskPool()
{
    // In the order in which they may wait for each other.
    m_interactive.waitForDone();
    m_transfer.waitForDone();
    m_compute.waitForDone();
}

QThreadPool& TaskPool::poolOf(Pool pool)
{
    switch (pool) {
    case Pool::Interactive:
        return m_interactive;
    case Pool::Transfer:
        return m_transfer;
    case Pool::Compute:
        break;
    }
    return m_compute;
}

void TaskPool::start(Pool pool, std::function<void()> work)
{
    static_cast<void>(QtConcurrent::run(&poolOf(pool), std::move(work)));
}

void TaskPool::forEach(Pool pool, int count, const std::function<void(int)>& work)
{
    if (count <= 0)
        return;
    const auto round = std::make_shared<Round>(count, work);
    const int others = std::min(count - 1, poolOf(pool).maxThreadCount());
    for (int i = 0; i < others; ++i)
        start(pool, [round] { round->takePart(); });
    round->takePart();
    round->waitForAll();
}

void TaskPool::setTransferWorkers(int count)
{
    m_transfer.setMaxThreadCount(std::clamp(count, 1, kMostTransferWorkers));
}

int TaskPool::transferWorkers() const
{
    return m_transfer.maxThreadCount();
}

void TaskPool::start(std::function<void()> work)
{
    start(Pool::Compute, std::move(work));
}

int TaskPool::count() const
{
    return m_compute.maxThreadCount();
}

} // namespace gangway
