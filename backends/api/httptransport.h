// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "models/domain/location.h"

#include <QUrl>

#include <utility>

namespace gangway
{

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// Takes a body as it arrives, on the caller's thread; an error ends the transfer. Slow is fine: the sender is held back.
using BodySink = std::function<Result<void>(QByteArrayView part)>;

struct HttpResponse;

struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;                      ///< http or https; never with user info
    HttpHeaders headers;
    QByteArray body;
    BodySink bodySink;             ///< with it, HttpResponse::body of a 2xx answer stays empty
    qint64 mostBodyBytes = 64 << 20; ///< an answer that is longer is refused: Corrupt, "http.toolong"
    std::chrono::milliseconds silence{30000}; ///< no byte for so long = TimedOut
    int mostRedirects = 5;         ///< 0: a redirect is an answer like any other
    bool repeatable = false;       ///< doing it twice is the same as once: the retry layer may send it again
    /// Of a repeatable request: true for a refusal that trying again cannot change, whatever its status says.
    std::function<bool(const HttpResponse& answer)> isFinal;
    NetworkSettings network;
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    QByteArray header(QByteArrayView name) const; ///< first of that name, case-insensitive; empty if none
};

/// Sends one request and waits. Any status is an answer, not an error; errors are what keeps an answer from arriving:
/// Unavailable ("net.refused", "net.reset", "net.closed", "net.name", "net.proxy"), TimedOut ("net.timeout"), Denied with
/// "tls.expired", "tls.notyetvalid", "tls.selfsigned", "tls.hostname", "tls.untrusted", "tls.failed", Corrupt ("http.cut",
/// "http.toolong", "http.malformed"), Cancelled. Redirects are followed on the same host only, never from https to http.
/// Thread-safe; never call it on the GUI thread.
class HttpTransport
{
public:
    virtual ~HttpTransport() = default;
    virtual Result<HttpResponse> send(Context& context, const HttpRequest& request) = 0;
};

/// The Error of an answer that is not a success, by its status: 401 Unauthenticated, 403 Denied, 404 NotFound, 409 and 412
/// Conflict, 413 Invalid, 429 RateLimited (with Retry-After), 507 Disk "target.full", 5xx Unavailable, other 4xx Invalid.
Error errorFromStatus(const HttpResponse& response, const QString& what, const QString& subject);

} // namespace gangway
