// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/finding.h"

namespace gangway
{

QString titleOf(const Finding& finding);       ///< one line: what was found
QString explanationOf(const Finding& finding); ///< why it matters; may be empty
QString fixOf(const Finding& finding);         ///< what to do; may be empty for Info and Passed
QString wordOf(Severity severity);             ///< "Blocker", "Warning", "Good to know", "Passed"

/// For tests: every code that has words of its own.
QStringList findingCodesWithWords();

} // namespace gangway
