// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/wizardstate.h"

#include <QObject>

namespace gangway
{

/// Logic of the options page: the answers before they are given, and whether one may go on with them. Going on without
/// saved copies must be meant: the person types a name for it. Owner: OptionsPage. GUI thread.
class OptionsController : public QObject
{
    Q_OBJECT

public:
    explicit OptionsController(WizardState& state, QObject* parent = nullptr);

    /// Takes the answers given before, or the defaults. What was confirmed for the same answers stays confirmed.
    void load();
    void accept(); ///< into the state

    const PlanOptions& options() const { return m_options; }
    void set(const PlanOptions& options); ///< values out of range are brought into it

    QString nameToType() const; ///< what must be typed to go on without saved copies
    QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    bool isConfirmed() const; ///< saved copies are on, or the name was typed
    bool canGoOn() const { return isConfirmed(); }

    static constexpr int kMostWorkers = 32; ///< as in PlanOptions

signals:
    void changed();

private:
    WizardState& m_state;
    PlanOptions m_options;
    QString m_typed;
};

} // namespace gangway
