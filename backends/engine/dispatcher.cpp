// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/dispatcher.h"

#include <algorithm>
#include <limits>

namespace gangway
{

namespace
{

int limitOfLane(const QString& lane)
{
    if (lane.isEmpty())
        return std::numeric_limits<int>::max();
    return std::max(1, lane.section(u'/', 1, 1).toInt());
}

} // namespace

Dispatcher::Dispatcher(const Plan& plan)
    : m_plan(plan)
    , m_dependents(plan.steps.size())
    , m_waitsFor(plan.steps.size(), 0)
{
    for (quint32 position = 0; position < plan.steps.size(); ++position) {
        for (const quint32 before : plan.steps[position].after)
            m_dependents[before].push_back(position);
    }
}

void Dispatcher::begin(std::vector<StepJob> round)
{
    m_holding.clear();
    for (StepJob& job : round)
        m_jobs.insert(job.position, job);
    m_open = m_jobs.size();
    for (const StepJob& job : round) {
        m_waitsFor[job.position] = 0;
        for (const quint32 before : m_plan.steps[job.position].after) {
            if (m_jobs.contains(before))
                ++m_waitsFor[job.position];
            else if (m_failures.contains(before))
                holdBack(before, m_failures[before], job.position);
        }
        if (m_waitsFor[job.position] == 0)
            makeReady(job.position);
    }
}

void Dispatcher::makeReady(quint32 position)
{
    m_ready[m_plan.steps[position].lane].insert(position);
}

std::optional<quint32> Dispatcher::firstReady()
{
    std::optional<quint32> first;
    for (const auto& [lane, positions] : m_ready) {
        if (!positions.empty() && m_runningInLane[lane] < limitOfLane(lane) && (!first || *positions.begin() < *first))
            first = *positions.begin();
    }
    if (first)
        m_ready[m_plan.steps[*first].lane].erase(*first);
    return first;
}

std::optional<StepJob> Dispatcher::next()
{
    while (const auto position = firstReady()) {
        StepJob job = m_jobs.value(*position);
        if (strip(job)) {
            ++m_runningInLane[m_plan.steps[*position].lane];
            return job;
        }
        const Holding& holding = m_holding[*position];
        const std::vector<ChangeIndex>& items = m_jobs[*position].items;
        close(*position, Failure{holding.whole.has_value(), QSet<ChangeIndex>(items.begin(), items.end())});
    }
    return std::nullopt;
}

bool Dispatcher::strip(StepJob& job)
{
    const auto found = m_holding.constFind(job.position);
    if (found == m_holding.constEnd())
        return true;
    const bool isHelper = job.items.empty() && job.unknown.empty();
    if (isHelper) {
        if (found->whole)
            m_held.push_back({job.position, {}, *found->whole});
        return !found->whole;
    }
    QHash<quint32, std::vector<ChangeIndex>> byCause;
    std::vector<ChangeIndex> free;
    for (const ChangeIndex item : job.items) {
        if (found->whole)
            byCause[*found->whole].push_back(item);
        else if (found->items.contains(item))
            byCause[found->items[item]].push_back(item);
        else
            free.push_back(item);
    }
    for (auto it = byCause.begin(); it != byCause.end(); ++it)
        m_held.push_back({job.position, it.value(), it.key()});
    job.items = std::move(free);
    return !job.items.empty() || !job.unknown.empty();
}

std::vector<Dispatcher::Held> Dispatcher::takeHeld()
{
    return std::exchange(m_held, {});
}

void Dispatcher::ended(quint32 position, const std::vector<ChangeIndex>& failed, bool failedAsAWhole)
{
    --m_runningInLane[m_plan.steps[position].lane];
    Failure failure{failedAsAWhole, QSet<ChangeIndex>(failed.begin(), failed.end())};
    const auto held = m_holding.constFind(position);
    if (held != m_holding.constEnd()) {
        for (auto it = held->items.keyBegin(); it != held->items.keyEnd(); ++it)
            failure.items.insert(*it);
    }
    close(position, std::move(failure));
}

void Dispatcher::again(StepJob job)
{
    --m_runningInLane[m_plan.steps[job.position].lane];
    makeReady(job.position);
    m_jobs.insert(job.position, std::move(job));
}

void Dispatcher::close(quint32 position, Failure failure)
{
    m_jobs.remove(position);
    --m_open;
    const bool hasFailed = failure.whole || !failure.items.isEmpty();
    for (const quint32 dependent : m_dependents[position]) {
        if (!m_jobs.contains(dependent))
            continue;
        if (hasFailed)
            holdBack(position, failure, dependent);
        if (--m_waitsFor[dependent] == 0)
            makeReady(dependent);
    }
    if (hasFailed)
        m_failures.insert(position, std::move(failure));
    else
        m_failures.remove(position);
}

void Dispatcher::holdBack(quint32 cause, const Failure& failure, quint32 dependent)
{
    if (!shareItems(cause, dependent)) {
        if (failure.whole && !m_holding[dependent].whole)
            m_holding[dependent].whole = cause;
        return;
    }
    for (const ChangeIndex item : failure.items)
        m_holding[dependent].items.insert(item, cause);
}

bool Dispatcher::shareItems(quint32 a, quint32 b) const
{
    const QSet<ChangeIndex> first(m_plan.steps[a].changes.begin(), m_plan.steps[a].changes.end());
    const auto& second = m_plan.steps[b].changes;
    return std::any_of(second.begin(), second.end(), [&](ChangeIndex c) { return first.contains(c); });
}

} // namespace gangway
