// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/stepview.h"

#include "wizard/pages/transfer/stepdelegate.h"
#include "wizard/pages/transfer/stepwords.h"
#include "wizard/widgets/cellpaint.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>

namespace gangway
{
namespace
{

// look.md §7: State 128, Progress 190, Size 90 trailing, Speed 100 trailing; the words may need more.
constexpr double kStateWidth = 128;
constexpr double kProgressWidth = 190;
constexpr double kSizeWidth = 90;
constexpr double kSpeedWidth = 100;
constexpr double kNameLeast = 200;
constexpr double kReasonIndent = 29; // under the name, not under its symbol

} // namespace

StepView::StepView(StepWords& steps)
    : m_steps(steps)
{
    setAccessibleName(tr("Items of this transfer"));
    setAccessibleDescription(tr("Enter on a failed item opens what can be done about it."));
    setItemDelegate(new StepDelegate(steps, this));
    setModel(&steps);
    setRootIsDecorated(false);
    setNameColumnMinimum(kNameLeast);
    setColumn(asInt(StepColumn::Progress), kProgressWidth);
    setColumn(asInt(StepColumn::Size), kSizeWidth, true);
    setColumn(asInt(StepColumn::Speed), kSpeedWidth, true);
    setColumnOptional(asInt(StepColumn::Speed));
    setColumnOptional(asInt(StepColumn::Progress));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setMouseTracking(true);
    refit();
}

void StepView::refit()
{
    setColumn(asInt(StepColumn::State), std::max(kStateWidth, cell::stateWidth(transferStateWords()) / scale()));
}

void StepView::changeEvent(QEvent* event)
{
    RowTree::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        refit();
}

void StepView::setSecondLines(bool on)
{
    if (uniformRowHeights() == !on)
        return;
    setUniformRowHeights(!on);
    scheduleDelayedItemsLayout();
}

QList<StepView::Link> StepView::linksOf(const QModelIndex& index) const
{
    if (!index.isValid() || !m_steps.hasFailed(index))
        return {};
    return m_canRetry ? QList<Link>{Link::Retry, Link::Skip, Link::ShowInLog} : QList<Link>{Link::ShowInLog};
}

QStringList StepView::wordsOf(const QModelIndex& index) const
{
    QStringList words;
    for (const Link link : linksOf(index))
        words << (link == Link::Retry ? tr("Retry") : link == Link::Skip ? tr("Skip", "leave a failed item out") : tr("Show in log"));
    return words;
}

QRect StepView::secondLine(const QRect& row) const
{
    const int height = cell::secondLineHeight();
    return {0, row.bottom() + 1 - height - px(4), viewport()->width(), height};
}

void StepView::drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    RowTree::drawRow(painter, option, index);
    if (!m_steps.hasFailed(index))
        return;
    QStyleOptionViewItem line(option);
    line.direction = layoutDirection();
    line.state |= QStyle::State_Enabled;
    const QRect whole = secondLine(option.rect);
    const QStringList links = wordsOf(index);
    int end = whole.width();
    for (const QRect& rect : cell::linkRects(line, whole, links))
        end = std::min(end, isRightToLeft() ? whole.width() - rect.right() : rect.left());
    const int start = px(kReasonIndent);
    const QRect words(start, whole.y(), std::max(0, end - start - px(12)), whole.height());
    cell::paintText(painter, line, QStyle::visualRect(line.direction, whole, words), m_steps.reasonText(index), {Type::Secondary, Tone::Red, Qt::ElideRight});
    cell::paintLinks(painter, line, whole, links, m_hoveredRow == index.siblingAtColumn(0) ? m_hoveredLink : -1);
}

int StepView::linkAt(const QPoint& place, QModelIndex* index) const
{
    *index = indexAt(place).siblingAtColumn(0);
    const QStringList links = wordsOf(*index);
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

void StepView::follow(const QModelIndex& index, Link link)
{
    const ChangeIndex change = m_steps.change(index);
    switch (link) {
    case Link::Retry:
        emit retryPressed(change);
        break;
    case Link::Skip:
        emit skipPressed(change);
        break;
    case Link::ShowInLog:
        emit logPressed(index.data(asInt(StepRole::Path)).toString());
        break;
    }
}

void StepView::openMenu(const QModelIndex& index)
{
    const QList<Link> links = linksOf(index);
    if (links.isEmpty())
        return;
    const QStringList words = wordsOf(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex row(index);
    for (int i = 0; i < links.size(); ++i) {
        connect(menu->addAction(words.at(i)), &QAction::triggered, this, [this, row, link = links.at(i)] {
            if (row.isValid())
                follow(row, link);
        });
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void StepView::mousePressEvent(QMouseEvent* event)
{
    QModelIndex index;
    const int link = linkAt(event->pos(), &index);
    if (link >= 0 && event->button() == Qt::LeftButton)
        follow(index, linksOf(index).at(link));
    else
        RowTree::mousePressEvent(event);
}

void StepView::mouseMoveEvent(QMouseEvent* event)
{
    QModelIndex index;
    const int link = linkAt(event->pos(), &index);
    if (link != m_hoveredLink || m_hoveredRow != index) {
        m_hoveredLink = link;
        m_hoveredRow = index;
        viewport()->setCursor(link >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
    RowTree::mouseMoveEvent(event);
}

void StepView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Menu;
    if (isEnter && currentIndex().isValid())
        openMenu(currentIndex().siblingAtColumn(0));
    else
        RowTree::keyPressEvent(event);
}

void StepView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    openMenu(index.siblingAtColumn(0));
}

} // namespace gangway
