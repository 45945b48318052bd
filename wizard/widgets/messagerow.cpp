// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/messagerow.h"

#include "wizard/widgets/factrow.h"
#include "wizard/widgets/textlabel.h"

#include <QEvent>
#include <QLayout>
#include <QPushButton>
#include <QStyle>

#include <utility>

namespace gangway {

namespace {
constexpr double kFoldBelow = 440; // look.md: buttons go under the text when narrower
constexpr double kLeadingGap = 12;
constexpr double kControlGap = 8;
constexpr double kBeforeControls = 16;
constexpr double kSymbol = 20;

/// Stable sizes for widgets that wrap and for those that do not.
int heightAt(const QWidget* widget, int width)
{
    if (widget->layout() && widget->layout()->hasHeightForWidth())
        return widget->layout()->totalHeightForWidth(width);
    return widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
}
} // namespace

MessageRow::MessageRow(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(Type::Strong, {}, Tone::Text, this)),
      m_text(new TextLabel(Type::Body, {}, Tone::Text2, this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_title->setWrapped(true);
    m_text->setWrapped(true);
    m_title->hide();
    m_text->hide();
}

void MessageRow::setIcon(Icon icon, Tone tone)
{
    if (auto* symbol = qobject_cast<SymbolLabel*>(m_leading))
        symbol->set(icon, tone);
    else
        setLeading(new SymbolLabel(icon, tone, kSymbol));
    m_leading->setVisible(icon != Icon::None);
}

void MessageRow::setLeading(QWidget* widget)
{
    delete m_leading;
    m_leading = widget;
    m_leading->setParent(this);
    m_leading->show();
    remeasure();
}

void MessageRow::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    onTextChanged();
    remeasure();
}

void MessageRow::setText(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    onTextChanged();
    remeasure();
}

void MessageRow::setDone(bool struck)
{
    m_title->setStruck(struck);
    m_title->setTextTone(struck ? Tone::Text3 : Tone::Text);
}

QPushButton* MessageRow::addButton(const QString& text, Kind kind, Icon icon)
{
    QPushButton* button = makeButton(text, kind, icon);
    setCompact(button);
    addControl(button);
    return button;
}

void MessageRow::addControl(QWidget* control)
{
    control->setParent(this);
    control->show();
    m_controls.append(control);
    remeasure();
}

void MessageRow::clearControls()
{
    for (QWidget* control : m_controls) {
        control->hide();
        control->deleteLater();
    }
    m_controls.clear();
    remeasure();
}

void MessageRow::addBelow(QWidget* widget)
{
    widget->setParent(this);
    widget->show();
    m_below.append(widget);
    remeasure();
}

void MessageRow::setPadding(double horizontal, double vertical)
{
    m_padX = horizontal;
    m_padY = vertical;
    remeasure();
}

void MessageRow::onTextChanged()
{
    setAccessibleName(spokenText());
}

QString MessageRow::spokenText() const
{
    if (m_text->text().isEmpty())
        return m_title->text();
    //: Two sentences read one after the other: what happened, and why.
    return m_title->text().isEmpty() ? m_text->text() : tr("%1. %2").arg(m_title->text(), m_text->text());
}

QSize MessageRow::controlsSize() const
{
    QSize size;
    for (const QWidget* control : m_controls) {
        if (control->isHidden())
            continue;
        const QSize hint = control->sizeHint().expandedTo(control->minimumSize());
        size.rwidth() += hint.width() + (size.width() > 0 ? px(kControlGap) : 0);
        size.setHeight(std::max(size.height(), hint.height()));
    }
    return size;
}

bool MessageRow::folds(int width) const
{
    const QSize controls = controlsSize();
    // Narrow by the rule, or so that less than half would be left for the words.
    return controls.width() > 0 && !m_title->text().isEmpty() &&
           (width < px(kFoldBelow) && (controls.width() > px(60) || !m_text->text().isEmpty()));
}

int MessageRow::arrangeWords(const QRect& column, bool apply) const
{
    int y = column.y();
    const auto put = [&](QWidget* widget, int gap) {
        if (widget->isHidden())
            return;
        y += y > column.y() ? gap : 0;
        const int height = heightAt(widget, column.width());
        if (apply)
            widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(column.x(), y, column.width(), height)));
        y += height;
    };
    put(m_title, px(2));
    put(m_text, px(2));
    for (QWidget* widget : m_below)
        put(widget, px(8));
    return y - column.y();
}

int MessageRow::arrange(int width, bool apply) const
{
    const int padX = px(m_padX);
    const int padY = px(m_padY);
    const QSize controls = controlsSize();
    const bool under = folds(width);
    const bool leads = m_leading && !m_leading->isHidden();
    const QSize front = leads ? m_leading->sizeHint() : QSize(0, 0);
    const int start = padX + (leads ? front.width() + px(kLeadingGap) : 0);
    const int beside = under || controls.width() == 0 ? 0 : controls.width() + px(kBeforeControls);
    const int room = std::max(px(40), width - start - padX - beside);
    int words = arrangeWords(QRect(start, 0, room, 0), false);
    const int inner = std::max({words, front.height(), under ? 0 : controls.height()});
    // A single line stands in the middle beside its control; longer texts begin at the top.
    const int wordsTop = padY + (beside > 0 || words < front.height() ? (inner - words) / 2 : 0);
    if (apply)
        arrangeWords(QRect(start, wordsTop, room, 0), true);
    if (apply && leads) {
        const int line = QFontMetrics(m_title->font()).height();
        const int top = std::max(0, wordsTop + (line - front.height()) / 2);
        m_leading->setGeometry(QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(padX, top), front)));
    }
    if (!apply)
        return inner + 2 * padY + (under ? px(8) + controls.height() : 0);
    int x = under ? start : width - padX - controls.width();
    const int top = under ? padY + inner + px(8) : padY + (inner - controls.height()) / 2;
    for (QWidget* control : m_controls) {
        if (control->isHidden())
            continue;
        const QSize hint = control->sizeHint().expandedTo(control->minimumSize());
        const QRect place(x, top + (controls.height() - hint.height()) / 2, hint.width(), hint.height());
        control->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += hint.width() + px(kControlGap);
    }
    return 0;
}

void MessageRow::remeasure()
{
    m_measuredWidth = -1;
    updateGeometry();
}

int MessageRow::heightForWidth(int width) const
{
    // Layouts ask many times in a row, and breaking the lines of a hundred rows anew each time is slow.
    if (std::exchange(m_measuredWidth, width) != width)
        m_measuredHeight = arrange(width, false);
    return m_measuredHeight;
}

QSize MessageRow::sizeHint() const
{
    constexpr double kComfortable = 520;
    const int width = px(kComfortable);
    return {width, heightForWidth(width)};
}

QSize MessageRow::minimumSizeHint() const
{
    constexpr double kNarrowest = 180;
    const int width = std::max(px(kNarrowest), controlsSize().width() + px(2 * m_padX + kSymbol + kLeadingGap));
    return {width, 2 * px(m_padY) + fontMetrics().height()};
}

bool MessageRow::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest:
    case QEvent::ApplicationFontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::Show:
        remeasure();
        arrange(width(), true);
        break;
    default: break;
    }
    return QWidget::event(event);
}

void MessageRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

} // namespace gangway
