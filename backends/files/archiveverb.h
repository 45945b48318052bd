// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// write-archive: one new archive with what the old one holds and what is brought. The old one stays until the new one is
/// proven. An attempt that was cut leaves nothing; the next one starts anew.
Result<std::vector<ItemOutcome>> writeArchive(Workplace& place, Context& context, const StepCall& call);
/// One new archive without what the run brought and with what it replaced; none at all if there was none before.
Result<std::vector<ItemOutcome>> revertArchive(Workplace& place, Context& context, const UndoCall& call);
/// Removes the archive in the making of an attempt that was cut, where no new attempt does so.
void dropArchiveInTheMaking(Workplace& place, Context& context, const StepCall& call);

} // namespace gangway
