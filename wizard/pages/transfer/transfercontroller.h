// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/progress.h"
#include "models/items/logmodel.h"
#include "wizard/pages/transfer/linktrouble.h"
#include "wizard/pages/transfer/stepwords.h"
#include "wizard/pages/transfer/transferfigures.h"
#include "wizard/rundriver.h"

#include <QTimer>

namespace gangway
{

/// Where a transfer is, for the page.
enum class TransferPhase {
    Opening,  ///< run file and migrator are being made ready
    Running,
    Pausing,  ///< the items under way are finished first
    Paused,
    SignIn,   ///< paused, because a sign-in has ended
    Stopping,
    Undoing,
    Ended
};

/// Logic of the transfer page: starts the run of the state or takes over the one that is going on, follows its events,
/// and passes on what the person says. Owner: TransferPage. GUI thread.
class TransferController : public QObject
{
    Q_OBJECT

public:
    TransferController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void enter(); ///< starts the run if there is one to start
    void tryAgain(); ///< after error(): the run from the beginning, or from where it got to

    TransferPhase phase() const { return m_phase; }
    bool isActive() const { return m_driver && m_driver->isActive(); }
    const std::optional<Error>& error() const { return m_error; } ///< what kept the run from going on at all
    bool canShowReport() const; ///< after an error: the run had begun
    void showReport();          ///< writes it into the state
    qint64 projects() const { return m_projects; }
    bool isVerified() const;      ///< everything is read back
    int itemsUnderWay() const { return m_driver ? m_driver->itemsUnderWay() : 0; }

    StepWords& steps() { return *m_steps; }
    const StepWords& steps() const { return *m_steps; }
    LogModel& log() { return *m_log; }
    const LogModel& log() const { return *m_log; }
    const TransferFigures& figures() const { return m_figures; }
    qint64 failed() const { return m_steps->count(TransferGroup::Failed); }
    qint64 warnings() const { return m_log->count(LogLevel::Warning); }
    double fraction() const { return m_progress.fraction(); }
    double bytesPerSecond() const { return m_progress.bytesPerSecond(); }
    double secondsElapsed() const;
    std::optional<RemainingTime> remaining() const { return m_progress.remaining(); }
    const std::optional<LinkTrouble>& trouble() const { return m_trouble; }
    QDateTime now() const { return m_services.environment.clock.now(); }
    qint64 monotonicMs() const { return m_services.environment.clock.monotonic().count(); }

    void pauseAfterItems();
    void pauseNow();
    void goOn();
    /// While the question about stopping is open nothing moves; letGo() goes on if it was going on before.
    void holdForQuestion();
    void letGo();
    void stop(RunCommand::Kind how);
    void retry(const std::vector<ChangeIndex>& items);
    void retryAllFailed();
    void skip(const std::vector<ChangeIndex>& items);

    bool isSigningIn() const { return m_signIn.isRunning(); }
    const std::optional<Error>& signInError() const { return m_signInError; }
    /// Opens both sides anew, with these where they are not empty, and goes on with the run.
    void signIn(const Credentials& source, const Credentials& target);

signals:
    void changed();  ///< phase, counts, messages
    void ticked();   ///< figures only: once a second, and with each batch
    void ended();    ///< the run is over and its report is in the state

private:
    struct Sides { std::shared_ptr<Session> source; std::shared_ptr<Session> target; };
    void start();
    void attach(std::shared_ptr<RunDriver> driver);
    void takeOpened();
    void takeEvents(const std::vector<RunEvent>& events);
    void takeState(const RunStateChanged& what);
    void takeEnding();
    void setPhase(TransferPhase phase);
    void updateProgress();
    void post(RunCommand::Kind kind, std::vector<ChangeIndex> items = {});

    const WizardServices& m_services;
    WizardState& m_state;
    std::shared_ptr<RunDriver> m_driver;
    StepWords* m_steps;
    LogModel* m_log;
    QTimer m_second;
    TransferFigures m_figures;
    Progress m_progress{0, 0};
    qint64 m_projects = 0;
    TransferPhase m_phase = TransferPhase::Opening;
    bool m_heldByQuestion = false;
    double m_secondsBefore = 0;                       ///< of earlier parts of the run, and before the last pause
    std::optional<std::chrono::milliseconds> m_since; ///< running since then
    std::optional<LinkTrouble> m_trouble;
    std::optional<Error> m_error;
    std::optional<Error> m_signInError;
    Latest<Result<Sides>> m_signIn;
};

} // namespace gangway
