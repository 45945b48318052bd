// SPDX-License-Identifier: GPL-3.0-or-later
// The half of RunRecord that keeps and adds up what became of the items.
#include "models/domain/names.h"
#include "models/domain/runrecord.h"

#include <algorithm>
#include <cstring>

namespace gangway
{

namespace
{

constexpr EnumNames<Outcome, 5> kOutcomes{{{
    {Outcome::Complete, "complete"},
    {Outcome::Partial, "partial"},
    {Outcome::Failed, "failed"},
    {Outcome::Cancelled, "cancelled"},
    {Outcome::Blocked, "blocked"},
}}};

} // namespace

QString outcomeName(Outcome outcome)
{
    return kOutcomes.name(outcome);
}

void RunRecord::keep(const ItemOutcome& outcome)
{
    quint32& at = m_outcomeAt[outcome.change];
    if (at == kNoOutcome) {
        at = static_cast<quint32>(m_kept.size());
        m_kept.emplace_back();
    }
    const Evidence& evidence = outcome.evidence;
    Kept kept;
    kept.end = outcome.end;
    kept.bytes = evidence.bytes;
    kept.hasHash = evidence.sha256.size() == static_cast<qsizetype>(kept.sha256.size());
    if (kept.hasHash)
        std::memcpy(kept.sha256.data(), evidence.sha256.constData(), kept.sha256.size());
    kept.isPlannedPath = !evidence.targetPath.isEmpty()
                         && evidence.targetPath == m_plan->targetPath(m_plan->changes[outcome.change]);
    const QString path = kept.isPlannedPath ? QString() : evidence.targetPath;
    kept.hasMore = outcome.error || !path.isEmpty() || !evidence.notes.isEmpty();
    if (kept.hasMore)
        m_more.insert(outcome.change, {outcome.error, path, evidence.notes});
    else if (m_kept[at].hasMore)
        m_more.remove(outcome.change);
    m_kept[at] = kept;
}

std::optional<ItemOutcome> RunRecord::outcome(ChangeIndex change) const
{
    const quint32 at = m_outcomeAt[change];
    if (at == kNoOutcome)
        return std::nullopt;
    const Kept& kept = m_kept[at];
    ItemOutcome outcome;
    outcome.change = change;
    outcome.end = kept.end;
    outcome.evidence.bytes = kept.bytes;
    if (kept.hasHash)
        outcome.evidence.sha256 = QByteArray(kept.sha256.data(), static_cast<qsizetype>(kept.sha256.size()));
    if (kept.isPlannedPath)
        outcome.evidence.targetPath = m_plan->targetPath(m_plan->changes[change]);
    if (kept.hasMore) {
        const More more = m_more.value(change);
        outcome.error = more.error;
        outcome.evidence.notes = more.notes;
        if (!more.targetPath.isEmpty())
            outcome.evidence.targetPath = more.targetPath;
    }
    return outcome;
}

std::vector<ItemOutcome> RunRecord::outcomesOf(quint32 step) const
{
    std::vector<ItemOutcome> outcomes;
    const Step& what = m_plan->steps[step];
    for (const ChangeIndex change : what.changes) {
        if (what.settles) {
            if (auto found = outcome(change))
                outcomes.push_back(std::move(*found));
            continue;
        }
        const auto found = m_helperOutcomes.constFind(helperKey(step, change));
        if (found != m_helperOutcomes.cend())
            outcomes.push_back(*found);
    }
    return outcomes;
}

Accounting RunRecord::accounting() const
{
    Accounting sum;
    sum.inventory = m_plan->sourceInventory ? m_plan->sourceInventory->itemCount() : 0;
    for (ChangeIndex i = 0; i < m_items.size(); ++i) {
        const Change& change = m_plan->changes[i];
        switch (change.action) {
        case Action::Same:
            ++sum.same;
            continue;
        case Action::Skip:
            ++sum.skipped;
            continue;
        case Action::Unsupported:
            ++sum.unsupported;
            continue;
        case Action::Conflict:
            ++sum.failed;
            continue;
        case Action::OnlyInTarget:
            continue;
        case Action::Add:
        case Action::Change:
            break;
        }
        const quint8 verdict = m_verdictKinds[i];
        switch (m_items[i]) {
        case ItemState::Moved:
            if (isBadVerdict(i)) {
                ++sum.failed;
                break;
            }
            ++sum.moved;
            sum.movedBytes = addedBytes(sum.movedBytes, m_plan->changeBytes(change));
            if (verdict != static_cast<quint8>(VerdictKind::Proven)
                && verdict != static_cast<quint8>(VerdictKind::ProvenBySize))
                ++sum.unproven;
            break;
        case ItemState::Skipped:
            ++sum.skipped;
            break;
        case ItemState::Failed:
        case ItemState::Conflict:
            ++sum.failed;
            break;
        case ItemState::None:
        case ItemState::Waiting:
        case ItemState::Moving:
        case ItemState::Undone:
            ++sum.failed;
            ++sum.left;
            break;
        }
    }
    return sum;
}

Outcome RunRecord::outcomeOfRun() const
{
    const bool isUntouched = m_state == RunState::Ready && !m_startedAt.isValid();
    if (isUntouched && !m_plan->isApplicable())
        return Outcome::Blocked;
    const Accounting sum = accounting();
    const bool isProven = sum.unproven == 0 || !m_plan->options.verify;
    if (sum.isBalanced() && sum.failed == 0 && isProven)
        return Outcome::Complete;
    if (m_state == RunState::Undone || (m_wasStopped && sum.left > 0))
        return Outcome::Cancelled;
    return sum.moved > 0 ? Outcome::Partial : Outcome::Failed;
}

} // namespace gangway
