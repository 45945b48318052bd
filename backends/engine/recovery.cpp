// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/recovery.h"

#include <algorithm>
#include <functional>

namespace gangway::recovery
{

namespace
{

bool isMoved(const RunRecord& record, ChangeIndex change)
{
    return record.itemState(change) == ItemState::Moved;
}

bool hasBadVerdict(const RunRecord& record, ChangeIndex change)
{
    const auto verdict = record.verdict(change);
    return verdict && (verdict->kind == VerdictKind::Differs || verdict->kind == VerdictKind::Missing);
}

bool wasHeldBack(const RunRecord& record, ChangeIndex change)
{
    const auto outcome = record.outcome(change);
    return outcome && outcome->end == ItemEnd::Failed && outcome->error && outcome->error->code == dependencyCode();
}

bool isHelper(const Step& step)
{
    return step.changes.empty();
}

/// Items that a helper has done for good: to do them again could undo their point (a saved copy is of the first state).
QSet<ChangeIndex> doneByHelper(const RunRecord& record, quint32 position)
{
    QSet<ChangeIndex> done;
    if (record.stepState(position) == StepState::Undone)
        return done;
    for (const ItemOutcome& outcome : record.outcomesOf(position)) {
        if (outcome.end == ItemEnd::Done)
            done.insert(outcome.change);
    }
    return done;
}

bool wasTried(const RunRecord& record, quint32 position, ChangeIndex change)
{
    if (record.plan().steps[position].settles)
        return hasFailed(record, change) && !wasHeldBack(record, change);
    return record.stepState(position) == StepState::Failed || record.stepState(position) == StepState::Interrupted;
}

/// The job of one step for those of its items that `takes` wants; nullopt if there are none.
std::optional<StepJob> jobOf(const RunRecord& record, quint32 position, const std::function<bool(ChangeIndex)>& takes)
{
    const Step& step = record.plan().steps[position];
    StepJob job;
    job.position = position;
    job.unknown = record.unknownItems(position);
    job.checkpoint = record.checkpoint(position);
    const bool isDone = record.stepState(position) == StepState::Done;
    QSet<ChangeIndex> passedOver(job.unknown.begin(), job.unknown.end());
    if (!step.settles && !isDone)
        passedOver.unite(doneByHelper(record, position));
    for (const ChangeIndex change : step.changes) {
        if (passedOver.contains(change) || !takes(change))
            continue;
        if (!step.settles && isDone)
            continue;
        // An error says that it failed, not that nothing happened: the answer may have been lost, or what was sent was
        // garbled. What stands there now decides.
        (wasTried(record, position, change) ? job.unknown : job.items).push_back(change);
    }
    const bool hasWork = !job.items.empty() || !job.unknown.empty() || (isHelper(step) && !isDone);
    return hasWork ? std::optional(std::move(job)) : std::nullopt;
}

std::vector<StepJob> jobsWhere(const RunRecord& record, const std::function<bool(ChangeIndex)>& takes)
{
    const std::vector<Step>& steps = record.plan().steps;
    std::vector<StepJob> jobs;
    std::vector<bool> isInRound(steps.size(), false);
    for (quint32 position = 0; position < steps.size(); ++position) {
        auto job = jobOf(record, position, takes);
        // A helper that follows others finishes what they did: when they do more, it is done once more.
        const auto& after = steps[position].after;
        const bool followsOne = std::any_of(after.begin(), after.end(), [&](quint32 before) { return isInRound[before]; });
        if (!job && isHelper(steps[position]) && followsOne)
            job = StepJob{position, {}, {}, {}};
        if (!job)
            continue;
        isInRound[position] = true;
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

} // namespace

QString dependencyCode()
{
    return QStringLiteral("step.dependency");
}

bool isLeft(const RunRecord& record, ChangeIndex change)
{
    switch (record.itemState(change)) {
    case ItemState::Moved:
        return hasBadVerdict(record, change);
    case ItemState::Skipped: // the person decided
    case ItemState::None:
        return false;
    default:
        return true;
    }
}

bool hasFailed(const RunRecord& record, ChangeIndex change)
{
    switch (record.itemState(change)) {
    case ItemState::Moved:
        return hasBadVerdict(record, change);
    case ItemState::Failed:
    case ItemState::Conflict:
        return true;
    default:
        return false;
    }
}

std::vector<StepJob> jobsLeft(const RunRecord& record)
{
    return jobsWhere(record, [&](ChangeIndex change) { return isLeft(record, change); });
}

std::vector<StepJob> jobsFor(const RunRecord& record, const QSet<ChangeIndex>& wanted)
{
    return jobsWhere(record, [&](ChangeIndex change) {
        return isLeft(record, change) && (wanted.contains(change) || wasHeldBack(record, change));
    });
}

std::vector<StepJob> jobsUnknown(const RunRecord& record)
{
    std::vector<StepJob> jobs;
    for (StepJob& job : jobsWhere(record, [](ChangeIndex) { return false; })) {
        if (!job.unknown.empty())
            jobs.push_back(std::move(job));
    }
    return jobs;
}

std::vector<ChangeIndex> unverified(const RunRecord& record)
{
    std::vector<ChangeIndex> items;
    for (const Step& step : record.plan().steps) {
        for (const ChangeIndex change : step.changes) {
            if (!step.settles || !isMoved(record, change))
                continue;
            const auto verdict = record.verdict(change);
            if (!verdict || verdict->kind == VerdictKind::NotChecked)
                items.push_back(change);
        }
    }
    return items;
}

void record(Ledger& ledger, const StepJob& job, const StepResult& result)
{
    const bool wasStopped = result.error && result.error->kind == ErrorKind::Cancelled;
    const bool isWholeHelper = job.items.empty() && job.unknown.empty();
    // What is still unknown has no outcome in the event, and so stays unknown in the record.
    if (!result.outcomes.empty() || (isWholeHelper && !wasStopped) || (result.error && !wasStopped))
        ledger.add(StepEnded{job.position, result.outcomes, wasStopped ? std::nullopt : result.error, wasStopped});
    if (!result.verdicts.empty())
        ledger.add(ItemsVerified{result.verdicts});
}

Result<void> settleUnknown(const RunRecord& record, Migrator& migrator, TaskPool& pool, Context& context,
                           Ledger& ledger)
{
    const std::vector<StepJob> jobs = jobsUnknown(record);
    std::vector<StepResult> results(jobs.size());
    pool.forEach(TaskPool::Pool::Transfer, static_cast<int>(jobs.size()), [&](int i) {
        Context own = context;
        results[static_cast<size_t>(i)] = probeOnly(record.plan(), migrator, jobs[static_cast<size_t>(i)], own);
    });
    std::optional<Error> error;
    for (size_t i = 0; i < jobs.size(); ++i) {
        if (results[i].error) {
            error = results[i].error;
            continue; // still unknown, and written down as that
        }
        recovery::record(ledger, jobs[i], results[i]);
    }
    GW_CHECK(ledger.commit());
    return error ? Result<void>(*error) : Result<void>();
}

} // namespace gangway::recovery
