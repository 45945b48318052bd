// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/steptable.h"

#include <algorithm>

namespace gangway
{

namespace
{

// A speed over less than this is noise; newer speeds count for so much.
constexpr qint64 kLeastSpanMs = 200;
constexpr double kNewest = 0.4;

TransferState stateOf(const ItemOutcome& outcome, bool isVerified)
{
    switch (outcome.end) {
    case ItemEnd::Done:
        return isVerified ? TransferState::Checking : TransferState::Moved;
    case ItemEnd::Skipped:
        return TransferState::Skipped;
    case ItemEnd::Failed:
    case ItemEnd::Conflict:
        return TransferState::Failed;
    case ItemEnd::Cancelled:
        break;
    }
    return TransferState::Waiting;
}

bool isBad(VerdictKind kind)
{
    return kind == VerdictKind::Differs || kind == VerdictKind::Missing;
}

bool isGood(VerdictKind kind)
{
    return kind == VerdictKind::Proven || kind == VerdictKind::ProvenBySize;
}

Error verdictError(const Verdict& verdict, const QString& path)
{
    const bool isMissing = verdict.kind == VerdictKind::Missing;
    return Error::of(ErrorKind::Corrupt,
                     isMissing ? QStringLiteral("The target does not hold it") : QStringLiteral("The target holds something else"),
                     path, isMissing ? QStringLiteral("verify.missing") : QStringLiteral("verify.differs"), verdict.detail);
}

} // namespace

TransferGroup StepTable::groupOf(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
        return TransferGroup::Waiting;
    case TransferState::Moving:
    case TransferState::Checking:
    case TransferState::Retrying:
        return TransferGroup::Moving;
    case TransferState::Failed:
        return TransferGroup::Failed;
    case TransferState::Moved:
    case TransferState::Skipped:
    case TransferState::Undone:
        break;
    }
    return TransferGroup::Done;
}

StepTable::StepTable(QObject* parent)
    : QAbstractTableModel(parent)
{
    m_groups.fill(true);
}

void StepTable::setRecord(const RunRecord& record)
{
    beginResetModel();
    m_plan = record.sharedPlan();
    m_changes.clear();
    m_errors.clear();
    m_live.clear();
    m_counts = {};
    m_limit = kPage;
    m_rows.assign(m_plan->changes.size(), kNone);
    for (ChangeIndex i = 0; i < m_plan->changes.size(); ++i) {
        const Action action = m_plan->changes[i].action;
        if (action != Action::Add && action != Action::Change)
            continue;
        m_rows[i] = static_cast<quint32>(m_changes.size());
        m_changes.push_back(i);
    }
    m_states.assign(m_changes.size(), TransferState::Waiting);
    m_counts[static_cast<size_t>(TransferGroup::Waiting)] = static_cast<qint64>(m_changes.size());
    m_steps.assign(m_changes.size(), kNone);
    for (quint32 step = 0; step < m_plan->steps.size(); ++step) {
        for (const ChangeIndex change : m_plan->steps[step].changes) {
            if (m_plan->steps[step].settles && m_rows[change] != kNone)
                m_steps[m_rows[change]] = step;
        }
    }
    readRecord(record);
    m_shown = wanted();
    endResetModel();
}

void StepTable::readRecord(const RunRecord& record)
{
    for (const ChangeIndex change : m_changes) {
        const auto verdict = record.verdict(change);
        switch (record.itemState(change)) {
        case ItemState::Moved:
            set(change, verdict && isBad(verdict->kind) ? TransferState::Failed : TransferState::Moved);
            if (verdict && isBad(verdict->kind))
                m_errors.insert(change, verdictError(*verdict, m_plan->sourcePath(m_plan->changes[change])));
            break;
        case ItemState::Skipped:
            set(change, TransferState::Skipped);
            break;
        case ItemState::Undone:
            set(change, TransferState::Undone);
            break;
        case ItemState::Failed:
        case ItemState::Conflict: {
            set(change, TransferState::Failed);
            const auto outcome = record.outcome(change);
            if (outcome && outcome->error)
                m_errors.insert(change, *outcome->error);
            break;
        }
        case ItemState::None:
        case ItemState::Waiting:
        case ItemState::Moving: // cut before: it waits for the probe
            break;
        }
    }
}

void StepTable::set(ChangeIndex change, TransferState state)
{
    const quint32 row = change < m_rows.size() ? m_rows[change] : kNone;
    if (row == kNone)
        return;
    --m_counts[static_cast<size_t>(groupOf(m_states[row]))];
    m_states[row] = state;
    ++m_counts[static_cast<size_t>(groupOf(state))];
    if (state != TransferState::Failed)
        m_errors.remove(change);
}

void StepTable::take(const StepStarted& what)
{
    if (what.step >= m_plan->steps.size() || !m_plan->steps[what.step].settles)
        return;
    m_live.remove(what.step);
    for (const ChangeIndex change : what.items) {
        const quint32 row = change < m_rows.size() ? m_rows[change] : kNone;
        const bool isRetry = row != kNone
                             && (m_states[row] == TransferState::Failed || m_states[row] == TransferState::Retrying);
        set(change, isRetry ? TransferState::Retrying : TransferState::Moving);
    }
}

