// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/services.h"
#include "wizard/wizardstate.h"

namespace gangway
{

/// Logic of the platforms page: which kinds of places the program's backends can read and write, and which pairs go
/// together. Owner: PlatformsPage. GUI thread.
class PlatformsController : public QObject
{
    Q_OBJECT

public:
    PlatformsController(const WizardServices& services, WizardState& state, QObject* parent = nullptr);

    void load();                        ///< takes the route that was answered before
    QStringList sources() const;        ///< schemes, in the order the backends name them; no practice servers
    QStringList targets() const;
    bool canReceive(const QString& target) const; ///< from the source that is picked; true while none is
    bool needsTarget() const { return m_state.purpose() != Purpose::Export; }

    QString source() const { return m_source; }
    QString target() const { return m_target; }
    void pickSource(const QString& scheme); ///< drops a target that cannot receive from it
    void pickTarget(const QString& scheme);
    bool isComplete() const;
    void accept(); ///< writes the route into the state

signals:
    void changed();

private:
    const WizardServices& m_services;
    WizardState& m_state;
    QString m_source;
    QString m_target;
};

} // namespace gangway
