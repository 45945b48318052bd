// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/retrytransport.h"

#include <QRandomGenerator>

namespace gangway
{

namespace
{

constexpr std::chrono::milliseconds kFirstWait{500};
constexpr std::chrono::milliseconds kLongestWait{30000};

bool mayHelp(const HttpRequest& request, const Result<HttpResponse>& outcome)
{
    if (!outcome)
        return outcome.error().isTransient() || outcome.error().code == QStringLiteral("http.cut");
    const int status = outcome->status;
    const bool isPassing = status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    return isPassing && !(request.isFinal && request.isFinal(*outcome));
}

/// What the server asks for; else any time up to a limit that doubles, so that many clients do not come back at once.
std::chrono::milliseconds waitBefore(int tryNumber, const Result<HttpResponse>& outcome)
{
    if (outcome) {
        const Error asked = errorFromStatus({outcome->status, outcome->headers, {}}, {}, {});
        if (asked.retryAfter)
            return *asked.retryAfter;
    }
    const auto limit = std::min(kLongestWait, kFirstWait * (1 << (tryNumber - 1)));
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(limit.count()) + 1));
}

} // namespace

RetryTransport::RetryTransport(std::unique_ptr<HttpTransport> inner)
    : m_inner(std::move(inner))
{
}

Result<HttpResponse> RetryTransport::send(Context& context, const HttpRequest& request)
{
    if (!request.repeatable)
        return m_inner->send(context, request);
    bool sinkHadBytes = false;
    HttpRequest watched = request;
    if (request.bodySink) {
        watched.bodySink = [&](QByteArrayView part) {
            sinkHadBytes = true;
            return request.bodySink(part);
        };
    }
    const std::chrono::milliseconds started = context.clock().monotonic();
    for (int tryNumber = 1;; ++tryNumber) {
        Result<HttpResponse> outcome = m_inner->send(context, watched);
        if (tryNumber == kMostTries || sinkHadBytes || context.isStopped() || !mayHelp(request, outcome))
            return outcome;
        const std::chrono::milliseconds wait = waitBefore(tryNumber, outcome);
        if (context.clock().monotonic() - started + wait > kMostTime)
            return outcome;
        context.log(LogLevel::Info, request.url.host(), QStringLiteral("Trying again in %1 ms: %2").arg(wait.count())
                        .arg(outcome ? QStringLiteral("HTTP %1").arg(outcome->status) : outcome.error().what));
        if (!context.clock().sleep(wait, context.stopToken()))
            return Error::cancelled();
    }
}

} // namespace gangway
