// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/scopetree.h"

#include <QSet>

#include <algorithm>

namespace gangway
{

ScopeTree::ScopeTree(QObject* parent)
    : QAbstractItemModel(parent)
{
    m_entries.emplace_back();
}

void ScopeTree::clear()
{
    beginResetModel();
    m_entries.clear();
    m_entries.emplace_back();
    m_positions.clear();
    m_errors.clear();
    endResetModel();
    changed();
}

int ScopeTree::positionOf(const ScopeId& id) const
{
    return id.isEmpty() ? kRoot : m_positions.value(id, -1);
}

QModelIndex ScopeTree::indexAt(int position, int column) const
{
    if (position <= kRoot)
        return {};
    return createIndex(m_entries[static_cast<size_t>(position)].row, column, static_cast<quintptr>(position));
}

void ScopeTree::setLoad(int position, ScopeLoad load)
{
    Entry& e = m_entries[static_cast<size_t>(position)];
    if (e.load == load)
        return;
    e.load = load;
    if (position != kRoot)
        emit dataChanged(indexAt(position), indexAt(position, columnCount() - 1), {asInt(ScopeRole::Load)});
}

void ScopeTree::setLoading(const ScopeId& folder)
{
    const int position = positionOf(folder);
    if (position >= 0)
        setLoad(position, ScopeLoad::Loading);
}

void ScopeTree::setFailed(const ScopeId& folder, const Error& error)
{
    const int position = positionOf(folder);
    if (position < 0)
        return;
    m_errors.insert(folder, error);
    setLoad(position, ScopeLoad::Failed);
}

void ScopeTree::setChildren(const ScopeId& folder, std::vector<ScopeNode> children)
{
    const int position = positionOf(folder);
    if (position < 0)
        return; // it went away while it was being read
    // What a server names twice, or what stands elsewhere already, would be two rows for one thing.
    QSet<ScopeId> seen;
    seen.reserve(static_cast<qsizetype>(children.size()));
    std::erase_if(children, [&](const ScopeNode& node) {
        const int known = m_positions.value(node.id, -1);
        const bool isElsewhere = known >= 0 && m_entries[static_cast<size_t>(known)].parent != position;
        const bool isTwice = seen.contains(node.id);
        seen.insert(node.id);
        return node.id.isEmpty() || isElsewhere || isTwice;
    });
    if (m_entries[static_cast<size_t>(position)].children.empty())
        fillFirst(position, std::move(children));
    else
        fillAgain(position, std::move(children));
    Entry& filled = m_entries[static_cast<size_t>(position)];
    filled.node.hasChildren = !filled.children.empty();
    filled.wasLoaded = true;
    setLoad(position, ScopeLoad::Loaded);
    updateAbove(position);
    changed();
}

int ScopeTree::append(int folder, ScopeNode node, bool isTicked)
{
    const auto position = static_cast<int>(m_entries.size());
    Entry e;
    e.parent = folder;
    e.canBePicked = node.canBePicked && m_entries[static_cast<size_t>(folder)].canBePicked;
    e.check = isTicked && e.canBePicked ? Qt::Checked : Qt::Unchecked;
    m_positions.insert(node.id, position);
    e.node = std::move(node);
    m_entries.push_back(std::move(e));
    return position;
}

void ScopeTree::fillFirst(int folder, std::vector<ScopeNode> children)
{
    if (children.empty())
        return;
    // Only a folder that was never read hands its tick down; an empty one that is read again does not.
    const Entry& above = m_entries[static_cast<size_t>(folder)];
    const bool isTicked = above.check == Qt::Checked && !above.wasLoaded;
    beginInsertRows(indexAt(folder), 0, static_cast<int>(children.size()) - 1);
    m_entries.reserve(m_entries.size() + children.size());
    m_positions.reserve(m_positions.size() + static_cast<qsizetype>(children.size()));
    std::vector<int> positions;
    positions.reserve(children.size());
    for (ScopeNode& child : children)
        positions.push_back(append(folder, std::move(child), isTicked));
    m_entries[static_cast<size_t>(folder)].children = std::move(positions);
    renumber(folder);
    endInsertRows();
}

void ScopeTree::fillAgain(int folder, std::vector<ScopeNode> children)
{
    QSet<ScopeId> ids;
    for (const ScopeNode& child : children)
        ids.insert(child.id);
    const auto& rows = m_entries[static_cast<size_t>(folder)].children;
    for (int row = static_cast<int>(rows.size()) - 1; row >= 0; --row) {
        if (!ids.contains(m_entries[static_cast<size_t>(rows[static_cast<size_t>(row)])].node.id))
            removeRow(folder, row);
    }
    for (size_t i = 0; i < children.size(); ++i) {
        const int known = m_positions.value(children[i].id, -1);
        if (known >= 0) {
            Entry& e = m_entries[static_cast<size_t>(known)];
            children[i].hasChildren = children[i].hasChildren || !e.children.empty();
            e.node = std::move(children[i]);
            e.canBePicked = e.node.canBePicked && m_entries[static_cast<size_t>(folder)].canBePicked;
            if (!e.canBePicked)
                clearBelow(known);
            emit dataChanged(indexAt(known), indexAt(known, columnCount() - 1));
            continue;
        }
        const int row = std::min(static_cast<int>(i), static_cast<int>(rows.size()));
        beginInsertRows(indexAt(folder), row, row);
        const int position = append(folder, std::move(children[i]), false);
        auto& list = m_entries[static_cast<size_t>(folder)].children;
        list.insert(list.begin() + row, position);
        renumber(folder);
        endInsertRows();
    }
}

/// It may not be picked any more: neither may anything below it.
void ScopeTree::clearBelow(int position)
{
    Entry& e = m_entries[static_cast<size_t>(position)];
    e.check = Qt::Unchecked;
    e.canBePicked = false;
    for (const int child : e.children)
        clearBelow(child);
}

void ScopeTree::removeRow(int folder, int row)
{
    beginRemoveRows(indexAt(folder), row, row);
    auto& list = m_entries[static_cast<size_t>(folder)].children;
    forget(list[static_cast<size_t>(row)]);
    list.erase(list.begin() + row);
    renumber(folder);
    endRemoveRows();
}

void ScopeTree::forget(int position)
{
    Entry& e = m_entries[static_cast<size_t>(position)];
    for (const int child : e.children)
        forget(child);
    m_positions.remove(e.node.id);
    m_errors.remove(e.node.id);
    e = Entry();
    e.isGone = true;
}

void ScopeTree::renumber(int folder)
{
    const auto& list = m_entries[static_cast<size_t>(folder)].children;
    for (size_t row = 0; row < list.size(); ++row)
        m_entries[static_cast<size_t>(list[row])].row = static_cast<int>(row);
}

void ScopeTree::readAgain()
{
    std::vector<ScopeId> folders;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& e = m_entries[i];
        if (!e.isGone && (i == kRoot || e.load == ScopeLoad::Loaded || e.load == ScopeLoad::Failed))
            folders.push_back(e.node.id);
    }
    for (const ScopeId& folder : folders) {
        setLoading(folder);
        emit childrenWanted(folder);
    }
}

