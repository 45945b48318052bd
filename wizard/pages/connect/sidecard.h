// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/connect/sidecontroller.h"
#include "wizard/schemetext.h"
#include "wizard/widgets/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace gangway
{

class Badge;
class BusyLine;
class ElidedLabel;
class FieldRow;
class NetworkPanel;
class PathRow;
class SecretEdit;

/// One side on the connect page: only the fields of its kind of place, Connect, what the side answered or why it does
/// not. Made anew when the kind of place changes. Owner: ConnectPage.
class SideCard : public Card
{
    Q_OBJECT

public:
    SideCard(SideController& controller, bool keychainLasts);

    QWidget* firstField() const; ///< what is wrong, or the first thing to fill in

private:
    void addHeader();
    void addPathFields();
    void addServerFields();
    void addButtonLine();
    void addPracticeNote();
    void addSignIn(QVBoxLayout* layout);
    void refresh();
    void refreshFields();
    void showFacts();
    void showError();
    void leaveLockedField();
    void edit(const std::function<void(SideFields&)>& change);
    void press();
    QString keptText() const;

    SideController& m_controller;
    SideController::Status m_shownStatus = SideController::Status::NotConnected;
    const SchemeText m_text;
    const bool m_keychainLasts;
    Badge* m_badge;
    BusyLine* m_busy;
    PathRow* m_path = nullptr;
    QLineEdit* m_address = nullptr;
    QComboBox* m_method = nullptr;
    FieldRow* m_secretRow = nullptr;
    SecretEdit* m_secret = nullptr;
    QLineEdit* m_inside = nullptr;
    QCheckBox* m_keep = nullptr;
    QPushButton* m_button;  ///< Connect, Stop, Sign out
    QVBoxLayout* m_below;   ///< facts or the error
    NetworkPanel* m_network = nullptr;
};

} // namespace gangway
