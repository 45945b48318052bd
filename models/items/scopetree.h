// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"
#include "models/domain/scopenode.h"
#include "models/items/roles.h"

#include <QAbstractItemModel>
#include <QHash>

#include <vector>

namespace gangway
{

enum class ScopeLoad : quint8 { NotLoaded, Loading, Loaded, Failed };

/// What is ticked, counted in projects (or in loose contents beside them).
struct ScopeSummary {
    qint64 picked = 0;        ///< projects ticked wholly or in part
    qint64 seen = 0;          ///< projects loaded so far
    qint64 bytes = 0;         ///< of what is ticked, where known
    bool isExact = true;      ///< false: the size of something ticked is not known
    friend bool operator==(const ScopeSummary&, const ScopeSummary&) = default;
};

/// The tree of "Choose projects": nodes that come in folder by folder, with three-state ticks. Owner: the page's
/// controller; GUI thread.
///  - A view that opens a folder makes the model ask with childrenWanted(); the controller answers with setChildren() or
///    setFailed(). The row itself says that it is loading or has failed (ScopeRole::Load, loadError()).
///  - A tick holds for everything below, also for what was not loaded yet. What is new when a folder is read again is
///    not ticked: the person has not seen it.
///  - What cannot be picked, and what is below it, is never ticked.
class ScopeTree : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit ScopeTree(QObject* parent = nullptr);

    void clear();
    void setLoading(const ScopeId& folder); ///< "" = the top level, here and below
    void setChildren(const ScopeId& folder, std::vector<ScopeNode> children);
    void setFailed(const ScopeId& folder, const Error& error);
    /// Asks again for the top level and for every folder that was loaded or failed; rows and ticks stay meanwhile.
    void readAgain();

    const ScopeNode& node(const QModelIndex& index) const; ///< of a valid index
    QModelIndex indexOf(const ScopeId& id, ScopeColumn column = ScopeColumn::Name) const;
    ScopeLoad load(const ScopeId& folder) const;
    Error loadError(const ScopeId& folder) const; ///< of the last setFailed()

    void setTicked(const QModelIndexList& indexes, bool on); ///< with what is below them
    /// Ticks exactly these, as far as they are loaded; ids of the past that are gone are left out.
    void restoreTicks(const std::vector<ScopeId>& ids);
    /// The fewest nodes that stand for all that is ticked: projects and parts of projects, never the folders above
    /// projects that are loaded, because what is added there later was not picked.
    std::vector<ScopeId> ticked() const;
    const ScopeSummary& summary() const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void childrenWanted(const gangway::ScopeId& folder);
    void ticksChanged(); ///< or what summary() says

private:
    friend class ScopeFilter;
    struct Entry {
        ScopeNode node;
        int parent = 0;
        int row = 0;
        std::vector<int> children;
        Qt::CheckState check = Qt::Unchecked;
        ScopeLoad load = ScopeLoad::NotLoaded;
        bool isGone = false;
        bool wasLoaded = false;  ///< once: what comes later was not seen when the tick was set
        bool canBePicked = true; ///< it and everything above
    };
    static constexpr int kRoot = 0;

    const Entry& entry(const QModelIndex& index) const { return m_entries[static_cast<size_t>(position(index))]; }
    int position(const QModelIndex& index) const { return index.isValid() ? static_cast<int>(index.internalId()) : kRoot; }
    int positionOf(const ScopeId& id) const; ///< -1 if there is none
    QModelIndex indexAt(int position, int column = 0) const;
    bool isUnit(const Entry& e) const; ///< what the summary counts
    void fillFirst(int folder, std::vector<ScopeNode> children);
    void fillAgain(int folder, std::vector<ScopeNode> children);
    int append(int folder, ScopeNode node, bool isTicked);
    void removeRow(int folder, int row);
    void forget(int position);
    void renumber(int folder);
    void setLoad(int position, ScopeLoad load);
    void clearBelow(int position);
    void setBelow(int position, Qt::CheckState state);
    Qt::CheckState checkFromChildren(const Entry& e) const;
    void updateAbove(int position);
    void updateAll(int position);
    void announce(int position);
    void changed();
    void sumUp(int position, ScopeSummary& sum) const;
    void addBytes(int position, ScopeSummary& sum) const;
    void collect(int position, std::vector<ScopeId>& ids) const;
    std::pair<qint64, qint64> unitsIn(int position) const;

    std::vector<Entry> m_entries; ///< positions are stable: what is gone stays as a hole until clear()
    QHash<ScopeId, int> m_positions;
    QHash<ScopeId, Error> m_errors;
    mutable ScopeSummary m_summary;
    mutable bool m_isSummaryOld = true;
};

} // namespace gangway
