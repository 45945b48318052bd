// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/transfer/transfercontroller.h"
#include "wizard/sleepinhibitor.h"

namespace gangway
{

class ChipRow;
class LogPane;
class ProgressCard;
class StepView;
class TextLabel;
class TransferMessages;

/// "Moving 12 projects": how far the transfer is, what failed and why, the log; pause and stop.
class TransferPage : public Page
{
    Q_OBJECT

public:
    explicit TransferPage(const PageSetup& setup);

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
    void refresh();
    void refreshChips();
    void refreshNothing();
    void setGroups(const QStringList& ids);
    void keepAwake();
    bool nextPane();

    TransferController m_controller;
    SleepInhibitor m_awake;
    ProgressCard* m_progress;
    TransferMessages* m_messages;
    ChipRow* m_chips;
    StepView* m_items;
    TextLabel* m_nothing;
    LogPane* m_log;
    bool m_hasChosenChips = false; ///< the person did; until then the page shows what is of use
    bool m_hasFoldedLog = false;
};

} // namespace gangway
