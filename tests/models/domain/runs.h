// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/domain/trees.h"

#include "models/domain/runrecord.h"

namespace gangway
{

/// A run of made-up events over a plan, at a clock of its own.
class Run
{
public:
    explicit Run(Plan plan)
        : m_record(std::make_shared<const Plan>(std::move(plan)))
    {
    }

    const RunRecord& record() const { return m_record; }
    void wait(double seconds) { m_now = m_now.addMSecs(static_cast<qint64>(seconds * 1000)); }
    template<typename What>
    void tell(What what)
    {
        RunEvent event;
        event.at = m_now;
        event.what = std::move(what);
        m_record.apply(event);
    }
    void state(RunState state) { tell(RunStateChanged{state, {}}); }
    void start(quint32 step, std::vector<ChangeIndex> items = {}) { tell(StepStarted{step, std::move(items)}); }
    void end(quint32 step, const std::vector<std::pair<ChangeIndex, ItemEnd>>& ends)
    {
        StepEnded ended;
        ended.step = step;
        for (const auto& [change, itemEnd] : ends)
            ended.outcomes.push_back(outcome(change, itemEnd));
        tell(std::move(ended));
    }
    void verify(ChangeIndex change, VerdictKind kind) { tell(ItemsVerified{{{change, kind, {}}}}); }
    ItemOutcome outcome(ChangeIndex change, ItemEnd itemEnd) const
    {
        ItemOutcome outcome;
        outcome.change = change;
        outcome.end = itemEnd;
        if (itemEnd == ItemEnd::Done)
            outcome.evidence = {QByteArray(32, 's'), 5, m_record.plan().targetPath(m_record.plan().changes[change]), {}};
        else if (itemEnd != ItemEnd::Cancelled)
            outcome.error = Error::of(ErrorKind::Disk, QStringLiteral("w"));
        return outcome;
    }

private:
    RunRecord m_record;
    QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
};

/// `adds` files to add, one of each other kind but conflict, a helper step for all and one copying step.
inline Plan runPlan(int adds)
{
    Tree source;
    Tree target;
    for (int i = 0; i < adds; ++i)
        source.file(QStringLiteral("add-%1").arg(i), 10);
    source.file(QStringLiteral("same"), 3).file(QStringLiteral("skip.tmp"), 4).problem(QStringLiteral("bad"), QStringLiteral("file.denied"));
    target.file(QStringLiteral("same"), 3).file(QStringLiteral("other"));
    DiffRules rules;
    rules.scope.exclude << QStringLiteral("*.tmp");
    Plan plan = planOf(source, target, rules);
    std::vector<ChangeIndex> items;
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        if (plan.changes[i].action == Action::Add)
            items.push_back(i);
    }
    plan.steps = {{StepId(QStringLiteral("h")), QStringLiteral("save-copies"), {}, {}, items, {}, {}, 0, false},
                  {StepId(QStringLiteral("c")), QStringLiteral("copy-files"), {}, {}, items, {0}, {}, adds * 10, true}};
    return plan;
}

} // namespace gangway
