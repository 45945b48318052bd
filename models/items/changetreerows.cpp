// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ChangeTree that knows indexes, and what the rows answer.
#include "models/items/changetree.h"

#include <algorithm>

namespace gangway
{

ChangeTree::Row ChangeTree::rowAt(const QModelIndex& index) const
{
    return m_containers[index.internalId()].rows[static_cast<size_t>(index.row())];
}

/// Of a container's row, or the root; kNone for an item.
quint32 ChangeTree::containerAt(const QModelIndex& index) const
{
    if (!index.isValid())
        return 0;
    const Row row = rowAt(index);
    return row.isContainer() ? row.position() : kNone;
}

QModelIndex ChangeTree::indexOfContainer(quint32 position, int column) const
{
    if (position == 0)
        return {};
    makeRows(m_containers[position].parent);
    return createIndex(static_cast<int>(m_containers[position].row), column, m_containers[position].parent);
}

QModelIndex ChangeTree::indexOfItem(quint32 position, ChangeIndex change, int column) const
{
    makeRows(position);
    const std::vector<Row>& rows = m_containers[position].rows;
    const auto isIt = [change](const Row row) { return row.value == change; };
    const auto found = std::find_if(rows.begin(), rows.end(), isIt);
    if (found != rows.end())
        return createIndex(static_cast<int>(found - rows.begin()), column, position);
    for (const Row row : rows) {
        if (!row.isContainer() || !m_containers[row.position()].isFold)
            continue;
        const std::vector<Row>& folded = m_containers[row.position()].rows;
        const auto inFold = std::find_if(folded.begin(), folded.end(), isIt);
        if (inFold != folded.end())
            return createIndex(static_cast<int>(inFold - folded.begin()), column, row.position());
    }
    return {};
}

QModelIndex ChangeTree::indexOf(ChangeIndex change) const
{
    return change < m_shown.size() && m_shown[change] ? indexOfItem(m_containerOf[change], change, 0) : QModelIndex();
}

quint32 ChangeTree::containerWithPath(const QString& path) const
{
    if (!m_plan)
        return kNone;
    const Inventory::Index source = m_plan->sourceInventory->find(path);
    if (source != Inventory::kNone && m_sourceContainers[source] != kNone)
        return m_sourceContainers[source];
    return m_targetContainers.value(m_plan->targetInventory->find(path), kNone);
}

QModelIndex ChangeTree::indexOfFolder(const QString& path) const
{
    const quint32 found = containerWithPath(path);
    return found == kNone || m_containers[found].shown.sum() == 0 ? QModelIndex() : indexOfContainer(found);
}

ChangeTree::Key ChangeTree::keyOf(const QModelIndex& index) const
{
    Key key;
    key.kind = kind(index);
    if (key.kind != ChangeRow::Item) {
        const Container& container = m_containers[containerAt(index)];
        key.folder = containerPath(container);
        key.action = container.action;
        return key;
    }
    const Change& change = m_plan->changes[rowAt(index).value];
    key.folder = containerPath(m_containers[m_containerOf[rowAt(index).value]]);
    key.name = changeName(change);
    key.isOfTarget = change.source == Inventory::kNone;
    return key;
}

QModelIndex ChangeTree::indexFor(const Key& key, int column) const
{
    const quint32 folder = containerWithPath(key.folder);
    if (folder == kNone || m_containers[folder].shown.sum() == 0)
        return {};
    if (key.kind == ChangeRow::Project || key.kind == ChangeRow::Folder)
        return indexOfContainer(folder, column);
    if (key.kind == ChangeRow::Fold) {
        makeRows(folder);
        for (const Row row : m_containers[folder].rows) {
            const bool isFold = row.isContainer() && m_containers[row.position()].isFold;
            if (isFold && m_containers[row.position()].action == key.action)
                return indexOfContainer(row.position(), column);
        }
        return {};
    }
    const Container& container = m_containers[folder];
    for (quint32 at = container.firstChange; at < container.firstChange + container.changeCount; ++at) {
        const Change& change = m_plan->changes[m_order[at]];
        const bool isOfTarget = change.source == Inventory::kNone;
        if (m_shown[m_order[at]] && isOfTarget == key.isOfTarget && changeName(change) == key.name)
            return indexOfItem(folder, m_order[at], column);
    }
    return {};
}

ChangeRow ChangeTree::kind(const QModelIndex& index) const
{
    const quint32 position = containerAt(index);
    if (position == kNone)
        return ChangeRow::Item;
    const Container& container = m_containers[position];
    return container.isFold ? ChangeRow::Fold : container.parent == 0 ? ChangeRow::Project : ChangeRow::Folder;
}

std::optional<ChangeIndex> ChangeTree::change(const QModelIndex& index) const
{
    if (!index.isValid() || rowAt(index).isContainer())
        return std::nullopt;
    return rowAt(index).value;
}

void ChangeTree::collect(quint32 position, std::vector<ChangeIndex>& changes) const
{
    const Container& container = m_containers[position];
    if (container.isFold) {
        for (const Row row : container.rows)
            changes.push_back(row.value);
        return;
    }
    for (quint32 at = container.firstChange; at < container.firstChange + container.changeCount; ++at) {
        if (m_shown[m_order[at]])
            changes.push_back(m_order[at]);
    }
    for (const quint32 folder : container.folders)
        collect(folder, changes);
}

std::vector<ChangeIndex> ChangeTree::changesIn(const QModelIndex& index) const
{
    if (const auto item = change(index))
        return {*item};
    std::vector<ChangeIndex> changes;
    if (m_plan)
        collect(containerAt(index), changes);
    return changes;
}

ActionCounts ChangeTree::counts(const QModelIndex& index) const
{
    const quint32 position = containerAt(index);
    if (position != kNone)
        return m_containers.empty() ? ActionCounts() : m_containers[position].counts;
    ActionCounts counts;
    counts.of[static_cast<size_t>(m_plan->changes[rowAt(index).value].action)] = 1;
    return counts;
}

QModelIndex ChangeTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, containerAt(parent));
}

