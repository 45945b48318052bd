// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/workcrew.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace gangway
{

struct WorkCrew::State {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Job> jobs;
    int running = 0;
    int helpers = 0;
    int mostHelpers = 0;

    bool runOne(std::unique_lock<std::mutex>& lock)
    {
        if (jobs.empty())
            return false;
        const Job job = std::move(jobs.front());
        jobs.pop_front();
        ++running;
        lock.unlock();
        job();
        lock.lock();
        --running;
        changed.notify_all();
        return true;
    }
};

WorkCrew::WorkCrew(Workers& workers, int most)
    : m_workers(workers)
    , m_state(std::make_shared<State>())
{
    m_state->mostHelpers = most - 1;
}

void WorkCrew::help(const std::shared_ptr<State>& state)
{
    std::unique_lock lock(state->mutex);
    while (state->runOne(lock)) { }
    --state->helpers;
}

void WorkCrew::push(Job job)
{
    bool callHelper = false;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->jobs.push_back(std::move(job));
        callHelper = m_state->helpers < m_state->mostHelpers;
        m_state->helpers += callHelper ? 1 : 0;
    }
    m_state->changed.notify_one();
    if (callHelper)
        m_workers.start([state = m_state] { help(state); });
}

void WorkCrew::drop()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->jobs.clear();
}

void WorkCrew::workOff()
{
    std::unique_lock lock(m_state->mutex);
    while (m_state->runOne(lock) || m_state->running > 0) {
        if (m_state->jobs.empty() && m_state->running > 0)
            m_state->changed.wait(lock);
    }
}

} // namespace gangway
