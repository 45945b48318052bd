// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/elidedlabel.h"

#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace gangway {

ElidedLabel::ElidedLabel(Type type, Qt::TextElideMode mode, QWidget* parent) : QWidget(parent), m_type(type), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    retip();
    update();
}

void ElidedLabel::setTextTone(Tone tone)
{
    m_tone = tone;
    update();
}

bool ElidedLabel::isElided() const
{
    return QFontMetrics(fontOf(m_type)).horizontalAdvance(m_text) > width();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(fontOf(m_type));
    return {metrics.horizontalAdvance(m_text) + 1, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(fontOf(m_type));
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 6), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(fontOf(m_type));
    painter.setPen(isEnabled() ? tokens().color(m_tone) : tokens().disabled);
    const QString shown = painter.fontMetrics().elidedText(m_text, m_mode, width());
    // A path keeps its order of parts in any window: left-to-right, at the leading edge.
    const int order = m_mode == Qt::ElideMiddle ? int(Qt::TextForceLeftToRight) : 0;
    paint::words(&painter, rect(), layoutDirection(), Qt::AlignLeading, shown, order);
}

void ElidedLabel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    retip();
}

void ElidedLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange) {
        updateGeometry();
        retip();
    }
    QWidget::changeEvent(event);
}

void ElidedLabel::retip()
{
    setToolTip(isElided() ? m_text.toHtmlEscaped() : QString());
}

} // namespace gangway
