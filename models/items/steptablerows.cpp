// SPDX-License-Identifier: GPL-3.0-or-later
// The half of StepTable that knows which rows are shown, and what they answer.
#include "models/items/steptable.h"

#include <algorithm>

namespace gangway
{

std::vector<quint32> StepTable::wanted() const
{
    std::vector<quint32> rows;
    for (quint32 row = 0; row < m_states.size() && rows.size() < m_limit; ++row) {
        if (isWanted(row))
            rows.push_back(row);
    }
    return rows;
}

/// Shows what is wanted now. Rows that only changed are told in one signal; else persistent indexes follow their items.
void StepTable::refresh()
{
    std::vector<quint32> rows = wanted();
    if (rows == m_shown) {
        if (!rows.empty())
            emit dataChanged(index(0, 0), index(static_cast<int>(rows.size()) - 1, columnCount() - 1));
        return;
    }
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& old : before) {
        const quint32 row = m_shown[static_cast<size_t>(old.row())];
        const auto found = std::lower_bound(rows.begin(), rows.end(), row);
        const bool isThere = found != rows.end() && *found == row;
        after << (isThere ? createIndex(static_cast<int>(found - rows.begin()), old.column()) : QModelIndex());
    }
    m_shown = std::move(rows);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

bool StepTable::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_shown.size() >= m_limit && m_shown.size() < m_changes.size();
}

void StepTable::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_limit += kPage;
    std::vector<quint32> rows = wanted();
    if (rows.size() == m_shown.size())
        return;
    beginInsertRows({}, static_cast<int>(m_shown.size()), static_cast<int>(rows.size()) - 1);
    m_shown = std::move(rows);
    endInsertRows();
}

ChangeIndex StepTable::change(const QModelIndex& index) const
{
    return m_changes[m_shown[static_cast<size_t>(index.row())]];
}

QModelIndex StepTable::indexOf(ChangeIndex change) const
{
    const quint32 row = change < m_rows.size() ? m_rows[change] : kNone;
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), row);
    if (row == kNone || found == m_shown.end() || *found != row)
        return {};
    return createIndex(static_cast<int>(found - m_shown.begin()), 0);
}

int StepTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int StepTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : asInt(StepColumn::Speed) + 1;
}

/// Of a step with one item; what a batch has moved cannot be told by item.
const StepTable::Live* StepTable::live(quint32 row) const
{
    const quint32 step = m_steps[row];
    if (step == kNone || m_plan->steps[step].changes.size() != 1)
        return nullptr;
    const auto found = m_live.constFind(step);
    return found == m_live.cend() ? nullptr : &*found;
}

double StepTable::fraction(quint32 row) const
{
    switch (m_states[row]) {
    case TransferState::Moved:
    case TransferState::Checking:
        return 1;
    case TransferState::Moving:
    case TransferState::Retrying:
        break;
    case TransferState::Waiting:
    case TransferState::Skipped:
    case TransferState::Failed:
    case TransferState::Undone:
        return 0;
    }
    const Live* now = live(row);
    const qint64 bytes = m_plan->changeBytes(m_plan->changes[m_changes[row]]);
    return now && bytes > 0 ? std::clamp(static_cast<double>(now->bytes) / static_cast<double>(bytes), 0.0, 1.0) : -1;
}

QVariant StepTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const quint32 row = m_shown[static_cast<size_t>(index.row())];
    const ChangeIndex changeIndex = m_changes[row];
    const Change& change = m_plan->changes[changeIndex];
    if (role == Qt::DisplayRole && index.column() == asInt(StepColumn::Item))
        return m_plan->sourceInventory->name(change.source);
    if (role <= Qt::UserRole)
        return {};
    switch (static_cast<StepRole>(role)) {
    case StepRole::Change:
        return changeIndex;
    case StepRole::State:
        return asInt(m_states[row]);
    case StepRole::Path:
        return m_plan->sourcePath(change);
    case StepRole::Bytes:
        return m_plan->sourceInventory->bytes(change.source);
    case StepRole::Fraction:
        return fraction(row);
    case StepRole::BytesPerSecond:
        return live(row) ? live(row)->bytesPerSecond : 0.0;
    case StepRole::Type:
        return asInt(m_plan->sourceInventory->type(change.source));
    case StepRole::ErrorText: {
        const auto found = error(changeIndex);
        return found ? found->toLogLine() : QString();
    }
    }
    return {};
}

} // namespace gangway
