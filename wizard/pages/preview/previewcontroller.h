// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/planning.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// Logic of the preview: the plan in the state, the person's decisions on it (each makes a new plan from the same listings,
/// on a worker), whether the world still is as the plan saw it, saving it, and whether it can be carried out.
/// Owner: PreviewPage. GUI thread.
class PreviewController : public QObject
{
    Q_OBJECT

public:
    PreviewController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void enter(); ///< asks both sides whether an older plan still holds
    std::shared_ptr<const Plan> plan() const { return m_state.plan(); }
    const ChangeTotals& totals() const { return m_totals; }
    qint64 projects() const { return m_projects; } ///< in which something is to be moved
    qint64 blockers() const { return m_blockers; }
    bool isNothingToDo() const; ///< nothing to move, nothing to decide, nothing in the way
    bool canTransfer() const;

    // Decisions. They count at once; the plan follows.
    const Decisions& decisions() const { return m_decisions; }
    void decide(ChangeIndex change, Decision decision);
    void decideAllConflicts(ChangeIndex change, Decision decision); ///< this one and every one that is still a conflict
    void setLeftOut(const QString& path, bool isLeftOut);

    enum class Work { None, Deciding, Comparing };
    Work work() const { return m_work.isRunning() ? m_kind : Work::None; }
    const PlanningProgress& progress() const { return m_progress; }
    const std::optional<Error>& error() const { return m_error; } ///< of the last work
    void compareAgain();
    void stop();

    const std::vector<Finding>& drift() const { return m_drift; } ///< what has changed since; empty = nothing known of
    const std::optional<Error>& driftError() const { return m_driftError; }

    void save(const QString& path);
    QString savedPath() const { return m_savedPath; } ///< of this very plan; "" = not saved
    const std::optional<Error>& saveError() const { return m_saveError; }
    void dismissSaved();

signals:
    void planChanged(); ///< another plan is in the state
    void changed();     ///< anything else
    void progressed();

private:
    using Made = Result<std::shared_ptr<const Plan>>;
    void setDecisions(Decisions decisions);
    void start(Work kind);
    void deliver(Made made);
    void checkDrift();
    bool isOld() const;
    void onStateChanged(WizardState::Slice first);
    void takePlan();

    const WizardServices& m_services;
    WizardState& m_state;
    ChangeTotals m_totals;
    qint64 m_projects = 0;
    qint64 m_blockers = 0;
    Decisions m_decisions;
    Work m_kind = Work::None;
    PlanningProgress m_progress;
    std::optional<Error> m_error;
    std::vector<Finding> m_drift;
    std::optional<Error> m_driftError;
    QString m_savedPath;
    std::optional<Error> m_saveError;
    Latest<Made> m_work;
    Latest<Result<std::vector<Finding>>> m_driftWork;
    Latest<Result<void>> m_saveWork;
};

} // namespace gangway
