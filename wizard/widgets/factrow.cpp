// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/factrow.h"

#include "wizard/style/fonts.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace gangway {

SymbolLabel::SymbolLabel(Icon icon, Tone tone, double size, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_tone(tone), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SymbolLabel::set(Icon icon, Tone tone)
{
    m_icon = icon;
    m_tone = tone;
    update();
}

QSize SymbolLabel::sizeHint() const
{
    return {px(m_size), px(m_size)};
}

void SymbolLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_icon, tokens().color(isEnabled() ? m_tone : Tone::Disabled), layoutDirection());
}

void SymbolLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

FactRow::FactRow(Icon icon, Tone tone, const QString& text, const QString& value, QWidget* parent)
    : QWidget(parent), m_symbol(new SymbolLabel(icon, tone, 17)), m_text(new TextLabel(Type::Body, text)),
      m_value(new TextLabel(Type::Body, value, Tone::Text2))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, px(2), 0, px(2));
    line->setSpacing(px(8));
    line->addWidget(m_symbol, 0, Qt::AlignTop);
    m_text->setWrapped(true);
    m_value->setTrailing(true);
    line->addWidget(m_text, 1, Qt::AlignTop);
    line->addWidget(m_value, 0, Qt::AlignTop);
}

void FactRow::set(Icon icon, Tone tone, const QString& text, const QString& value)
{
    m_symbol->set(icon, tone);
    m_text->setText(text);
    m_value->setText(value);
}

FactCell::FactCell(const QString& caption, const QString& value, QWidget* parent)
    : QWidget(parent), m_caption(new TextLabel(Type::Caption, caption, Tone::Text2)),
      m_value(new TextLabel(Type::Strong, value))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(2));
    column->addWidget(m_caption);
    column->addWidget(m_value);
}

void FactCell::setValue(const QString& value)
{
    m_value->setText(value);
}

} // namespace gangway
