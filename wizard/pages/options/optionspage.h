// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/pages/options/optionscontroller.h"

namespace gangway
{

class Card;
class ChoiceRow;
class SafetySection;

/// "How to move them": what happens to what is there already, how sides are compared, safety, speed.
class OptionsPage : public Page
{
    Q_OBJECT

public:
    explicit OptionsPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;
    void goOn() override;

protected:
    bool event(QEvent* event) override;

private:
    void addSection(const QString& title, QWidget* content);
    ChoiceRow* addChoice(Card* card, const QString& title, std::function<void(PlanOptions&, qint64)> put);
    void addExistingSection();
    void addComparisonSection();
    void addSpeedSection();
    void refresh();
    void refitCombos();

    const WizardState& m_state;
    OptionsController m_controller;
    QVBoxLayout* m_layout;
    QList<ChoiceRow*> m_choices;
    ChoiceRow* m_conflict;
    ChoiceRow* m_comparison;
    ChoiceRow* m_links;
    SafetySection* m_safety;
    ChoiceRow* m_workers;
    ChoiceRow* m_limit;
    ChoiceRow* m_failures;
};

} // namespace gangway
