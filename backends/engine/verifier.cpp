// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/verifier.h"

#include "backends/engine/ledger.h"

#include <algorithm>

namespace gangway
{

namespace
{

// Small enough that a stop is obeyed soon and progress moves, large enough that a commit costs nothing beside it.
constexpr size_t kBatch = 256;

bool isProof(const Verdict& verdict)
{
    return verdict.kind == VerdictKind::Proven || verdict.kind == VerdictKind::ProvenBySize;
}

struct Batch {
    quint32 step = 0;
    std::vector<ItemOutcome> items;
    std::optional<Result<std::vector<Verdict>>> answer;
};

std::vector<Batch> batchesOf(const RunRecord& record)
{
    std::vector<Batch> batches;
    for (quint32 position = 0; position < record.plan().steps.size(); ++position) {
        const Step& step = record.plan().steps[position];
        if (!step.settles)
            continue;
        Batch batch{position, {}, {}};
        for (const ChangeIndex change : step.changes) {
            const auto outcome = record.outcome(change);
            if (record.itemState(change) != ItemState::Moved || !outcome)
                continue;
            batch.items.push_back(*outcome);
            if (batch.items.size() == kBatch)
                batches.push_back(std::exchange(batch, Batch{position, {}, {}}));
        }
        if (!batch.items.empty())
            batches.push_back(std::move(batch));
    }
    return batches;
}

/// What was asked but not answered is not checked, and says so: an old verdict must not stand for a new look.
std::vector<Verdict> completed(const Batch& batch)
{
    if (*batch.answer)
        return **batch.answer;
    std::vector<Verdict> verdicts;
    for (const ItemOutcome& item : batch.items)
        verdicts.push_back({item.change, VerdictKind::NotChecked, batch.answer->error().toLogLine()});
    return verdicts;
}

} // namespace

Result<Outcome> verifyRun(RunFile& file, Migrator& migrator, TaskPool& pool, Context& context,
                          const Runner::Listener& listener)
{
    Ledger ledger(file, context.clock(), listener);
    std::vector<Batch> batches = batchesOf(file.record());
    const size_t atOnce = static_cast<size_t>(pool.transferWorkers());
    QHash<quint32, qint64> checkedOfStep;
    qint64 asked = 0;
    qint64 proven = 0;
    for (size_t at = 0; at < batches.size(); at += atOnce) {
        const size_t count = std::min(atOnce, batches.size() - at);
        pool.forEach(TaskPool::Pool::Transfer, static_cast<int>(count), [&](int i) {
            Batch& batch = batches[at + static_cast<size_t>(i)];
            Context own = context;
            batch.answer = migrator.verify(own, batch.items);
        });
        if (context.isStopped())
            return Outcome::Cancelled;
        for (size_t i = at; i < at + count; ++i) {
            std::vector<Verdict> verdicts = completed(batches[i]);
            asked += static_cast<qint64>(batches[i].items.size());
            proven += std::count_if(verdicts.begin(), verdicts.end(), isProof);
            qint64& checked = checkedOfStep[batches[i].step];
            checked += static_cast<qint64>(verdicts.size());
            ledger.live(StepProgressed{batches[i].step, 0, checked});
            ledger.add(ItemsVerified{std::move(verdicts)});
        }
        GW_CHECK(ledger.commit());
        ledger.show();
    }
    ledger.showAll();
    if (proven == asked)
        return Outcome::Complete;
    return proven > 0 ? Outcome::Partial : Outcome::Failed;
}

} // namespace gangway
