// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/undo.h"

#include "backends/engine/recovery.h"

#include <algorithm>

namespace gangway
{

namespace
{

struct StepToUndo {
    quint32 position = 0;
    std::vector<ItemOutcome> done; ///< of this step, and not taken back yet
};

/// Every step that was begun: one that was cut or has failed may have left something behind.
bool isToBeUndone(StepState state)
{
    return state != StepState::Waiting && state != StepState::Undone;
}

StepToUndo stepToUndo(const RunRecord& record, quint32 position)
{
    StepToUndo step{position, record.outcomesOf(position)};
    const bool settles = record.plan().steps[position].settles;
    std::erase_if(step.done, [&](const ItemOutcome& outcome) {
        return outcome.end != ItemEnd::Done || (settles && record.itemState(outcome.change) != ItemState::Moved);
    });
    return step;
}

/// Steps that others build on come in later levels; within a level the last one of the plan comes first.
std::vector<std::vector<StepToUndo>> levelsNewestFirst(const RunRecord& record)
{
    const std::vector<Step>& steps = record.plan().steps;
    std::vector<size_t> depth(steps.size(), 0);
    size_t deepest = 0;
    for (size_t position = 0; position < steps.size(); ++position) {
        for (const quint32 before : steps[position].after)
            depth[position] = std::max(depth[position], depth[before] + 1);
        deepest = std::max(deepest, depth[position]);
    }
    std::vector<std::vector<StepToUndo>> levels(deepest + 1);
    for (size_t position = steps.size(); position-- > 0;) {
        const auto place = static_cast<quint32>(position);
        if (isToBeUndone(record.stepState(place)))
            levels[deepest - depth[position]].push_back(stepToUndo(record, place));
    }
    return levels;
}

/// Takes a run back level by level: a level holds steps that do not build on each other, so they can be reverted at the
/// same time; levels, and steps within one, newest first. What could not be taken back keeps what it stands on: the saved
/// copy of a file is not given up before the file is back in its place.
class Undoing
{
public:
    Undoing(RunFile& file, Migrator& migrator, TaskPool& pool, Context& context, const Runner::Listener& listener)
        : m_file(file)
        , m_migrator(migrator)
        , m_pool(pool)
        , m_context(context)
        , m_ledger(file, context.clock(), listener)
        , m_isHeld(file.record().plan().steps.size(), false)
    {
    }

    Result<Outcome> run()
    {
        m_ledger.add(RunStateChanged{RunState::Undoing, {}});
        GW_CHECK(m_ledger.commit());
        auto settled = recovery::settleUnknown(m_file.record(), m_migrator, m_pool, m_context, m_ledger);
        if (!settled && !m_context.isStopped())
            return settled.error();
        for (const std::vector<StepToUndo>& level : levelsNewestFirst(m_file.record())) {
            if (m_context.isStopped())
                return finish(Outcome::Cancelled);
            GW_CHECK(revertLevel(level));
        }
        if (m_context.isStopped())
            return finish(Outcome::Cancelled);
        if (m_failed > 0)
            return finish(m_takenBack > 0 ? Outcome::Partial : Outcome::Failed);
        m_ledger.add(RunStateChanged{RunState::Undone, {}});
        return finish(Outcome::Complete);
    }

private:
    /// One revert of one step, and what came of it.
    struct Call {
        StepToUndo step;
        std::vector<ItemOutcome> keptBack; ///< of this step, because of a later one
        std::optional<Result<std::vector<ItemOutcome>>> answer;
    };

    Result<Outcome> finish(Outcome outcome)
    {
        GW_CHECK(m_ledger.commitAll());
        m_ledger.showAll();
        return outcome;
    }

    Result<void> revertLevel(const std::vector<StepToUndo>& level)
    {
        // One commit for as many steps as run at a time: a cut repeats those at most, and revert is repeatable.
        const size_t atOnce = static_cast<size_t>(m_pool.transferWorkers());
        for (size_t at = 0; at < level.size() && !m_context.isStopped(); at += atOnce) {
            std::vector<Call> calls;
            for (size_t i = at; i < std::min(level.size(), at + atOnce); ++i) {
                if (auto call = callFor(level[i]))
                    calls.push_back(std::move(*call));
            }
            m_pool.forEach(TaskPool::Pool::Transfer, static_cast<int>(calls.size()),
                           [&](int i) { revert(calls[static_cast<size_t>(i)]); });
            for (const Call& call : calls)
                note(call);
            GW_CHECK(m_ledger.commit());
            m_ledger.show();
        }
        return {};
    }

