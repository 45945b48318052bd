// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"

namespace gangway
{

/// The dry-run diff: what needs a look line by line (all of it as JSON lines), the rest as sums.
void printPlan(CommandCall& call, const Plan& plan);
/// The result object of `plan`.
QJsonObject planResult(const Plan& plan, const QString& file);

} // namespace gangway
