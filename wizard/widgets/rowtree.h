// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPersistentModelIndex>
#include <QTreeView>

namespace gangway {

/// Tree with 34 px rows, rounded hover and selection over the whole row, our branch arrows, and columns that go
/// away when it gets narrow. Paint cells with functions of cellpaint.h in a delegate; the base paints the row.
/// A click on cell::checkRect() of column 0, or Space, toggles Qt::CheckStateRole where the item is checkable.
class RowTree : public QTreeView
{
    Q_OBJECT

public:
    explicit RowTree(QWidget* parent = nullptr);

    /// Column 0 stretches and keeps at least this width (design pixels).
    void setNameColumnMinimum(double designPixels);
    /// Width in design pixels, or kRest for "what is left"; trailing = numbers, right aligned with their header.
    void setColumn(int column, double designPixels, bool trailing = false);
    static constexpr double kRest = -1;
    /// A column that is hidden while the name column would get too narrow; first called, first hidden.
    void setColumnOptional(int column);
    void setModel(QAbstractItemModel* model) override;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Column {
        int section;
        double width;
    };
    void fitColumns();
    void setHovered(const QModelIndex& index);
    /// The index whose check box is at a place of the viewport, or none.
    QModelIndex checkAt(const QPoint& place) const;
    void toggle(const QModelIndex& index);

    QList<Column> m_columns;
    QList<int> m_optional;
    double m_nameMinimum = 260;
    QPersistentModelIndex m_hovered;
    QPersistentModelIndex m_pressed;
};

} // namespace gangway
