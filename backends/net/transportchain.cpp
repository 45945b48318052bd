// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/transportchain.h"

#include "backends/net/loggingtransport.h"
#include "backends/net/pacedtransport.h"
#include "backends/net/qttransport.h"
#include "backends/net/retrytransport.h"

namespace gangway
{

std::unique_ptr<HttpTransport> buildTransport()
{
    return buildTransport(std::make_unique<QtTransport>());
}

std::unique_ptr<HttpTransport> buildTransport(std::unique_ptr<HttpTransport> network)
{
    auto paced = std::make_unique<PacedTransport>(std::move(network));
    auto retrying = std::make_unique<RetryTransport>(std::move(paced));
    return std::make_unique<LoggingTransport>(std::move(retrying), Redactor::shared());
}

} // namespace gangway
