// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/connect/sidecontroller.h"

namespace gangway
{

/// Both sides together: when one may go on, and opening what a saved plan or run names by itself.
/// Owner: ConnectPage. GUI thread.
class ConnectController : public QObject
{
    Q_OBJECT

public:
    ConnectController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    SideController& source() { return m_source; }
    SideController& target() { return m_target; }
    const SideController& source() const { return m_source; }
    const SideController& target() const { return m_target; }
    Purpose purpose() const { return m_state.purpose(); }
    bool isConnected() const;
    bool hasNetworkSide() const;

    void load(); ///< the page was entered
    void stop();

signals:
    void changed();
    void opened(); ///< a saved plan's sides were opened without a question: go on by itself

private:
    void onSideChanged();

    WizardState& m_state;
    SideController m_source;
    SideController m_target;
    bool m_goesOnByItself = false;
};

} // namespace gangway
