// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace gangway::paint {

namespace {
constexpr double kRadius = 6;
constexpr double kCheckRadius = 4;
} // namespace

Indicator indicatorOf(const QStyleOption* option, bool round)
{
    Indicator what;
    what.round = round;
    what.enabled = option->state & QStyle::State_Enabled;
    what.hovered = option->state & QStyle::State_MouseOver;
    what.mark = option->state & QStyle::State_NoChange ? Mark::Partly
                : option->state & QStyle::State_On     ? Mark::On
                                                       : Mark::Off;
    return what;
}

void indicator(QPainter* painter, const QRectF& area, Indicator what)
{
    const Tokens& t = tokens();
    const double side = std::min(area.width(), area.height());
    QRectF rect(0, 0, side, side);
    rect.moveCenter(area.center());
    const double unit = side / 16.0; // drawn on a grid of 16
    const double radius = what.round ? side / 2 : kCheckRadius * unit;
    if (what.mark == Mark::Off) {
        const QColor border = !what.enabled ? mix(t.line, t.outline, 0.5) : what.hovered ? t.accent : t.outline;
        rounded(painter, rect, radius, what.enabled ? t.input : QColor(), border, t.highContrast ? 2 : 1.2 * unit);
        return;
    }
    const QColor fill = what.enabled ? t.accent : mix(t.line, t.outline, t.highContrast ? 1.0 : 0.6);
    const QColor ink = what.enabled ? t.onAccent : t.page;
    rounded(painter, rect, radius, fill);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(unit, unit);
    if (what.round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(QPointF(8, 8), 2.9, 2.9);
    } else {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(ink, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (what.mark == Mark::Partly)
            painter->drawLine(QPointF(4.6, 8), QPointF(11.4, 8));
        else
            painter->drawPolyline(QPolygonF({{4.2, 8.3}, {6.9, 11.0}, {11.8, 5.4}}));
    }
    painter->restore();
}

void inputPanel(QPainter* painter, const QStyleOption* option, const QWidget* widget, bool focused)
{
    const Tokens& t = tokens();
    const bool enabled = option->state & QStyle::State_Enabled;
    const bool invalid = isInvalid(widget);
    QColor border = enabled ? t.outline : t.line;
    if (enabled && (option->state & QStyle::State_MouseOver))
        border = t.text3;
    if (focused)
        border = t.accent;
    if (invalid)
        border = t.red;
    rounded(painter, option->rect, px(kRadius), enabled ? t.input : t.sunken, border, focused ? 2 : 1);
}

void comboBox(QPainter* painter, const QStyleOptionComboBox* option, const QWidget* widget)
{
    inputPanel(painter, option, widget, showsFocus(option));
    const int size = px(14);
    const QRect logical(option->rect.right() - px(12) - size, option->rect.y() + (option->rect.height() - size) / 2, size, size);
    const QColor color = option->state & QStyle::State_Enabled ? tokens().text2 : tokens().disabled;
    paintIcon(painter, QStyle::visualRect(option->direction, option->rect, logical), Icon::ChevronDown, color);
}

void comboLabel(QPainter* painter, const QStyleOptionComboBox* option, const QRect& field)
{
    painter->save();
    painter->setFont(fontOf(Type::Body));
    painter->setPen(option->state & QStyle::State_Enabled ? tokens().text : tokens().disabled);
    QRect room = field;
    if (!option->currentIcon.isNull()) {
        const QRect logical(field.x(), field.center().y() - px(8), px(16), px(16));
        option->currentIcon.paint(painter, QStyle::visualRect(option->direction, field, logical), Qt::AlignCenter,
                                  option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
        room = QStyle::visualRect(option->direction, field, field.adjusted(px(24), 0, 0, 0));
    }
    const QString text = painter->fontMetrics().elidedText(option->currentText, Qt::ElideRight, room.width());
    words(painter, room, option->direction, Qt::AlignLeading, text);
    painter->restore();
}

void spinBox(QPainter* painter, const QStyleOptionSpinBox* option, const QRect& up, const QRect& down, const QWidget* widget)
{
    inputPanel(painter, option, widget, option->state & QStyle::State_HasFocus);
    const bool enabled = option->state & QStyle::State_Enabled;
    const auto arrow = [&](const QRect& rect, bool upwards, bool possible) {
        painter->save();
        painter->translate(QRectF(rect).center());
        if (upwards)
            painter->scale(1, -1);
        const double half = px(11) / 2.0;
        paintIcon(painter, QRectF(-half, -half, 2 * half, 2 * half), Icon::ChevronDown,
                  possible && enabled ? tokens().text2 : tokens().disabled);
        painter->restore();
    };
    arrow(up, true, option->stepEnabled & QAbstractSpinBox::StepUpEnabled);
    arrow(down, false, option->stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

} // namespace gangway::paint
