// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/storefixture.h"

namespace gangway
{

/// An archive of this name in a temporary folder, not there until it is first written.
Result<std::unique_ptr<StoreFixture>> makeArchiveFixture(const QString& name);

} // namespace gangway
