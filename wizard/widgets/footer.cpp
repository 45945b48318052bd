// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/footer.h"

#include "wizard/style/fonts.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace gangway {

Footer::Footer(QWidget* parent)
    : QWidget(parent), m_symbol(new SymbolLabel(Icon::Info, Tone::Text2, 16)), m_info(new TextLabel(Type::Body)),
      m_link(makeButton({}, Kind::Link)), m_line(new QHBoxLayout(this)), m_buttons(new QHBoxLayout)
{
    m_info->setWrapped(true);
    m_line->addWidget(m_symbol);
    m_line->addWidget(m_info);
    m_line->addWidget(m_link);
    m_line->addStretch(1);
    m_line->addLayout(m_buttons);
    connect(m_link, &QPushButton::clicked, this, &Footer::hintLinkClicked);
    clearInfo();
    restyle();
}

void Footer::setSum(const QString& text)
{
    m_symbol->hide();
    m_link->hide();
    m_info->setType(Type::Button);
    m_info->setTextTone(Tone::Text);
    m_info->setText(text);
}

void Footer::setHint(const QString& text, const QString& link)
{
    m_symbol->setVisible(!text.isEmpty());
    m_info->setType(Type::Body);
    m_info->setTextTone(Tone::Text2);
    m_info->setText(text);
    m_link->setText(link);
    m_link->setVisible(!link.isEmpty());
}

void Footer::clearInfo()
{
    setHint({});
}

QPushButton* Footer::addButton(const QString& text, Kind kind, Icon icon)
{
    QPushButton* button = makeButton(text, kind, icon);
    m_buttons->addWidget(button);
    return button;
}

void Footer::addControl(QWidget* control)
{
    m_buttons->addWidget(control);
}

void Footer::clearButtons()
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void Footer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().page);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().line);
}

void Footer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    QWidget::changeEvent(event);
}

void Footer::restyle()
{
    setMinimumHeight(rowHeight(58, 26));
    m_line->setContentsMargins(px(32), px(8) + 1, px(32), px(8));
    m_line->setSpacing(px(8));
    m_buttons->setSpacing(px(8));
}

} // namespace gangway
