// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/emptystate.h"

#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace gangway {

class EmptyState::Disc : public QWidget
{
public:
    explicit Disc(Icon icon) : m_icon(icon) {}
    void setIcon(Icon icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paint::softFill(&painter, rect(), height() / 2.0, Tone::Grey);
        QRectF square(0, 0, px(30), px(30));
        square.moveCenter(QRectF(rect()).center());
        paintIcon(&painter, square, m_icon, tokens().text2, layoutDirection());
    }

private:
    Icon m_icon;
};

EmptyState::EmptyState(Icon icon, const QString& title, const QString& text, QWidget* parent)
    : QWidget(parent), m_disc(new Disc(icon)), m_title(new TextLabel(Type::DialogTitle)),
      m_text(new TextLabel(Type::Body, {}, Tone::Text2)), m_buttons(new QHBoxLayout), m_column(new QVBoxLayout(this))
{
    for (TextLabel* label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWrapped(true);
    }
    const auto centred = [this](QWidget* widget, int stretch) {
        auto* line = new QHBoxLayout;
        line->addStretch(1);
        line->addWidget(widget, stretch);
        line->addStretch(1);
        m_column->addLayout(line);
    };
    m_column->addStretch(1);
    centred(m_disc, 0);
    m_column->addSpacing(px(12));
    // Wide stretch: the words take their whole maximum before the sides get anything.
    centred(m_title, 100);
    centred(m_text, 100);
    m_column->addSpacing(px(12));
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addLayout(m_buttons);
    line->addStretch(1);
    m_column->addLayout(line);
    m_column->addStretch(1);
    set(icon, title, text);
    restyle();
}

void EmptyState::set(Icon icon, const QString& title, const QString& text)
{
    m_disc->setIcon(icon);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

QPushButton* EmptyState::addButton(const QString& text, Kind kind, Icon icon)
{
    QPushButton* button = makeButton(text, kind, icon);
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::clearButtons()
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    QWidget::changeEvent(event);
}

void EmptyState::restyle()
{
    m_disc->setFixedSize(px(72), px(72));
    m_title->setMaximumWidth(px(560));
    m_text->setMaximumWidth(px(430));
    m_column->setSpacing(px(6));
    m_buttons->setSpacing(px(8));
}

} // namespace gangway
