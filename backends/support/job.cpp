// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/job.h"

#include <utility>

namespace gangway
{

std::shared_ptr<Job> Job::start(Workers& workers, std::function<void()> work)
{
    auto job = std::make_shared<Job>(std::move(work));
    workers.start([job] {
        if (job->claim())
            job->run();
    });
    return job;
}

Job::Job(std::function<void()> work)
    : m_work(std::move(work))
{
}

bool Job::claim()
{
    const std::lock_guard lock(m_mutex);
    if (m_state != State::Waiting)
        return false;
    m_state = State::Running;
    return true;
}

void Job::run()
{
    // Moved out so that what the work holds on to is let go here, not when the last worker forgets the job.
    std::function<void()> work = std::move(m_work);
    m_work = nullptr;
    if (work)
        work();
    work = nullptr;
    const std::lock_guard lock(m_mutex);
    m_state = State::Done;
    m_done.notify_all();
}

void Job::finish()
{
    if (claim()) {
        run();
        return;
    }
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [this] { return m_state == State::Done; });
}

void Job::drop()
{
    if (claim())
        m_work = nullptr;
    else
        finish();
    const std::lock_guard lock(m_mutex);
    m_state = State::Done;
}

namespace
{

// For each worker one at work and some to go on with.
constexpr size_t kEntriesPerWorker = 8;
constexpr qint64 kMostBytes = 48 << 20;

} // namespace

JobWindow::JobWindow(Workers& workers)
    : m_workers(workers)
{
}

JobWindow::~JobWindow()
{
    for (const Entry& entry : m_entries) {
        if (entry.job)
            entry.job->drop();
    }
}

Result<void> JobWindow::add(std::function<void()> work, qint64 bytes, std::function<Result<void>()> then)
{
    while (!m_entries.empty()
           && (m_entries.size() >= kEntriesPerWorker * size_t(m_workers.count()) || m_bytes + bytes > kMostBytes))
        GW_CHECK(settleFront());
    m_bytes += bytes;
    m_entries.push_back({work ? Job::start(m_workers, std::move(work)) : nullptr, bytes, std::move(then)});
    return {};
}

Result<void> JobWindow::settleFront()
{
    const Entry entry = std::move(m_entries.front());
    m_entries.pop_front();
    m_bytes -= entry.bytes;
    if (entry.job)
        entry.job->finish();
    return entry.then();
}

Result<void> JobWindow::finish()
{
    while (!m_entries.empty())
        GW_CHECK(settleFront());
    return {};
}

} // namespace gangway
