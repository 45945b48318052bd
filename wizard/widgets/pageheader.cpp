// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/pageheader.h"

#include "wizard/style/fonts.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>

namespace gangway {

PageHeader::PageHeader(const QString& title, const QString& line, QWidget* parent)
    : QWidget(parent), m_symbol(new SymbolLabel(Icon::None, Tone::Text, 28)), m_title(new TextLabel(Type::Title, title)),
      m_line(new TextLabel(Type::Body, {}, Tone::Text2)), m_row(new QHBoxLayout(this)), m_controls(new QHBoxLayout)
{
    m_title->setWrapped(true);
    m_line->setWrapped(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(px(3));
    words->addWidget(m_title);
    words->addWidget(m_line);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_symbol, 0, Qt::AlignTop);
    m_row->addLayout(words, 1);
    auto* trailing = new QVBoxLayout;
    trailing->addLayout(m_controls);
    trailing->addStretch(1);
    m_row->addLayout(trailing);
    m_symbol->hide();
    setLine(line);
    restyle();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setLine(const QString& line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void PageHeader::setSymbol(Icon icon, Tone tone)
{
    m_symbol->set(icon, tone);
    m_symbol->setVisible(icon != Icon::None);
}

void PageHeader::addControl(QWidget* control)
{
    m_controls->addWidget(control);
}

void PageHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    QWidget::changeEvent(event);
}

void PageHeader::restyle()
{
    m_row->setSpacing(px(12));
    m_controls->setSpacing(px(8));
}

} // namespace gangway
