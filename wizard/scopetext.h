// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/wizardstate.h"

namespace gangway
{

/// "12 of 16 projects, 86.4 GB": what was picked, for the footers of the pages after it. "" before anything was.
QString scopeText(const std::optional<ScopeChoice>& choice);

} // namespace gangway
