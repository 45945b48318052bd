// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testenvironment.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace gangway
{

Result<HttpResponse> NoNetwork::send(Context&, const HttpRequest& request)
{
    return Error::of(ErrorKind::Unavailable, QStringLiteral("This test has no network"), request.url.host(),
                     QStringLiteral("net.refused"));
}

Result<ProcessAnswer> NoProcesses::run(Context&, const ProcessCall& call)
{
    return Error::of(ErrorKind::NotFound, QStringLiteral("This test starts no programs"), call.program,
                     QStringLiteral("process.missing"));
}

Result<Credentials> NoSecrets::read(Context&, const Location& location)
{
    return Error::of(ErrorKind::NotFound, QStringLiteral("This test keeps no secrets"), location.address);
}

Result<void> NoSecrets::write(Context&, const Location&, const Credentials&)
{
    return {};
}

Result<void> NoSecrets::remove(Context&, const Location&)
{
    return {};
}

struct TestWorkers::State {
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<std::function<void()>> queue;
    bool ends = false;
    std::vector<std::thread> threads;

    void workOff()
    {
        for (;;) {
            std::function<void()> work;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, [this] { return ends || !queue.empty(); });
                if (queue.empty())
                    return;
                work = std::move(queue.front());
                queue.pop_front();
            }
            work();
        }
    }
};

TestWorkers::TestWorkers(int count)
    : m_state(std::make_unique<State>())
{
    for (int i = 0; i < count; ++i)
        m_state->threads.emplace_back([state = m_state.get()] { state->workOff(); });
}

TestWorkers::~TestWorkers()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->ends = true;
    }
    m_state->changed.notify_all();
    for (std::thread& thread : m_state->threads)
        thread.join();
}

void TestWorkers::start(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->queue.push_back(std::move(work));
    }
    m_state->changed.notify_one();
}

int TestWorkers::count() const
{
    return static_cast<int>(m_state->threads.size());
}

} // namespace gangway
