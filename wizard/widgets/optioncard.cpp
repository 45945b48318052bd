// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/optioncard.h"

#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

namespace gangway {

namespace {
constexpr double kPadX = 18;
constexpr double kPadY = 13;
constexpr double kMark = 16;
constexpr double kSymbol = 20;
constexpr double kArrow = 16;
constexpr double kGap = 12;
} // namespace

void OptionCard::checkOnly(const QList<OptionCard*>& cards, const OptionCard* picked)
{
    for (OptionCard* card : cards) {
        const QSignalBlocker quiet(card);
        card->setAutoExclusive(false); // else the last one could not be taken back
        card->setChecked(card == picked);
        card->setAutoExclusive(true);
        // Tab stops once in a group; while nothing is picked, or what is picked is not to be seen, at each.
        const bool isStop = !picked || picked->isHidden() || !picked->isEnabled() || card == picked;
        card->setFocusPolicy(isStop ? Qt::StrongFocus : Qt::ClickFocus);
        card->update();
    }
}

OptionCard::OptionCard(const QString& title, const QString& text, QWidget* parent)
    : QAbstractButton(parent), m_title(new TextLabel(Type::CardTitle, {}, Tone::Text, this)),
      m_to(new TextLabel(Type::CardTitle, {}, Tone::Text, this)),
      m_text(new TextLabel(Type::Body, {}, Tone::Text2, this)), m_badge(new Badge({}, Tone::Grey, Icon::None, this))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_title->setWrapped(true);
    m_text->setWrapped(true);
    for (QWidget* child : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_text)})
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_to->hide();
    m_badge->hide();
    setTitle(title);
    setLine(text);
}

void OptionCard::setTitle(const QString& title)
{
    m_title->setText(title);
    m_to->hide();
    rename();
}

void OptionCard::setRoute(const QString& from, const QString& to)
{
    m_title->setText(from);
    m_to->setText(to);
    m_to->show();
    rename();
}

void OptionCard::setLine(const QString& text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    rename();
}

void OptionCard::setSymbol(Icon icon)
{
    m_symbol = icon;
    rename();
}

void OptionCard::setBadge(const QString& text, Tone tone, Icon icon)
{
    m_badge->set(text, tone, icon);
    m_badge->setVisible(!text.isEmpty());
    rename();
}

void OptionCard::rename()
{
    QString name = m_title->text();
    if (!m_to->isHidden()) {
        //: Spoken name of a route: from a platform to a platform.
        name = tr("From %1 to %2").arg(m_title->text(), m_to->text());
    }
    setAccessibleName(m_badge->isHidden() ? name : tr("%1, %2").arg(name, m_badge->text()));
    setAccessibleDescription(m_text->text());
    updateGeometry();
    arrange(width(), true);
    update();
}

int OptionCard::wordsStart() const
{
    return px(kPadX + kMark + kGap) + (m_symbol == Icon::None ? 0 : px(kSymbol + kGap + 4));
}

