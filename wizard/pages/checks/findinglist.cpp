// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/findinglist.h"

#include "wizard/focusorder.h"
#include "wizard/pages/checks/findingrow.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/card.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr qsizetype kRowsAtOnce = 100; // findings are few; what a hostile source makes many of must not stop the window

} // namespace

FindingList::FindingList()
    : m_card(new Card)
    , m_more(makeButton({}, Kind::Link))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(10));
    layout->addWidget(m_card);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const qsizetype firstNew = m_shown;
        addRows();
        focusNow(row(firstNew)); // reading goes on where it stopped
    });
}

void FindingList::setFindings(const QList<Finding>& findings)
{
    const bool hadFocus = hasFocusInside();
    m_findings = findings;
    m_shown = 0;
    m_card->clearRows();
    setVisible(!m_findings.isEmpty());
    addRows();
    if (hadFocus)
        focusNow(firstRow());
}

QWidget* FindingList::firstRow() const
{
    return row(0);
}

QWidget* FindingList::row(qsizetype index) const
{
    const QLayoutItem* item = m_card->body()->itemAt(int(index) * 2); // a hairline stands between two
    return item ? item->widget() : nullptr;
}

bool FindingList::hasFocusInside() const
{
    const QWidget* focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

void FindingList::addRows()
{
    const qsizetype upTo = std::min(m_shown + kRowsAtOnce, m_findings.size());
    for (; m_shown < upTo; ++m_shown) {
        const Finding& finding = m_findings.at(m_shown);
        auto* row = new FindingRow(finding);
        connect(row, &FindingRow::pressed, this, [this, finding](Remedy remedy) { emit pressed(remedy, finding); });
        m_card->addRow(row);
    }
    const qsizetype hidden = m_findings.size() - m_shown;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show %Ln more", "findings", int(hidden)));
}

} // namespace gangway
