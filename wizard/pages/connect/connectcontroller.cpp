// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/connectcontroller.h"

#include "wizard/schemetext.h"

namespace gangway
{

ConnectController::ConnectController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
    , m_source(Side::Source, services, state)
    , m_target(Side::Target, services, state)
{
    connect(&m_source, &SideController::changed, this, &ConnectController::onSideChanged);
    connect(&m_target, &SideController::changed, this, &ConnectController::onSideChanged);
}

bool ConnectController::isConnected() const
{
    const auto open = [](const SideController& side) {
        return !side.isWanted() || side.status() == SideController::Status::Connected;
    };
    return m_source.isWanted() && open(m_source) && open(m_target);
}

bool ConnectController::hasNetworkSide() const
{
    return schemeText(m_source.scheme()).isNetwork || schemeText(m_target.scheme()).isNetwork;
}

void ConnectController::load()
{
    m_goesOnByItself = false;
    m_source.load();
    m_target.load();
    const bool isSaved = m_state.purpose() == Purpose::Resume || m_state.purpose() == Purpose::OpenPlan;
    if (!isSaved || isConnected())
        return;
    m_goesOnByItself = true;
    m_source.open();
    m_target.open();
}

void ConnectController::stop()
{
    m_goesOnByItself = false;
    m_source.stop();
    m_target.stop();
}

void ConnectController::onSideChanged()
{
    // Once a question had to be asked the person is at the wheel, and presses the button.
    if (m_source.status() == SideController::Status::Failed || m_target.status() == SideController::Status::Failed)
        m_goesOnByItself = false;
    emit changed();
    if (m_goesOnByItself && isConnected()) {
        m_goesOnByItself = false;
        emit opened();
    }
}

} // namespace gangway
