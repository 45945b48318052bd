// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/reportcontroller.h"

namespace gangway
{

ReportController::ReportController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_saver(services)
    , m_reading(services)
    , m_opening(services)
    , m_ticking(services)
{
    connect(&m_saver, &FileSaver::saved, this, [this](const QString& saved) {
        m_savedPath = saved;
        emit changed();
    });
    connect(&m_saver, &FileSaver::failed, this, &ReportController::fail);
}

void ReportController::enter()
{
    if (m_work != Work::None)
        return; // Settings stood over this page
    if (m_report != m_state.report() || !m_report) {
        m_report = m_state.report();
        m_undoPreview = {};
        m_error.reset();
        m_savedPath.clear();
        read();
    }
    emit changed();
}

Result<ReportController::Details> ReportController::readDetails(const QString& path)
{
    GW_TRY(const auto file, RunFile::open(path, RunFile::Access::ReadOnly));
    const RunRecord& record = file->record();
    Details details{std::make_shared<const Report>(makeReport(record)), previewUndo(record), {}};
    for (const GuidedStep& step : record.plan().guided) {
        if (record.isGuidedDone(step.id))
            details.guidedDone.insert(step.id);
    }
    return details;
}

void ReportController::read()
{
    if (path().isEmpty())
        return;
    m_reading.start([path = path()](Context&, const Teller&) { return readDetails(path); }, [this](Result<Details> details) { take(std::move(details)); });
}

void ReportController::take(Result<Details> details)
{
    if (!details)
        return fail(details.error());
    m_report = details->report;
    m_undoPreview = std::move(details->undo);
    m_guidedDone = details->guidedDone;
    m_state.setReport(m_report);
    emit changed();
}

void ReportController::fail(const Error& error)
{
    m_work = Work::None;
    m_error = error;
    emit changed();
}

bool ReportController::canUndo() const
{
    return m_work == Work::None && !m_undoPreview.items.empty();
}

bool ReportController::canVerify() const
{
    return m_work == Work::None && m_report && m_report->accounting.moved > 0;
}

bool ReportController::canRetry() const
{
    return m_work == Work::None && m_report && m_report->accounting.failed > 0 && m_report->verdict != ReportVerdict::Undone;
}

Result<ReportController::Sides> ReportController::openSides(const WizardServices& services, Context& context, const Plan& plan)
{
    GW_TRY(const Backend* backend, services.registry.byId(plan.backend));
    const auto open = [&](Side side, const Connection& connection) {
        const Credentials kept = services.environment.secrets.read(context, connection.location).value_or(Credentials());
        return services.open(context, side, connection, kept, *backend);
    };
    Sides sides;
    GW_TRY(sides.source, open(Side::Source, plan.source));
    GW_TRY(sides.target, open(Side::Target, plan.target));
    return sides;
}

void ReportController::undo()
{
    if (canUndo())
        begin(RunJob::Kind::Undo);
}

void ReportController::verifyAgain()
{
    if (canVerify())
        begin(RunJob::Kind::Verify);
}

void ReportController::begin(RunJob::Kind kind)
{
    m_error.reset();
    const auto last = std::dynamic_pointer_cast<RunDriver>(m_state.run()->active);
    if (last && last->source() && last->target())
        return run(kind, {last->source(), last->target()});
    if (m_state.has(WizardState::Slice::Source) && m_state.has(WizardState::Slice::TargetSide))
        return run(kind, {m_state.source()->session, m_state.targetSide()->session});
    m_work = Work::Opening;
    m_opening.start([&services = m_services, plan = m_state.plan()](Context& context, const Teller&) { return openSides(services, context, *plan); },
                    [this, kind](Result<Sides> sides) {
                        if (sides)
                            run(kind, *sides);
                        else
                            fail(sides.error());
                    });
    emit changed();
}

void ReportController::run(RunJob::Kind kind, const Sides& sides)
{
    RunJob job;
    job.kind = kind;
    job.plan = m_state.plan();
    job.path = path();
    job.exists = true;
    job.source = sides.source;
    job.target = sides.target;
    job.options.workers = job.plan->options.workers;
    m_driver = std::make_shared<RunDriver>(m_services, job);
    m_work = kind == RunJob::Kind::Undo ? Work::Undoing : Work::Verifying;
    m_itemsDone = 0;
    connect(m_driver.get(), &RunDriver::eventsArrived, this, [this](const std::vector<RunEvent>& events) {
        for (const RunEvent& event : events) {
            if (const auto* undone = std::get_if<StepUndone>(&event.what))
                m_itemsDone += qint64(undone->outcomes.size());
            else if (const auto* verified = std::get_if<ItemsVerified>(&event.what))
                m_itemsDone += qint64(verified->verdicts.size());
        }
        emit changed();
    });
    connect(m_driver.get(), &RunDriver::ended, this, &ReportController::finish);
    m_driver->start();
    RunSlice slice = *m_state.run();
    slice.active = m_driver; // the window asks before it closes over it
    m_state.setRun(slice);
    emit changed();
}

void ReportController::finish()
{
    const RunEnding& ending = *m_driver->ending();
    m_work = Work::None;
    if (!ending.outcome)
        m_error = ending.outcome.error();
    if (ending.report)
        m_report = ending.report;
    m_state.setReport(m_report);
    m_savedPath.clear();
    read(); // what undo would do now
    emit changed();
}

void ReportController::stopWork()
{
    m_opening.cancel();
    if (m_work == Work::Opening)
        m_work = Work::None;
    RunCommand command;
    command.kind = RunCommand::Kind::StopNow;
    if (m_driver)
        m_driver->post(std::move(command));
    emit changed();
}

PageId ReportController::retryFailed()
{
    const RunSlice again{path(), true, nullptr};
    const bool hasSides = m_state.has(WizardState::Slice::Source) && m_state.has(WizardState::Slice::TargetSide);
    m_report = nullptr;
    if (m_state.purpose() != Purpose::Look && hasSides) {
        m_state.setRun(again);
        return PageId::Transfer;
    }
    const auto plan = m_state.plan(); // it outlives the state's own
    m_state.setSaved(Purpose::Resume, plan, again);
    return PageId::Connect;
}

void ReportController::setGuidedDone(const StepId& id, bool done)
{
    if (done)
        m_guidedDone.insert(id);
    else
        m_guidedDone.remove(id);
    m_ticking.start(
        [path = path(), id, done](Context&, const Teller&) -> Result<Details> {
            {
                GW_TRY(const auto file, RunFile::open(path, RunFile::Access::ReadWrite));
                RunEvent event;
                event.what = GuidedDone{id, done};
                GW_CHECK(file->append(std::span(&event, 1)));
            }
            return readDetails(path);
        },
        [this](Result<Details> details) { take(std::move(details)); });
    emit changed();
}

void ReportController::save(ReportFormat format, const QString& path)
{
    m_savedPath.clear();
    m_saver.save(path, [report = m_report, format] { return writeReport(*report, format); });
}

QUrl ReportController::targetUrl() const
{
    if (!m_state.plan())
        return {};
    const Location& target = m_state.plan()->target.location;
    const QString folder = m_state.plan()->targetChoice.folder;
    if (target.scheme == QLatin1String("folder"))
        return QUrl::fromLocalFile(folder.isEmpty() ? target.address : target.address + u'/' + folder);
    if (target.scheme == QLatin1String("archive"))
        return QUrl::fromLocalFile(target.address.section(u'/', 0, -2));
    const QUrl url(target.address, QUrl::StrictMode);
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https") ? url : QUrl();
}

bool ReportController::isFresh() const
{
    const auto last = m_state.run() ? std::dynamic_pointer_cast<RunDriver>(m_state.run()->active) : nullptr;
    return last && last->kind() == RunJob::Kind::Run && last->ending();
}

} // namespace gangway
