// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/cellpaint.h"

#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace gangway::cell {

namespace {

constexpr double kLeading = 4;
constexpr double kTrailing = 14;
constexpr double kCheckInset = 7;
constexpr double kCheck = 16;
constexpr double kIcon = 17;
constexpr double kSmallIcon = 15;
constexpr double kBadgeIcon = 13;
constexpr double kGap = 8;

QColor ink(const QStyleOptionViewItem& option, Tone tone)
{
    return option.state & QStyle::State_Enabled ? tokens().color(tone) : tokens().disabled;
}

/// Saves the painter, clips it to the cell and mirrors: places are counted from the leading edge.
class Pen
{
public:
    Pen(QPainter* painter, const QStyleOptionViewItem& option, const QRect& cell)
        : m_painter(painter), m_direction(option.direction), m_cell(cell)
    {
        m_painter->save();
        m_painter->setClipRect(cell, Qt::IntersectClip);
    }
    ~Pen() { m_painter->restore(); }
    Pen(const Pen&) = delete;
    Pen& operator=(const Pen&) = delete;

    QRect visual(int x, int width) const
    {
        return QStyle::visualRect(m_direction, m_cell, QRect(m_cell.x() + x, m_cell.y(), width, m_cell.height()));
    }

    void symbol(int x, double size, Icon icon, const QColor& color) const
    {
        QRectF square(0, 0, px(size), px(size));
        square.moveCenter(QRectF(visual(x, px(size))).center());
        paintIcon(m_painter, square, icon, color, m_direction);
    }

    void text(int x, int width, const QString& words, const QFont& font, const QColor& color,
              Qt::Alignment align = Qt::AlignLeading) const
    {
        m_painter->setFont(font);
        m_painter->setPen(color);
        paint::words(m_painter, visual(x, width), m_direction, align, words);
    }

private:
    QPainter* m_painter;
    Qt::LayoutDirection m_direction;
    QRect m_cell;
};

/// Draws digits on the width of 0, so that columns of numbers stand still; ends at rightEdge.
void drawTabular(QPainter* painter, int rightEdge, const QRect& rect, const QString& text)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const int digit = metrics.horizontalAdvance(QLatin1Char('0'));
    const int baseline = rect.y() + (rect.height() + metrics.ascent() - metrics.descent()) / 2;
    int x = rightEdge;
    for (qsizetype i = text.size() - 1; i >= 0;) {
        if (text.at(i).isDigit()) {
            const QString one = text.mid(i, 1);
            x -= digit;
            painter->drawText(x + (digit - metrics.horizontalAdvance(one)) / 2, baseline, one);
            --i;
            continue;
        }
        qsizetype from = i;
        while (from > 0 && !text.at(from - 1).isDigit())
            --from;
        const QString rest = text.mid(from, i - from + 1);
        x -= metrics.horizontalAdvance(rest);
        painter->drawText(x, baseline, rest);
        i = from - 1;
    }
}

} // namespace

int paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text, Look look)
{
    const Pen pen(painter, option, rect);
    const QFont font = fontOf(look.type);
    const QFontMetrics metrics(font);
    const int room = rect.width() - px(kLeading) - px(kGap);
    const QString shown = metrics.elidedText(text, look.elide, room);
    pen.text(px(kLeading), room + 1, shown, font, ink(option, look.tone));
    return std::min(room, metrics.horizontalAdvance(shown));
}

void paintNumber(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text, Tone tone)
{
    const Pen pen(painter, option, rect);
    painter->setFont(fontOf(Type::Body));
    painter->setPen(ink(option, tone));
    if (option.direction == Qt::LeftToRight)
        drawTabular(painter, rect.right() + 1 - px(kTrailing), rect, text);
    else // digits drawn one by one would lose the order of number and unit
        pen.text(0, rect.width() - px(kTrailing), text, fontOf(Type::Body), ink(option, tone), Qt::AlignTrailing);
}

QRect checkRect(const QStyleOptionViewItem& option, const QRect& rect)
{
    const int side = px(kCheck);
    const QRect logical(rect.x() + px(kCheckInset), rect.y() + (rect.height() - side) / 2, side, side);
    return QStyle::visualRect(option.direction, rect, logical);
}

void paintCheck(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, Qt::CheckState state)
{
    paint::Indicator what;
    what.enabled = option.state & QStyle::State_Enabled;
    what.mark = state == Qt::Checked            ? paint::Mark::On
                : state == Qt::PartiallyChecked ? paint::Mark::Partly
                                                : paint::Mark::Off;
    paint::indicator(painter, checkRect(option, rect), what);
}

void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const Name& name)
{
    const Pen pen(painter, option, rect);
    int x = px(kLeading) + 1;
    if (name.check >= 0) {
        paintCheck(painter, option, rect, Qt::CheckState(name.check));
        x = px(kCheckInset + kCheck + 9);
    }
    if (name.icon != Icon::None) {
        pen.symbol(x, kIcon, name.icon, ink(option, name.iconTone));
        x += px(kIcon + 7);
    }
    const QFont font = fontOf(name.type);
    const QFont secondFont = fontOf(Type::Body);
    const QFontMetrics metrics(font);
    const int room = std::max(0, rect.width() - x - px(kGap));
    const int wanted = metrics.horizontalAdvance(name.text);
    pen.text(x, std::min(room, wanted) + 1, metrics.elidedText(name.text, Qt::ElideRight, room), font, ink(option, name.tone));
    const int secondWidth = QFontMetrics(secondFont).horizontalAdvance(name.second);
    const int secondAt = x + wanted + px(10);
    if (!name.second.isEmpty() && secondAt + secondWidth <= rect.width() - px(kLeading))
        pen.text(secondAt, secondWidth + 1, name.second, secondFont, ink(option, Tone::Text3));
}

