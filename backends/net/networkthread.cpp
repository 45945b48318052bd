// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/networkthread.h"

#include "backends/net/networkerrors.h"
#include "backends/net/onceonlybody.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>

namespace gangway
{

namespace
{

constexpr int kManagersPerLane = 6;     // of six connections each: room for 32 transfers
constexpr int kConnectionsPerManager = 6;
constexpr std::chrono::milliseconds kSilenceCheck{200};
constexpr qint64 kReadBufferBytes = 1 << 20;

/// Cookies are the callers' business: what one connection is told is not told to another.
class NoCookies : public QNetworkCookieJar
{
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl&) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie>&, const QUrl&) override { return false; }
};

HttpHeaders headersOf(const QNetworkReply& reply)
{
    HttpHeaders headers;
    for (const auto& [name, value] : reply.rawHeaderPairs()) {
        // Qt joins several headers of one name by a line break for cookies, by a comma else.
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0) {
            headers.emplace_back(name, value);
            continue;
        }
        for (const QByteArray& cookie : value.split('\n'))
            headers.emplace_back(name, cookie);
    }
    return headers;
}

QNetworkRequest toQt(const HttpRequest& request, const QSslConfiguration& tls)
{
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setRawHeader("Accept-Encoding", "identity"); // what is hashed and counted are the bytes of the file
    result.setRawHeader("User-Agent", "Gangway/" GW_VERSION);
    for (const auto& [name, value] : request.headers)
        result.setRawHeader(name, value);
    if (request.url.scheme() == QStringLiteral("https"))
        result.setSslConfiguration(tls);
    return result;
}

} // namespace

NetworkThread::NetworkThread()
{
    m_silenceTimer.setParent(this);
    m_silenceTimer.setInterval(kSilenceCheck);
    connect(&m_silenceTimer, &QTimer::timeout, this, &NetworkThread::endSilentOnes);
}

NetworkThread::~NetworkThread()
{
    for (auto& [reply, flight] : m_flights) {
        reply->disconnect();
        delete reply;
    }
}

QNetworkAccessManager& NetworkThread::managerFor(const Departure& departure)
{
    Lane& lane = m_lanes[departure.laneKey];
    QNetworkAccessManager* idlest = nullptr;
    qsizetype fewest = std::numeric_limits<qsizetype>::max();
    for (const auto& manager : lane.managers) {
        qsizetype busy = 0;
        for (const auto& [reply, flight] : m_flights)
            busy += reply->manager() == manager.get() ? 1 : 0;
        if (busy < kConnectionsPerManager)
            return *manager;
        if (busy < fewest) {
            fewest = busy;
            idlest = manager.get();
        }
    }
    if (lane.managers.size() >= kManagersPerLane)
        return *idlest;
    lane.managers.push_back(std::make_unique<QNetworkAccessManager>());
    QNetworkAccessManager& manager = *lane.managers.back();
    manager.setProxy(departure.proxy);
    manager.setAutoDeleteReplies(false);
    manager.setCookieJar(new NoCookies);
    return manager;
}

QNetworkReply* NetworkThread::start(QNetworkAccessManager& manager, const Departure& departure)
{
    const HttpRequest& request = departure.request;
    QNetworkRequest qtRequest = toQt(request, departure.tls);
    if (request.body.isEmpty())
        return manager.sendCustomRequest(qtRequest, request.method, QByteArray());
    qtRequest.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (request.repeatable)
        return manager.sendCustomRequest(qtRequest, request.method, request.body);
    qtRequest.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* body = new OnceOnlyBody(request.body);
    QNetworkReply* reply = manager.sendCustomRequest(qtRequest, request.method, body);
    body->setParent(reply);
    return reply;
}

void NetworkThread::depart(const Departure& departure)
{
    if (departure.exchange->isAbandoned()) {
        departure.exchange->fail(Error::cancelled());
        return;
    }
    QNetworkReply* reply = start(managerFor(departure), departure);
    Flight flight;
    flight.exchange = departure.exchange;
    flight.reply = reply;
    flight.request = departure.request;
    flight.isByProxy = departure.proxy.type() != QNetworkProxy::NoProxy;
    flight.lastByte = std::chrono::steady_clock::now();
    m_flights.emplace(reply, std::move(flight));
    watch(reply);
    if (!m_silenceTimer.isActive())
        m_silenceTimer.start();
    if (reply->isFinished())
        land(reply);
}

