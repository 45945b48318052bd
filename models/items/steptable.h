// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runrecord.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <array>

namespace gangway
{

enum class TransferState : quint8 { Waiting, Moving, Checking, Moved, Skipped, Retrying, Failed, Undone };
/// What the chips of the transfer page choose: Moving (with Checking, Retrying), Waiting, Done (with Skipped, Undone), Failed.
enum class TransferGroup : quint8 { Moving, Waiting, Done, Failed };

/// The items of a run that are to be moved, with what the events have said of them. Rows of a long list come in pages
/// (fetchMore), so that a view never lays out 100,000 of them at once. Owner: the page's controller; GUI thread.
class StepTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPage = 1000; ///< rows that are shown at first, and that fetchMore() adds

    explicit StepTable(QObject* parent = nullptr);

    void setRecord(const RunRecord& record); ///< where the run stands now
    void apply(const std::vector<RunEvent>& events); ///< a batch of what happened since, live progress included
    /// The person asked for another try of these: failed ones among them say so until they are begun again.
    void markRetrying(const std::vector<ChangeIndex>& changes);
    void setGroups(const std::vector<TransferGroup>& groups); ///< empty = all

    qint64 count(TransferGroup group) const { return m_counts[static_cast<size_t>(group)]; }
    std::optional<Error> error(ChangeIndex change) const;
    TransferState state(ChangeIndex change) const; ///< of an item that is to be moved
    ChangeIndex change(const QModelIndex& index) const;
    QModelIndex indexOf(ChangeIndex change) const; ///< not valid where it is filtered out, or further down than is shown
    std::vector<ChangeIndex> failed() const;       ///< in plan order

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    static constexpr quint32 kNone = 0xffffffffu;
    struct Live {
        qint64 bytes = 0;
        double bytesPerSecond = 0;
        QDateTime at;
    };

    static TransferGroup groupOf(TransferState state);
    void set(ChangeIndex change, TransferState state);
    void take(const StepStarted& what);
    void take(const StepProgressed& what, const QDateTime& at);
    void take(const StepEnded& what);
    void take(const ItemsVerified& what);
    void take(const StepUndone& what);
    void take(const ItemsDismissed& what);
    bool wasRefuted(ChangeIndex change) const;
    void readRecord(const RunRecord& record);
    std::vector<quint32> wanted() const; ///< rows to show now
    void refresh();
    bool isWanted(quint32 row) const { return m_groups[static_cast<size_t>(groupOf(m_states[row]))]; }
    double fraction(quint32 row) const;
    const Live* live(quint32 row) const;

    std::shared_ptr<const Plan> m_plan;
    std::vector<ChangeIndex> m_changes;     ///< by row
    std::vector<quint32> m_rows;            ///< by change
    std::vector<quint32> m_steps;           ///< by row: the step that moves it
    std::vector<TransferState> m_states;    ///< by row
    QHash<ChangeIndex, Error> m_errors;
    QHash<quint32, Live> m_live;            ///< by step
    std::array<qint64, 4> m_counts{};
    std::array<bool, 4> m_groups{};
    std::vector<quint32> m_shown;           ///< rows in the view, in plan order
    size_t m_limit = kPage;
};

} // namespace gangway
