// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/choose/choosecontroller.h"

#include <QTimer>

class QStackedWidget;

namespace gangway
{

class BusyLine;
class ChipRow;
class EmptyState;
class ScopeView;
class SearchField;
class TextLabel;

/// "Choose projects to move": search, chips, the tree, and what stands in its place when there is nothing to show.
class ChoosePage : public Page
{
    Q_OBJECT

public:
    explicit ChoosePage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    void goOn() override;
    bool command(PageCommand command) override;

private:
    void build();
    QLayout* makeFilterLine();
    QLayout* makeReadingLine();
    QLayout* makeBottomLine();
    void refresh();
    void refreshChips();
    void refreshReading();
    void showInstead();
    void clearSearch();
    QString readAgoText() const;
    void onTopRead();

    ChooseController m_controller;
    SearchField* m_search;
    ChipRow* m_chips;
    QWidget* m_reading;
    TextLabel* m_readingText;
    BusyLine* m_busy;
    QStackedWidget* m_stack;
    ScopeView* m_tree;
    EmptyState* m_instead;  ///< nothing here, no match, could not be read
    int m_insteadOf = -1;   ///< the ChooseController::View that m_instead was filled for
    QString m_insteadFor;
    QWidget* m_bottom;
    TextLabel* m_readAgo;
    QPushButton* m_stop;
    QTimer m_minute;        ///< "Read 2 min ago"
};

} // namespace gangway
