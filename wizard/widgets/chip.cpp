// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/chip.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace gangway {

namespace {
constexpr double kPad = 12;
constexpr double kSymbol = 14;
constexpr double kGap = 6;
constexpr double kCountGap = 8;
} // namespace

Chip::Chip(const QString& text, Icon icon, Tone tone, QWidget* parent) : QAbstractButton(parent), m_icon(icon), m_tone(tone)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setCount(qint64 count)
{
    if (count == m_count)
        return;
    m_count = count;
    //: Spoken name of a filter chip: word, number.
    setAccessibleName(count < 0 ? text() : tr("%1, %2").arg(text(), countText()));
    updateGeometry();
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : locale().toString(m_count);
}

QSize Chip::sizeHint() const
{
    const QFontMetrics word(fontOf(Type::Button));
    int width = 2 * px(kPad) + word.horizontalAdvance(text()) + 1;
    if (m_icon != Icon::None)
        width += px(kSymbol + kGap);
    if (m_count >= 0)
        width += px(kCountGap) + word.horizontalAdvance(countText());
    return {width, std::max(px(28), word.height() + px(10))};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool on = isChecked();
    const bool hovered = isEnabled() && underMouse();
    const QColor border = on ? t.accent : t.highContrast ? t.outline : paint::buttonBorder();
    paint::rounded(&painter, rect(), height() / 2.0, on ? t.accentSoft : hovered ? t.hover : QColor(), border);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(&painter, rect(), height() / 2.0);
    const auto visual = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
    };
    int x = px(kPad);
    if (m_icon != Icon::None) {
        QRectF square(0, 0, px(kSymbol), px(kSymbol));
        square.moveCenter(QRectF(visual(x, px(kSymbol))).center());
        paintIcon(&painter, square, m_icon, isEnabled() ? t.color(m_tone) : t.disabled, layoutDirection());
        x += px(kSymbol + kGap);
    }
    const QFont font = fontOf(Type::Button);
    painter.setFont(font);
    painter.setPen(isEnabled() ? t.text : t.disabled);
    const int width = QFontMetrics(font).horizontalAdvance(text()) + 1;
    paint::words(&painter, visual(x, width), layoutDirection(), Qt::AlignHCenter, text());
    if (m_count < 0)
        return;
    x += width + px(kCountGap);
    painter.setPen(isEnabled() ? t.text3 : t.disabled);
    paint::words(&painter, visual(x, this->width() - x - px(kPad) + 2), layoutDirection(), Qt::AlignHCenter, countText());
}

void Chip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace gangway
