// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gangway
{

class StepWords;

/// Paints the cells of the transfer's items; the second line of a failed row belongs to StepView.
class StepDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    StepDelegate(const StepWords& steps, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const StepWords& m_steps;
};

} // namespace gangway
