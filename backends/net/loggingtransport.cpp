// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/loggingtransport.h"

namespace gangway
{

LoggingTransport::LoggingTransport(std::unique_ptr<HttpTransport> inner, const Redactor& redactor)
    : m_inner(std::move(inner))
    , m_redactor(redactor)
{
}

Result<HttpResponse> LoggingTransport::send(Context& context, const HttpRequest& request)
{
    const std::chrono::milliseconds started = context.clock().monotonic();
    Result<HttpResponse> outcome = m_inner->send(context, request);
    const std::chrono::milliseconds took = context.clock().monotonic() - started;
    const QString end = outcome ? QString::number(outcome->status) : m_redactor.redacted(outcome.error().toLogLine());
    context.log(LogLevel::Debug, request.url.host(),
                QStringLiteral("%1 %2 → %3, %4 ms")
                    .arg(QString::fromLatin1(request.method), m_redactor.redacted(request.url), end)
                    .arg(took.count()));
    return outcome;
}

} // namespace gangway
