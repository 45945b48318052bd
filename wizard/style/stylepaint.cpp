// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/stylepaint.h"

#include "wizard/style/fonts.h"
#include "wizard/style/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace gangway::paint {

QColor mix(const QColor& a, const QColor& b, double part)
{
    const auto between = [part](int x, int y) { return int(x + (y - x) * part + 0.5); };
    return QColor(between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue()));
}

void rounded(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border, double width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double inset = border.isValid() ? width / 2 : 0;
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double r = std::min(radius, rect.height() / 2) - inset;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), std::max(0.0, r), std::max(0.0, r));
    painter->restore();
}

void softFill(QPainter* painter, const QRectF& rect, double radius, Tone tone)
{
    const Tokens& t = tokens();
    rounded(painter, rect, radius, t.soft(tone), t.highContrast ? t.color(tone) : QColor());
}

void focusRing(QPainter* painter, const QRectF& rect, double radius)
{
    rounded(painter, rect, radius, QColor(), tokens().accent, 2);
}

bool showsFocus(const QStyleOption* option)
{
    return (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
}

bool isMirrored(const QStyleOption* option)
{
    return option->direction == Qt::RightToLeft;
}

void words(QPainter* painter, const QRectF& rect, Qt::LayoutDirection direction, Qt::Alignment align, const QString& text,
           int moreFlags)
{
    const Qt::LayoutDirection before = painter->layoutDirection();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    Qt::Alignment horizontal = align & Qt::AlignHorizontal_Mask;
    if (!(horizontal & Qt::AlignHCenter)) {
        const bool right = (direction == Qt::RightToLeft) != bool(horizontal & Qt::AlignTrailing);
        horizontal = (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    }
    painter->drawText(rect, int(horizontal | Qt::AlignVCenter) | Qt::TextSingleLine | moreFlags, text);
    painter->setLayoutDirection(before);
}

QColor buttonBorder()
{
    constexpr double kTowardsOutline = 0.35; // measured in the mockups, light and dark
    const Tokens& t = tokens();
    return t.highContrast ? t.outline : mix(t.line, t.outline, kTowardsOutline);
}

void barTrack(QPainter* painter, const QRectF& rect)
{
    const Tokens& t = tokens();
    rounded(painter, rect, rect.height() / 2, t.highContrast ? t.page : t.line, t.highContrast ? t.outline : QColor());
}

} // namespace gangway::paint