void paintState(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, Icon icon, const QString& word, Tone tone)
{
    const Pen pen(painter, option, rect);
    const QColor color = ink(option, tone);
    pen.symbol(px(kLeading), kSmallIcon, icon, color);
    const int x = px(kLeading + kSmallIcon + 7);
    pen.text(x, rect.width() - x, word, fontOf(Type::Button), color);
}

int stateWidth(const QStringList& words)
{
    constexpr double kBesideTheWord = 44; // look.md, Preview: widest of the translated words + 44
    const QFontMetrics metrics(fontOf(Type::Button));
    int widest = 0;
    for (const QString& word : words)
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest + px(kBesideTheWord);
}

QSize badgeSize(const QString& text, Icon icon)
{
    const QFontMetrics metrics(fontOf(Type::Caption));
    const int width = metrics.horizontalAdvance(text) + 2 * px(8) + (icon == Icon::None ? 0 : px(kBadgeIcon + 4));
    return {width + 1, std::max(px(21), metrics.height() + px(4))};
}

int paintBadge(QPainter* painter, const QRect& rect, const QString& text, Tone tone, Icon icon, Qt::LayoutDirection direction)
{
    const QSize size = badgeSize(text, icon);
    // In a cell the words of badges stand near those of the other rows; alone a badge fills its place.
    const int inset = rect.width() > size.width() + px(kLeading) ? px(2) : 0;
    QStyleOptionViewItem option;
    option.direction = direction;
    option.state |= QStyle::State_Enabled;
    const QRect logical(rect.x() + inset, rect.y() + (rect.height() - size.height()) / 2, size.width(), size.height());
    const QRect badge = QStyle::visualRect(direction, rect, logical);
    paint::softFill(painter, badge, px(5), tone);
    const Pen pen(painter, option, badge);
    int x = px(8);
    if (icon != Icon::None) {
        pen.symbol(px(7), kBadgeIcon, icon, tokens().color(tone));
        x += px(kBadgeIcon + 4);
    }
    pen.text(x, size.width() - x, text, fontOf(Type::Caption), tokens().color(tone));
    return size.width();
}

void paintCounts(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QList<Count>& counts)
{
    const Pen pen(painter, option, rect);
    const QFont font = fontOf(Type::Button);
    const QFontMetrics metrics(font);
    int x = px(kLeading);
    for (const Count& count : counts) {
        if (count.count == 0)
            continue;
        const QString number = QLocale().toString(count.count);
        const QColor color = ink(option, count.tone);
        pen.symbol(x, kBadgeIcon, count.icon, color);
        const int width = metrics.horizontalAdvance(number);
        pen.text(x + px(kBadgeIcon + 4), width + 1, number, font, color);
        x += px(kBadgeIcon + 4) + width + px(14);
    }
}

void paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, double fraction, Tone tone)
{
    const Pen pen(painter, option, rect);
    const QFont font = fontOf(Type::Body);
    const QString widest = QLocale().toString(100) + QLocale().percent();
    const int numberWidth = QFontMetrics(font).horizontalAdvance(widest) + px(6);
    const int width = std::max(px(20), rect.width() - numberWidth - px(kLeading) - px(kTrailing));
    const int height = px(5);
    QRectF bar = pen.visual(px(kLeading), width);
    bar = QRectF(bar.x(), rect.y() + (rect.height() - height) / 2.0, bar.width(), height);
    paint::barTrack(painter, bar);
    if (fraction < 0)
        return;
    const double part = std::clamp(fraction, 0.0, 1.0);
    if (part > 0) {
        const double filled = std::max<double>(height, bar.width() * part);
        const double left = option.direction == Qt::RightToLeft ? bar.right() - filled : bar.left();
        paint::rounded(painter, QRectF(left, bar.y(), filled, height), height / 2.0, ink(option, tone));
    }
    const QString percent = QLocale().toString(int(part * 100)) + QLocale().percent();
    painter->setFont(font);
    painter->setPen(ink(option, Tone::Text2));
    const int end = rect.width() - px(kTrailing);
    if (option.direction == Qt::LeftToRight)
        drawTabular(painter, rect.x() + end, rect, percent);
    else
        pen.text(end - numberWidth, numberWidth, percent, font, ink(option, Tone::Text2), Qt::AlignTrailing);
}

QList<QRect> linkRects(const QStyleOptionViewItem& option, const QRect& rect, const QStringList& links)
{
    const QFontMetrics metrics(fontOf(Type::Button));
    QList<QRect> rects(links.size());
    int end = rect.width() - px(kTrailing) - px(8);
    for (qsizetype i = links.size() - 1; i >= 0; --i) {
        const int width = metrics.horizontalAdvance(links.at(i)) + 1;
        const QRect logical(rect.x() + end - width, rect.y(), width, rect.height());
        rects[i] = QStyle::visualRect(option.direction, rect, logical);
        end -= width + px(20);
    }
    return rects;
}

void paintLinks(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QStringList& links, int hovered)
{
    painter->save();
    const QList<QRect> rects = linkRects(option, rect, links);
    for (int i = 0; i < rects.size(); ++i) {
        QFont font = fontOf(Type::Button);
        font.setUnderline(i == hovered);
        painter->setFont(font);
        painter->setPen(ink(option, Tone::Accent));
        paint::words(painter, rects.at(i), option.direction, Qt::AlignHCenter, links.at(i));
    }
    painter->restore();
}

int rowHeight()
{
    return gangway::rowHeight(34);
}

int secondLineHeight()
{
    return gangway::rowHeight(22, 4);
}

} // namespace gangway::cell
