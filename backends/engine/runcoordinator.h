// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/dispatcher.h"
#include "backends/engine/ledger.h"
#include "backends/engine/limiter.h"
#include "backends/engine/runhub.h"

namespace gangway
{

/// One run() call of a Runner: the only writer of the run file, on the thread that called run(). Takes what workers and the
/// person have put into the hub, decides, commits once, then lets workers begin. Nothing begins whose intent is not durable.
class RunCoordinator
{
public:
    RunCoordinator(RunFile& file, std::shared_ptr<Migrator> migrator, TaskPool& pool, Clock& clock, RunnerOptions options,
                   Runner::Listener listener, std::shared_ptr<RunHub> hub);

    Result<Outcome> run();
    bool wantsUndo() const { return m_undoAfter; }

private:
    enum class Stop { None, AfterItems, Now };

    Result<void> carryOutRounds(std::vector<StepJob> round);
    std::vector<StepJob> nextRound();
    Result<void> verifyRest();
    Result<void> end();
    /// Turns the wheel until `isOver`, workers included. The error is the run file's: then all workers have come back too.
    Result<void> turn(const std::function<bool()>& isOver);
    Result<void> abandon(const Error& error);

    // What starts
    void claimJobs();
    void launchClaimed();
    void launch(StepJob job);
    void launchCheck(std::vector<ItemOutcome> items);
    Context contextFor(quint32 step) const;
    Context contextOfChecks() const;
    void answerCheckpoints(const Result<void>& result);

    // What comes in
    void take(RunHub::Mail mail);
    void takeFinished(FinishedStep finished);
    void takeCheck(const FinishedCheck& check);
    void takeHeld();
    bool takeCommands(); ///< false if there were none
    void takeCommand(const RunCommand& command);
    void takeProgress(const RunHub::Mail& mail);

    // What follows
    bool pausesForSignIn(FinishedStep& finished);
    void countFailures(const StepJob& job, const StepResult& result);
    void noteTransient(const StepJob& job, const StepResult& result);
    void pauseAfterItems(const QString& reason);
    void pauseNow();
    void goOn();
    void requestStop(Stop how);                           ///< the person's word
    void beginStopping(Stop how, const QString& reason); ///< that, or what makes going on pointless
    void setState(RunState state, const QString& reason = {});
    void retry(const std::vector<ChangeIndex>& items);
    void dismiss(const std::vector<ChangeIndex>& items);
    const RunRecord& record() const { return m_file.record(); }
    bool isStopping() const { return m_stop != Stop::None; }

    RunFile& m_file;
    std::shared_ptr<Migrator> m_migrator;
    TaskPool& m_pool;
    Clock& m_clock;
    RunnerOptions m_options;
    std::shared_ptr<RunHub> m_hub;
    std::shared_ptr<Limiter> m_limiter;
    std::stop_source m_stopWorkers;
    Ledger m_ledger;
    Dispatcher m_dispatcher;

    std::vector<StepJob> m_claimed;                       ///< their intents are in the next commit
    std::vector<std::vector<ItemOutcome>> m_checks;       ///< batches of the verification that is made up for
    std::vector<RunCommand> m_commands;                   ///< obeyed after the next commit, when the record is up to date
    std::vector<quint64> m_tickets;                       ///< checkpoints in the next commit
    QHash<quint32, StepProgressed> m_progress;            ///< of steps that run now: totals of this call
    QSet<ChangeIndex> m_wanted;                           ///< for the next round
    bool m_helperWanted = false;                          ///< a step without items is wanted for it
    bool m_hadSecondRound = false;
    int m_running = 0;
    qint64 m_failures = 0;
    Stop m_stop = Stop::None;
    bool m_isStopAsked = false;
    QString m_stopReason;
    bool m_isPaused = false;
    QString m_pauseReason;                                ///< not yet shown: workers are still at it
    bool m_undoAfter = false;
};

} // namespace gangway
