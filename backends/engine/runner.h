// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/engine/runfile.h"
#include "backends/engine/taskpool.h"

namespace gangway
{

struct RunnerOptions {
    int workers = 8;             ///< 1 to 32
    qint64 bytesPerSecond = 0;   ///< 0 = no limit
    bool waitForSignIn = false;  ///< an ended sign-in pauses the run until SignedIn (wizard); else it stops it (command line)
};

/// What a person may tell a run, at any time; taken between items, "now" also inside them.
struct RunCommand {
    enum class Kind {
        PauseAfterItems, PauseNow, GoOn,
        StopAfterItems, StopNow, StopAndUndo,
        RetryItems,     ///< `items`, or all failed ones when empty; they join a second round at the end
        SkipItems,      ///< failed `items` are dismissed: counted as skipped
        SignedIn,       ///< with a new `migrator` bound to the new sessions
        SetLimits       ///< `options`
    };
    Kind kind = Kind::GoOn;
    std::vector<ChangeIndex> items;
    std::shared_ptr<Migrator> migrator;
    RunnerOptions options;
};

/// Carries a plan out, or goes on with one that was cut. One object, one run() call; run() is the coordinator: the only
/// writer of the run file; steps are executed on the Transfer pool.
///
/// For each step: commit the intent (with the outcomes that have come in since), execute, verify, commit outcomes and
/// verdicts. At the start everything with an intent and no outcome is probed on the target, never assumed. Failed steps skip
/// their dependents and nothing else; errors that make the rest pointless stop the run. Transient failures of whole
/// steps get a second round at the end. At the end the accounting identity is checked: a run whose sum does not match
/// is never Complete.
class Runner
{
public:
    /// Called on the coordinator's thread, in batches at most ten times a second, in order; live progress included.
    using Listener = std::function<void(const std::vector<RunEvent>&)>;

    Runner(RunFile& file, std::shared_ptr<Migrator> migrator, TaskPool& pool, Clock& clock, RunnerOptions options,
           Listener listener = {});
    ~Runner();

    /// Blocking. The error is what kept the run from going on at all (run file not writable); everything else is in the
    /// record. `stop` = StopNow.
    Result<Outcome> run(std::stop_token stop = {});
    void post(RunCommand command); ///< any thread

private:
    struct Private;
    std::unique_ptr<Private> m_p;
};

} // namespace gangway
