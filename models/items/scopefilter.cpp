// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/scopefilter.h"

#include <algorithm>

namespace gangway
{

ScopeFilter::ScopeFilter(ScopeTree* tree, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_tree(tree)
{
    setSourceModel(tree);
    // New rows may show the folders above them: judged again as a whole, after the base class has taken them in.
    connect(tree, &QAbstractItemModel::rowsInserted, this, &ScopeFilter::refilter);
    connect(tree, &QAbstractItemModel::rowsRemoved, this, &ScopeFilter::refilter);
    connect(tree, &QAbstractItemModel::modelReset, this, &ScopeFilter::refilter);
}

void ScopeFilter::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    refresh();
}

void ScopeFilter::setChips(std::vector<Chip> chips)
{
    if (m_chips.empty() && chips.empty())
        return;
    m_chips = std::move(chips);
    refresh();
}

void ScopeFilter::refilter()
{
    if (isFiltering())
        refresh();
}

void ScopeFilter::refresh()
{
    m_verdicts.assign(m_tree->m_entries.size(), {});
    for (const int child : m_tree->m_entries.front().children)
        judge(child, m_text.isEmpty(), m_chips.empty());
    invalidate(); // makes the mapping anew when it is asked for: fast also where 100,000 rows come or go
}

/// Whether the row is shown; the verdicts of it and of all below are set.
bool ScopeFilter::judge(int position, bool textAbove, bool chipAbove)
{
    const ScopeTree::Entry& e = m_tree->m_entries[static_cast<size_t>(position)];
    const bool textFits = textAbove || e.node.name.contains(m_text, Qt::CaseInsensitive);
    const auto agrees = [&e](const Chip& chip) { return chip(e.node); };
    const bool chipFits =
        chipAbove || (m_tree->isUnit(e) && std::any_of(m_chips.begin(), m_chips.end(), agrees));
    // Below a project that no chip wants there is nothing to look for.
    const bool isRefused = m_tree->isUnit(e) && !chipFits;
    bool isShown = textFits && chipFits;
    for (const int child : e.children) {
        const bool childShown = !isRefused && judge(child, textFits, chipFits);
        isShown = isShown || childShown;
    }
    m_verdicts[static_cast<size_t>(position)] = {textFits && chipFits, isShown};
    return isShown;
}

bool ScopeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (!isFiltering())
        return true;
    const auto position = static_cast<size_t>(m_tree->entry(parent).children[static_cast<size_t>(row)]);
    // Rows that were not there at the last refresh are judged right after they came in.
    return position < m_verdicts.size() && m_verdicts[position].isShown;
}

void ScopeFilter::collectFitting(int position, QModelIndexList& indexes) const
{
    for (const int child : m_tree->m_entries[static_cast<size_t>(position)].children) {
        const Verdict verdict = isFiltering() ? m_verdicts[static_cast<size_t>(child)] : Verdict{true, true};
        if (verdict.fits)
            indexes << m_tree->indexAt(child);
        else if (verdict.isShown)
            collectFitting(child, indexes);
    }
}

void ScopeFilter::setShownTicked(bool on)
{
    QModelIndexList indexes;
    collectFitting(ScopeTree::kRoot, indexes);
    m_tree->setTicked(indexes, on);
}

qint64 ScopeFilter::shownProjects() const
{
    if (!isFiltering())
        return m_tree->summary().seen;
    qint64 count = 0;
    for (size_t i = 1; i < m_verdicts.size(); ++i) {
        const ScopeTree::Entry& e = m_tree->m_entries[i];
        const bool isCounted = !e.isGone && m_tree->isUnit(e) && m_verdicts[i].isShown;
        const bool isPart = e.parent != ScopeTree::kRoot && m_tree->isUnit(m_tree->m_entries[static_cast<size_t>(e.parent)]);
        count += isCounted && !isPart ? 1 : 0;
    }
    return count;
}

} // namespace gangway
