// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runner.h"

namespace gangway
{

/// What undo would do, before it does it.
struct UndoPreview {
    qint64 removes = 0;
    qint64 putsBack = 0;
    qint64 cannotPutBack = 0; ///< replaced without a saved copy; was said before the run
    std::vector<ChangeIndex> items;
};
UndoPreview previewUndo(const RunRecord& record);

/// Takes back what the run did, newest step first. Items edited since are left alone and counted as skipped. Can be cut
/// and called again. Complete when nothing that could be taken back is left.
Result<Outcome> undoRun(RunFile& file, Migrator& migrator, TaskPool& pool, Context& context,
                        const Runner::Listener& listener = {});

} // namespace gangway
