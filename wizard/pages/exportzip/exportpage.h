// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/exportzip/exportcontroller.h"

namespace gangway
{

class Banner;
class BusyLine;
class ExportForm;
class ExportResultCard;

/// "Keep a copy": one project as an archive that is read back and compared, without a target.
class ExportPage : public Page
{
    Q_OBJECT

public:
    explicit ExportPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    void goOn() override;
    bool command(PageCommand command) override;

private:
    void refresh();

    ExportController m_controller;
    BusyLine* m_busy;
    Banner* m_error;
    ExportForm* m_form;
    ExportResultCard* m_result;
};

} // namespace gangway
