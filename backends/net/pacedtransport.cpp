// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/pacedtransport.h"

namespace gangway
{

PacedTransport::PacedTransport(std::unique_ptr<HttpTransport> inner)
    : m_inner(std::move(inner))
{
}

Result<HttpResponse> PacedTransport::send(Context& context, const HttpRequest& request)
{
    const QString host = request.url.authority(QUrl::FullyEncoded);
    Clock& clock = context.clock();
    for (bool mayGo = false; !mayGo;) {
        std::chrono::milliseconds wait{0};
        {
            const std::lock_guard lock(m_mutex);
            const std::chrono::milliseconds now = clock.monotonic();
            wait = m_paces[host].reserve(now) - now;
        }
        if (wait.count() > 0 && !clock.sleep(wait, context.stopToken()))
            return Error::cancelled();
        const std::lock_guard lock(m_mutex);
        mayGo = !m_paces[host].isClosed(clock.monotonic());
    }
    const std::chrono::milliseconds sentAt = clock.monotonic();
    Result<HttpResponse> outcome = m_inner->send(context, request);
    if (!outcome)
        return outcome;
    const std::lock_guard lock(m_mutex);
    if (outcome->status == 429)
        m_paces[host].refused(clock.monotonic(), sentAt, errorFromStatus({429, outcome->headers, {}}, {}, {}).retryAfter);
    else
        m_paces[host].taken(clock.monotonic(), sentAt);
    return outcome;
}

} // namespace gangway
