// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runner.h"

#include "backends/engine/recovery.h"
#include "backends/engine/runcoordinator.h"
#include "backends/engine/undo.h"

namespace gangway
{

struct Runner::Private {
    RunFile& file;
    std::shared_ptr<Migrator> migrator;
    TaskPool& pool;
    Clock& clock;
    RunnerOptions options;
    Listener listener;
    std::shared_ptr<RunHub> hub = std::make_shared<RunHub>();
};

Runner::Runner(RunFile& file, std::shared_ptr<Migrator> migrator, TaskPool& pool, Clock& clock,
               RunnerOptions options, Listener listener)
    : m_p(std::make_unique<Private>(Private{file, std::move(migrator), pool, clock, options, std::move(listener)}))
{
}

Runner::~Runner() = default;

void Runner::post(RunCommand command)
{
    m_p->hub->post(std::move(command));
}

Result<Outcome> Runner::run(std::stop_token stop)
{
    const RunRecord& record = m_p->file.record();
    if (record.state() == RunState::Undoing) {
        return Error::of(ErrorKind::Conflict, QStringLiteral("This run is being undone: finish that first"), m_p->file.path(),
                         QStringLiteral("run.undoing"));
    }
    if (record.state() == RunState::Ready && !record.plan().isApplicable())
        return Outcome::Blocked;
    const bool isNothingLeft = recovery::jobsLeft(record).empty()
                               && (!record.plan().options.verify || recovery::unverified(record).empty());
    if (isNothingLeft && record.state() == RunState::Ended)
        return record.outcomeOfRun();
    const std::stop_callback stopNow(stop, [this] { post(RunCommand{RunCommand::Kind::StopNow, {}, {}, {}}); });
    RunCoordinator coordinator(m_p->file, m_p->migrator, m_p->pool, m_p->clock, m_p->options, m_p->listener, m_p->hub);
    GW_TRY(const Outcome outcome, coordinator.run());
    if (!coordinator.wantsUndo())
        return outcome;
    Context context(m_p->clock);
    return undoRun(m_p->file, *m_p->migrator, m_p->pool, context, m_p->listener);
}

} // namespace gangway
