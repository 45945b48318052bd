// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/workers.h"

#include <memory>

namespace gangway
{

/// Works a queue off that may grow while it is worked off: the caller's own thread takes part, and up to `most` - 1
/// tasks on the program's workers help it. No thread is made, and no worker waits for another: a helper that finds the
/// queue empty ends. Owned by the function that uses it.
class WorkCrew
{
public:
    using Job = std::function<void()>;

    WorkCrew(Workers& workers, int most);

    void push(Job job); ///< any thread, also from inside a job
    void drop();        ///< forgets what is queued; jobs that run go on to their end
    void workOff();     ///< returns when nothing is queued and nothing runs

private:
    struct State;
    static void help(const std::shared_ptr<State>& state);

    Workers& m_workers;
    std::shared_ptr<State> m_state;
};

} // namespace gangway
