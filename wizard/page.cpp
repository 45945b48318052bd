// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/page.h"

#include "wizard/style/fonts.h"
#include "wizard/widgets/pageheader.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

// look.md §4: page margins 32 left and right, 26 top; header to content 18.
constexpr double kMarginSides = 32;
constexpr double kMarginTop = 26;
constexpr double kMarginBottom = 12;
constexpr double kHeaderGap = 18;

} // namespace

Page::Page(QWidget* parent)
    : QWidget(parent)
    , m_header(new PageHeader)
    , m_outer(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
{
    m_outer->setSpacing(0);
    m_outer->addWidget(m_header);
    m_outer->addLayout(m_body, 1);
    refit();
}

void Page::left() {}

void Page::goOn()
{
    emit done();
}

bool Page::command(PageCommand)
{
    return false;
}

QVBoxLayout* Page::makeScrollBody()
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the keys move through what is in it, which scrolls along
    auto* content = new QWidget;
    m_scrolled = new QVBoxLayout(content);
    area->setWidget(content);
    m_body->addWidget(area, 1);
    refit();
    return m_scrolled;
}

void Page::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        refit();
    QWidget::changeEvent(event);
}

void Page::refit()
{
    const int sides = px(kMarginSides);
    m_outer->setContentsMargins(0, px(kMarginTop), 0, 0);
    m_header->setContentsMargins(sides, 0, sides, 0);
    if (m_scrolled) { // the scroll bar stands in the margin, at the edge of the window
        m_body->setContentsMargins(0, px(kHeaderGap), 0, 0);
        m_scrolled->setContentsMargins(sides, 0, sides, px(kMarginBottom));
    } else {
        m_body->setContentsMargins(sides, px(kHeaderGap), sides, px(kMarginBottom));
    }
}

} // namespace gangway