const ScopeNode& ScopeTree::node(const QModelIndex& index) const
{
    return entry(index).node;
}

QModelIndex ScopeTree::indexOf(const ScopeId& id, ScopeColumn column) const
{
    const int position = positionOf(id);
    return position < 0 ? QModelIndex() : indexAt(position, asInt(column));
}

ScopeLoad ScopeTree::load(const ScopeId& folder) const
{
    const int position = positionOf(folder);
    return position < 0 ? ScopeLoad::NotLoaded : m_entries[static_cast<size_t>(position)].load;
}

Error ScopeTree::loadError(const ScopeId& folder) const
{
    return m_errors.value(folder);
}

QModelIndex ScopeTree::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, static_cast<quintptr>(entry(parent).children[static_cast<size_t>(row)]));
}

QModelIndex ScopeTree::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexAt(entry(child).parent) : QModelIndex();
}

int ScopeTree::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(entry(parent).children.size());
}

int ScopeTree::columnCount(const QModelIndex&) const
{
    return asInt(ScopeColumn::Changed) + 1;
}

bool ScopeTree::hasChildren(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return false;
    const Entry& e = entry(parent);
    return !e.children.empty() || (parent.isValid() && e.node.hasChildren && e.load != ScopeLoad::Loaded);
}

bool ScopeTree::canFetchMore(const QModelIndex& parent) const
{
    const Entry& e = entry(parent);
    return parent.isValid() && parent.column() == 0 && e.node.hasChildren && e.load == ScopeLoad::NotLoaded;
}

void ScopeTree::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const ScopeId id = entry(parent).node.id;
    setLoading(id);
    emit childrenWanted(id);
}

} // namespace gangway
