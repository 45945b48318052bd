// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace gangway::paint {

namespace {
constexpr double kLeadingInset = 4;   // header labels start where the cells do
constexpr double kTrailingInset = 14; // and end where their numbers do
} // namespace

void headerRest(QPainter* painter, const QStyleOption* option)
{
    painter->fillRect(option->rect, tokens().page);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), tokens().line);
}

void header(QPainter* painter, const QStyleOptionHeader* option)
{
    headerRest(painter, option);
    if (option->orientation == Qt::Vertical)
        return;
    const bool trailing = option->textAlignment & (Qt::AlignRight | Qt::AlignTrailing);
    const QRect inner = option->rect.adjusted(px(trailing ? 2 : kLeadingInset), 0, -px(trailing ? kTrailingInset : 2), 0);
    QRect room = QStyle::visualRect(option->direction, option->rect, inner);
    painter->save();
    painter->setFont(fontOf(Type::Caption));
    painter->setPen(tokens().text3);
    const QString text = painter->fontMetrics().elidedText(option->text, Qt::ElideRight, room.width());
    const int width = painter->fontMetrics().horizontalAdvance(text);
    words(painter, room, option->direction, trailing ? Qt::AlignTrailing : Qt::AlignLeading, text);
    if (option->sortIndicator != QStyleOptionHeader::None) {
        const int size = px(11);
        const int x = trailing ? inner.right() - width - size - px(4) : inner.left() + width + px(4);
        const QRect arrow = QStyle::visualRect(option->direction, option->rect,
                                               QRect(x, inner.center().y() - size / 2, size, size));
        painter->translate(QRectF(arrow).center());
        if (option->sortIndicator == QStyleOptionHeader::SortUp)
            painter->scale(1, -1);
        paintIcon(painter, QRectF(-size / 2.0, -size / 2.0, size, size), Icon::ChevronDown, tokens().text3);
    }
    painter->restore();
}

void branch(QPainter* painter, const QStyleOption* option)
{
    if (!(option->state & QStyle::State_Children))
        return;
    const int size = px(14);
    QRectF rect(0, 0, size, size);
    rect.moveCenter(QRectF(option->rect).center());
    const bool open = option->state & QStyle::State_Open;
    paintIcon(painter, rect, open ? Icon::ChevronDown : Icon::ChevronRight, tokens().text2, option->direction);
}

void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& thumb)
{
    const Tokens& t = tokens();
    if (option->minimum == option->maximum)
        return;
    const double width = px(5);
    QRectF rect = thumb;
    if (option->orientation == Qt::Vertical)
        rect = QRectF(thumb.center().x() + 0.5 - width / 2, thumb.y(), width, thumb.height());
    else
        rect = QRectF(thumb.x(), thumb.center().y() + 0.5 - width / 2, thumb.width(), width);
    const bool touched = (option->state & (QStyle::State_MouseOver | QStyle::State_Sunken)) &&
                         (option->activeSubControls & QStyle::SC_ScrollBarSlider);
    rounded(painter, rect, width / 2, t.highContrast || touched ? t.outline : mix(t.line, t.outline, 0.25));
}

void rowBackground(QPainter* painter, const QRectF& rect, bool selected, bool hovered, bool focused)
{
    const Tokens& t = tokens();
    const QRectF row = rect.adjusted(0, 1, 0, -1);
    const double radius = px(6);
    if (selected)
        rounded(painter, row, radius, t.accentSoft, t.highContrast ? t.accent : QColor());
    else if (hovered)
        rounded(painter, row, radius, t.hover);
    if (focused)
        focusRing(painter, row, radius);
}

} // namespace gangway::paint
