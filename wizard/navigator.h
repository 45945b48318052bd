// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/widgets/steplist.h"
#include "wizard/wizardstate.h"

#include <optional>
#include <vector>

namespace gangway
{

/// Which pages the route has, which is shown, and which may be opened now. Knows no widget of any page.
/// A step may be opened when every step before it is answered; answers vanish when an earlier one changes, so a step
/// after a change cannot. Once a run has begun nothing before it can be opened. Owner: WizardWindow. GUI thread.
class Navigator : public QObject
{
    Q_OBJECT

public:
    /// Only pages in `available` are ever part of a route.
    Navigator(const WizardState& state, std::vector<PageId> available, QObject* parent = nullptr);

    const std::vector<PageId>& steps() const { return m_steps; }
    PageId current() const { return m_current; } ///< a step, or Settings or Help
    PageId currentStep() const { return m_step; } ///< the step that Settings and Help were opened over
    bool canOpen(PageId page) const;
    std::optional<PageId> next() const;
    std::optional<PageId> previous() const; ///< none where it may not be left backwards
    QList<StepEntry> entries() const;       ///< for the step list

    bool open(PageId page); ///< false: it cannot be opened now
    void goNext();
    void goBack(); ///< from Settings and Help: to the step below them

signals:
    void moved(gangway::PageId page);
    void stepsChanged();

private:
    void onStateChanged();
    bool isAnswered(PageId page) const;
    bool hasRunBegun() const;
    StepEntry entry(PageId page) const;

    const WizardState& m_state;
    std::vector<PageId> m_available;
    std::vector<PageId> m_steps;
    PageId m_current = PageId::Start;
    PageId m_step = PageId::Start;
};

} // namespace gangway
