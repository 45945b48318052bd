// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/report.h"

namespace gangway
{

// The words for the values of the models, in one place, so that window, report and command line say the same.

QString wordOf(Action action);           ///< "Add", "Change", "Conflict", "Cannot move", "Same", "Skip", "Only in target"
QString wordOf(Reason reason);           ///< "Not in the target", …
QString wordOf(ItemState state);         ///< "Waiting", "Moving", "Moved", "Skipped", "Failed", …
QString wordOf(VerdictKind kind);        ///< "Checksum is equal", …
QString wordOf(ComparedBy compared);     ///< "Compared by size and time"
QString wordOf(LogLevel level);          ///< "Info", "Warning", "Error"
QString noteText(const QString& code);   ///< what could not be kept: "The modification time could not be kept"
QString notIncludedText(const QString& code); ///< what an export does not hold
QString stepText(const Step& step);      ///< "Copy 312 files", "Save copies of 12 items that will be replaced"
QString titleOf(const Report& report);   ///< the verdict as a title: never "moved" alone when something failed
QString fieldWord(const QString& field); ///< "Size", "Changed", …

} // namespace gangway
