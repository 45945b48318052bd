// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/files/filessession.h"

namespace gangway
{

/// The checks that need both sides to be there: the same place twice, permission to write, room, and what the target
/// cannot keep. Reads only.
std::vector<Finding> liveChecks(Context& context, FilesSession& source, FilesSession& target, const Plan& plan);

} // namespace gangway
