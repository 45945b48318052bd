// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/wizardstate.h"

namespace gangway
{

bool WizardState::has(Slice slice) const
{
    switch (slice) {
    case Slice::Purpose:
        return true;
    case Slice::Route:
        return m_route.has_value();
    case Slice::Source:
        return m_source && m_source->session;
    case Slice::TargetSide:
        return m_targetSide && m_targetSide->session;
    case Slice::Scope:
        return m_scope.has_value();
    case Slice::Target:
        return m_target.has_value();
    case Slice::Options:
        return m_options.has_value();
    case Slice::Plan:
        return m_plan != nullptr;
    case Slice::Run:
        return m_run.has_value();
    case Slice::Report:
        return m_report != nullptr;
    }
    return false;
}

bool WizardState::isRunActive() const
{
    return m_run && m_run->active && m_run->active->isActive();
}

void WizardState::setPurpose(Purpose purpose)
{
    m_purpose = purpose;
    clearAfter(Slice::Purpose);
    emit changed(Slice::Purpose);
}

void WizardState::setRoute(Route route)
{
    if (m_route == route)
        return;
    m_route = std::move(route);
    clearAfter(Slice::Route);
    emit changed(Slice::Route);
}

void WizardState::setSide(Side side, OpenSide open)
{
    auto& slot = side == Side::Source ? m_source : m_targetSide;
    const bool sameView =
        slot && slot->connection == open.connection && slot->credentials == open.credentials;
    // A saved plan belongs to its two places: opening them does not change what was answered, another place does.
    const auto planned = [&](const Plan& plan) { return side == Side::Source ? plan.source : plan.target; };
    const bool asPlanned = m_plan && m_purpose != Purpose::Migrate
                           && planned(*m_plan).location == open.connection.location;
    if (sameView && slot->session == open.session)
        return;
    slot = std::move(open);
    const Slice slice = side == Side::Source ? Slice::Source : Slice::TargetSide;
    if (m_purpose == Purpose::OpenPlan && !asPlanned)
        clearAfter(Slice::Options); // the same answers for another place: they have to be compared anew
    else if (!sameView && !asPlanned)
        clearAfter(side == Side::Source ? Slice::TargetSide : Slice::Scope);
    emit changed(slice);
}

void WizardState::closeSide(Side side)
{
    auto& slot = side == Side::Source ? m_source : m_targetSide;
    if (!slot)
        return;
    slot.reset();
    if (m_purpose == Purpose::Migrate || m_purpose == Purpose::Export)
        clearAfter(side == Side::Source ? Slice::TargetSide : Slice::Scope);
    emit changed(side == Side::Source ? Slice::Source : Slice::TargetSide);
}

void WizardState::setScope(ScopeChoice scope)
{
    if (m_scope == scope)
        return;
    m_scope = std::move(scope);
    clearAfter(Slice::Scope);
    emit changed(Slice::Scope);
}

void WizardState::setTarget(Target target)
{
    if (m_target == target)
        return;
    m_target = std::move(target);
    clearAfter(Slice::Target);
    emit changed(Slice::Target);
}

void WizardState::setOptions(PlanOptions options)
{
    if (m_options == options)
        return;
    m_options = std::move(options);
    clearAfter(Slice::Options);
    emit changed(Slice::Options);
}

void WizardState::setPlan(std::shared_ptr<const Plan> plan)
{
    if (m_plan == plan)
        return;
    m_plan = std::move(plan);
    clearAfter(Slice::Plan);
    emit changed(Slice::Plan);
}

void WizardState::setRun(RunSlice run)
{
    if (m_run == run)
        return;
    m_run = std::move(run);
    clearAfter(Slice::Run);
    emit changed(Slice::Run);
}

void WizardState::setReport(std::shared_ptr<const Report> report)
{
    if (m_report == report)
        return;
    m_report = std::move(report);
    emit changed(Slice::Report);
}

void WizardState::setSaved(Purpose purpose, std::shared_ptr<const Plan> plan, RunSlice run)
{
    m_purpose = purpose;
    clearAfter(Slice::Purpose);
    m_route = Route{plan->source.location.scheme, plan->target.location.scheme, false};
    m_scope = ScopeChoice{plan->scope, plan->scope.projects.size(), plan->scope.projects.size(), kUnknownBytes};
    m_target = plan->targetChoice;
    m_options = plan->options;
    m_plan = std::move(plan);
    if (!run.path.isEmpty())
        m_run = std::move(run);
    emit changed(Slice::Purpose);
}

void WizardState::clearAfter(Slice slice)
{
    if (slice < Slice::Route)
        m_route.reset();
    if (slice < Slice::Source)
        m_source.reset();
    if (slice < Slice::TargetSide)
        m_targetSide.reset();
    if (slice < Slice::Scope)
        m_scope.reset();
    if (slice < Slice::Target)
        m_target.reset();
    if (slice < Slice::Options)
        m_options.reset();
    if (slice < Slice::Plan)
        m_plan.reset();
    if (slice < Slice::Run)
        m_run.reset();
    if (slice < Slice::Report)
        m_report.reset();
}

} // namespace gangway
