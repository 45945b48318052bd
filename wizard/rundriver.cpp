// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/rundriver.h"

#include "backends/engine/undo.h"
#include "backends/engine/verifier.h"

#include <algorithm>
#include <numeric>

namespace gangway
{

namespace
{

Result<std::unique_ptr<RunFile>> openFile(const WizardServices& services, const RunJob& job)
{
    if (job.exists)
        return RunFile::open(job.path, RunFile::Access::ReadWrite);
    const QString name = job.plan->scope.projects.value(0, job.plan->source.location.address.section(u'/', -1));
    return RunFile::create(job.path.isEmpty() ? services.shelf.newRunPath(name) : job.path, job.plan);
}

Result<std::shared_ptr<Migrator>> bindSides(const WizardServices& services, Context& context, const RunJob& job, const QString& runFolder)
{
    GW_TRY(const Backend* backend, services.registry.byId(job.plan->backend));
    GW_TRY(auto migrator, backend->bind(context, BindRequest{job.plan, job.source, job.target, runFolder}));
    return std::shared_ptr<Migrator>(std::move(migrator));
}

/// What LogModel::appendEvents() takes lines from.
bool isForLog(const RunEvent& event)
{
    if (const auto* ended = std::get_if<StepEnded>(&event.what)) {
        const auto& outcomes = ended->outcomes;
        return ended->error || std::any_of(outcomes.begin(), outcomes.end(), [](const ItemOutcome& outcome) { return outcome.error.has_value(); });
    }
    return std::holds_alternative<Logged>(event.what);
}

/// On the worker: reading the past of a long run takes a while.
OpenedRun readOpened(const RunFile& file)
{
    OpenedRun opened{file.path(), std::make_shared<const RunRecord>(file.record()), file.events()};
    std::erase_if(opened.log, [](const RunEvent& event) { return !isForLog(event); });
    return opened;
}

} // namespace

RunDriver::RunDriver(const WizardServices& services, RunJob job)
    : m_services(services)
    , m_job(std::move(job))
    , m_link(std::make_shared<Link>())
    , m_work(services)
    , m_binding(services)
{
}

RunDriver::~RunDriver() = default;

void RunDriver::start()
{
    m_active = true;
    m_work.start(
        [&services = m_services, job = m_job, link = m_link, this](Context& context, const Teller& tell) {
            return work(services, job, link, context, tell, this);
        },
        [this](RunEnding ending) { finish(std::move(ending)); });
}

RunEnding RunDriver::work(const WizardServices& services, const RunJob& job, const std::shared_ptr<Link>& link, Context& context,
                          const Teller& tell, RunDriver* driver)
{
    RunEnding ending;
    auto file = openFile(services, job);
    if (!file) {
        ending.outcome = file.error();
        return ending;
    }
    ending.path = (*file)->path();
    // `driver` is alive wherever a Teller still speaks; it is not touched from here otherwise.
    tell([driver, found = readOpened(**file)] {
        driver->m_path = found.path;
        driver->m_opened = found;
        emit driver->opened();
    });
    // Stopped by the driver's end as well as by a command.
    const std::stop_callback chain(context.stopToken(), [link] { link->stop.request_stop(); });
    Context stoppable = context.withStop(link->stop.get_token());
    ending.outcome = execute(services, job, **file, link, stoppable,
                             [tell, driver](const std::vector<RunEvent>& events) { tell([driver, events] { driver->take(events); }); });
    ending.report = std::make_shared<const Report>(makeReport((*file)->record()));
    return ending;
}

Result<Outcome> RunDriver::execute(const WizardServices& services, const RunJob& job, RunFile& file, const std::shared_ptr<Link>& link,
                                   Context& context, const Runner::Listener& listener)
{
    GW_TRY(const std::shared_ptr<Migrator> migrator, bindSides(services, context, job, file.folder()));
    if (job.kind == RunJob::Kind::Undo)
        return undoRun(file, *migrator, services.pool, context, listener);
    if (job.kind == RunJob::Kind::Verify)
        return verifyRun(file, *migrator, services.pool, context, listener);
    Runner runner(file, migrator, services.pool, context.clock(), job.options, listener);
    {
        const std::scoped_lock lock(link->mutex);
        link->runner = &runner;
        for (RunCommand& command : link->early)
            runner.post(std::move(command));
        link->early.clear();
    }
    auto outcome = runner.run(context.stopToken());
    const std::scoped_lock lock(link->mutex);
    link->runner = nullptr;
    return outcome;
}

int RunDriver::itemsUnderWay() const
{
    return std::accumulate(m_running.cbegin(), m_running.cend(), 0);
}

void RunDriver::post(RunCommand command)
{
    if (!m_active)
        return;
    // Undo and verification know one command: to stop.
    const bool isStop = command.kind == RunCommand::Kind::StopNow || command.kind == RunCommand::Kind::StopAfterItems;
    if (m_job.kind != RunJob::Kind::Run) {
        if (isStop)
            m_link->stop.request_stop();
        return;
    }
    const std::scoped_lock lock(m_link->mutex);
    if (m_link->runner)
        m_link->runner->post(std::move(command));
    else
        m_link->early.push_back(std::move(command));
}

void RunDriver::signedIn(std::shared_ptr<Session> source, std::shared_ptr<Session> target)
{
    m_job.source = std::move(source);
    m_job.target = std::move(target);
    const QString folder = m_path + QStringLiteral(".d");
    m_binding.start([&services = m_services, job = m_job, folder](Context& context, const Teller&) { return bindSides(services, context, job, folder); },
                    [this](Result<std::shared_ptr<Migrator>> bound) {
                        if (!bound) {
                            emit signInFailed(bound.error());
                            return;
                        }
                        RunCommand command;
                        command.kind = RunCommand::Kind::SignedIn;
                        command.migrator = *bound;
                        post(std::move(command));
                    });
}

void RunDriver::take(const std::vector<RunEvent>& events)
{
    for (const RunEvent& event : events) {
        if (const auto* started = std::get_if<StepStarted>(&event.what))
            m_running.insert(started->step, static_cast<int>(started->items.size()));
        else if (const auto* ended = std::get_if<StepEnded>(&event.what))
            m_running.remove(ended->step);
    }
    emit eventsArrived(events);
}

void RunDriver::finish(RunEnding ending)
{
    m_active = false;
    m_running.clear();
    m_ending = std::move(ending);
    emit ended();
}

} // namespace gangway
