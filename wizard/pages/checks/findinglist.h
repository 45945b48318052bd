// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/checks/remedies.h"

#include <QWidget>

class QPushButton;

namespace gangway
{

class Card;

/// A card with a row for each finding; the first hundred, and more on request.
class FindingList : public QWidget
{
    Q_OBJECT

public:
    FindingList();

    void setFindings(const QList<Finding>& findings);
    qsizetype count() const { return m_findings.size(); }
    QWidget* firstRow() const; ///< null where there is none
    bool hasFocusInside() const;

signals:
    void pressed(gangway::Remedy remedy, const gangway::Finding& finding);

private:
    void addRows();
    QWidget* row(qsizetype index) const;

    QList<Finding> m_findings;
    qsizetype m_shown = 0; ///< of them have a row
    Card* m_card;
    QPushButton* m_more;
};

} // namespace gangway
