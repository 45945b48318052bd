// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/files/storeview.h"
#include "backends/files/workplace.h"

namespace gangway
{

/// True if something is as an inventory saw it: kind, size, time (where both are known), text of a link.
bool isAsSeen(const Resource& now, const Resource& seen);

/// The content of the source is as the plan saw it. @errors Conflict "drift.source"; those of the store
Result<void> checkSource(Context& context, const Workplace& place, StoreView& view, const Change& change);
/// The target is as the plan saw it: nothing there, or what is to be replaced. @errors Conflict "drift.target"
Result<void> checkTarget(Context& context, const Workplace& place, StoreView& view, const Change& change);

/// Opens the content of an item. Where looking is cheap, the end of the content is handed out only after a last look
/// that shows it unchanged; else the error is Conflict "source.changed".
SourceOpener openerFor(Context& context, const Workplace& place, const Change& change);

} // namespace gangway
