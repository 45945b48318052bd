// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/transfermessages.h"

#include "wizard/pages/transfer/signinform.h"
#include "wizard/pages/transfer/transfercontroller.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/widgets/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace gangway
{

TransferMessages::TransferMessages(TransferController& controller, const WizardState& state)
    : m_controller(controller)
    , m_state(state)
    , m_error(new Banner(Banner::Level::Error))
    , m_signIn(new Banner(Banner::Level::Warning, tr("The sign-in has ended"), tr("Sign in again; the transfer goes on where it stopped.")))
    , m_trouble(new Banner(Banner::Level::Warning))
    , m_failed(new Banner(Banner::Level::Error))
    , m_asleep(new Banner(Banner::Level::Quiet, tr("This computer may fall asleep"),
                          tr("The desktop did not promise to stay awake. Keep it plugged in and awake until the transfer is done; if it sleeps, the transfer "
                             "goes on afterwards.")))
{
    build();
}

void TransferMessages::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    for (Banner* banner : {m_error, m_signIn, m_trouble, m_failed, m_asleep}) {
        banner->hide();
        column->addWidget(banner);
    }
    connect(m_error->addButton(tr("Try again"), Kind::Default, Icon::Retry), &QPushButton::clicked, &m_controller, &TransferController::tryAgain);
    m_pause = m_trouble->addButton(tr("Pause", "a button"), Kind::Default, Icon::Pause);
    connect(m_pause, &QPushButton::clicked, &m_controller, &TransferController::pauseNow);
    m_retryAll = m_failed->addButton({}, Kind::Default, Icon::Retry);
    connect(m_retryAll, &QPushButton::clicked, &m_controller, &TransferController::retryAllFailed);
}

void TransferMessages::setMayFallAsleep(bool on)
{
    m_mayFallAsleep = on;
    m_asleep->setVisible(on && m_controller.isActive());
    refreshVisible();
}

void TransferMessages::refresh()
{
    showError();
    showSignIn();
    showTrouble();
    showFailed();
    setMayFallAsleep(m_mayFallAsleep);
}

/// Without a message it takes no room, not even a gap.
void TransferMessages::refreshVisible()
{
    setVisible(!m_error->isHidden() || !m_signIn->isHidden() || !m_trouble->isHidden() || !m_failed->isHidden() || !m_asleep->isHidden());
}

void TransferMessages::showError()
{
    const auto& error = m_controller.error();
    if (error) {
        m_error->setTitle(sentenceOf(*error));
        m_error->setText(adviceOf(*error));
    }
    m_error->setVisible(error.has_value());
}

void TransferMessages::showSignIn()
{
    const bool isWanted = m_controller.phase() == TransferPhase::SignIn;
    const bool isNew = isWanted && m_signIn->isHidden();
    if (isNew && !m_form) {
        m_form = new SignInForm(m_state.source() ? &*m_state.source() : nullptr, m_state.targetSide() ? &*m_state.targetSide() : nullptr);
        m_signIn->addBelow(m_form);
        connect(m_form, &SignInForm::signInPressed, &m_controller, &TransferController::signIn);
    }
    m_signIn->setVisible(isWanted);
    if (!isWanted)
        return;
    m_form->setBusy(m_controller.isSigningIn());
    m_form->setError(m_controller.signInError() ? fullTextOf(*m_controller.signInError()) : QString());
    if (isNew)
        m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

void TransferMessages::showTrouble()
{
    const auto& trouble = m_controller.trouble();
    m_trouble->setVisible(trouble.has_value());
    if (!trouble)
        return;
    const auto seconds = std::max<qint64>(0, m_controller.now().secsTo(trouble->until));
    const bool isSlowDown = trouble->kind == LinkTrouble::Kind::SlowDown;
    m_trouble->setTitle(isSlowDown ? tr("%1 asks to slow down", "a server").arg(trouble->host) : tr("No good answer from %1", "a server").arg(trouble->host));
    if (seconds > 0)
        m_trouble->setText(tr("Trying again in %n second(s). Nothing is lost.", nullptr, int(seconds)));
    else
        m_trouble->setText(tr("Trying again now. Nothing is lost."));
    m_pause->setVisible(m_controller.phase() == TransferPhase::Running);
}

void TransferMessages::showFailed()
{
    const int failed = int(m_controller.failed());
    m_failed->setVisible(failed > 0);
    if (failed == 0)
        return;
    const bool isOver = m_controller.phase() == TransferPhase::Ended;
    m_failed->setTitle(isOver ? tr("%n item(s) failed", nullptr, failed) : tr("%n item(s) failed, the others go on", nullptr, failed));
    m_failed->setText(tr("What is already there is kept. You can fix the cause and retry while the rest is moving."));
    m_retryAll->setText(tr("Retry %n failed item(s)", nullptr, failed));
    m_retryAll->setVisible(m_controller.isActive() && m_controller.phase() != TransferPhase::Stopping && m_controller.phase() != TransferPhase::Undoing);
}

} // namespace gangway
