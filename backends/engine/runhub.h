// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runner.h"
#include "backends/engine/stepwork.h"

#include <condition_variable>
#include <mutex>

namespace gangway
{

struct FinishedStep { StepJob job; StepResult result; };
/// Verification made up for, of items that were done before.
struct FinishedCheck { std::vector<Verdict> verdicts; std::optional<Error> error; };
struct CheckpointRequest { quint64 ticket = 0; quint32 step = 0; QJsonObject state; };

/// The letter box between the workers of a run, the person, and the coordinator, who alone empties it. Thread-safe; shared
/// by all of them, so that a late worker never writes into something that is gone.
class RunHub
{
public:
    struct Mail {
        std::vector<FinishedStep> finished;
        std::vector<FinishedCheck> checks;
        std::vector<CheckpointRequest> checkpoints;
        std::vector<RunCommand> commands;
        std::vector<RunEvent> logged;
        QHash<quint32, StepProgressed> progress; ///< differences, summed by step
    };

    void post(FinishedStep finished);
    void post(FinishedCheck finished);
    void post(RunCommand command);
    /// Neither wakes the coordinator: it looks ten times a second.
    void progressed(quint32 step, qint64 bytes, qint64 items);
    void logged(RunEvent event);
    /// Blocks the worker until the coordinator has answered: it always does, also when the run is stopped or lost.
    Result<void> checkpoint(quint32 step, const QJsonObject& state);

    /// Waits until something urgent is there, at most so long, and takes everything.
    Mail take(std::chrono::milliseconds atMost);
    void answer(quint64 ticket, Result<void> result);

private:
    void wake();

    std::mutex m_mutex;
    std::condition_variable m_urgent;
    std::condition_variable m_answered;
    bool m_isUrgent = false;
    quint64 m_nextTicket = 0;
    QHash<quint64, std::shared_ptr<const Result<void>>> m_answers;
    Mail m_mail;
};

} // namespace gangway
