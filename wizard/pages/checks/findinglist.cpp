// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/findinglist.h"

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
    : m_most(kRowsAtOnce)
    , m_card(new Card)
    , m_more(makeButton({}, Kind::Link))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(10));
    layout->addWidget(m_card);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_most += kRowsAtOnce;
        show();
    });
}

void FindingList::setFindings(const QList<Finding>& findings)
{
    m_findings = findings;
    m_most = kRowsAtOnce;
    show();
}

QWidget* FindingList::firstRow() const
{
    return m_card->body()->count() > 0 ? m_card->body()->itemAt(0)->widget() : nullptr;
}

bool FindingList::hasFocusInside() const
{
    const QWidget* focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

void FindingList::show()
{
    const bool hadFocus = hasFocusInside();
    m_card->clearRows();
    for (const Finding& finding : m_findings.first(std::min(m_most, m_findings.size()))) {
        auto* row = new FindingRow(finding);
        connect(row, &FindingRow::pressed, this, [this, finding](Remedy remedy) { emit pressed(remedy, finding); });
        m_card->addRow(row);
    }
    const qsizetype hidden = m_findings.size() - m_most;
    m_more->setVisible(hidden > 0);
    m_more->setText(tr("Show %n more", "findings", int(hidden)));
    setVisible(!m_findings.isEmpty());
    if (hadFocus && firstRow())
        firstRow()->setFocus(Qt::OtherFocusReason);
}

} // namespace gangway
