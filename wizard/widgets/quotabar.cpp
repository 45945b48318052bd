// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/quotabar.h"

#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace gangway {

/// The bar alone; its numbers are read from the words around it.
class QuotaBar::Bar : public QWidget
{
public:
    Bar() { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

    void set(double now, double more, bool reached)
    {
        m_now = now;
        m_more = more;
        m_reached = reached;
        update();
    }
    QSize sizeHint() const override { return {px(120), px(7)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        paint::barTrack(&painter, rect());
        const auto part = [&](double from, double to, const QColor& color) {
            const int left = int(from * width());
            const int right = int(to * width());
            if (right > left)
                paint::rounded(&painter, QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, right - left, height())),
                               height() / 2.0, color);
        };
        const double gap = m_now > 0 && m_more > 0 ? 2.0 / std::max(1, width()) : 0;
        part(0, std::min(1.0, m_now), t.outline);
        part(std::min(1.0, m_now + gap), std::min(1.0, m_now + m_more), m_reached ? t.amber : t.accent);
    }

private:
    double m_now = 0;
    double m_more = 0;
    bool m_reached = false;
};

QuotaBar::QuotaBar(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(new TextLabel(Type::Button, name)), m_value(new TextLabel(Type::Body, {}, Tone::Text2)),
      m_note(new TextLabel(Type::Body, {}, Tone::Text2)), m_bar(new Bar)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(5));
    auto* line = new QHBoxLayout;
    line->addWidget(m_name);
    line->addStretch(1);
    m_value->setTrailing(true);
    line->addWidget(m_value);
    column->addLayout(line);
    column->addWidget(m_bar);
    m_note->setWrapped(true);
    column->addWidget(m_note);
}

void QuotaBar::set(double now, double more, double limit, const QString& value, const QString& note)
{
    m_now = now;
    m_more = more;
    m_limit = limit;
    m_value->setText(value);
    m_note->setText(note);
    m_note->setTextTone(reachesLimit() ? Tone::Amber : Tone::Text2);
    m_bar->setVisible(limit > 0);
    m_bar->set(limit > 0 ? now / limit : 0, limit > 0 ? more / limit : 0, reachesLimit());
    //: Spoken name of a quota: name, amount, note.
    setAccessibleName(tr("%1, %2, %3").arg(m_name->text(), value, note));
}

} // namespace gangway
