// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runcoordinator.h"

#include "backends/engine/recovery.h"

#include <algorithm>

namespace gangway
{

namespace
{

using std::chrono::milliseconds;

// How long the coordinator waits for mail: live progress is looked at ten times a second.
constexpr milliseconds kLook{100};
// Items that one worker verifies in one go when verification is made up for.
constexpr size_t kCheckBatch = 512;

} // namespace

RunCoordinator::RunCoordinator(RunFile& file, std::shared_ptr<Migrator> migrator, TaskPool& pool, Clock& clock,
                               RunnerOptions options, Runner::Listener listener, std::shared_ptr<RunHub> hub)
    : m_file(file)
    , m_migrator(std::move(migrator))
    , m_pool(pool)
    , m_clock(clock)
    , m_options(options)
    , m_hub(std::move(hub))
    , m_limiter(std::make_shared<Limiter>(clock))
    , m_ledger(file, clock, std::move(listener))
    , m_dispatcher(file.record().plan())
{
    m_limiter->setRate(m_options.bytesPerSecond);
    m_pool.setTransferWorkers(m_options.workers);
}

Result<Outcome> RunCoordinator::run()
{
    setState(RunState::Running);
    take(m_hub->take(milliseconds(0))); // a run that is stopped before it begins begins nothing
    takeCommands();
    std::vector<StepJob> round = recovery::jobsLeft(record());
    do {
        GW_CHECK(carryOutRounds(std::move(round)));
        GW_CHECK(verifyRest());
        round = nextRound(); // what the person asked to retry while the last things were verified
    } while (!round.empty() && !isStopping());
    GW_CHECK(end());
    return record().outcomeOfRun();
}

Result<void> RunCoordinator::carryOutRounds(std::vector<StepJob> round)
{
    while (!round.empty() && !isStopping()) {
        m_dispatcher.begin(std::move(round));
        GW_CHECK(turn([this] { return isStopping() || m_dispatcher.isRoundOver(); }));
        m_hadSecondRound = true;
        round = nextRound();
    }
    return {};
}

std::vector<StepJob> RunCoordinator::nextRound()
{
    const bool isHelperWanted = std::exchange(m_helperWanted, false);
    const QSet<ChangeIndex> wanted = std::exchange(m_wanted, {});
    return wanted.isEmpty() && !isHelperWanted ? std::vector<StepJob>() : recovery::jobsFor(record(), wanted);
}

Result<void> RunCoordinator::verifyRest()
{
    if (!record().plan().options.verify || isStopping())
        return {};
    const std::vector<ChangeIndex> items = recovery::unverified(record());
    for (size_t at = 0; at < items.size(); at += kCheckBatch) {
        std::vector<ItemOutcome> batch;
        for (size_t i = at; i < std::min(items.size(), at + kCheckBatch); ++i) {
            if (const auto outcome = record().outcome(items[i]))
                batch.push_back(*outcome);
        }
        m_checks.push_back(std::move(batch));
    }
    return turn([this] { return isStopping() || m_checks.empty(); });
}

Result<void> RunCoordinator::end()
{
    if (!record().accounting().isBalanced())
        m_ledger.add(Logged{LogLevel::Error, {}, QStringLiteral("The sum of this run does not match its inventory")});
    setState(RunState::Ended, m_stopReason);
    GW_CHECK(m_ledger.commitAll());
    m_ledger.showAll();
    return {};
}

Result<void> RunCoordinator::turn(const std::function<bool()>& isOver)
{
    for (;;) {
        claimJobs();
        auto committed = m_ledger.commit();
        if (!committed)
            return abandon(committed.error());
        answerCheckpoints({});
        launchClaimed();
        m_ledger.show();
        if (takeCommands())
            continue;
        if (m_running == 0 && isOver())
            return {};
        if (m_running == 0 && !m_pauseReason.isEmpty()) {
            setState(RunState::Paused, std::exchange(m_pauseReason, {}));
            continue;
        }
        take(m_hub->take(kLook));
    }
}

Result<void> RunCoordinator::abandon(const Error& error)
{
    m_claimed.clear(); // their intents are not durable: they must not begin
    m_stopWorkers.request_stop();
    m_limiter->release();
    answerCheckpoints(error);
    while (m_running > 0) {
        const RunHub::Mail mail = m_hub->take(kLook);
        for (const CheckpointRequest& request : mail.checkpoints)
            m_hub->answer(request.ticket, error);
        m_running -= static_cast<int>(mail.finished.size() + mail.checks.size());
    }
    return error;
}

void RunCoordinator::claimJobs()
{
    const auto hasRoom = [this] { return m_running + static_cast<int>(m_claimed.size()) < m_options.workers; };
    while (!m_isPaused && !isStopping() && hasRoom()) {
        auto job = m_dispatcher.next();
        takeHeld();
        if (!job)
            return;
        m_ledger.add(StepStarted{job->position, job->allItems()});
        m_claimed.push_back(std::move(*job));
    }
}

void RunCoordinator::takeHeld()
{
    const Plan& plan = record().plan();
    for (const Dispatcher::Held& held : m_dispatcher.takeHeld()) {
        const Error why = Error::of(ErrorKind::Conflict, QStringLiteral("A step that this one needs has failed"),
                                    plan.steps[held.cause].subject, recovery::dependencyCode(), plan.steps[held.cause].verb);
        StepEnded ended;
        ended.step = held.position;
        if (held.items.empty())
            ended.error = why;
        for (const ChangeIndex item : held.items)
            ended.outcomes.push_back({item, ItemEnd::Failed, why, {}});
        m_ledger.add(std::move(ended));
    }
}

void RunCoordinator::launchClaimed()
{
    for (StepJob& job : m_claimed)
        launch(std::move(job));
    m_claimed.clear();
    while (!m_checks.empty() && !m_isPaused && !isStopping() && m_running < m_options.workers) {
        launchCheck(std::move(m_checks.back()));
        m_checks.pop_back();
    }
}

void RunCoordinator::launch(StepJob job)
{
    ++m_running;
    m_progress.insert(job.position, StepProgressed{job.position, 0, 0});
    const bool verify = record().plan().options.verify;
    m_pool.start(TaskPool::Pool::Transfer, [hub = m_hub, migrator = m_migrator, plan = record().sharedPlan(),
                                            context = contextFor(job.position), job = std::move(job), verify]() mutable {
        StepResult result = carryOut(*plan, *migrator, job, context, verify);
        // Everything of the run's is let go before the coordinator learns of the end, and may end itself.
        migrator.reset();
        plan.reset();
        hub->post(FinishedStep{std::move(job), std::move(result)});
    });
}

void RunCoordinator::launchCheck(std::vector<ItemOutcome> items)
{
    ++m_running;
    m_pool.start(TaskPool::Pool::Transfer,
                 [hub = m_hub, migrator = m_migrator, context = contextOfChecks(), items = std::move(items)]() mutable {
                     auto verdicts = migrator->verify(context, items);
                     migrator.reset();
                     FinishedCheck check;
                     if (verdicts)
                         check.verdicts = std::move(*verdicts);
                     else
                         check.error = verdicts.error();
                     hub->post(std::move(check));
                 });
}

Context RunCoordinator::contextFor(quint32 step) const
{
    Context::Sinks sinks;
    sinks.progress = [hub = m_hub, step](qint64 bytes, qint64 items) { hub->progressed(step, bytes, items); };
    sinks.checkpoint = [hub = m_hub, step](const QJsonObject& state) { return hub->checkpoint(step, state); };
    const Context common = contextOfChecks();
    sinks.log = [common](LogLevel level, const QString& subject, const QString& message) {
        common.log(level, subject, message);
    };
    sinks.pace = [common](qint64 bytes) { return common.pace(bytes); };
    return common.withSinks(std::move(sinks));
}

Context RunCoordinator::contextOfChecks() const
{
    Context::Sinks sinks;
    sinks.log = [hub = m_hub, clock = &m_clock](LogLevel level, const QString& subject, const QString& message) {
        RunEvent event;
        event.at = clock->now();
        event.what = Logged{level, subject, message};
        hub->logged(std::move(event));
    };
    sinks.pace = [limiter = m_limiter, stop = m_stopWorkers.get_token()](qint64 bytes) {
        return limiter->pace(bytes, stop);
    };
    return Context(m_clock, m_stopWorkers.get_token(), std::move(sinks));
}

void RunCoordinator::answerCheckpoints(const Result<void>& result)
{
    for (const quint64 ticket : std::exchange(m_tickets, {}))
        m_hub->answer(ticket, result);
}

} // namespace gangway
