// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <memory>

namespace gangway
{

/// The layers round the network: logging over retrying over pacing over Qt. Built once, in app/composition.
std::unique_ptr<HttpTransport> buildTransport();
/// The same layers over another transport: for practice worlds and tests.
std::unique_ptr<HttpTransport> buildTransport(std::unique_ptr<HttpTransport> network);

} // namespace gangway
