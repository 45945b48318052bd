// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runevent.h"

#include <optional>

namespace gangway
{

/// The network asks for patience: what the log lines of the retrying transport say, as a fact for the page.
struct LinkTrouble {
    enum class Kind { SlowDown, Lost };
    Kind kind = Kind::Lost;
    QString host;
    QDateTime until; ///< the next try
};

/// What a batch of events leaves behind: `before`, where it says nothing of it; nothing, once content moves again.
std::optional<LinkTrouble> troubleAfter(const std::vector<RunEvent>& events, std::optional<LinkTrouble> before);

} // namespace gangway
