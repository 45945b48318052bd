// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "backends/engine/runner.h"
#include "models/domain/progress.h"

namespace gangway
{

/// Shows what a run does: the progress bar, failed items as they come, JSON lines. Called on the coordinator's thread.
class RunWatch
{
public:
    RunWatch(CommandCall& call, const Plan& plan);
    Runner::Listener listener();
    double seconds() const; ///< since it was made

private:
    void take(const RunEvent& event);
    void takeOutcomes(const std::vector<ItemOutcome>& outcomes);
    void draw();

    CommandCall& m_call;
    const Plan& m_plan;
    Progress m_progress;
    qint64 m_doneItems = 0;
    qint64 m_liveBytes = 0;
    QHash<quint32, qint64> m_bytesOfStep; ///< live events hold the total of a step
    qint64 m_failed = 0;
    std::chrono::milliseconds m_startedAt;
};

} // namespace gangway
