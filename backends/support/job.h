// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/workers.h"
#include "models/base/result.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

namespace gangway
{

/// A piece of computing that Workers may do ahead of time. Whoever wants its result calls finish(), which does the work on
/// the spot when nobody has begun it: so a caller that itself occupies the last worker of a pool never waits for ever.
/// Thread-safe.
class Job
{
public:
    static std::shared_ptr<Job> start(Workers& workers, std::function<void()> work);

    explicit Job(std::function<void()> work);
    void finish(); ///< returns when the work is done
    void drop();   ///< no longer wanted: not begun if it has not, else waited for

private:
    enum class State { Waiting, Running, Done };
    bool claim();
    void run();

    std::mutex m_mutex;
    std::condition_variable m_done;
    State m_state = State::Waiting;
    std::function<void()> m_work;
};

/// Jobs on their way, a bounded number and amount at a time, done with in the order in which they were added. Used by one
/// thread.
class JobWindow
{
public:
    explicit JobWindow(Workers& workers);
    ~JobWindow(); ///< drops what is left
    JobWindow(const JobWindow&) = delete;
    JobWindow& operator=(const JobWindow&) = delete;

    /// `then` runs in the caller's thread after `work`, from this or a later add(), or finish(). `bytes` is what the work holds
    /// in memory. An empty `work` only keeps its place in the order. @errors of an earlier `then`
    Result<void> add(std::function<void()> work, qint64 bytes, std::function<Result<void>()> then);
    Result<void> finish();

private:
    struct Entry { std::shared_ptr<Job> job; qint64 bytes; std::function<Result<void>()> then; };
    Result<void> settleFront();

    Workers& m_workers;
    std::deque<Entry> m_entries;
    qint64 m_bytes = 0;
};

} // namespace gangway
