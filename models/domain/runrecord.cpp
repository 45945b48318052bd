// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/runrecord.h"

#include <algorithm>
#include <cstring>

namespace gangway
{

namespace
{

ItemState stateOf(ItemEnd end)
{
    switch (end) {
    case ItemEnd::Done:
        return ItemState::Moved;
    case ItemEnd::Skipped:
        return ItemState::Skipped;
    case ItemEnd::Failed:
        return ItemState::Failed;
    case ItemEnd::Conflict:
        return ItemState::Conflict;
    case ItemEnd::Cancelled:
        break;
    }
    return ItemState::Waiting;
}

bool isFailure(ItemState state)
{
    return state == ItemState::Failed || state == ItemState::Conflict;
}

void forget(std::vector<ChangeIndex>& items, const std::vector<ItemOutcome>& outcomes)
{
    QSet<ChangeIndex> settled;
    for (const ItemOutcome& outcome : outcomes)
        settled.insert(outcome.change);
    std::erase_if(items, [&](ChangeIndex item) { return settled.contains(item); });
}

} // namespace

RunRecord::RunRecord(std::shared_ptr<const Plan> plan)
    : m_plan(std::move(plan))
    , m_steps(m_plan->steps.size(), StepState::Waiting)
    , m_items(m_plan->changes.size(), ItemState::None)
    , m_outcomeAt(m_plan->changes.size(), kNoOutcome)
    , m_verdictKinds(m_plan->changes.size(), kNoVerdict)
{
    for (size_t i = 0; i < m_items.size(); ++i) {
        const Action action = m_plan->changes[i].action;
        if (action == Action::Add || action == Action::Change)
            m_items[i] = ItemState::Waiting;
    }
}

void RunRecord::apply(const RunEvent& event)
{
    struct Fold {
        RunRecord& record;
        const QDateTime& at;
        void operator()(const RunStateChanged& what) const { record.fold(what, at); }
        void operator()(const StepProgressed&) const {}
        void operator()(const Logged&) const {}
        void operator()(const StepStarted& what) const { record.fold(what); }
        void operator()(const StepCheckpointed& what) const { record.fold(what); }
        void operator()(const StepEnded& what) const { record.fold(what); }
        void operator()(const ItemsVerified& what) const { record.fold(what); }
        void operator()(const StepUndone& what) const { record.fold(what); }
        void operator()(const GuidedDone& what) const { record.fold(what); }
        void operator()(const ItemsDismissed& what) const { record.fold(what); }
    };
    std::visit(Fold{*this, event.at}, event.what);
    if (event.at.isValid())
        m_lastEventAt = event.at;
}

void RunRecord::fold(const RunStateChanged& what, const QDateTime& at)
{
    if (isTimed() && m_runningSince.isValid()) {
        // Entering what it is in already means that the program was cut: the time until now is nobody's.
        const QDateTime until = what.state == m_state ? m_lastEventAt : at;
        m_secondsRunning += qMax(0.0, static_cast<double>(m_runningSince.msecsTo(until)) / 1000.0);
    }
    m_state = what.state;
    m_runningSince = isTimed() ? at : QDateTime();
    if (what.state == RunState::Running) {
        m_wasStopped = false;
        m_endedAt = {};
        if (!m_startedAt.isValid())
            m_startedAt = at;
    }
    m_wasStopped = m_wasStopped || what.state == RunState::Stopping;
    if (what.state == RunState::Ended || what.state == RunState::Undone)
        m_endedAt = at;
    if (what.state == RunState::Ended || what.state == RunState::Ready)
        std::replace(m_steps.begin(), m_steps.end(), StepState::Running, StepState::Interrupted);
}

void RunRecord::fold(const StepStarted& what)
{
    if (what.step >= m_steps.size())
        return;
    m_steps[what.step] = StepState::Running;
    m_unknown.insert(what.step, what.items);
    if (!m_plan->steps[what.step].settles)
        return;
    for (const ChangeIndex item : what.items) {
        if (isItem(item))
            m_items[item] = ItemState::Moving;
    }
}

void RunRecord::fold(const StepCheckpointed& what)
{
    m_checkpoints.insert(what.step, what.checkpoint);
}

void RunRecord::fold(const StepEnded& what)
{
    if (what.step >= m_steps.size())
        return;
    const bool settles = m_plan->steps[what.step].settles;
    for (const ItemOutcome& outcome : what.outcomes) {
        if (!isItem(outcome.change))
            continue;
        if (!settles) {
            m_helperOutcomes.insert(helperKey(what.step, outcome.change), outcome);
            continue;
        }
        m_items[outcome.change] = stateOf(outcome.end);
        m_verdictKinds[outcome.change] = kNoVerdict;
        m_verdictDetails.remove(outcome.change);
        keep(outcome);
    }
    auto unknown = m_unknown.find(what.step);
    if (unknown != m_unknown.end()) {
        forget(*unknown, what.outcomes);
        if (unknown->empty())
            m_unknown.erase(unknown);
    }
    m_steps[what.step] = stateAfter(what);
    if (m_steps[what.step] == StepState::Done)
        m_checkpoints.remove(what.step);
}

StepState RunRecord::stateAfter(const StepEnded& what) const
{
    if (what.error)
        return StepState::Failed;
    if (what.cancelled || m_unknown.contains(what.step))
        return StepState::Interrupted;
    bool isOpen = false;
    for (const ItemOutcome& outcome : outcomesOf(what.step)) {
        if (outcome.end == ItemEnd::Failed || outcome.end == ItemEnd::Conflict)
            return StepState::Failed;
        isOpen = isOpen || outcome.end == ItemEnd::Cancelled;
    }
    return isOpen ? StepState::Interrupted : StepState::Done;
}

void RunRecord::fold(const ItemsVerified& what)
{
    for (const Verdict& verdict : what.verdicts) {
        if (!isItem(verdict.change))
            continue;
        m_verdictKinds[verdict.change] = static_cast<quint8>(verdict.kind);
        if (verdict.detail.isEmpty())
            m_verdictDetails.remove(verdict.change);
        else
            m_verdictDetails.insert(verdict.change, verdict.detail);
    }
}

void RunRecord::fold(const StepUndone& what)
{
    if (what.step >= m_steps.size())
        return;
    bool isOpen = false;
    const bool settles = m_plan->steps[what.step].settles;
    for (const ItemOutcome& outcome : what.outcomes) {
        isOpen = isOpen || (outcome.end != ItemEnd::Done && outcome.end != ItemEnd::Skipped);
        if (!settles || !isItem(outcome.change) || outcome.end != ItemEnd::Done)
            continue;
        m_items[outcome.change] = ItemState::Undone;
        m_verdictKinds[outcome.change] = kNoVerdict;
        m_verdictDetails.remove(outcome.change);
    }
    if (isOpen)
        return;
    m_steps[what.step] = StepState::Undone;
    m_checkpoints.remove(what.step);
    m_unknown.remove(what.step);
}

void RunRecord::fold(const GuidedDone& what)
{
    if (what.done)
        m_guidedDone.insert(what.id);
    else
        m_guidedDone.remove(what.id);
}

void RunRecord::fold(const ItemsDismissed& what)
{
    for (const ChangeIndex item : what.items) {
        if (isItem(item) && (isFailure(m_items[item]) || isBadVerdict(item)))
            m_items[item] = ItemState::Skipped;
    }
}

bool RunRecord::isBadVerdict(ChangeIndex change) const
{
    const quint8 kind = m_verdictKinds[change];
    return m_items[change] == ItemState::Moved
           && (kind == static_cast<quint8>(VerdictKind::Differs) || kind == static_cast<quint8>(VerdictKind::Missing));
}

std::vector<ChangeIndex> RunRecord::unknownItems(quint32 step) const
{
    return m_unknown.value(step);
}

std::optional<Verdict> RunRecord::verdict(ChangeIndex change) const
{
    if (m_verdictKinds[change] == kNoVerdict)
        return std::nullopt;
    return Verdict{change, static_cast<VerdictKind>(m_verdictKinds[change]), m_verdictDetails.value(change)};
}

double RunRecord::secondsRunning() const
{
    if (!isTimed() || !m_runningSince.isValid())
        return m_secondsRunning;
    return m_secondsRunning + qMax(0.0, static_cast<double>(m_runningSince.msecsTo(m_lastEventAt)) / 1000.0);
}

} // namespace gangway