QModelIndex ChangeTree::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOfContainer(static_cast<quint32>(child.internalId())) : QModelIndex();
}

int ChangeTree::rowCount(const QModelIndex& parent) const
{
    const quint32 position = parent.column() > 0 || m_containers.empty() ? kNone : containerAt(parent);
    if (position == kNone)
        return 0;
    makeRows(position);
    return static_cast<int>(m_containers[position].rows.size());
}

int ChangeTree::columnCount(const QModelIndex&) const
{
    return asInt(ChangeColumn::Why) + 1;
}

bool ChangeTree::hasChildren(const QModelIndex& parent) const
{
    const quint32 position = parent.column() > 0 || m_containers.empty() ? kNone : containerAt(parent);
    return position != kNone && m_containers[position].shown.sum() > 0;
}

QString ChangeTree::containerName(const Container& container) const
{
    if (container.source != Inventory::kNone)
        return m_plan->sourceInventory->name(container.source);
    return m_plan->targetInventory->name(container.target);
}

QString ChangeTree::containerPath(const Container& container) const
{
    if (container.source != Inventory::kNone)
        return m_plan->sourceInventory->path(container.source);
    return m_plan->targetInventory->path(container.target);
}

QString ChangeTree::changeName(const Change& change) const
{
    return change.source != Inventory::kNone ? m_plan->sourceInventory->name(change.source)
                                             : m_plan->targetInventory->name(change.target);
}

QString ChangeTree::changePath(const Change& change) const
{
    return change.source != Inventory::kNone ? m_plan->sourceInventory->path(change.source)
                                             : m_plan->targetInventory->path(change.target);
}

int ChangeTree::commonReason(const Container& fold) const
{
    const Reason first = m_plan->changes[fold.rows.front().value].reason;
    const bool isCommon = std::all_of(fold.rows.begin(), fold.rows.end(),
                                      [&](const Row row) { return m_plan->changes[row.value].reason == first; });
    return isCommon ? asInt(first) : -1;
}

QVariant ChangeTree::containerData(const Container& container, int role) const
{
    switch (static_cast<ChangeRole>(role)) {
    case ChangeRole::Path:
        return containerPath(container);
    case ChangeRole::Bytes:
        return container.bytes;
    case ChangeRole::Items:
        return container.shown.sum();
    case ChangeRole::Action:
        return container.isFold ? QVariant(asInt(container.action)) : QVariant();
    case ChangeRole::Reason:
        return container.isFold ? QVariant(commonReason(container)) : QVariant();
    case ChangeRole::Kind:
    case ChangeRole::Decided:
    case ChangeRole::Type:
        break;
    }
    return {};
}

QVariant ChangeTree::itemData(ChangeIndex index, int role) const
{
    const Change& change = m_plan->changes[index];
    switch (static_cast<ChangeRole>(role)) {
    case ChangeRole::Path:
        return changePath(change);
    case ChangeRole::Bytes:
        return change.source != Inventory::kNone ? m_plan->sourceInventory->bytes(change.source)
                                                 : m_plan->targetInventory->bytes(change.target);
    case ChangeRole::Items:
        return qint64(1);
    case ChangeRole::Action:
        return asInt(change.action);
    case ChangeRole::Reason:
        return asInt(change.reason);
    case ChangeRole::Decided:
        return change.decided;
    case ChangeRole::Type:
        return asInt(change.source != Inventory::kNone ? m_plan->sourceInventory->type(change.source)
                                                       : m_plan->targetInventory->type(change.target));
    case ChangeRole::Kind:
        break;
    }
    return {};
}

QVariant ChangeTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row row = rowAt(index);
    if (role == Qt::DisplayRole) {
        if (index.column() != asInt(ChangeColumn::Item))
            return {};
        return row.isContainer() ? containerName(m_containers[row.position()]) : changeName(m_plan->changes[row.value]);
    }
    if (role <= Qt::UserRole)
        return {};
    if (role == asInt(ChangeRole::Kind))
        return asInt(kind(index));
    return row.isContainer() ? containerData(m_containers[row.position()], role) : itemData(row.value, role);
}

} // namespace gangway
