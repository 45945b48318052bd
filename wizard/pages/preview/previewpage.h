// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/preview/previewcontroller.h"

class QStackedWidget;

namespace gangway
{

class BusyLine;
class ChangesView;
class EmptyState;
class PreviewMessages;
class SearchField;
class StepsView;
class TotalsLine;

/// "What would change": every change before it happens, and the person's word on each.
class PreviewPage : public Page
{
    Q_OBJECT

public:
    explicit PreviewPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    void goOn() override;
    bool command(PageCommand command) override;

private:
    void build();
    void showAnotherPlan();
    void refresh();
    void showSteps(bool on);
    bool isAllSame() const;
    void askWhereToSave();

    WizardState& m_state;
    PreviewController m_controller;
    SearchField* m_search;
    QPushButton* m_save;
    BusyLine* m_busy;
    PreviewMessages* m_messages;
    QStackedWidget* m_views;
    ChangesView* m_changes;
    StepsView* m_steps;
    EmptyState* m_allSame;
    QWidget* m_bottom;
    TotalsLine* m_totals;
    QPushButton* m_switch; ///< between items and steps
};

} // namespace gangway
