// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// copy-files, copy-file, make-links, make-empty-folders: brings items to the target, in one batch. One that fails does
/// not hold the others up; what is complete when the step is stopped is kept.
Result<std::vector<ItemOutcome>> copyItems(Workplace& place, Context& context, const StepCall& call);

/// save-copies: keeps what is about to be replaced in the run's folder. A copy that is there already is whole and is
/// never written again.
Result<std::vector<ItemOutcome>> saveCopies(Workplace& place, Context& context, const StepCall& call);

/// Removes part files of items that will not be written again.
void dropParts(Workplace& place, Context& context, const StepCall& call);
void dropPartsOfCopies(Workplace& place, Context& context, const StepCall& call);
/// Saved copies stay when a run is taken back: they are the person's, until the run is put away. Their part files go.
Result<std::vector<ItemOutcome>> keepCopies(Workplace& place, Context& context, const UndoCall& call);

} // namespace gangway
