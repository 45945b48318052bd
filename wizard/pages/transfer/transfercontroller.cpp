// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/transfercontroller.h"

#include "wizard/pages/transfer/runlog.h"

namespace gangway
{
namespace
{

constexpr int kSecondMs = 1000;

bool isMovingOn(TransferPhase phase)
{
    return phase == TransferPhase::Running || phase == TransferPhase::Pausing || phase == TransferPhase::Stopping || phase == TransferPhase::Undoing;
}

} // namespace

TransferController::TransferController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_steps(new StepWords(this))
    , m_log(new LogModel(this))
    , m_signIn(services)
{
    m_second.setInterval(kSecondMs);
    connect(&m_second, &QTimer::timeout, this, [this] {
        updateProgress();
        emit ticked();
    });
}

void TransferController::enter()
{
    if (!m_state.run() || !m_state.plan())
        return;
    const auto active = std::dynamic_pointer_cast<RunDriver>(m_state.run()->active);
    if (active && active != m_driver)
        attach(active); // the page is a new one, the run is not
    else if (!active && !m_state.report())
        start();
}

void TransferController::tryAgain()
{
    RunSlice run = *m_state.run();
    run.active = nullptr;
    run.resumes = run.resumes || !run.path.isEmpty();
    m_state.setRun(run);
    start();
}

void TransferController::start()
{
    const PlanOptions& options = m_state.plan()->options;
    RunSlice run = *m_state.run();
    RunJob job;
    job.plan = m_state.plan();
    job.path = run.path;
    job.exists = run.resumes;
    job.source = m_state.source() ? m_state.source()->session : nullptr;
    job.target = m_state.targetSide() ? m_state.targetSide()->session : nullptr;
    job.options = {options.workers, options.bytesPerSecond, true};
    auto driver = std::make_shared<RunDriver>(m_services, job);
    run.active = driver;
    m_log->clear();
    attach(driver);
    driver->start();
    m_state.setRun(run); // active from the first moment: the window asks before it closes
    emit changed();
}

void TransferController::attach(std::shared_ptr<RunDriver> driver)
{
    if (m_driver)
        m_driver->disconnect(this);
    m_driver = std::move(driver);
    m_error.reset();
    m_signInError.reset();
    m_trouble.reset();
    m_phase = TransferPhase::Opening;
    m_since.reset();
    connect(m_driver.get(), &RunDriver::opened, this, &TransferController::takeOpened);
    connect(m_driver.get(), &RunDriver::eventsArrived, this, &TransferController::takeEvents);
    connect(m_driver.get(), &RunDriver::ended, this, &TransferController::takeEnding);
    connect(m_driver.get(), &RunDriver::signInFailed, this, [this](const Error& error) {
        m_signInError = error;
        emit changed();
    });
    m_second.start();
    if (m_driver->openedRun())
        takeOpened();
    if (m_driver->ending())
        takeEnding();
}

void TransferController::takeOpened()
{
    const OpenedRun& opened = *m_driver->openedRun();
    const RunRecord& record = *opened.record;
    m_steps->setRecord(record);
    m_log->appendEvents(opened.log);
    m_figures = TransferFigures(record);
    m_progress = Progress(m_figures.totalItems(), m_figures.totalBytes());
    m_projects = projectsInMotion(record.plan());
    m_secondsBefore = record.secondsRunning();
    updateProgress();
    emit changed();
}

void TransferController::takeEvents(const std::vector<RunEvent>& events)
{
    m_steps->apply(events);
    if (const auto& opened = m_driver->openedRun())
        m_log->append(stepLines(opened->record->plan(), events));
    m_log->appendEvents(events);
    m_figures.apply(events);
    m_trouble = troubleAfter(events, m_trouble);
    for (const RunEvent& event : events) {
        if (const auto* state = std::get_if<RunStateChanged>(&event.what))
            takeState(*state);
    }
    updateProgress();
    emit changed();
}

void TransferController::takeState(const RunStateChanged& what)
{
    switch (what.state) {
    case RunState::Running:
        return setPhase(TransferPhase::Running);
    case RunState::Paused:
        return setPhase(what.reason == QLatin1String("signin") ? TransferPhase::SignIn : TransferPhase::Paused);
    case RunState::Stopping:
        return setPhase(TransferPhase::Stopping);
    case RunState::Undoing:
        return setPhase(TransferPhase::Undoing);
    case RunState::Ready:
    case RunState::Ended: // the driver says when all of it is over
    case RunState::Undone:
        break;
    }
}

void TransferController::setPhase(TransferPhase phase)
{
    const auto now = m_services.environment.clock.monotonic();
    const bool wasMoving = isMovingOn(m_phase);
    m_phase = phase;
    if (isMovingOn(phase) && !wasMoving) {
        m_since = now;
        m_progress.resumed(now);
    } else if (!isMovingOn(phase) && wasMoving) {
        m_secondsBefore = secondsElapsed();
        m_since.reset();
        m_progress.paused(now);
    }
}

double TransferController::secondsElapsed() const
{
    if (!m_since)
        return m_secondsBefore;
    const auto span = m_services.environment.clock.monotonic() - *m_since;
    return m_secondsBefore + double(span.count()) / kSecondMs;
}

void TransferController::updateProgress()
{
    if (m_driver && m_driver->openedRun())
        m_progress.update(m_services.environment.clock.monotonic(), m_figures.itemsSoFar(), m_figures.bytesSoFar());
}

void TransferController::takeEnding()
{
    const RunEnding& ending = *m_driver->ending();
    setPhase(TransferPhase::Ended);
    m_second.stop();
    m_trouble.reset();
    m_heldByQuestion = false;
    RunSlice run = *m_state.run();
    run.path = ending.path.isEmpty() ? run.path : ending.path;
    run.resumes = run.resumes || !ending.path.isEmpty();
    if (!ending.outcome) {
        m_error = ending.outcome.error();
        if (!canShowReport())
            run.active = nullptr; // nothing has begun: the steps before may be opened again
    }
    m_state.setRun(run);
    if (ending.outcome)
        m_state.setReport(ending.report);
    emit changed();
    if (ending.outcome)
        emit ended();
}

bool TransferController::canShowReport() const
{
    return m_driver && m_driver->ending() && m_driver->ending()->report && m_driver->ending()->report->startedAt.isValid();
}

void TransferController::showReport()
{
    m_state.setReport(m_driver->ending()->report);
}

bool TransferController::isVerified() const
{
    return m_state.plan() && m_state.plan()->options.verify;
}

void TransferController::post(RunCommand::Kind kind, std::vector<ChangeIndex> items)
{
    RunCommand command;
    command.kind = kind;
    command.items = std::move(items);
    if (m_driver)
        m_driver->post(std::move(command));
}

void TransferController::pauseAfterItems()
{
    if (m_phase != TransferPhase::Running && m_phase != TransferPhase::Opening)
        return;
    post(RunCommand::Kind::PauseAfterItems);
    setPhase(TransferPhase::Pausing);
    emit changed();
}

void TransferController::pauseNow()
{
    post(RunCommand::Kind::PauseNow);
}

void TransferController::goOn()
{
    post(RunCommand::Kind::GoOn);
    if (m_phase == TransferPhase::Pausing) // it never came to stand, so that nothing will be told
        setPhase(TransferPhase::Running);
    emit changed();
}

void TransferController::holdForQuestion()
{
    m_heldByQuestion = m_phase == TransferPhase::Running || m_phase == TransferPhase::Opening;
    if (m_heldByQuestion)
        pauseNow();
}

void TransferController::letGo()
{
    if (std::exchange(m_heldByQuestion, false))
        goOn();
}

void TransferController::stop(RunCommand::Kind how)
{
    m_heldByQuestion = false;
    post(how);
    if (isActive())
        setPhase(TransferPhase::Stopping);
    emit changed();
}

void TransferController::retry(const std::vector<ChangeIndex>& items)
{
    m_steps->markRetrying(items);
    post(RunCommand::Kind::RetryItems, items);
    emit changed();
}

void TransferController::retryAllFailed()
{
    retry(m_steps->failed());
}

void TransferController::skip(const std::vector<ChangeIndex>& items)
{
    post(RunCommand::Kind::SkipItems, items);
}

void TransferController::signIn(const Credentials& source, const Credentials& target)
{
    if (!m_state.source() || !m_state.targetSide() || !m_state.plan())
        return;
    const auto backend = m_services.registry.byId(m_state.plan()->backend);
    if (!backend)
        return;
    m_signInError.reset();
    const auto with = [](const OpenSide& open, const Credentials& typed) { return typed.isEmpty() ? open.credentials : typed; };
    m_signIn.start(
        [&services = m_services, backend = *backend, from = m_state.source()->connection, to = m_state.targetSide()->connection,
         fromKey = with(*m_state.source(), source), toKey = with(*m_state.targetSide(), target)](Context& context, const Teller&) -> Result<Sides> {
            Sides sides;
            GW_TRY(sides.source, services.open(context, Side::Source, from, fromKey, *backend));
            GW_CHECK(sides.source->facts(context)); // a session that signs in late says so here
            GW_TRY(sides.target, services.open(context, Side::Target, to, toKey, *backend));
            GW_CHECK(sides.target->facts(context));
            return sides;
        },
        [this](Result<Sides> sides) {
            if (sides)
                m_driver->signedIn(sides->source, sides->target);
            else
                m_signInError = sides.error();
            emit changed();
        });
    emit changed();
}

} // namespace gangway
