// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/previewcontroller.h"

#include "wizard/pages/preview/decisionset.h"

#include "backends/engine/runfile.h"

#include <QSet>

namespace gangway
{
namespace
{

/// A plan that was made on the way here a moment ago needs no second look at both sides.
constexpr std::chrono::minutes kFresh{10};

qint64 projectsToMove(const Plan& plan)
{
    const Inventory& source = *plan.sourceInventory;
    QSet<Inventory::Index> projects;
    for (const Change& change : plan.changes) {
        if (change.action != Action::Add && change.action != Action::Change)
            continue;
        Inventory::Index top = change.source;
        while (source.parent(top) != 0 && source.parent(top) != Inventory::kNone)
            top = source.parent(top);
        projects.insert(top);
    }
    return projects.size();
}

} // namespace

PreviewController::PreviewController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_work(services)
    , m_driftWork(services)
    , m_saveWork(services)
{
    connect(&state, &WizardState::changed, this, &PreviewController::onStateChanged);
    takePlan();
}

void PreviewController::enter()
{
    if (plan() && isOld() && m_drift.empty() && !m_driftWork.isRunning())
        checkDrift();
}

bool PreviewController::isOld() const
{
    const QDateTime readAt = plan()->sourceInventory->provenance().readAt;
    return m_state.purpose() == Purpose::OpenPlan || !readAt.isValid()
           || readAt.msecsTo(m_services.environment.clock.now()) > std::chrono::milliseconds(kFresh).count();
}

bool PreviewController::isNothingToDo() const
{
    return plan() && plan()->isNothingToDo() && m_totals.conflict == 0 && m_blockers == 0;
}

bool PreviewController::canTransfer() const
{
    return plan() && work() == Work::None && !m_error && m_blockers == 0 && m_totals.conflict == 0;
}

void PreviewController::decide(ChangeIndex change, Decision decision)
{
    setDecisions(decisions::with(m_decisions, plan()->sourcePath(plan()->changes[change]), decision));
}

void PreviewController::decideAllConflicts(ChangeIndex change, Decision decision)
{
    const QString also = plan()->sourcePath(plan()->changes[change]);
    setDecisions(decisions::withAllConflicts(m_decisions, *plan(), decision, also));
}

void PreviewController::setLeftOut(const QString& path, bool isLeftOut)
{
    setDecisions(decisions::withLeftOut(m_decisions, path, isLeftOut));
}

void PreviewController::setDecisions(Decisions decisions)
{
    if (decisions == m_decisions)
        return;
    m_decisions = std::move(decisions);
    start(work() == Work::Comparing ? Work::Comparing : Work::Deciding);
}

void PreviewController::compareAgain()
{
    start(Work::Comparing);
}

void PreviewController::stop()
{
    if (work() == Work::None)
        return;
    m_work.cancel();
    m_decisions = plan()->decisions;
    emit changed();
}

void PreviewController::start(Work kind)
{
    m_error.reset();
    m_progress = {};
    m_kind = kind;
    auto request = planRequest(m_services, m_state);
    if (!request) {
        m_error = request.error();
        m_decisions = plan()->decisions;
        emit changed();
        return;
    }
    request->decisions = m_decisions;
    m_driftWork.cancel();
    const auto before = kind == Work::Deciding ? plan() : nullptr;
    m_work.start(
        [&pool = m_services.pool, wanted = *request, before, this](Context& context, const Teller& tell) -> Made {
            const auto watch = [tell, this](const PlanningProgress& progress) {
                tell([this, progress] { // spoken on the GUI thread, and only while the controller lives
                    m_progress = progress;
                    emit progressed();
                });
            };
            Planner planner(pool);
            return before ? planner.remake(context, wanted, *before, watch) : planner.make(context, wanted, watch);
        },
        [this](Made made) { deliver(std::move(made)); });
    emit changed();
}

void PreviewController::deliver(Made made)
{
    if (made) {
        if (m_kind == Work::Comparing) {
            m_drift.clear();
            m_driftError.reset();
        }
        m_state.setPlan(std::move(*made)); // comes back through onStateChanged
        return;
    }
    m_error = made.error();
    m_decisions = plan()->decisions; // what is shown is what holds
    emit changed();
}

void PreviewController::checkDrift()
{
    const auto request = planRequest(m_services, m_state);
    if (!request)
        return;
    m_driftWork.start(
        [&pool = m_services.pool, wanted = *request, plan = plan()](Context& context, const Teller&) {
            return Planner(pool).drift(context, wanted, *plan);
        },
        [this](Result<std::vector<Finding>> found) {
            m_driftError.reset();
            if (found)
                m_drift = std::move(*found);
            else
                m_driftError = found.error();
            emit changed();
        });
}

void PreviewController::save(const QString& path)
{
    m_saveError.reset();
    m_savedPath.clear();
    m_saveWork.start([path, plan = plan()](Context&, const Teller&) -> Result<void> {
        GW_CHECK(RunFile::create(path, plan));
        return {};
    }, [this, path](Result<void> saved) {
        if (saved)
            m_savedPath = path;
        else
            m_saveError = saved.error();
        emit changed();
    });
    emit changed();
}

void PreviewController::dismissSaved()
{
    m_savedPath.clear();
    m_saveError.reset();
    emit changed();
}

void PreviewController::onStateChanged(WizardState::Slice first)
{
    if (first > WizardState::Slice::Plan)
        return;
    if (first < WizardState::Slice::Plan) { // another answer: what was worked out is for nothing
        m_work.cancel();
        m_driftWork.cancel();
        m_drift.clear();
        m_driftError.reset();
        m_error.reset();
    }
    takePlan();
    emit planChanged();
    emit changed();
}

void PreviewController::takePlan()
{
    m_totals = plan() ? plan()->totals() : ChangeTotals();
    m_projects = plan() ? projectsToMove(*plan()) : 0;
    m_blockers = plan() ? blockersOf(*plan()) : 0;
    m_decisions = plan() ? plan()->decisions : Decisions();
    m_savedPath.clear();
}

} // namespace gangway
