// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/preview/itemfacts.h"

namespace gangway
{

/// Size and time of both sides, and whatever else differs between them.
std::vector<FieldLine> fieldLines(const Plan& plan, const Change& change);

} // namespace gangway
