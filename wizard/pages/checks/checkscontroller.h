// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/latest.h"
#include "wizard/planning.h"
#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// Logic of the checks page: makes the plan that preview and transfer use, and says what stands in the way. A plan that is
/// in the state already is shown, not made again. Owner: ChecksPage. GUI thread.
class ChecksController : public QObject
{
    Q_OBJECT

public:
    ChecksController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void enter();      ///< checks, unless that was done or is going on
    void checkAgain(); ///< everything: reads both sides
    void recheck();    ///< what can be looked at again without reading both sides
    void stop();       ///< the plan made before, if there is one, stays

    bool isChecking() const { return m_work.isRunning(); }
    bool isStopped() const { return m_isStopped; } ///< by the person; nothing has been checked since
    const PlanningProgress& progress() const { return m_progress; }
    const std::optional<Error>& error() const { return m_error; } ///< what kept the last check from its end

    std::shared_ptr<const Plan> plan() const { return m_state.plan(); }
    const std::vector<Finding>& findings() const { return m_findings; } ///< worst first
    qint64 count(Severity severity) const;
    bool canGoOn() const;

signals:
    void changed();     ///< what is shown of the findings, or whether it goes on
    void progressed();

private:
    using Made = Result<std::shared_ptr<const Plan>>;
    enum class Reading { All, OnlyChecks };
    void start(Reading reading);
    void deliver(Made made);
    void onStateChanged(WizardState::Slice first);
    void collect();

    const WizardServices& m_services;
    WizardState& m_state;
    PlanningProgress m_progress;
    std::optional<Error> m_error;
    bool m_isStopped = false;
    std::vector<Finding> m_findings;
    Latest<Made> m_work;
};

} // namespace gangway
