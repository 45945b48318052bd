// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runfile.h"

namespace gangway
{

/// What a plan or run file holds, as far as the wizard needs it to go on.
struct SavedRun {
    QString path;
    std::shared_ptr<const Plan> plan;
    RunState state = RunState::Ready;
    bool isStarted() const { return state != RunState::Ready; }
    bool isOver() const { return state == RunState::Ended || state == RunState::Undone; }
};

/// Blocking; for a worker. @errors those of RunFile::open
Result<SavedRun> readSavedRun(const QString& path);

} // namespace gangway
