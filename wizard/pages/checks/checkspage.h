// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/checks/checkscontroller.h"
#include "wizard/pages/checks/remedies.h"

namespace gangway
{

class Banner;
class BusyLine;
class ChipRow;
class EmptyState;
class FindingList;

/// "Before anything moves": the findings, worst first, with what can be done about each.
class ChecksPage : public Page
{
    Q_OBJECT

public:
    explicit ChecksPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    bool command(PageCommand command) override;

private:
    void build(QVBoxLayout* layout);
    void refresh();
    void showFindings();
    void showEmptyState();
    void showError();
    void act(Remedy remedy, const Finding& finding);
    void showBlockers();

    ChecksController m_controller;
    QPushButton* m_again;
    BusyLine* m_busy;
    Banner* m_error;
    QPushButton* m_signIn;
    ChipRow* m_chips;
    FindingList* m_list;
    EmptyState* m_empty;
};

} // namespace gangway
