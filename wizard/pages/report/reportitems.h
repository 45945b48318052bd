// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/report.h"
#include "wizard/style/icons.h"

#include <QAbstractTableModel>

namespace gangway
{

/// The parts of the accounting line, in its order. Every item belongs to exactly one of the last five.
enum class ReportPart { Inventory, Moved, Same, Skipped, Unsupported, Failed };
ReportPart partOf(const ReportItem& item);

struct PartLook {
    QString word;
    Icon icon = Icon::None;
    Tone tone = Tone::Grey;
};
PartLook lookOf(ReportPart part);

/// The items of one part of a report: path, how it ended, why or how it was proven, size. Rows come in pages, because there
/// may be a million. GUI thread.
class ReportItems : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPage = 500;
    enum Column { Item, State, Why, Size };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const Report> report, ReportPart part);
    const ReportItem& item(const QModelIndex& index) const { return m_report->items[m_rows[size_t(index.row())]]; }
    static QString whyText(const ReportItem& item);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QVariant displayText(const QModelIndex& index) const;

    std::shared_ptr<const Report> m_report;
    std::vector<size_t> m_rows; ///< into the report's items
    size_t m_shown = 0;
};

} // namespace gangway
