// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <memory>

namespace gangway
{

/// Sends repeatable requests again where that may help: at most five tries and fifteen minutes, with full jitter, obeying
/// Retry-After. Never on a stopped token, never after a sink has had bytes, never for requests that are not repeatable.
/// Time is the context's clock. Thread-safe.
class RetryTransport : public HttpTransport
{
public:
    static constexpr int kMostTries = 5;
    static constexpr std::chrono::minutes kMostTime{15};

    explicit RetryTransport(std::unique_ptr<HttpTransport> inner);
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override;

private:
    std::unique_ptr<HttpTransport> m_inner;
};

} // namespace gangway
