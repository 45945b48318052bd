// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/connect/connectcontroller.h"

class QBoxLayout;

namespace gangway
{

class SideCard;

/// "Sign in to both sides": two cards, side by side where there is room.
class ConnectPage : public Page
{
    Q_OBJECT

public:
    explicit ConnectPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    void left() override;
    QWidget* firstFocus() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeCards();
    SideCard* waitingCard() const; ///< the first that is not connected

    ConnectController m_controller;
    bool m_keychainLasts;
    QBoxLayout* m_cards;
    SideCard* m_source = nullptr;
    SideCard* m_target = nullptr;
    QString m_madeFor; ///< the schemes that the cards were made for
};

} // namespace gangway
