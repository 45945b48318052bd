// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"
#include "backends/support/redactor.h"

#include <memory>

namespace gangway
{

/// One line of the log for each request: method, address without secrets, status or error, milliseconds. Thread-safe.
class LoggingTransport : public HttpTransport
{
public:
    LoggingTransport(std::unique_ptr<HttpTransport> inner, const Redactor& redactor);
    Result<HttpResponse> send(Context& context, const HttpRequest& request) override;

private:
    std::unique_ptr<HttpTransport> m_inner;
    const Redactor& m_redactor;
};

} // namespace gangway
