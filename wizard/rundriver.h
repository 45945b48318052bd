// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

#include <QHash>

#include <mutex>

namespace gangway
{

/// What is to be done with a run file, and with which open sides.
struct RunJob {
    enum class Kind { Run, Undo, Verify };
    Kind kind = Kind::Run;
    std::shared_ptr<const Plan> plan;
    QString path;          ///< of the run file; "" = a new one on the shelf
    bool exists = false;   ///< the file is there: open it; else it is made with this plan
    std::shared_ptr<Session> source;
    std::shared_ptr<Session> target;
    RunnerOptions options;
};

/// What a job came to.
struct RunEnding {
    Result<Outcome> outcome = Error::cancelled();
    std::shared_ptr<const Report> report; ///< null only if the run file could not be opened
    QString path;
};

/// The run file as it was found: where the run stands, and the log of its earlier parts.
struct OpenedRun {
    QString path;
    std::shared_ptr<const RunRecord> record;
    std::vector<RunEvent> log; ///< of the stored events, what a log shows
};

/// Drives a run, an undo or a verification for the window: the engine's coordinator works on the Interactive pool, its
/// events arrive here in batches on the GUI thread. Destroying a driver stops its work at once; the run file is left
/// resumable. Owner: shared by the pages through RunSlice. GUI thread.
class RunDriver : public ActiveRun
{
    Q_OBJECT

public:
    RunDriver(const WizardServices& services, RunJob job);
    ~RunDriver() override;

    void start();
    bool isActive() const override { return m_active; }
    void post(RunCommand command) override;
    int itemsUnderWay() const override;

    RunJob::Kind kind() const { return m_job.kind; }
    std::shared_ptr<const Plan> plan() const { return m_job.plan; }
    QString path() const { return m_path; }              ///< "" until opened()
    const std::optional<OpenedRun>& openedRun() const { return m_opened; }
    const std::optional<RunEnding>& ending() const { return m_ending; }
    std::shared_ptr<Session> source() const { return m_job.source; } ///< the newest, where the person signed in again
    std::shared_ptr<Session> target() const { return m_job.target; }
    /// After a new sign-in: binds a migrator to the new sides off the GUI thread, then tells the run to go on.
    void signedIn(std::shared_ptr<Session> source, std::shared_ptr<Session> target);

signals:
    void opened();                                                    ///< the run file is there and locked: openedRun()
    void eventsArrived(const std::vector<gangway::RunEvent>& events); ///< in order, at most ten times a second
    void signInFailed(const gangway::Error& error);

private:
    /// The part that the worker sees too.
    struct Link {
        std::mutex mutex;
        Runner* runner = nullptr;
        std::vector<RunCommand> early; ///< posted before the runner was there
        std::stop_source stop;         ///< what stops an undo or a verification, which take no commands
    };

    void take(const std::vector<RunEvent>& events);
    void finish(RunEnding ending);
    static RunEnding work(const WizardServices& services, const RunJob& job, const std::shared_ptr<Link>& link, Context& context,
                          const Teller& tell, RunDriver* driver);
    static Result<Outcome> execute(const WizardServices& services, const RunJob& job, RunFile& file, const std::shared_ptr<Link>& link,
                                   Context& context, const Runner::Listener& listener);

    const WizardServices& m_services;
    RunJob m_job;
    QString m_path;
    std::shared_ptr<Link> m_link;
    Latest<RunEnding> m_work;
    Latest<Result<std::shared_ptr<Migrator>>> m_binding;
    QHash<quint32, int> m_running; ///< steps that were started and have not ended, with how many items each is about
    bool m_active = false;
    std::optional<OpenedRun> m_opened;
    std::optional<RunEnding> m_ending;
};

} // namespace gangway
