// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/choose/scopeview.h"

#include "models/items/roles.h"
#include "wizard/pages/choose/choosecontroller.h"
#include "wizard/pages/choose/scopedelegate.h"
#include "wizard/widgets/cellpaint.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace gangway
{
namespace
{

// look.md §7: Contents 195, Note 150, Size 92, Changed 88. Narrow: Changed goes first, then Contents.
constexpr double kContents = 195;
constexpr double kNote = 150;
constexpr double kSize = 92;
constexpr double kChanged = 116; // "18 сент. 2025", longer than an English date
constexpr double kReasonIndent = 52; // under the name, not under its check box

} // namespace

ScopeView::ScopeView(ChooseController& controller)
    : m_controller(controller)
{
    setItemDelegate(new ScopeDelegate(this));
    setAccessibleName(tr("Projects"));
    setModel(&controller.filter());
    setColumn(asInt(ScopeColumn::Contents), kContents);
    setColumn(asInt(ScopeColumn::Note), kNote);
    setColumn(asInt(ScopeColumn::Size), kSize, true);
    setColumn(asInt(ScopeColumn::Changed), kChanged, true);
    setColumnOptional(asInt(ScopeColumn::Changed));
    setColumnOptional(asInt(ScopeColumn::Contents));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setExpandsOnDoubleClick(true);
}

void ScopeView::refitRows()
{
    // Rows of one height are what keeps 100,000 of them quick; only a tree with reasons in it pays for them.
    setUniformRowHeights(!m_controller.hasSecondLines());
    scheduleDelayedItemsLayout();
}

QStringList ScopeView::linksOf(const QModelIndex& index) const
{
    if (m_controller.reasonOf(index).isEmpty())
        return {};
    return m_controller.hasFailed(index) ? QStringList{tr("Try again"), tr("Copy message")} : QStringList{tr("Copy message")};
}

QRect ScopeView::secondLine(const QRect& row) const
{
    const int height = cell::secondLineHeight();
    return {0, row.bottom() + 1 - height - px(4), viewport()->width(), height};
}

void ScopeView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowTree::drawRow(painter, option, index);
    const QString reason = m_controller.hasSecondLines() ? m_controller.reasonOf(index) : QString();
    if (reason.isEmpty())
        return;
    QStyleOptionViewItem line(option);
    line.direction = layoutDirection();
    line.state |= QStyle::State_Enabled;
    const QRect whole = secondLine(option.rect);
    const QStringList links = linksOf(index);
    const auto rects = cell::linkRects(line, whole, links);
    const int indent = visualRect(index.siblingAtColumn(0)).left();
    const int start = (isRightToLeft() ? viewport()->width() - visualRect(index.siblingAtColumn(0)).right() : indent) + px(kReasonIndent);
    int end = whole.width();
    for (const QRect& rect : rects)
        end = std::min(end, isRightToLeft() ? whole.width() - rect.right() : rect.left());
    const QRect words(start, whole.y(), std::max(0, end - start - px(12)), whole.height());
    const bool failed = m_controller.hasFailed(index);
    cell::paintText(painter, line, QStyle::visualRect(line.direction, whole, words), reason,
                    {Type::Secondary, failed ? Tone::Red : Tone::Text2, Qt::ElideRight});
    cell::paintLinks(painter, line, whole, links, m_hoveredRow == index.siblingAtColumn(0) ? m_hoveredLink : -1);
}

int ScopeView::linkAt(const QPoint& place, QModelIndex* index) const
{
    *index = indexAt(place).siblingAtColumn(0);
    const QStringList links = index->isValid() ? linksOf(*index) : QStringList();
    if (links.isEmpty())
        return -1;
    QStyleOptionViewItem option;
    option.direction = layoutDirection();
    const auto rects = cell::linkRects(option, secondLine(visualRect(*index)), links);
    for (int i = 0; i < rects.size(); ++i) {
        if (rects.at(i).contains(place))
            return i;
    }
    return -1;
}

void ScopeView::follow(const QModelIndex& index, int link)
{
    if (m_controller.hasFailed(index) && link == 0)
        m_controller.tryAgain(index);
    else
        QApplication::clipboard()->setText(m_controller.reasonOf(index));
}

void ScopeView::mousePressEvent(QMouseEvent* event)
{
    QModelIndex index;
    const int link = linkAt(event->pos(), &index);
    if (link >= 0 && event->button() == Qt::LeftButton)
        follow(index, link);
    else
        RowTree::mousePressEvent(event);
}

void ScopeView::mouseMoveEvent(QMouseEvent* event)
{
    QModelIndex index;
    const int link = linkAt(event->pos(), &index);
    if (std::exchange(m_hoveredLink, link) != link || (link >= 0 && m_hoveredRow != index)) {
        m_hoveredRow = index;
        viewport()->setCursor(link >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
    RowTree::mouseMoveEvent(event);
}

void ScopeView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex().siblingAtColumn(0);
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_controller.hasFailed(index))
        m_controller.tryAgain(index);
    else if (event->matches(QKeySequence::Copy) && !m_controller.reasonOf(index).isEmpty())
        QApplication::clipboard()->setText(m_controller.reasonOf(index));
    else
        RowTree::keyPressEvent(event);
}

} // namespace gangway
