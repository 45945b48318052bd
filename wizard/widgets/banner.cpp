// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/banner.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"

#include <QAccessible>
#include <QPainter>

namespace gangway {

namespace {

struct Dress {
    Icon icon;
    Tone tone;
};

Dress dressOf(Banner::Level level)
{
    switch (level) {
    case Banner::Level::Info: return {Icon::Info, Tone::Accent};
    case Banner::Level::Success: return {Icon::Check, Tone::Green};
    case Banner::Level::Warning: return {Icon::Warn, Tone::Amber};
    case Banner::Level::Error: return {Icon::Block, Tone::Red};
    case Banner::Level::Quiet: break;
    }
    return {Icon::Info, Tone::Grey};
}

} // namespace

Banner::Banner(Level level, const QString& title, const QString& text, QWidget* parent) : MessageRow(parent)
{
    setPadding(14, 11);
    setLevel(level);
    setTitle(title);
    setText(text);
}

void Banner::setLevel(Level level)
{
    m_level = level;
    setIcon(dressOf(level).icon, dressOf(level).tone);
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::softFill(&painter, rect(), px(8), dressOf(m_level).tone);
}

void Banner::showEvent(QShowEvent* event)
{
    MessageRow::showEvent(event);
    announce();
}

void Banner::onTextChanged()
{
    MessageRow::onTextChanged();
    if (isVisible())
        announce();
}

void Banner::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace gangway
