// SPDX-License-Identifier: GPL-3.0-or-later
// The half of RunCoordinator that reacts: to workers that finish, and to what the person says.
#include "backends/engine/runcoordinator.h"

#include "backends/engine/recovery.h"

#include <algorithm>

namespace gangway
{

namespace
{

constexpr int kFailuresBeforeStop = 20; // FailurePolicy::StopAfter20

bool isBad(const ItemOutcome& outcome)
{
    return outcome.end == ItemEnd::Failed || outcome.end == ItemEnd::Conflict;
}

bool needsSignIn(const std::optional<Error>& error)
{
    return error && error->kind == ErrorKind::Unauthenticated;
}

QString codeOf(const Error& error)
{
    return error.code.isEmpty() ? errorKindName(error.kind) : error.code;
}

/// The first error of a result that makes going on pointless.
std::optional<Error> stoppingError(const StepResult& result)
{
    if (result.error && result.error->stopsRun())
        return result.error;
    for (const ItemOutcome& outcome : result.outcomes) {
        if (isBad(outcome) && outcome.error && outcome.error->stopsRun())
            return outcome.error;
    }
    return std::nullopt;
}

} // namespace

void RunCoordinator::take(RunHub::Mail mail)
{
    takeProgress(mail);
    for (RunEvent& event : mail.logged) {
        // Debug lines are for the live log; the file keeps what a report may need.
        if (std::get<Logged>(event.what).level == LogLevel::Debug)
            m_ledger.live(std::move(event.what));
        else
            m_ledger.addLazily(std::move(event));
    }
    for (const CheckpointRequest& request : mail.checkpoints) {
        m_ledger.add(StepCheckpointed{request.step, request.state});
        m_tickets.push_back(request.ticket);
    }
    for (FinishedStep& finished : mail.finished)
        takeFinished(std::move(finished));
    for (const FinishedCheck& check : mail.checks)
        takeCheck(check);
    m_commands.insert(m_commands.end(), std::make_move_iterator(mail.commands.begin()),
                      std::make_move_iterator(mail.commands.end()));
}

bool RunCoordinator::takeCommands()
{
    const std::vector<RunCommand> commands = std::exchange(m_commands, {});
    for (const RunCommand& command : commands)
        takeCommand(command);
    return !commands.empty();
}

void RunCoordinator::takeProgress(const RunHub::Mail& mail)
{
    for (const StepProgressed& more : mail.progress) {
        const auto sum = m_progress.find(more.step);
        if (sum == m_progress.end())
            continue;
        sum->bytes += more.bytes;
        sum->items += more.items;
        m_ledger.live(*sum);
    }
}

void RunCoordinator::takeFinished(FinishedStep finished)
{
    --m_running;
    m_progress.remove(finished.job.position);
    const bool waits = pausesForSignIn(finished);
    const StepResult& result = finished.result;
    const Step& step = record().plan().steps[finished.job.position];
    const bool isHelper = step.changes.empty();
    if (!waits || !isHelper)
        recovery::record(m_ledger, finished.job, result);
    if (result.verifyError)
        m_ledger.add(Logged{LogLevel::Warning, step.subject, result.verifyError->toLogLine()});
    if (waits)
        return;
    std::vector<ChangeIndex> failed = result.unknown;
    for (const ItemOutcome& outcome : result.outcomes) {
        if (outcome.end != ItemEnd::Done)
            failed.push_back(outcome.change);
    }
    m_dispatcher.ended(finished.job.position, failed, result.error && (isHelper || !failed.empty()));
    noteTransient(finished.job, result);
    countFailures(finished.job, result);
    if (const auto error = stoppingError(result); error && !isStopping())
        beginStopping(Stop::AfterItems, codeOf(*error));
}

bool RunCoordinator::pausesForSignIn(FinishedStep& finished)
{
    if (!m_options.waitForSignIn || isStopping())
        return false;
    StepResult& result = finished.result;
    const auto isUnaffected = [](const ItemOutcome& outcome) { return !isBad(outcome) || !needsSignIn(outcome.error); };
    const auto first = std::stable_partition(result.outcomes.begin(), result.outcomes.end(), isUnaffected);
    if (first == result.outcomes.end() && !needsSignIn(result.error))
        return false;
    // Not a failure of theirs: they are asked about again, and done, once the person has signed in.
    for (auto outcome = first; outcome != result.outcomes.end(); ++outcome)
        result.unknown.push_back(outcome->change);
    result.outcomes.erase(first, result.outcomes.end());
    result.error.reset();
    StepJob job;
    job.position = finished.job.position;
    job.unknown = result.unknown;
    job.checkpoint = record().checkpoint(job.position);
    m_dispatcher.again(std::move(job));
    pauseAfterItems(QStringLiteral("signin"));
    return true;
}

void RunCoordinator::noteTransient(const StepJob& job, const StepResult& result)
{
    if (m_hadSecondRound)
        return;
    for (const ItemOutcome& outcome : result.outcomes) {
        if (isBad(outcome) && outcome.error && outcome.error->isTransient())
            m_wanted.insert(outcome.change);
    }
    if (result.error && result.error->isTransient()) {
        m_wanted.unite(QSet<ChangeIndex>(result.unknown.begin(), result.unknown.end()));
        m_helperWanted = m_helperWanted || job.allItems().empty();
    }
}

void RunCoordinator::countFailures(const StepJob& job, const StepResult& result)
{
    const auto failed = std::count_if(result.outcomes.begin(), result.outcomes.end(), isBad);
    const auto wrong = std::count_if(result.verdicts.begin(), result.verdicts.end(), [](const Verdict& verdict) {
        return verdict.kind == VerdictKind::Differs || verdict.kind == VerdictKind::Missing;
    });
    const bool isFailedHelper = result.error && job.allItems().empty();
    m_failures += failed + wrong + (isFailedHelper ? 1 : 0);
    const FailurePolicy policy = record().plan().options.failures;
    const bool isTooMany = (policy == FailurePolicy::StopAtFirst && m_failures > 0)
                           || (policy == FailurePolicy::StopAfter20 && m_failures >= kFailuresBeforeStop);
    if (isTooMany && !isStopping())
        beginStopping(Stop::AfterItems, QStringLiteral("failures"));
}

void RunCoordinator::takeCheck(const FinishedCheck& check)
{
    --m_running;
    if (!check.verdicts.empty())
        m_ledger.add(ItemsVerified{check.verdicts});
    if (check.error)
        m_ledger.add(Logged{LogLevel::Warning, {}, check.error->toLogLine()});
}

void RunCoordinator::takeCommand(const RunCommand& command)
{
    switch (command.kind) {
    case RunCommand::Kind::PauseAfterItems:
        return pauseAfterItems(QStringLiteral("afterItems"));
    case RunCommand::Kind::PauseNow:
        return pauseNow();
    case RunCommand::Kind::SignedIn:
        if (command.migrator)
            m_migrator = command.migrator;
        return goOn();
    case RunCommand::Kind::GoOn:
        return goOn();
    case RunCommand::Kind::StopAfterItems:
        return requestStop(Stop::AfterItems);
    case RunCommand::Kind::StopAndUndo:
        m_undoAfter = true;
        return requestStop(Stop::Now);
    case RunCommand::Kind::StopNow:
        return requestStop(Stop::Now);
    case RunCommand::Kind::RetryItems:
        return retry(command.items);
    case RunCommand::Kind::SkipItems:
        return dismiss(command.items);
    case RunCommand::Kind::SetLimits:
        m_options.workers = command.options.workers;
        m_options.bytesPerSecond = command.options.bytesPerSecond;
        m_limiter->setRate(m_options.bytesPerSecond);
        return m_pool.setTransferWorkers(m_options.workers);
    }
}

void RunCoordinator::pauseAfterItems(const QString& reason)
{
    if (isStopping() || m_isPaused)
        return;
    m_isPaused = true;
    m_pauseReason = reason;
}

void RunCoordinator::pauseNow()
{
    if (isStopping())
        return;
    m_limiter->hold();
    m_isPaused = true;
    m_pauseReason.clear();
    setState(RunState::Paused, QStringLiteral("now"));
}

void RunCoordinator::goOn()
{
    m_limiter->release();
    m_pauseReason.clear();
    if (std::exchange(m_isPaused, false) && !isStopping())
        setState(RunState::Running);
}

void RunCoordinator::requestStop(Stop how)
{
    // Written down, so that a run that the person stopped is not taken for one that failed.
    if (!m_isStopAsked)
        setState(RunState::Stopping, QStringLiteral("stopped"));
    m_isStopAsked = true;
    beginStopping(how, QStringLiteral("stopped"));
}

void RunCoordinator::beginStopping(Stop how, const QString& reason)
{
    if (how == Stop::Now)
        m_stopWorkers.request_stop();
    m_limiter->release();
    m_isPaused = false;
    m_pauseReason.clear();
    if (m_stopReason.isEmpty())
        m_stopReason = reason;
    m_stop = std::max(m_stop, how);
}

void RunCoordinator::setState(RunState state, const QString& reason)
{
    m_ledger.add(RunStateChanged{state, reason});
}

void RunCoordinator::retry(const std::vector<ChangeIndex>& items)
{
    const auto ask = [this](ChangeIndex change) {
        if (change < record().plan().changes.size() && recovery::hasFailed(record(), change))
            m_wanted.insert(change);
    };
    std::for_each(items.begin(), items.end(), ask);
    if (!items.empty())
        return;
    for (ChangeIndex change = 0; change < record().plan().changes.size(); ++change)
        ask(change);
}

void RunCoordinator::dismiss(const std::vector<ChangeIndex>& items)
{
    ItemsDismissed dismissed;
    for (const ChangeIndex change : items) {
        if (change >= record().plan().changes.size() || !recovery::hasFailed(record(), change))
            continue;
        dismissed.items.push_back(change);
        m_wanted.remove(change);
    }
    if (!dismissed.items.empty())
        m_ledger.add(std::move(dismissed));
}

} // namespace gangway
