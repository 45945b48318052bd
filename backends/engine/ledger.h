// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runner.h"

namespace gangway
{

/// Collects what happens in a run between two commits: all finished outcomes and all new intents of all workers become one
/// append(). Shows the same events, and the live ones, to the listener. Coordinator's thread only.
class Ledger
{
public:
    using What = decltype(RunEvent::what);

    Ledger(RunFile& file, Clock& clock, Runner::Listener listener);

    void add(What what);          ///< in the next commit
    void addLazily(RunEvent event); ///< rides along with a commit, but makes none
    void live(What what);         ///< shown, never stored

    Result<void> commit();        ///< nothing to do where nothing was added
    Result<void> commitAll();     ///< what was added lazily too
    void show();                  ///< to the listener, if a tenth of a second has gone since the last time
    void showAll();
    bool hasSomethingToShow() const { return !m_toShow.empty(); }

private:
    RunEvent stamped(What what) const;

    RunFile& m_file;
    Clock& m_clock;
    Runner::Listener m_listener;
    std::vector<RunEvent> m_pending;
    bool m_isUrgent = false;
    std::vector<RunEvent> m_toShow;
    std::optional<std::chrono::milliseconds> m_shownAt;
};

} // namespace gangway
