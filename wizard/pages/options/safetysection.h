// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/options/optionscontroller.h"

#include <QWidget>

class QLineEdit;

namespace gangway
{

class Banner;
class SwitchRow;

/// Saved copies, comparing afterwards, and the name that must be typed to go on without copies.
class SafetySection : public QWidget
{
    Q_OBJECT

public:
    explicit SafetySection(OptionsController& controller);
    void refresh();
    QLineEdit* nameField() const { return m_name; }

private:
    SwitchRow* addSwitch(const QString& title, const QString& text, bool PlanOptions::*option);

    OptionsController& m_controller;
    SwitchRow* m_keep;
    SwitchRow* m_verify;
    Banner* m_warning;
    QLineEdit* m_name;
};

} // namespace gangway
