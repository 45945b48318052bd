// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"
#include "wizard/widgets/accountingline.h"

namespace gangway
{

class ReportController;
struct Report;
struct UndoPreview;

/// Verdict and figures of a report in words.
PageHeading reportHeading(const ReportController& controller);
QString reportLine(const Report& report); ///< "12 projects, 70.6 GB in 31 min 48 s. Every moved file was read back and compared."
/// In the order of ReportPart. No green where the sum is wrong or nothing was proven.
QList<AccountingLine::Figure> reportFigures(const Report& report);
QString undoQuestion(const UndoPreview& undo);

} // namespace gangway
