// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/report/reportcontroller.h"
#include "wizard/pages/report/reportitems.h"

class QBoxLayout;
class QStackedWidget;

namespace gangway
{

class AccountingLine;
class Banner;
class BusyLine;
class CheckedPanel;
class ItemsView;
class TaskList;

/// What the run came to: verdict, the sum that must add up, what is left to do, what was proven, undo.
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    void goOn() override;
    bool command(PageCommand command) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectParts();
    QWidget* buildOverview();
    void refresh();
    void refreshMessages();
    void showPart(ReportPart part);
    void askToUndo();
    void askWhereToSave(ReportFormat format);
    void noticeOnce();

    WizardState& m_state;
    ReportController m_controller;
    QPushButton* m_open;
    QPushButton* m_save;
    BusyLine* m_busy;
    Banner* m_error;
    Banner* m_unbalanced;
    Banner* m_saved;
    QStackedWidget* m_views;
    QWidget* m_overview;
    AccountingLine* m_sum;
    QBoxLayout* m_columns = nullptr;
    TaskList* m_tasks;
    CheckedPanel* m_checked;
    ItemsView* m_items;
    std::shared_ptr<const Report> m_told; ///< the desktop was told of it
};

} // namespace gangway
