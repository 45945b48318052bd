// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/textlabel.h"

#include <QEvent>

namespace gangway {

TextLabel::TextLabel(Type type, const QString& text, Tone tone, QWidget* parent) : QLabel(parent), m_type(type)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    setTone(this, tone);
    setText(text);
    refont();
}

void TextLabel::setType(Type type)
{
    m_type = type;
    refont();
}

void TextLabel::setTextTone(Tone tone)
{
    setTone(this, tone);
}

void TextLabel::setWrapped(bool on)
{
    setWordWrap(on);
    QSizePolicy policy(on ? QSizePolicy::Preferred : sizePolicy().horizontalPolicy(),
                       on ? QSizePolicy::Minimum : QSizePolicy::Preferred);
    policy.setHeightForWidth(on);
    setSizePolicy(policy);
}

void TextLabel::setWidest(double designPixels)
{
    m_widest = designPixels;
    refont();
}

void TextLabel::setStruck(bool on)
{
    m_struck = on;
    refont();
}

void TextLabel::setTrailing(bool on)
{
    m_trailing = on;
    refont();
}

QSize TextLabel::sizeHint() const
{
    if (!wordWrap() || text().isEmpty())
        return QLabel::sizeHint();
    // QLabel would propose an early break; one line is better where there is room for it.
    constexpr double kWidestProposal = 620;
    const int width = std::min(fontMetrics().size(0, text()).width() + 2, px(kWidestProposal));
    return {width, heightForWidth(width)};
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize base = QLabel::minimumSizeHint();
    if (!wordWrap())
        return base;
    // Wrapped text may become narrow, but a layout must never take its only line away.
    return {px(40), fontMetrics().height()};
}

void TextLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::LayoutDirectionChange)
        refont();
    QLabel::changeEvent(event);
}

void TextLabel::refont()
{
    QFont wanted = fontOf(m_type);
    wanted.setStrikeOut(m_struck);
    if (wanted != font())
        setFont(wanted);
    if (m_widest > 0)
        setMaximumWidth(px(m_widest));
    // Latin text in a right-to-left window would stay at the left: QLabel aligns by the text.
    const Qt::Alignment vertical = alignment() & Qt::AlignVertical_Mask;
    const Qt::Alignment horizontal = alignment() & Qt::AlignHorizontal_Mask;
    if (horizontal & Qt::AlignHCenter)
        return;
    const bool right = (layoutDirection() == Qt::RightToLeft) != m_trailing;
    setAlignment(vertical | (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
}

} // namespace gangway
