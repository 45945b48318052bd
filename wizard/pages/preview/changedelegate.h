// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gangway
{

class ChangeWords;

/// Paints the rows of the preview: names, sizes, symbol + word + colour, counts of projects and folders.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ChangeDelegate(const ChangeWords& changes, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintItem(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintChange(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCounts(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    const ChangeWords& m_changes;
};

} // namespace gangway
