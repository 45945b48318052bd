// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ScopeTree that knows ticks, and what the rows answer.
#include "models/items/scopetree.h"

#include <algorithm>

namespace gangway
{

bool ScopeTree::isUnit(const Entry& e) const
{
    return e.node.kind == ScopeKind::Project || e.node.kind == ScopeKind::Contents;
}

void ScopeTree::changed()
{
    m_isSummaryOld = true;
    emit ticksChanged();
}

void ScopeTree::setBelow(int position, Qt::CheckState state)
{
    Entry& e = m_entries[static_cast<size_t>(position)];
    if (!e.canBePicked)
        return;
    e.check = state;
    for (const int child : e.children)
        setBelow(child, state);
}

Qt::CheckState ScopeTree::checkFromChildren(const Entry& e) const
{
    bool anyOn = false;
    bool anyOff = false;
    for (const int child : e.children) {
        const Entry& c = m_entries[static_cast<size_t>(child)];
        if (!c.canBePicked)
            continue;
        anyOn = anyOn || c.check != Qt::Unchecked;
        anyOff = anyOff || c.check != Qt::Checked;
    }
    if (!anyOn && !anyOff)
        return e.check;
    return !anyOn ? Qt::Unchecked : anyOff ? Qt::PartiallyChecked : Qt::Checked;
}

void ScopeTree::updateAbove(int position)
{
    for (int at = position; at != kRoot; at = m_entries[static_cast<size_t>(at)].parent) {
        Entry& e = m_entries[static_cast<size_t>(at)];
        e.check = checkFromChildren(e);
        emit dataChanged(indexAt(at), indexAt(at, columnCount() - 1));
    }
}

void ScopeTree::updateAll(int position)
{
    for (const int child : m_entries[static_cast<size_t>(position)].children)
        updateAll(child);
    Entry& e = m_entries[static_cast<size_t>(position)];
    e.check = checkFromChildren(e);
}

/// One signal for each folder below: what is in it may have another tick.
void ScopeTree::announce(int position)
{
    const Entry& e = m_entries[static_cast<size_t>(position)];
    if (e.children.empty())
        return;
    emit dataChanged(indexAt(e.children.front()), indexAt(e.children.back(), columnCount() - 1));
    for (const int child : e.children)
        announce(child);
}

bool ScopeTree::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !entry(index).canBePicked)
        return false;
    setBelow(position(index), value.toInt() == Qt::Checked ? Qt::Checked : Qt::Unchecked);
    announce(position(index));
    updateAbove(position(index));
    changed();
    return true;
}

void ScopeTree::setTicked(const QModelIndexList& indexes, bool on)
{
    for (const QModelIndex& index : indexes) {
        if (index.isValid())
            setBelow(position(index), on ? Qt::Checked : Qt::Unchecked);
    }
    updateAll(kRoot);
    announce(kRoot);
    changed();
}

void ScopeTree::restoreTicks(const std::vector<ScopeId>& ids)
{
    for (Entry& e : m_entries)
        e.check = Qt::Unchecked;
    QModelIndexList indexes;
    for (const ScopeId& id : ids) {
        const QModelIndex index = indexOf(id);
        if (index.isValid())
            indexes << index;
    }
    setTicked(indexes, true);
}

void ScopeTree::collect(int position, std::vector<ScopeId>& ids) const
{
    for (const int child : m_entries[static_cast<size_t>(position)].children) {
        const Entry& e = m_entries[static_cast<size_t>(child)];
        // A project that holds something that cannot be picked is named by its parts.
        const bool standsForAll = e.check == Qt::Checked && (isUnit(e) || e.children.empty());
        if (standsForAll)
            ids.push_back(e.node.id);
        else if (e.check != Qt::Unchecked)
            collect(child, ids);
    }
}

std::vector<ScopeId> ScopeTree::ticked() const
{
    std::vector<ScopeId> ids;
    collect(kRoot, ids);
    return ids;
}

void ScopeTree::addBytes(int position, ScopeSummary& sum) const
{
    const Entry& e = m_entries[static_cast<size_t>(position)];
    if (e.check == Qt::Unchecked)
        return;
    if (e.check == Qt::Checked && e.node.bytes != kUnknownBytes) {
        sum.bytes = addedBytes(sum.bytes, std::max<qint64>(e.node.bytes, 0));
        return;
    }
    sum.isExact = sum.isExact && !e.children.empty() && e.load == ScopeLoad::Loaded;
    for (const int child : e.children)
        addBytes(child, sum);
}

void ScopeTree::sumUp(int position, ScopeSummary& sum) const
{
    for (const int child : m_entries[static_cast<size_t>(position)].children) {
        const Entry& e = m_entries[static_cast<size_t>(child)];
        const bool isTickedLeaf = e.check == Qt::Checked && e.children.empty();
        if (!isUnit(e) && !isTickedLeaf) {
            sumUp(child, sum);
            continue;
        }
        sum.seen += isUnit(e) ? 1 : 0;
        sum.picked += isUnit(e) && e.check != Qt::Unchecked ? 1 : 0;
        addBytes(child, sum);
    }
}

const ScopeSummary& ScopeTree::summary() const
{
    if (m_isSummaryOld) {
        m_summary = {};
        sumUp(kRoot, m_summary);
        m_isSummaryOld = false;
    }
    return m_summary;
}

/// Projects ticked, and projects, below a folder.
std::pair<qint64, qint64> ScopeTree::unitsIn(int position) const
{
    ScopeSummary sum;
    sumUp(position, sum);
    return {sum.picked, sum.seen};
}

Qt::ItemFlags ScopeTree::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // What cannot be picked stays enabled, so that the keyboard reaches it and its reason is read.
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (entry(index).canBePicked && index.column() == asInt(ScopeColumn::Name))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant ScopeTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Entry& e = entry(index);
    const bool isName = index.column() == asInt(ScopeColumn::Name);
    if (role == Qt::DisplayRole)
        return isName ? QVariant(e.node.name) : QVariant();
    if (role == Qt::CheckStateRole)
        return isName && e.canBePicked ? QVariant(e.check) : QVariant();
    if (role <= Qt::UserRole)
        return {};
    switch (static_cast<ScopeRole>(role)) {
    case ScopeRole::Id:
        return e.node.id.value;
    case ScopeRole::Kind:
        return asInt(e.node.kind);
    case ScopeRole::Bytes:
        return e.node.bytes;
    case ScopeRole::ModifiedNs:
        return e.node.modifiedNs;
    case ScopeRole::FileCount:
        return e.node.fileCount;
    case ScopeRole::NotebookCount:
        return e.node.notebookCount;
    case ScopeRole::CanBePicked:
        return e.canBePicked;
    case ScopeRole::Problem:
        return e.node.problem;
    case ScopeRole::Load:
        return asInt(e.load);
    case ScopeRole::PickedInside:
        return unitsIn(position(index)).first;
    case ScopeRole::ProjectsInside:
        return unitsIn(position(index)).second;
    }
    return {};
}

} // namespace gangway
