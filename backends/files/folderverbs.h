// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// make-folders: the folders that items will lie in, open to us and closed to those whom the source keeps out.
Result<std::vector<ItemOutcome>> makeFolders(Workplace& place, Context& context, const StepCall& call);
/// finish-folders: the source's permissions and times for the folders that the run made.
Result<std::vector<ItemOutcome>> finishFolders(Workplace& place, Context& context, const StepCall& call);

/// Takes back finish-folders: what is in closed folders can be removed again.
Result<std::vector<ItemOutcome>> reopenFolders(Workplace& place, Context& context, const UndoCall& call);
/// Takes back make-folders: removes the folders that the plan saw missing, where they are empty.
Result<std::vector<ItemOutcome>> removeNewFolders(Workplace& place, Context& context, const UndoCall& call);

} // namespace gangway
