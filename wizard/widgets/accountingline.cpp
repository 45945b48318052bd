// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/accountingline.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace gangway {

FigureCell::FigureCell(const QString& number, const QString& caption, Tone tone, QWidget* parent)
    : QAbstractButton(parent), m_number(number), m_caption(caption), m_tone(tone)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(number);
    //: Spoken name of a figure: number, what it counts. "159 moved"
    setAccessibleName(tr("%1 %2").arg(number, caption));
}

QSize FigureCell::sizeHint() const
{
    const QFontMetrics big(fontOf(Type::Figure));
    const QFontMetrics small(fontOf(Type::Body));
    const int width = std::max(big.horizontalAdvance(m_number), small.horizontalAdvance(m_caption)) + px(16);
    return {width, big.height() + small.height() + px(14)};
}

void FigureCell::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (underMouse())
        paint::rounded(&painter, rect(), px(6), t.hover);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paint::focusRing(&painter, rect(), px(6));
    const QFont big = fontOf(Type::Figure);
    const int line = QFontMetrics(big).height();
    painter.setFont(big);
    painter.setPen(t.color(m_tone));
    paint::words(&painter, QRect(0, px(6), width(), line), layoutDirection(), Qt::AlignHCenter, m_number);
    painter.setFont(fontOf(Type::Body));
    painter.setPen(t.text2);
    paint::words(&painter, QRect(0, px(6) + line, width(), height() - px(12) - line), layoutDirection(), Qt::AlignHCenter, m_caption);
}

AccountingLine::AccountingLine(QWidget* parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AccountingLine::setFigures(const QList<Figure>& figures)
{
    m_figures = figures;
    rebuild();
}

void AccountingLine::rebuild()
{
    while (QLayoutItem* item = m_line->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_line->setContentsMargins(px(14), px(8), px(14), px(8));
    m_line->setSpacing(0);
    QStringList spoken;
    for (int i = 0; i < m_figures.size(); ++i) {
        const Figure& figure = m_figures.at(i);
        if (i > 0) {
            const QString sign = i == 1 ? QStringLiteral("=") : QStringLiteral("+");
            auto* label = new TextLabel(Type::Section, sign, Tone::Text3);
            label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
            label->setContentsMargins(0, px(14), 0, 0);
            m_line->addWidget(label, 1, Qt::AlignTop | Qt::AlignHCenter);
        }
        auto* cell = new FigureCell(locale().toString(figure.count), figure.caption, figure.count == 0 ? Tone::Text : figure.tone);
        connect(cell, &FigureCell::clicked, this, [this, i] { emit figureClicked(i); });
        m_line->addWidget(cell, 2);
        spoken.append(cell->accessibleName());
    }
    if (spoken.isEmpty())
        return;
    const QString whole = spoken.takeFirst();
    //: The accounting line read as one sentence: "214 in the inventory: 159 moved, 37 already the same, …"
    setAccessibleName(tr("%1: %2").arg(whole, spoken.join(QStringLiteral(", "))));
}

void AccountingLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::rounded(&painter, rect(), px(9), tokens().raised, tokens().line);
}

void AccountingLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace gangway
