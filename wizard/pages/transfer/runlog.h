// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/logmodel.h"

namespace gangway
{

struct Plan;

/// What the log says of steps that go well, in the person's words; LogModel::appendEvents() adds what does not.
std::vector<LogLine> stepLines(const Plan& plan, const std::vector<RunEvent>& events);

} // namespace gangway
