// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

class QComboBox;

namespace gangway
{

class Card;

/// Look, language, text size. What is chosen is in force at once and kept.
class SettingsPage : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const PageSetup& setup);

    PageHeading heading() const override;
    PageFooter footer() const override;
    void entered() override;
    QWidget* firstFocus() const override;

private:
    QComboBox* addChoice(Card* card, const QString& title, const QString& text);
    void show();
    void take();

    Appearance& m_appearance;
    QComboBox* m_look;
    QComboBox* m_language;
    QComboBox* m_textSize;
};

} // namespace gangway
