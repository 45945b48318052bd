// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/migrator.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// What is to be done to take one item back.
enum class TakeBack : quint8 {
    Nothing, ///< it is as it was before the run
    Remove,
    PutBack, ///< the saved copy
    Leave    ///< it was edited since, or no copy was saved
};
struct Reversal {
    TakeBack what = TakeBack::Leave;
    std::optional<Error> why; ///< of Leave
};

/// Compares the target with the evidence of the run. Reads only.
Result<Reversal> reversalOf(Workplace& place, Context& context, const ItemOutcome& done);

/// Puts the saved copy of a replaced item into a batch of the target.
Result<void> putBack(Workplace& place, Context& context, FileBatch& batch, const Change& change);

/// Takes items back, in one batch: what the run added is removed, what it replaced is put back.
Result<std::vector<ItemOutcome>> revertItems(Workplace& place, Context& context, const UndoCall& call);

} // namespace gangway
