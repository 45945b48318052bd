// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/taskpool.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

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

/// Threads that work off one queue. Each is started once and stays. They are the standard library's and not a QThreadPool's:
/// that one returns while its threads still run their last destructors, beside those of a program that has ended already.
class TaskPool::Crew
{
public:
    explicit Crew(int limit)
        : m_limit(limit)
    {
    }

    ~Crew()
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
        m_changed.notify_all();
    }

    void start(std::function<void()> work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back(std::move(work));
        }
        m_changed.notify_one();
        hireAsNeeded();
    }

    void setLimit(int limit)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_limit = limit;
        }
        m_changed.notify_all();
        hireAsNeeded();
    }

    int limit() const
    {
        const std::lock_guard lock(m_mutex);
        return m_limit;
    }

private:
    void hireAsNeeded()
    {
        const std::lock_guard lock(m_mutex);
        if (m_isEnding)
            return; // they are being joined; whoever of them asks for more takes it on
        const int waiting = static_cast<int>(m_queue.size());
        const int members = static_cast<int>(m_members.size());
        for (int needed = std::min(waiting - m_idle, m_limit - members); needed > 0; --needed)
            m_members.emplace_back([this] { workOff(); });
    }

    void workOff()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            ++m_idle;
            m_changed.wait(lock, [this] { return m_queue.empty() ? m_isEnding : m_running < m_limit; });
            --m_idle;
            if (m_queue.empty())
                break;
            std::function<void()> work = std::move(m_queue.front());
            m_queue.pop_front();
            ++m_running;
            lock.unlock();
            work();
            work = {}; // what it holds may be large, or take its time to end
            lock.lock();
            --m_running;
        }
    }

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_queue;
    int m_limit; ///< of pieces of work at a time
    int m_idle = 0;
    int m_running = 0;
    bool m_isEnding = false;
    std::vector<std::jthread> m_members; ///< destroyed first: joins them
};

TaskPool::TaskPool()
    : m_compute(std::make_unique<Crew>(std::max(1, static_cast<int>(std::thread::hardware_concurrency()))))
    , m_transfer(std::make_unique<Crew>(kDefaultTransferWorkers))
    , m_interactive(std::make_unique<Crew>(kInteractiveThreads))
{
}

TaskPool::~TaskPool() = default;

TaskPool::Crew& TaskPool::crewOf(Pool pool) const
{
    switch (pool) {
    case Pool::Interactive:
        return *m_interactive;
    case Pool::Transfer:
        return *m_transfer;
    case Pool::Compute:
        break;
    }
    return *m_compute;
}

void TaskPool::start(Pool pool, std::function<void()> work)
{
    crewOf(pool).start(std::move(work));
}

void TaskPool::forEach(Pool pool, int count, const std::function<void(int)>& work)
{
    if (count <= 0)
        return;
    const auto round = std::make_shared<Round>(count, work);
    const int others = std::min(count - 1, crewOf(pool).limit());
    for (int i = 0; i < others; ++i)
        start(pool, [round] { round->takePart(); });
    round->takePart();
    round->waitForAll();
}

void TaskPool::setTransferWorkers(int count)
{
    m_transfer->setLimit(std::clamp(count, 1, kMostTransferWorkers));
}

int TaskPool::transferWorkers() const
{
    return m_transfer->limit();
}

void TaskPool::start(std::function<void()> work)
{
    start(Pool::Compute, std::move(work));
}

int TaskPool::count() const
{
    return m_compute->limit();
}

} // namespace gangway