void StepTable::take(const StepProgressed& what, const QDateTime& at)
{
    Live& live = m_live[what.step];
    const qint64 span = live.at.isValid() && at.isValid() ? live.at.msecsTo(at) : 0;
    if (live.at.isValid() && span < kLeastSpanMs)
        return;
    if (span > 0) {
        const double newest = 1000.0 * static_cast<double>(std::max<qint64>(what.bytes - live.bytes, 0)) / static_cast<double>(span);
        live.bytesPerSecond = live.bytesPerSecond > 0 ? kNewest * newest + (1 - kNewest) * live.bytesPerSecond : newest;
    }
    live.bytes = what.bytes;
    live.at = at;
}

void StepTable::take(const StepEnded& what)
{
    if (what.step >= m_plan->steps.size())
        return;
    m_live.remove(what.step);
    if (!m_plan->steps[what.step].settles)
        return;
    for (const ItemOutcome& outcome : what.outcomes) {
        const TransferState state = stateOf(outcome, m_plan->options.verify);
        set(outcome.change, state);
        if (outcome.error && state == TransferState::Failed)
            m_errors.insert(outcome.change, *outcome.error);
    }
    // Of what is under way no more, nothing was said: it waits.
    for (const ChangeIndex change : m_plan->steps[what.step].changes) {
        const quint32 row = m_rows[change];
        const bool isOpen = row != kNone
                            && (m_states[row] == TransferState::Moving || m_states[row] == TransferState::Retrying);
        if (isOpen)
            set(change, TransferState::Waiting);
    }
}

void StepTable::take(const ItemsVerified& what)
{
    for (const Verdict& verdict : what.verdicts) {
        const quint32 row = verdict.change < m_rows.size() ? m_rows[verdict.change] : kNone;
        if (row == kNone)
            continue;
        const TransferState now = m_states[row];
        if (isBad(verdict.kind)) {
            set(verdict.change, TransferState::Failed);
            m_errors.insert(verdict.change, verdictError(verdict, m_plan->sourcePath(m_plan->changes[verdict.change])));
        } else if (now == TransferState::Checking || (isGood(verdict.kind) && wasRefuted(verdict.change))) {
            set(verdict.change, TransferState::Moved);
        }
    }
}

/// It failed because an earlier check of the target said so, not because it could not be moved.
bool StepTable::wasRefuted(ChangeIndex change) const
{
    return m_errors.value(change).code.startsWith(QLatin1String("verify."));
}

void StepTable::take(const StepUndone& what)
{
    for (const ItemOutcome& outcome : what.outcomes) {
        if (outcome.end == ItemEnd::Done && what.step < m_plan->steps.size() && m_plan->steps[what.step].settles)
            set(outcome.change, TransferState::Undone);
    }
}

void StepTable::take(const ItemsDismissed& what)
{
    for (const ChangeIndex change : what.items) {
        if (change < m_rows.size() && m_rows[change] != kNone && m_states[m_rows[change]] == TransferState::Failed)
            set(change, TransferState::Skipped);
    }
}

void StepTable::apply(const std::vector<RunEvent>& events)
{
    if (!m_plan || events.empty())
        return;
    for (const RunEvent& event : events) {
        if (const auto* started = std::get_if<StepStarted>(&event.what))
            take(*started);
        else if (const auto* progressed = std::get_if<StepProgressed>(&event.what))
            take(*progressed, event.at);
        else if (const auto* ended = std::get_if<StepEnded>(&event.what))
            take(*ended);
        else if (const auto* verified = std::get_if<ItemsVerified>(&event.what))
            take(*verified);
        else if (const auto* undone = std::get_if<StepUndone>(&event.what))
            take(*undone);
        else if (const auto* dismissed = std::get_if<ItemsDismissed>(&event.what))
            take(*dismissed);
    }
    refresh();
}

void StepTable::markRetrying(const std::vector<ChangeIndex>& changes)
{
    for (const ChangeIndex change : changes) {
        const quint32 row = change < m_rows.size() ? m_rows[change] : kNone;
        if (row != kNone && m_states[row] == TransferState::Failed)
            set(change, TransferState::Retrying);
    }
    refresh();
}

void StepTable::setGroups(const std::vector<TransferGroup>& groups)
{
    m_groups.fill(groups.empty());
    for (const TransferGroup group : groups)
        m_groups[static_cast<size_t>(group)] = true;
    m_limit = kPage;
    refresh();
}

std::optional<Error> StepTable::error(ChangeIndex change) const
{
    const auto found = m_errors.constFind(change);
    return found == m_errors.cend() ? std::nullopt : std::optional(*found);
}

TransferState StepTable::state(ChangeIndex change) const
{
    return m_states[m_rows[change]];
}

std::vector<ChangeIndex> StepTable::failed() const
{
    std::vector<ChangeIndex> changes;
    for (size_t row = 0; row < m_states.size(); ++row) {
        if (m_states[row] == TransferState::Failed)
            changes.push_back(m_changes[row]);
    }
    return changes;
}

} // namespace gangway
