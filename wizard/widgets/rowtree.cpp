// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/rowtree.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/widgets/cellpaint.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSet>
#include <QStyledItemDelegate>

namespace gangway {

namespace {

/// Knows which columns end at their trailing edge, so that models need not.
class RowHeader : public QHeaderView
{
public:
    explicit RowHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}
    void setTrailing(int section, bool on)
    {
        if (on)
            m_trailing.insert(section);
        else
            m_trailing.remove(section);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->textAlignment = (m_trailing.contains(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
    }

private:
    QSet<int> m_trailing;
};

/// Rows of the height look.md asks for where a page has no delegate of its own.
class PlainRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        cell::Look look;
        look.tone = index.column() == 0 ? Tone::Text : Tone::Text2;
        cell::paintText(painter, option, option.rect, index.data().toString(), look);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), cell::rowHeight()};
    }
};

} // namespace

RowTree::RowTree(QWidget* parent) : QTreeView(parent)
{
    setProperty(paint::kOwnRows, true);
    setHeader(new RowHeader(this));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PlainRows(this));
    setMouseTracking(true);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false); // the ring goes round the whole row, see drawRow()
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    header()->setStretchLastSection(false);
    header()->setSectionsClickable(false);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setMinimumSectionSize(px(40));
}

void RowTree::setNameColumnMinimum(double designPixels)
{
    m_nameMinimum = designPixels;
    fitColumns();
}

void RowTree::setColumn(int column, double designPixels, bool trailing)
{
    m_columns.removeIf([column](const Column& known) { return known.section == column; });
    m_columns.append({column, designPixels});
    static_cast<RowHeader*>(header())->setTrailing(column, trailing);
    fitColumns();
}

void RowTree::setColumnOptional(int column)
{
    if (!m_optional.contains(column))
        m_optional.append(column);
    fitColumns();
}

void RowTree::setModel(QAbstractItemModel* newModel)
{
    QTreeView::setModel(newModel);
    fitColumns();
}

void RowTree::fitColumns()
{
    if (!model() || header()->count() == 0)
        return;
    int fixed = 0;
    for (const Column& column : m_columns)
        fixed += column.width < 0 ? px(120) : px(column.width);
    QSet<int> hidden;
    for (const int section : m_optional) {
        if (viewport()->width() - fixed >= px(m_nameMinimum))
            break;
        for (const Column& column : m_columns) {
            if (column.section == section)
                fixed -= column.width < 0 ? px(120) : px(column.width);
        }
        hidden.insert(section);
    }
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const Column& column : m_columns) {
        if (column.section >= header()->count())
            continue;
        const bool rest = column.width < 0;
        header()->setSectionHidden(column.section, hidden.contains(column.section));
        header()->setSectionResizeMode(column.section, rest ? QHeaderView::Stretch : QHeaderView::Fixed);
        if (!rest)
            header()->resizeSection(column.section, px(column.width));
    }
}

void RowTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QModelIndex first = index.siblingAtColumn(0);
    const bool selected = selectionModel() && selectionModel()->isSelected(first);
    const bool keyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    const QRect row(0, option.rect.y(), viewport()->width() - px(4), option.rect.height());
    paint::rowBackground(painter, QStyle::visualRect(layoutDirection(), viewport()->rect(), row), selected, m_hovered == first,
                         keyboard && currentIndex().siblingAtColumn(0) == first);
    QTreeView::drawRow(painter, option, index);
}

QModelIndex RowTree::checkAt(const QPoint& place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid() || index.column() != 0 || !index.data(Qt::CheckStateRole).isValid())
        return {};
    QStyleOptionViewItem option;
    option.direction = layoutDirection();
    const int slack = px(3); // a small mark is hard to hit
    const QRect box = cell::checkRect(option, visualRect(index)).adjusted(-slack, -slack, slack, slack);
    return box.contains(place) ? index : QModelIndex();
}

void RowTree::toggle(const QModelIndex& index)
{
    const Qt::ItemFlags flags = model()->flags(index);
    if (!(flags & Qt::ItemIsUserCheckable) || !(flags & Qt::ItemIsEnabled))
        return;
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    model()->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void RowTree::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? checkAt(event->pos()) : QModelIndex();
    if (m_pressed.isValid()) {
        setFocus(Qt::MouseFocusReason);
        setCurrentIndex(m_pressed);
        return;
    }
    QTreeView::mousePressEvent(event);
}

void RowTree::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_pressed.isValid()) {
        QTreeView::mouseReleaseEvent(event);
        return;
    }
    if (checkAt(event->pos()) == m_pressed)
        toggle(m_pressed);
    m_pressed = QModelIndex();
}

void RowTree::mouseDoubleClickEvent(QMouseEvent* event)
{
    // Two quick clicks on a check box are two clicks, not "open the branch".
    if (checkAt(event->pos()).isValid())
        mousePressEvent(event);
    else
        QTreeView::mouseDoubleClickEvent(event);
}

void RowTree::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(indexAt(event->pos()));
    QTreeView::mouseMoveEvent(event);
}

void RowTree::leaveEvent(QEvent* event)
{
    setHovered({});
    QTreeView::leaveEvent(event);
}

void RowTree::setHovered(const QModelIndex& index)
{
    const QModelIndex first = index.isValid() ? index.siblingAtColumn(0) : index;
    if (m_hovered == first)
        return;
    const auto repaint = [this](const QModelIndex& row) {
        const QRect rect = visualRect(row);
        viewport()->update(0, rect.y(), viewport()->width(), rect.height());
    };
    if (m_hovered.isValid())
        repaint(m_hovered);
    m_hovered = first;
    if (first.isValid())
        repaint(first);
}

void RowTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    fitColumns();
}

void RowTree::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        setIndentation(px(22));
        scheduleDelayedItemsLayout();
        fitColumns();
    }
}

void RowTree::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex first = currentIndex().siblingAtColumn(0);
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && first.data(Qt::CheckStateRole).isValid()) {
        toggle(first);
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace gangway