void NetworkThread::watch(QNetworkReply* reply)
{
    // Qt takes this from its reply only while the request is on its way, which it is when the next event runs (6.4.2): said
    // earlier it would limit Qt's own buffer, but not what is taken from the connection.
    QMetaObject::invokeMethod(reply, [reply] { reply->setReadBufferSize(kReadBufferBytes); }, Qt::QueuedConnection);
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] { takeHead(m_flights.at(reply)); });
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] { takeBody(m_flights.at(reply)); });
    connect(reply, &QNetworkReply::uploadProgress, this,
            [this, reply] { m_flights.at(reply).lastByte = std::chrono::steady_clock::now(); });
    connect(reply, &QNetworkReply::sslErrors, this,
            [this, reply](const QList<QSslError>& problems) { m_flights.at(reply).certificateProblems = problems; });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { land(reply); });
}

void NetworkThread::takeHead(Flight& flight)
{
    const int status = flight.reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || flight.hasHead)
        return;
    flight.hasHead = true;
    flight.exchange->setHead(status, headersOf(*flight.reply));
}

void NetworkThread::takeBody(Flight& flight)
{
    flight.lastByte = std::chrono::steady_clock::now();
    takeHead(flight);
    while (flight.reply->bytesAvailable() > 0) {
        if (!flight.exchange->hasRoom()) {
            flight.isHeldBack = true; // readOn() goes on; Qt stops reading when its own buffer is full
            return;
        }
        QByteArray part = flight.reply->read(kReadBufferBytes);
        flight.received += part.size();
        flight.exchange->addPart(std::move(part));
    }
    flight.isHeldBack = false;
}

NetworkThread::Flight* NetworkThread::flightOf(const std::shared_ptr<Exchange>& exchange)
{
    for (auto& [reply, flight] : m_flights) {
        if (flight.exchange == exchange)
            return &flight;
    }
    return nullptr;
}

void NetworkThread::readOn(const std::shared_ptr<Exchange>& exchange)
{
    Flight* flight = flightOf(exchange);
    if (!flight)
        return;
    takeBody(*flight);
    if (flight->reply->isFinished() && !flight->isHeldBack)
        land(flight->reply);
}

void NetworkThread::abort(const std::shared_ptr<Exchange>& exchange)
{
    Flight* flight = flightOf(exchange);
    if (!flight)
        return;
    QNetworkReply* reply = flight->reply;
    m_flights.erase(reply);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

std::optional<Error> NetworkThread::problemOf(const Flight& flight) const
{
    const QString host = flight.request.url.host();
    if (!flight.certificateProblems.isEmpty())
        return errorFromCertificate(flight.certificateProblems, host);
    const QNetworkReply& reply = *flight.reply;
    const QVariant length = reply.header(QNetworkRequest::ContentLengthHeader);
    const bool isShort = flight.hasHead && length.isValid() && flight.request.method != "HEAD" && flight.received < length.toLongLong();
    // A status of 400 and above is an error for Qt, with codes of its own from here on, and an answer for us.
    const bool isRefusal = reply.error() >= QNetworkReply::ContentAccessDenied
                           && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 400;
    // What a proxy says that it will not do has no code of its own.
    if (!flight.hasHead && flight.isByProxy && reply.error() == QNetworkReply::UnknownNetworkError)
        return errorFromReply(QNetworkReply::UnknownProxyError, reply.errorString(), host, false);
    if (!flight.hasHead || (reply.error() != QNetworkReply::NoError && !isRefusal))
        return errorFromReply(reply.error(), reply.errorString(), host, flight.hasHead);
    if (isShort)
        return errorFromReply(QNetworkReply::RemoteHostClosedError, QString(), host, true);
    return std::nullopt;
}

void NetworkThread::land(QNetworkReply* reply)
{
    const auto found = m_flights.find(reply);
    if (found == m_flights.end())
        return;
    Flight& flight = found->second;
    takeHead(flight);
    takeBody(flight);
    if (flight.isHeldBack)
        return; // readOn() comes back here when the worker took what waits
    const std::shared_ptr<Exchange> exchange = flight.exchange;
    std::optional<Error> problem = problemOf(flight);
    m_flights.erase(found);
    reply->disconnect(this);
    reply->deleteLater();
    if (problem)
        exchange->fail(std::move(*problem));
    else
        exchange->finish();
    if (m_flights.empty())
        m_silenceTimer.stop();
}

void NetworkThread::endSilentOnes()
{
    const auto now = std::chrono::steady_clock::now();
    std::vector<std::shared_ptr<Exchange>> silent;
    for (const auto& [reply, flight] : m_flights) {
        if (!flight.isHeldBack && now - flight.lastByte >= flight.request.silence)
            silent.push_back(flight.exchange);
    }
    for (const std::shared_ptr<Exchange>& exchange : silent) {
        exchange->fail(errorFromReply(QNetworkReply::TimeoutError, QStringLiteral("no byte for too long"),
                                      flightOf(exchange)->request.url.host(), false));
        abort(exchange);
    }
}

} // namespace gangway
