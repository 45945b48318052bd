// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/steplistmodel.h"

#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

namespace gangway
{

void StepListModel::setPlan(std::shared_ptr<const Plan> plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    endResetModel();
}

int StepListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_plan ? 0 : int(m_plan->steps.size());
}

int StepListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Size + 1;
}

QString StepListModel::text(const Step& step, int row, Column column) const
{
    switch (column) {
    case What:
        return stepText(step);
    case Number:
        return countText(row + 1);
    case Items:
        return step.changes.empty() ? QString() : countText(qint64(step.changes.size()));
    case Size:
        return step.bytes > 0 ? bytesText(step.bytes) : QString();
    }
    return {};
}

QVariant StepListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    const Step& step = m_plan->steps[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.row(), Column(index.column()));
    case Qt::ToolTipRole:
        return step.subject;
    case Qt::AccessibleTextRole:
        //: a step of a plan, read aloud: its number, what it does
        return tr("Step %1: %2").arg(countText(index.row() + 1), stepText(step));
    default:
        return {};
    }
}

QVariant StepListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case What:
        return tr("What happens", "column: the steps of a plan");
    case Number:
        return tr("No.", "column: number of a step");
    case Items:
        return tr("Items", "column: how many");
    case Size:
        return tr("Size");
    }
    return {};
}

} // namespace gangway
