// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"

namespace gangway
{

/// Every backend of this program: to add one, add a line in allbackends.cpp.
std::vector<std::unique_ptr<Backend>> allBackends();

} // namespace gangway
