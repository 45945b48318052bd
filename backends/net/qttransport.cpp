// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/qttransport.h"

#include "backends/net/connectionsettings.h"
#include "backends/net/networkthread.h"

namespace gangway
{

namespace
{

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// The request that follows a redirect; an Error where it leads off the host or off TLS.
Result<HttpRequest> followed(const HttpRequest& request, const HttpResponse& response)
{
    const QUrl to = request.url.resolved(QUrl::fromEncoded(response.header("Location"), QUrl::StrictMode));
    const bool isWeb = to.scheme() == QStringLiteral("http") || to.scheme() == QStringLiteral("https");
    const bool isUpgrade = request.url.scheme() == QStringLiteral("http") && to.scheme() == QStringLiteral("https");
    const bool samePlace = to.host() == request.url.host() && to.userInfo().isEmpty()
                           && (isUpgrade || (to.scheme() == request.url.scheme() && to.port() == request.url.port()));
    if (!to.isValid() || !isWeb || !samePlace) {
        return Error::of(ErrorKind::Denied, QStringLiteral("The server redirects to another place"), request.url.host(),
                         QStringLiteral("http.redirect"), to.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo));
    }
    HttpRequest next = request;
    next.url = to;
    next.mostRedirects = request.mostRedirects - 1;
    if (response.status == 303) {
        next.method = "GET";
        next.body.clear();
    }
    return next;
}

} // namespace

QtTransport::QtTransport()
    : m_settings(std::make_unique<ConnectionSettings>())
    , m_network(std::make_unique<NetworkThread>())
{
    m_thread.setObjectName(QStringLiteral("network"));
    m_network->moveToThread(&m_thread);
    m_thread.start();
}

QtTransport::~QtTransport()
{
    NetworkThread* network = m_network.release();
    QMetaObject::invokeMethod(network, [network, this] {
        delete network;
        m_thread.quit();
    });
    m_thread.wait();
}

Result<HttpResponse> QtTransport::send(Context& context, const HttpRequest& request)
{
    HttpRequest current = request;
    for (;;) {
        GW_TRY(HttpResponse response, sendOnce(context, current));
        // Where the method would have to change or the body be sent again unasked, the caller sees the redirect itself.
        const bool keepsMethod = current.method == "GET" || current.method == "HEAD" || response.status == 307
                                 || response.status == 308 || response.status == 303;
        if (!isRedirect(response.status) || current.mostRedirects <= 0 || !keepsMethod || response.header("Location").isEmpty())
            return response;
        GW_TRY(current, followed(current, response));
    }
}

Result<HttpResponse> QtTransport::sendOnce(Context& context, const HttpRequest& request)
{
    GW_CHECK(context.checkStopped());
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || request.url.host().isEmpty() || !request.url.userInfo().isEmpty()
        || (scheme != QStringLiteral("http") && scheme != QStringLiteral("https"))) {
        return Error::of(ErrorKind::Invalid, QStringLiteral("This is not an address of the web"), request.url.host(),
                         QStringLiteral("location.address"));
    }
    GW_TRY(const ConnectionSettings::Made made, m_settings->forRequest(request, context.clock()));
    const auto exchange = std::make_shared<Exchange>();
    NetworkThread* network = m_network.get();
    const auto post = [network](auto work) { QMetaObject::invokeMethod(network, std::move(work), Qt::QueuedConnection); };
    HttpRequest sent = request;
    sent.bodySink = {}; // stays with the worker
    sent.isFinal = {};
    post([network, departure = Departure{exchange, std::move(sent), made.proxy, made.key, made.tls}] { network->depart(departure); });
    const std::stop_callback stopper(context.stopToken(), [&exchange] { exchange->stop(); });
    return exchange->await(
        request, [&] { post([network, exchange] { network->readOn(exchange); }); },
        [&] { post([network, exchange] { network->abort(exchange); }); });
}

} // namespace gangway
