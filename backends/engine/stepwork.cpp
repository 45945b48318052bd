// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/stepwork.h"

#include <QSet>

namespace gangway
{

namespace
{

ItemOutcome doneOutcome(const ProbedItem& probed)
{
    return ItemOutcome{probed.change, ItemEnd::Done, std::nullopt, probed.evidence};
}

ItemOutcome foreignOutcome(const Plan& plan, const ProbedItem& probed)
{
    const Error error = Error::of(ErrorKind::Conflict, QStringLiteral("The target holds something else than the plan saw"),
                                  plan.targetPath(plan.changes[probed.change]), QStringLiteral("drift.target"));
    return ItemOutcome{probed.change, ItemEnd::Conflict, error, probed.evidence};
}

/// One worker's way through one step.
class Work
{
public:
    Work(const Plan& plan, Migrator& migrator, const StepJob& job, Context& context)
        : m_plan(plan)
        , m_migrator(migrator)
        , m_job(job)
        , m_step(plan.steps[job.position])
        , m_context(context)
    {
    }

    /// Sorts `items` by what the target shows. @return those that are not done
    std::vector<ChangeIndex> probe(const std::vector<ChangeIndex>& items)
    {
        if (items.empty())
            return {};
        auto probed = m_migrator.probe(m_context, call(items));
        if (!probed) {
            m_result.error = probed.error();
            m_result.unknown.insert(m_result.unknown.end(), items.begin(), items.end());
            return {};
        }
        QSet<ChangeIndex> open(items.begin(), items.end());
        std::vector<ChangeIndex> notDone;
        std::vector<ChangeIndex> settled;
        for (const ProbedItem& item : *probed) {
            if (!open.remove(item.change))
                continue;
            (item.probe == ItemProbe::NotDone ? notDone : settled).push_back(item.change);
            if (item.probe == ItemProbe::NotDone)
                continue;
            if (item.probe == ItemProbe::Done)
                m_result.outcomes.push_back(doneOutcome(item));
            else
                m_result.outcomes.push_back(foreignOutcome(m_plan, item));
        }
        for (const ChangeIndex item : items) {
            if (open.contains(item))
                m_result.unknown.push_back(item);
        }
        if (!settled.empty())
            m_migrator.dropLeftovers(m_context, call(std::move(settled)));
        return notDone;
    }

    void execute(const std::vector<ChangeIndex>& items)
    {
        if (items.empty() && !m_step.changes.empty())
            return;
        auto executed = m_migrator.execute(m_context, call(items));
        const std::vector<ChangeIndex> silent = executed ? accept(std::move(*executed), items) : items;
        if (!executed)
            m_result.error = executed.error();
        else if (!silent.empty())
            m_result.error = noAnswer();
        if (!silent.empty())
            settle(silent, Error(*m_result.error));
    }

    void verify()
    {
        std::vector<ItemOutcome> done;
        for (const ItemOutcome& outcome : m_result.outcomes) {
            if (outcome.end == ItemEnd::Done)
                done.push_back(outcome);
        }
        if (done.empty() || !m_step.settles || m_context.isStopped())
            return;
        auto verdicts = m_migrator.verify(m_context, done);
        if (verdicts)
            m_result.verdicts = std::move(*verdicts);
        else
            m_result.verifyError = verdicts.error();
    }

    bool hasFailedAsAWhole() const { return m_result.error.has_value(); }
    void leaveUnknown(const std::vector<ChangeIndex>& items)
    {
        m_result.unknown.insert(m_result.unknown.end(), items.begin(), items.end());
    }
    StepResult takeResult() { return std::move(m_result); }

private:
    StepCall call(std::vector<ChangeIndex> items) const
    {
        return StepCall{m_job.position, m_step, std::move(items), m_job.checkpoint};
    }

    Error noAnswer() const
    {
        return Error::of(ErrorKind::Internal, QStringLiteral("The step gave no answer for some items"), m_step.subject,
                         QStringLiteral("step.noanswer"));
    }

    /// Takes the outcomes of items that were asked for, the first of each. @return items without one
    std::vector<ChangeIndex> accept(std::vector<ItemOutcome> outcomes, const std::vector<ChangeIndex>& asked)
    {
        QSet<ChangeIndex> open(asked.begin(), asked.end());
        for (ItemOutcome& outcome : outcomes) {
            if (open.remove(outcome.change))
                m_result.outcomes.push_back(std::move(outcome));
        }
        std::vector<ChangeIndex> silent;
        std::copy_if(asked.begin(), asked.end(), std::back_inserter(silent),
                     [&](ChangeIndex item) { return open.contains(item); });
        return silent;
    }

    /// Items that the step left without an answer: the target knows which of them got there.
    void settle(const std::vector<ChangeIndex>& silent, const Error& why)
    {
        if (why.kind == ErrorKind::Cancelled || m_context.isStopped()) {
            leaveUnknown(silent);
            return;
        }
        const std::vector<ChangeIndex> notDone = probe(silent);
        for (const ChangeIndex item : notDone)
            m_result.outcomes.push_back(ItemOutcome{item, ItemEnd::Failed, why, {}});
        m_result.error = why; // the reason, even where probing had an error of its own
        if (notDone.empty() && m_result.unknown.empty()) {
            m_context.log(LogLevel::Warning, m_step.subject, why.toLogLine());
            m_result.error.reset(); // it got there all the same
        }
    }

    const Plan& m_plan;
    Migrator& m_migrator;
    const StepJob& m_job;
    const Step& m_step;
    Context& m_context;
    StepResult m_result;
};

} // namespace

std::vector<ChangeIndex> StepJob::allItems() const
{
    std::vector<ChangeIndex> all = items;
    all.insert(all.end(), unknown.begin(), unknown.end());
    return all;
}

StepResult carryOut(const Plan& plan, Migrator& migrator, const StepJob& job, Context& context, bool verify)
{
    Work work(plan, migrator, job, context);
    std::vector<ChangeIndex> todo = work.probe(job.unknown);
    todo.insert(todo.end(), job.items.begin(), job.items.end());
    if (work.hasFailedAsAWhole())
        work.leaveUnknown(job.items); // not touched, but their intent is written down already
    else
        work.execute(todo);
    if (verify)
        work.verify();
    return work.takeResult();
}

StepResult probeOnly(const Plan& plan, Migrator& migrator, const StepJob& job, Context& context)
{
    Work work(plan, migrator, job, context);
    work.probe(job.unknown);
    return work.takeResult();
}

} // namespace gangway
