// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/scopetree.h"

#include <QSortFilterProxyModel>

namespace gangway
{

/// Shows the part of a ScopeTree that fits a text and chips: what fits, all below it, and the folders above it. Ticks stay
/// as they are; setShownTicked() is about what fits and nothing else. GUI thread.
class ScopeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Asked about projects (and loose contents beside them); what is below them goes with them.
    using Chip = std::function<bool(const ScopeNode& node)>;

    explicit ScopeFilter(ScopeTree* tree, QObject* parent = nullptr);

    void setText(const QString& text);         ///< part of a name, case does not matter
    void setChips(std::vector<Chip> chips);    ///< one must agree; none = all
    bool isFiltering() const { return !m_text.isEmpty() || !m_chips.empty(); }
    qint64 shownProjects() const;
    /// Ticks or clears what the filter shows for its own sake, loaded or not, not the folders above it.
    void setShownTicked(bool on);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    struct Verdict {
        bool fits = false;  ///< for its own sake, or because of what is above it
        bool isShown = false;
    };
    void refresh();
    void refilter();
    bool judge(int position, bool textAbove, bool chipAbove);
    void collectFitting(int position, QModelIndexList& indexes) const;

    ScopeTree* m_tree;
    QString m_text;
    std::vector<Chip> m_chips;
    std::vector<Verdict> m_verdicts; ///< by position in the tree
};

} // namespace gangway
