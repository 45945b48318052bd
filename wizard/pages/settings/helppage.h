// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

class QGridLayout;

namespace gangway
{

/// The help of the step that is shown below it, and the keys.
class HelpPage : public Page
{
    Q_OBJECT

public:
    explicit HelpPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;

private:
    void addKeys(QVBoxLayout* layout);

    const Navigator& m_navigator;
    QVBoxLayout* m_entries;
};

} // namespace gangway
