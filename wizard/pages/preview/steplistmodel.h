// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

#include <QAbstractTableModel>

#include <memory>

namespace gangway
{

/// The steps of a plan in the order in which they run, in words. GUI thread.
class StepListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, What, Items, Size };

    using QAbstractTableModel::QAbstractTableModel;
    void setPlan(std::shared_ptr<const Plan> plan);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Step& step, int row, Column column) const;
    std::shared_ptr<const Plan> m_plan;
};

} // namespace gangway
