// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/badge.h"

#include "wizard/widgets/cellpaint.h"

#include <QEvent>
#include <QPainter>

namespace gangway {

Badge::Badge(const QString& text, Tone tone, Icon icon, QWidget* parent)
    : QWidget(parent), m_text(text), m_tone(tone), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(text);
}

void Badge::set(const QString& text, Tone tone, Icon icon)
{
    m_text = text;
    m_tone = tone;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return cell::badgeSize(m_text, m_icon);
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    cell::paintBadge(&painter, rect(), m_text, m_tone, m_icon, layoutDirection());
}

void Badge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace gangway
