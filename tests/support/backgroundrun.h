// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeplatform.h"

#include <condition_variable>

namespace gangway
{

/// Holds whoever passes until it is opened; says when somebody has come.
class Gate
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_arrived;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isOpen; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    void waitForArrivals(int count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_arrived >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOpen = false;
    int m_arrived = 0;
};

/// A run on a thread of the pool, and what its listener heard.
class BackgroundRun
{
public:
    BackgroundRun(FakeScene& scene, RunFile& file, std::shared_ptr<Migrator> migrator, RunnerOptions options = {})
        : m_runner(file, std::move(migrator), scene.pool, scene.clock, options, [this](const std::vector<RunEvent>& events) { hear(events); })
    {
        scene.pool.start(TaskPool::Pool::Interactive, [this] {
            auto result = m_runner.run();
            const std::lock_guard lock(m_mutex);
            m_result = std::move(result);
            m_changed.notify_all();
        });
    }
    ~BackgroundRun() { static_cast<void>(result()); }

    void post(RunCommand::Kind kind, std::vector<ChangeIndex> items = {}, std::shared_ptr<Migrator> migrator = {})
    {
        m_runner.post(RunCommand{kind, std::move(items), std::move(migrator), {}});
    }
    void waitFor(RunState state, const QString& reason)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_states.contains({state, reason}) || m_result; });
        if (!m_states.contains({state, reason}))
            qFatal("the run ended without that state");
        m_states.removeAll({state, reason});
    }
    Result<Outcome> result()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_result.has_value(); });
        return *m_result;
    }
    std::vector<RunEvent> heard()
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }

private:
    void hear(const std::vector<RunEvent>& events)
    {
        const std::lock_guard lock(m_mutex);
        m_heard.insert(m_heard.end(), events.begin(), events.end());
        for (const RunEvent& event : events) {
            if (const auto* state = std::get_if<RunStateChanged>(&event.what))
                m_states.append({state->state, state->reason});
        }
        m_changed.notify_all();
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<Result<Outcome>> m_result;
    QList<std::pair<RunState, QString>> m_states;
    std::vector<RunEvent> m_heard;
    Runner m_runner;
};

} // namespace gangway
