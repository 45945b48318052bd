// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"
#include "models/domain/progress.h"

namespace gangway
{

/// How long the transfer will take, before anything is known of the speed: a wide range made from bytes and items, the
/// kinds of places, and the options. nullopt where nothing is to be moved. The transfer page measures instead.
std::optional<RemainingTime> estimatedTime(const Plan& plan);

} // namespace gangway
