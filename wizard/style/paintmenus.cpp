// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace gangway::paint {

namespace {

constexpr double kItemInset = 10;
constexpr double kIconColumn = 24;
constexpr double kBarHeight = 8;
constexpr double kBusyPart = 0.22; // look.md: the moving segment of a busy bar

QColor barColor(const QStyleOption* option, const QWidget* widget)
{
    const Tokens& t = tokens();
    if (!(option->state & QStyle::State_Enabled))
        return t.outline;
    switch (barStateOf(widget)) {
    case BarState::Paused: return t.outline;
    case BarState::Failures: return t.amber;
    case BarState::Running: break;
    }
    return t.accent;
}

} // namespace

void progressBar(QPainter* painter, const QStyleOptionProgressBar* option, const QWidget* widget)
{
    // As high as it is meant to be even where a layout gives it more.
    QRectF bar(0, 0, option->rect.width(), std::min(px(kBarHeight), option->rect.height()));
    bar.moveCenter(QRectF(option->rect).center());
    barTrack(painter, bar);
    const bool busy = option->minimum == option->maximum;
    const double span = double(option->maximum) - option->minimum;
    const double fraction = busy ? kBusyPart : std::clamp((option->progress - double(option->minimum)) / span, 0.0, 1.0);
    if (fraction <= 0)
        return;
    // A visible start: the round ends need one height.
    const double width = std::max(bar.height(), bar.width() * fraction);
    const bool mirrored = isMirrored(option) != option->invertedAppearance;
    QRectF fill(mirrored ? bar.right() - width : bar.left(), bar.top(), width, bar.height());
    if (busy)
        fill.moveCenter(bar.center());
    rounded(painter, fill, bar.height() / 2, barColor(option, widget));
}

void menuPanel(QPainter* painter, const QRect& rect)
{
    painter->fillRect(rect, tokens().raised);
    painter->setPen(tokens().highContrast ? tokens().outline : buttonBorder());
    painter->drawRect(rect.adjusted(0, 0, -1, -1));
}

QSize menuItemSize(const QStyleOptionMenuItem* option, const QSize& contents)
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), px(9)};
    const bool icons = option->maxIconWidth > 0 || option->menuHasCheckableItems;
    const int width = contents.width() + 2 * px(kItemInset) + (icons ? px(kIconColumn) : 0) +
                      (option->menuItemType == QStyleOptionMenuItem::SubMenu ? px(20) : px(8));
    return {width, rowHeight(32)};
}

void menuItem(QPainter* painter, const QStyleOptionMenuItem* option, bool underlineMnemonic)
{
    const Tokens& t = tokens();
    const QRect rect = option->rect;
    painter->fillRect(rect, t.raised);
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + px(4), rect.center().y(), rect.width() - px(8), 1), t.line);
        return;
    }
    const bool enabled = option->state & QStyle::State_Enabled;
    if (enabled && (option->state & QStyle::State_Selected))
        rounded(painter, QRectF(rect).adjusted(px(4), 1, -px(4), -1), px(5), t.accentSoft, t.highContrast ? t.accent : QColor());
    const QColor color = enabled ? t.text : t.disabled;
    const auto place = [&](int x, int width, int height) {
        const QRect logical(rect.x() + x, rect.y() + (rect.height() - height) / 2, width, height);
        return QStyle::visualRect(option->direction, rect, logical);
    };
    int x = px(kItemInset);
    if (option->maxIconWidth > 0 || option->menuHasCheckableItems) {
        if (option->checkType != QStyleOptionMenuItem::NotCheckable && option->checked)
            paintIcon(painter, place(x, px(15), px(15)), Icon::Check, color);
        else if (!option->icon.isNull())
            option->icon.paint(painter, place(x, px(16), px(16)), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += px(kIconColumn);
    }
    painter->save();
    painter->setFont(fontOf(Type::Body));
    painter->setPen(color);
    const int width = rect.width() - x - px(kItemInset);
    const int mnemonics = underlineMnemonic ? Qt::TextShowMnemonic : Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    const QRectF line = place(x, width, rect.height());
    words(painter, line, option->direction, Qt::AlignLeading, option->text.section(QLatin1Char('\t'), 0, 0), mnemonics);
    painter->setPen(enabled ? t.text3 : t.disabled);
    words(painter, line, option->direction, Qt::AlignTrailing, option->text.section(QLatin1Char('\t'), 1));
    painter->restore();
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, place(rect.width() - px(22), px(12), px(12)), Icon::ChevronRight, color, option->direction);
}

} // namespace gangway::paint
