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

constexpr double kPadding = 14;
constexpr double kIconSize = 16;
constexpr double kIconGap = 7;
constexpr double kArrowSize = 12;
constexpr double kRadius = 6;

struct ButtonColors {
    QColor fill;
    QColor border;
    QColor text;
};

ButtonColors filled(QStyle::State state)
{
    const Tokens& t = tokens();
    if (!(state & QStyle::State_Enabled))
        return {t.greySoft, t.highContrast ? t.disabled : QColor(), t.disabled};
    const double depth = state & QStyle::State_Sunken ? 0.18 : state & QStyle::State_MouseOver ? 0.09 : 0.0;
    return {mix(t.accent, t.dark ? QColor(Qt::white) : QColor(Qt::black), depth), QColor(), t.onAccent};
}

/// The fill under the pointer or the finger; none otherwise.
QColor touched(QStyle::State state, const QColor& rest)
{
    const Tokens& t = tokens();
    if (!(state & QStyle::State_Enabled))
        return rest;
    if (state & QStyle::State_Sunken)
        return mix(t.hover, t.line, t.highContrast ? 0.2 : 0.7);
    return state & QStyle::State_MouseOver ? t.hover : rest;
}

ButtonColors colorsOf(const QStyleOptionButton* option, Kind kind)
{
    const Tokens& t = tokens();
    const QStyle::State state = option->state;
    const bool enabled = state & QStyle::State_Enabled;
    switch (kind) {
    case Kind::Primary: return filled(state);
    case Kind::Quiet: return {touched(state, QColor()), QColor(), enabled ? t.text : t.disabled};
    case Kind::Link: return {QColor(), QColor(), enabled ? t.accent : t.disabled};
    case Kind::Danger: {
        const bool touch = enabled && (state & (QStyle::State_MouseOver | QStyle::State_Sunken));
        return {touch ? t.redSoft : t.raised, enabled ? t.red : t.line, enabled ? t.red : t.disabled};
    }
    case Kind::Default: break;
    }
    if (enabled && (state & QStyle::State_On))
        return {t.accentSoft, t.accent, t.text};
    return {touched(state, t.raised), enabled ? buttonBorder() : t.line, enabled ? t.text : t.disabled};
}

QFont fontFor(Kind kind)
{
    return fontOf(kind == Kind::Primary ? Type::Primary : Type::Button);
}

Icon symbolOf(const QWidget* widget)
{
    const QVariant value = widget ? widget->property(kSymbol) : QVariant();
    return value.isValid() ? Icon(value.toInt()) : Icon::None;
}

bool hasIcon(const QStyleOptionButton* option, const QWidget* widget)
{
    return symbolOf(widget) != Icon::None || !option->icon.isNull();
}

void paintSymbol(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget, const QRect& rect,
                 const QColor& color)
{
    const Icon symbol = symbolOf(widget);
    if (symbol != Icon::None)
        paintIcon(painter, rect, symbol, color, option->direction);
    else
        option->icon.paint(painter, rect, Qt::AlignCenter,
                           option->state & QStyle::State_Enabled ? QIcon::Normal : QIcon::Disabled);
}

/// Width of symbol, text and menu arrow together.
int contentWidth(const QStyleOptionButton* option, const QWidget* widget, int textWidth)
{
    int width = textWidth;
    if (hasIcon(option, widget))
        width += px(kIconSize) + (option->text.isEmpty() ? 0 : px(kIconGap));
    if (option->features & QStyleOptionButton::HasMenu)
        width += px(kArrowSize) + px(kIconGap);
    return width;
}

} // namespace

void buttonPanel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget)
{
    const Kind kind = kindOf(widget);
    const ButtonColors colors = colorsOf(option, kind);
    const QRectF rect = option->rect;
    rounded(painter, rect, px(kRadius), colors.fill, colors.border);
    if (!showsFocus(option))
        return;
    if (kind == Kind::Primary)
        rounded(painter, rect.adjusted(2, 2, -2, -2), px(kRadius) - 2, QColor(), colors.text, 1.5);
    else
        focusRing(painter, rect, px(kind == Kind::Link ? 3 : kRadius));
}

void buttonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget, bool underlineMnemonic)
{
    const Kind kind = kindOf(widget);
    const QColor color = colorsOf(option, kind).text;
    QFont font = fontFor(kind);
    if (kind == Kind::Link && (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled))
        font.setUnderline(true);
    const QFontMetrics metrics(font);
    const int mnemonics = underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    const int textWidth = metrics.size(Qt::TextShowMnemonic, option->text).width();
    const bool leading = kind == Kind::Link || (widget && widget->property(kLeadingText).toBool());
    const int width = contentWidth(option, widget, textWidth);
    const int room = option->rect.width();
    int x = leading ? (kind == Kind::Link ? 0 : px(kPadding)) : std::max(0, (room - width) / 2);
    const auto place = [&](int w, int h) {
        const QRect logical(option->rect.x() + x, option->rect.y() + (option->rect.height() - h) / 2, w, h);
        return QStyle::visualRect(option->direction, option->rect, logical);
    };
    painter->save();
    painter->setFont(font);
    painter->setPen(color);
    if (hasIcon(option, widget)) {
        paintSymbol(painter, option, widget, place(px(kIconSize), px(kIconSize)), color);
        x += px(kIconSize) + px(kIconGap);
    }
    if (!option->text.isEmpty()) {
        words(painter, place(textWidth + 1, option->rect.height()), option->direction, Qt::AlignHCenter, option->text, mnemonics);
        x += textWidth + px(kIconGap);
    }
    if (option->features & QStyleOptionButton::HasMenu)
        paintIcon(painter, place(px(kArrowSize), px(kArrowSize)), Icon::ChevronDown, color);
    painter->restore();
}

QSize buttonSize(const QStyleOptionButton* option, const QWidget* widget)
{
    const Kind kind = kindOf(widget);
    const QFontMetrics metrics(fontFor(kind));
    const int textWidth = option->text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option->text).width() + 1;
    const int width = contentWidth(option, widget, textWidth);
    if (kind == Kind::Link)
        return {width, std::max(px(24), metrics.height() + px(4))};
    const int height = std::max(px(isCompact(widget) ? 28 : 32), metrics.height() + px(isCompact(widget) ? 8 : 12));
    if (option->text.isEmpty())
        return {std::max(height, width + px(8)), height};
    return {width + 2 * px(kPadding), height};
}

} // namespace gangway::paint