    std::optional<Call> callFor(const StepToUndo& step)
    {
        const Step& what = m_file.record().plan().steps[step.position];
        if (m_isHeld[step.position] && what.changes.empty()) {
            hold(step.position);
            return std::nullopt;
        }
        Call call{step, {}, {}};
        if (what.settles)
            return call;
        std::erase_if(call.step.done, [&](const ItemOutcome& outcome) {
            const bool isOpen = m_open.contains(outcome.change);
            if (isOpen || m_leftAlone.contains(outcome.change))
                call.keptBack.push_back({outcome.change, isOpen ? ItemEnd::Cancelled : ItemEnd::Skipped, {}, {}});
            return isOpen || m_leftAlone.contains(outcome.change);
        });
        return call;
    }

    void revert(Call& call)
    {
        Context own = m_context;
        const Step& step = m_file.record().plan().steps[call.step.position];
        call.answer = m_migrator.revert(own, UndoCall{call.step.position, step, call.step.done});
    }

    void note(const Call& call)
    {
        std::vector<ItemOutcome> outcomes = call.keptBack;
        if (*call.answer)
            outcomes.insert(outcomes.end(), (*call.answer)->begin(), (*call.answer)->end());
        bool isOpen = !*call.answer;
        for (const ItemOutcome& outcome : outcomes) {
            const bool isBack = outcome.end == ItemEnd::Done;
            const bool isAlone = outcome.end == ItemEnd::Skipped;
            m_takenBack += isBack ? 1 : 0;
            isOpen = isOpen || (!isBack && !isAlone);
            if (isAlone)
                m_leftAlone.insert(outcome.change);
            else if (!isBack)
                m_open.insert(outcome.change);
        }
        if (isOpen) {
            ++m_failed;
            hold(call.step.position);
        }
        if (*call.answer) {
            m_ledger.add(StepUndone{call.step.position, std::move(outcomes)});
            return;
        }
        for (const ItemOutcome& outcome : call.step.done)
            m_open.insert(outcome.change);
        const QString& subject = m_file.record().plan().steps[call.step.position].subject;
        if (!m_context.isStopped())
            m_ledger.add(Logged{LogLevel::Error, subject, call.answer->error().toLogLine()});
    }

    /// What a step stands on is not given up as long as the step is not taken back.
    void hold(quint32 position)
    {
        for (const quint32 before : m_file.record().plan().steps[position].after)
            m_isHeld[before] = true;
    }

    RunFile& m_file;
    Migrator& m_migrator;
    TaskPool& m_pool;
    Context& m_context;
    Ledger m_ledger;
    std::vector<bool> m_isHeld;        ///< by step: a later one could not be taken back
    QSet<ChangeIndex> m_open;          ///< not taken back, to be tried again
    QSet<ChangeIndex> m_leftAlone;     ///< edited since: left for good, and so is the copy of what was there before
    qint64 m_failed = 0;
    qint64 m_takenBack = 0;
};

} // namespace

UndoPreview previewUndo(const RunRecord& record)
{
    const Plan& plan = record.plan();
    std::vector<bool> isSaved(plan.changes.size(), false);
    for (const Step& step : plan.steps) {
        for (const ChangeIndex change : step.changes)
            isSaved[change] = isSaved[change] || !step.settles;
    }
    UndoPreview preview;
    for (ChangeIndex change = 0; change < plan.changes.size(); ++change) {
        if (record.itemState(change) != ItemState::Moved)
            continue;
        preview.items.push_back(change);
        if (plan.changes[change].action == Action::Add)
            ++preview.removes;
        else if (isSaved[change])
            ++preview.putsBack;
        else
            ++preview.cannotPutBack;
    }
    return preview;
}

Result<Outcome> undoRun(RunFile& file, Migrator& migrator, TaskPool& pool, Context& context,
                        const Runner::Listener& listener)
{
    if (file.record().state() == RunState::Ready || file.record().state() == RunState::Undone)
        return Outcome::Complete;
    return Undoing(file, migrator, pool, context, listener).run();
}

} // namespace gangway