int OptionCard::arrange(int width, bool apply) const
{
    const int start = wordsStart();
    const QSize badge = m_badge->isHidden() ? QSize(0, 0) : m_badge->sizeHint();
    const int room = std::max(px(60), width - start - px(kPadX) - (badge.width() > 0 ? badge.width() + px(kGap) : 0));
    const auto put = [&](QWidget* widget, const QRect& rect) {
        if (apply)
            widget->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    };
    int y = px(kPadY);
    if (m_to->isHidden()) {
        const int height = m_title->heightForWidth(room);
        put(m_title, QRect(start, y, room, height));
        y += height;
    } else {
        const int from = std::min(room, QFontMetrics(m_title->font()).horizontalAdvance(m_title->text()) + 2);
        const int to = m_to->sizeHint().width() + 1;
        const int line = m_to->sizeHint().height();
        const int arrow = px(kArrow + 2 * kGap);
        const bool oneLine = from + arrow + to <= room;
        put(m_title, QRect(start, y, from, m_title->heightForWidth(from)));
        y += oneLine ? 0 : m_title->heightForWidth(from) + px(2);
        const int arrowX = oneLine ? start + from + px(kGap) : start;
        const int toX = oneLine ? start + from + arrow : start + px(kArrow + kGap);
        put(m_to, QRect(toX, y, std::min(to, start + room - toX), line));
        m_arrow = QRect(arrowX, y + (line - px(kArrow)) / 2, px(kArrow), px(kArrow));
        y += line;
    }
    if (!m_text->isHidden()) {
        const int height = m_text->heightForWidth(room);
        put(m_text, QRect(start, y + px(3), room, height));
        y += px(3) + height;
    }
    const int total = std::max(y + px(kPadY), badge.height() + 2 * px(kPadY));
    if (badge.width() > 0)
        put(m_badge, QRect(width - px(kPadX) - badge.width(), (total - badge.height()) / 2, badge.width(), badge.height()));
    return total;
}

QSize OptionCard::sizeHint() const
{
    const int width = px(420);
    return {width, arrange(width, false)};
}

QSize OptionCard::minimumSizeHint() const
{
    return {px(220), px(2 * kPadY) + fontMetrics().height()};
}

bool OptionCard::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest:
    case QEvent::ApplicationFontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::Show:
        updateGeometry();
        arrange(width(), true);
        break;
    case QEvent::EnabledChange: update(); break;
    default: break;
    }
    return QAbstractButton::event(event);
}

void OptionCard::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    arrange(width(), true);
}

void OptionCard::keyPressEvent(QKeyEvent* event)
{
    QAbstractButton::keyPressEvent(event);
    // From a picked card Qt picks with the arrows; from one that is not it only goes on, and nobody would know to press Space.
    auto* next = qobject_cast<OptionCard*>(QApplication::focusWidget());
    if (next && next != this && next->parentWidget() == parentWidget() && !next->isChecked()) {
        next->click();
        next->setFocus(Qt::TabFocusReason); // what a click opens may have taken it
    }
}

void OptionCard::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const bool chosen = isChecked();
    const bool hovered = isEnabled() && underMouse() && !chosen;
    paint::rounded(&painter, rect(), px(9), hovered ? t.hover : t.raised, chosen ? t.accent : t.line, chosen ? 2 : 1);
    const bool keyboard = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (keyboard) {
        // The chosen card has the accent on its edge already: the ring is drawn inside as well.
        paint::focusRing(&painter, chosen ? QRectF(rect()).adjusted(4, 4, -4, -4) : QRectF(rect()), px(chosen ? 6 : 9));
    }
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int line = QFontMetrics(m_title->font()).height();
    // Alone or with a symbol: the mark stands at the first line; look.md mockups "platforms" and "community".
    const int markY = m_symbol == Icon::None ? (height() - px(kMark)) / 2 : px(kPadY) + (line - px(kMark)) / 2;
    paint::Indicator mark;
    mark.round = true;
    mark.enabled = isEnabled();
    mark.hovered = underMouse();
    mark.mark = chosen ? paint::Mark::On : paint::Mark::Off;
    paint::indicator(&painter, visual(QRect(px(kPadX), markY, px(kMark), px(kMark))), mark);
    const QColor symbol = !isEnabled() ? t.disabled : chosen ? t.accent : t.text2;
    if (m_symbol != Icon::None) {
        const QRect place(px(kPadX + kMark + kGap), px(kPadY) + (line - px(kMark)) / 2, px(kSymbol), px(kSymbol));
        paintIcon(&painter, visual(place), m_symbol, symbol, layoutDirection());
    }
    if (!m_to->isHidden())
        paintIcon(&painter, visual(m_arrow), Icon::Arrow, isEnabled() ? t.text2 : t.disabled, layoutDirection());
}

} // namespace gangway
