// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/target/targetcontroller.h"

class QLineEdit;

namespace gangway
{

class BusyLine;
class OptionCard;
class RoomPanel;
class SearchField;
class TextLabel;

/// "Where should they live?": the folders of the target, a new one, and the room there.
class TargetPage : public Page
{
    Q_OBJECT

public:
    explicit TargetPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    void left() override;
    QWidget* firstFocus() const override;
    void goOn() override;
    bool command(PageCommand command) override;

private:
    void build();
    void makeNewCard();
    void makeCards();
    OptionCard* addCard(const TargetNode& node);
    void refresh();
    QString newNameProblem() const;

    TargetController m_controller;
    SearchField* m_search;
    BusyLine* m_busy;
    QVBoxLayout* m_messages;
    QWidget* m_places;   ///< parent of the cards, so that their radio marks belong together
    QVBoxLayout* m_list;
    TextLabel* m_more;
    OptionCard* m_newCard = nullptr;
    QWidget* m_newFields;
    QLineEdit* m_newName;
    TextLabel* m_newProblem;
    RoomPanel* m_panel;
    QList<std::pair<QString, OptionCard*>> m_cards;
};

} // namespace gangway
