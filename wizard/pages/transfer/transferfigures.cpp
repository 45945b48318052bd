// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/transferfigures.h"

#include <algorithm>

namespace gangway
{
namespace
{

bool isToMove(const Change& change)
{
    return change.action == Action::Add || change.action == Action::Change;
}

} // namespace

TransferFigures::TransferFigures(const RunRecord& record)
    : m_plan(record.sharedPlan())
    , m_isDone(m_plan->changes.size(), false)
{
    for (ChangeIndex i = 0; i < m_plan->changes.size(); ++i) {
        if (!isToMove(m_plan->changes[i]))
            continue;
        ++m_totalItems;
        m_totalBytes += m_plan->changeBytes(m_plan->changes[i]);
        if (record.itemState(i) == ItemState::Moved)
            setDone(i, true);
    }
}

void TransferFigures::setDone(ChangeIndex change, bool isDone)
{
    if (change >= m_isDone.size() || m_isDone[change] == isDone || !isToMove(m_plan->changes[change]))
        return;
    m_isDone[change] = isDone;
    const qint64 sign = isDone ? 1 : -1;
    (m_plan->changes[change].action == Action::Add ? m_added : m_replaced) += sign;
    m_doneBytes += sign * m_plan->changeBytes(m_plan->changes[change]);
}

void TransferFigures::apply(const std::vector<RunEvent>& events)
{
    if (!m_plan)
        return;
    for (const RunEvent& event : events) {
        if (const auto* started = std::get_if<StepStarted>(&event.what))
            m_underWay.remove(started->step);
        else if (const auto* progressed = std::get_if<StepProgressed>(&event.what)) {
            if (settles(progressed->step))
                m_underWay.insert(progressed->step, *progressed);
        } else if (const auto* ended = std::get_if<StepEnded>(&event.what))
            take(*ended);
        else if (const auto* undone = std::get_if<StepUndone>(&event.what))
            take(*undone);
    }
}

void TransferFigures::take(const StepEnded& what)
{
    m_underWay.remove(what.step);
    if (!settles(what.step))
        return;
    for (const ItemOutcome& outcome : what.outcomes)
        setDone(outcome.change, outcome.end == ItemEnd::Done);
}

void TransferFigures::take(const StepUndone& what)
{
    if (!settles(what.step))
        return;
    for (const ItemOutcome& outcome : what.outcomes) {
        if (outcome.end == ItemEnd::Done)
            setDone(outcome.change, false);
    }
}

qint64 TransferFigures::bytesSoFar() const
{
    qint64 bytes = m_doneBytes;
    for (const StepProgressed& step : m_underWay)
        bytes += step.bytes;
    return std::min(bytes, m_totalBytes);
}

qint64 TransferFigures::itemsSoFar() const
{
    qint64 items = doneItems();
    for (const StepProgressed& step : m_underWay)
        items += step.items;
    return std::min(items, m_totalItems);
}

qint64 projectsInMotion(const Plan& plan)
{
    if (!plan.sourceInventory)
        return 0;
    const Inventory& source = *plan.sourceInventory;
    std::vector<bool> isMarked(source.count(), false); ///< on the way up from something that moves
    qint64 projects = 0;
    for (const Change& change : plan.changes) {
        if (!isToMove(change) || change.source == Inventory::kNone)
            continue;
        for (Inventory::Index node = change.source; node != 0 && !isMarked[node]; node = source.parent(node)) {
            isMarked[node] = true;
            projects += source.parent(node) == 0 ? 1 : 0;
        }
    }
    return projects;
}

} // namespace gangway
