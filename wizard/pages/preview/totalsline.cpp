// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/totalsline.h"

#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/flowlayout.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>

namespace gangway
{

/// A strong number and what it counts.
class TotalsLine::Part : public QWidget
{
public:
    explicit Part(Tone tone, QWidget* parent)
        : QWidget(parent)
        , m_number(new TextLabel(Type::Strong, {}, tone))
        , m_words(new TextLabel(Type::Body, {}, Tone::Text2))
    {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, px(22), 0);
        layout->setSpacing(px(7));
        layout->addWidget(m_number);
        layout->addWidget(m_words);
    }
    void set(const QString& number, const QString& words, qint64 bytes)
    {
        m_number->setText(number);
        m_words->setText(bytes > 0 ? TotalsLine::tr("%1, %2", "words, size").arg(words, bytesText(bytes)) : words);
        setAccessibleName(m_number->text() + u' ' + m_words->text());
    }

private:
    TextLabel* m_number;
    TextLabel* m_words;
};

TotalsLine::TotalsLine()
    : m_toMove(new Part(Tone::Text, this))
    , m_same(new Part(Tone::Text, this))
    , m_undecided(new Part(Tone::Violet, this))
    , m_unsupported(new Part(Tone::Amber, this))
    , m_skipped(new Part(Tone::Text, this))
{
    auto* layout = new FlowLayout(this, 0, 2);
    for (Part* part : {m_toMove, m_same, m_undecided, m_unsupported, m_skipped})
        layout->addWidget(part);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TotalsLine::setTotals(const ChangeTotals& totals)
{
    m_toMove->set(tr("%n item(s)", nullptr, int(totals.toMove())), tr("to move", "items"), totals.toMoveBytes());
    m_same->set(countText(totals.same), tr("already there", "how many items"), totals.sameBytes);
    m_undecided->set(countText(totals.conflict), tr("to decide", "how many items"), totals.conflictBytes);
    m_unsupported->set(countText(totals.unsupported), tr("cannot move", "how many items"), totals.unsupportedBytes);
    m_skipped->set(countText(totals.skip), tr("left out", "how many items"), 0);
    m_same->setVisible(totals.same > 0);
    m_undecided->setVisible(totals.conflict > 0);
    m_unsupported->setVisible(totals.unsupported > 0);
    m_skipped->setVisible(totals.skip > 0);
    updateGeometry();
}

int TotalsLine::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

} // namespace gangway
