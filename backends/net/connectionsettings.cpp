// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/connectionsettings.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QSslKey>

namespace gangway
{

namespace
{

constexpr std::chrono::minutes kKept{1};

bool isThisComputer(const QString& host)
{
    return host == QStringLiteral("localhost") || QHostAddress(host).isLoopback();
}

Error badSetting(const char* code, const QString& subject, const QString& detail = {})
{
    return Error::of(ErrorKind::Invalid, QStringLiteral("A network setting cannot be used"), subject, QString::fromLatin1(code), detail);
}

Result<QByteArray> contentOf(const QString& path, const char* code)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badSetting(code, path, file.errorString());
    return file.readAll();
}

Result<QNetworkProxy> proxyFor(const HttpRequest& request)
{
    const QString& wanted = request.network.proxyUrl;
    if (wanted == QStringLiteral("none"))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (wanted.isEmpty()) {
        if (isThisComputer(request.url.host()))
            return QNetworkProxy(QNetworkProxy::NoProxy);
        const QList<QNetworkProxy> found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(request.url));
        return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
    }
    const QUrl url(wanted, QUrl::StrictMode);
    const bool isSocks = url.scheme() == QStringLiteral("socks5");
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || (!isSocks && url.scheme() != QStringLiteral("http")))
        return badSetting("net.proxyurl", url.toString(QUrl::RemoveUserInfo));
    constexpr int kHttpProxyPort = 3128;
    constexpr int kSocksPort = 1080;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         static_cast<quint16>(url.port(isSocks ? kSocksPort : kHttpProxyPort)));
}

/// `trusted` becomes what the certificate files said: a file with another content makes other connections.
Result<QSslConfiguration> tlsFor(const NetworkSettings& settings, size_t& trusted)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    if (!settings.caFile.isEmpty()) {
        GW_TRY(const QByteArray pem, contentOf(settings.caFile, "tls.cafile"));
        const QList<QSslCertificate> added = QSslCertificate::fromData(pem, QSsl::Pem);
        if (added.isEmpty())
            return badSetting("tls.cafile", settings.caFile);
        // Named in full: a configuration that is given certificates stops looking for the system's.
        tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + added);
        trusted = qHashMulti(trusted, pem);
    }
    if (!settings.clientCertificateFile.isEmpty()) {
        GW_TRY(const QByteArray pem, contentOf(settings.clientCertificateFile, "tls.clientcertificate"));
        GW_TRY(const QByteArray keyPem, contentOf(settings.clientKeyFile, "tls.clientcertificate"));
        trusted = qHashMulti(trusted, pem, keyPem);
        const QList<QSslCertificate> chain = QSslCertificate::fromData(pem, QSsl::Pem);
        QSslKey key(keyPem, QSsl::Rsa);
        if (key.isNull())
            key = QSslKey(keyPem, QSsl::Ec);
        if (chain.isEmpty() || key.isNull())
            return badSetting("tls.clientcertificate", settings.clientCertificateFile);
        tls.setLocalCertificateChain(chain);
        tls.setPrivateKey(key);
    }
    return tls;
}

} // namespace

Result<ConnectionSettings::Made> ConnectionSettings::forRequest(const HttpRequest& request, Clock& clock)
{
    const NetworkSettings& settings = request.network;
    const QString key = QStringList{settings.proxyUrl.isEmpty() ? request.url.scheme() + QStringLiteral("://") + request.url.host() : settings.proxyUrl,
                                    settings.caFile, settings.clientCertificateFile, settings.clientKeyFile}
                            .join(QChar(u'\n'));
    const std::chrono::milliseconds now = clock.monotonic();
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_remembered.find(key);
        if (found != m_remembered.end() && now - found->second.at < kKept)
            return found->second.made;
    }
    Made made;
    GW_TRY(made.proxy, proxyFor(request));
    size_t trusted = 0;
    GW_TRY(made.tls, tlsFor(settings, trusted));
    made.key = key + QStringLiteral("\n%1:%2\n%3").arg(made.proxy.hostName()).arg(made.proxy.port()).arg(trusted);
    const std::lock_guard lock(m_mutex);
    m_remembered[key] = {made, now};
    return made;
}

} // namespace gangway
