// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace gangway
{

class Banner;
class SignInForm;
class TransferController;
class WizardState;

/// What the transfer page has to say above its list: something failed, the target asks for patience, a sign-in has ended,
/// this computer may fall asleep, the run could not go on.
class TransferMessages : public QWidget
{
    Q_OBJECT

public:
    TransferMessages(TransferController& controller, const WizardState& state);

    void refresh();
    void setMayFallAsleep(bool on);

private:
    void build();
    void showError();
    void showTrouble();
    void showFailed();
    void showSignIn();
    void refreshVisible();

    TransferController& m_controller;
    const WizardState& m_state;
    Banner* m_error;
    Banner* m_signIn;
    Banner* m_trouble;
    Banner* m_failed;
    Banner* m_asleep;
    QPushButton* m_retryAll;
    QPushButton* m_pause;
    SignInForm* m_form = nullptr;
    bool m_mayFallAsleep = false;
};

} // namespace gangway
