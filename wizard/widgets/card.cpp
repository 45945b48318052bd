// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/card.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace gangway {

namespace {
constexpr double kPadding = 18;
constexpr double kRadius = 9;
} // namespace

Card::Card(Surface surface, QWidget* parent) : QFrame(parent), m_surface(surface), m_body(new QVBoxLayout(this))
{
    restyle();
}

void Card::addRow(QWidget* row)
{
    m_rows = true;
    restyle();
    if (m_body->count() > 0)
        m_body->addWidget(new Hairline);
    m_body->addWidget(row);
}

void Card::clearRows()
{
    while (QLayoutItem* item = m_body->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void Card::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool raised = m_surface == Surface::Raised;
    const bool border = raised || t.dark;
    paint::rounded(&painter, rect(), px(kRadius), raised ? t.raised : t.sunken, border ? t.line : QColor());
}

void Card::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    QFrame::changeEvent(event);
}

void Card::restyle()
{
    const int side = m_rows ? 1 : px(kPadding);
    const int edge = m_rows ? 1 : px(kPadding - 2);
    m_body->setContentsMargins(side, edge, side, edge);
    m_body->setSpacing(m_rows ? 0 : px(8));
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QFrame(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    setSizePolicy(orientation == Qt::Horizontal ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  orientation == Qt::Horizontal ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().line);
}

} // namespace gangway
