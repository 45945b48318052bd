// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/checkscontroller.h"

#include <algorithm>

namespace gangway
{

ChecksController::ChecksController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_work(services)
{
    connect(&state, &WizardState::changed, this, &ChecksController::onStateChanged);
    collect();
}

void ChecksController::enter()
{
    if (!isChecking() && !plan() && !m_error)
        start(Reading::All);
}

void ChecksController::checkAgain()
{
    start(Reading::All);
}

void ChecksController::recheck()
{
    start(plan() ? Reading::OnlyChecks : Reading::All);
}

void ChecksController::stop()
{
    if (!isChecking())
        return;
    m_work.cancel();
    m_isStopped = true;
    emit changed();
}

void ChecksController::start(Reading reading)
{
    m_error.reset();
    m_isStopped = false;
    m_progress = {};
    const auto request = planRequest(m_services, m_state);
    if (!request) {
        m_work.cancel();
        m_error = request.error();
        emit changed();
        return;
    }
    const auto before = reading == Reading::OnlyChecks ? plan() : nullptr;
    m_work.start(
        [&pool = m_services.pool, request = *request, before, this](Context& context, const Teller& tell) -> Made {
            const auto watch = [tell, this](const PlanningProgress& progress) {
                tell([this, progress] { // spoken on the GUI thread, and only while the controller lives
                    m_progress = progress;
                    emit progressed();
                });
            };
            Planner planner(pool);
            return before ? planner.remake(context, request, *before, watch) : planner.make(context, request, watch);
        },
        [this](Made made) { deliver(std::move(made)); });
    emit changed();
}

void ChecksController::deliver(Made made)
{
    if (made)
        m_state.setPlan(std::move(*made)); // comes back through onStateChanged
    else
        m_error = made.error();
    emit changed();
}

void ChecksController::onStateChanged(WizardState::Slice first)
{
    if (first > WizardState::Slice::Plan)
        return;
    if (first < WizardState::Slice::Plan) { // another answer: what is being worked out is for nothing
        m_work.cancel();
        m_error.reset();
        m_isStopped = false;
    }
    collect();
    emit changed();
}

void ChecksController::collect()
{
    m_findings = plan() ? plan()->findings : std::vector<Finding>();
    for (Finding& finding : m_findings) {
        if (isDecidedInPreview(finding))
            finding.severity = Severity::Info; // it is in nobody's way on this page
    }
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
}

qint64 ChecksController::count(Severity severity) const
{
    return std::count_if(m_findings.begin(), m_findings.end(), [severity](const Finding& f) { return f.severity == severity; });
}

bool ChecksController::canGoOn() const
{
    return plan() && !isChecking() && !m_error && count(Severity::Blocker) == 0;
}

} // namespace gangway
