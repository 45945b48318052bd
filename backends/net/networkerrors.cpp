// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/networkerrors.h"

#include <array>

namespace gangway
{

namespace
{

Error make(ErrorKind kind, const char* what, const QString& host, const char* code, const QString& words)
{
    return Error::of(kind, QString::fromLatin1(what), host, QString::fromLatin1(code), words);
}

struct CertificateProblem {
    QSslError::SslError cause;
    const char* code;
    const char* what;
};

// In this order: what a person can act on first.
constexpr std::array kProblems{
    CertificateProblem{QSslError::CertificateExpired, "tls.expired", "The server's certificate has expired"},
    CertificateProblem{QSslError::CertificateNotYetValid, "tls.notyetvalid", "The server's certificate is not valid yet"},
    CertificateProblem{QSslError::HostNameMismatch, "tls.hostname", "The server's certificate is for another name"},
    CertificateProblem{QSslError::SelfSignedCertificate, "tls.selfsigned", "The server's certificate is signed by itself"},
    CertificateProblem{QSslError::SelfSignedCertificateInChain, "tls.untrusted", "The server's certificate is signed by an unknown authority"},
    CertificateProblem{QSslError::UnableToGetLocalIssuerCertificate, "tls.untrusted", "The server's certificate is signed by an unknown authority"},
    CertificateProblem{QSslError::UnableToGetIssuerCertificate, "tls.untrusted", "The server's certificate is signed by an unknown authority"},
    CertificateProblem{QSslError::CertificateUntrusted, "tls.untrusted", "The server's certificate is signed by an unknown authority"},
    CertificateProblem{QSslError::UnableToVerifyFirstCertificate, "tls.untrusted", "The server's certificate is signed by an unknown authority"},
};

} // namespace

Error errorFromReply(QNetworkReply::NetworkError code, const QString& words, const QString& host, bool answered)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
        return make(ErrorKind::Unavailable, "The server refused the connection", host, "net.refused", words);
    case QNetworkReply::HostNotFoundError:
        return make(ErrorKind::Unavailable, "The server's name is not known", host, "net.name", words);
    case QNetworkReply::TimeoutError:
        return make(ErrorKind::TimedOut, "The server did not answer in time", host, "net.timeout", words);
    case QNetworkReply::SslHandshakeFailedError:
        return make(ErrorKind::Denied, "No safe connection could be agreed on", host, "tls.failed", words);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return make(ErrorKind::Unavailable, "The proxy did not let the connection through", host, "net.proxy", words);
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return make(ErrorKind::Corrupt, "The answer is not HTTP", host, "http.malformed", words);
    case QNetworkReply::RemoteHostClosedError:
        if (answered)
            return make(ErrorKind::Corrupt, "The connection was cut in the middle of an answer", host, "http.cut", words);
        return make(ErrorKind::Unavailable, "The server closed the connection without an answer", host, "net.closed", words);
    default:
        if (answered)
            return make(ErrorKind::Corrupt, "The connection was cut in the middle of an answer", host, "http.cut", words);
        return make(ErrorKind::Unavailable, "The connection broke", host, "net.reset", words);
    }
}

Error errorFromCertificate(const QList<QSslError>& problems, const QString& host)
{
    QStringList words;
    for (const QSslError& problem : problems)
        words << problem.errorString();
    const QString all = words.join(QStringLiteral("; "));
    for (const CertificateProblem& known : kProblems) {
        for (const QSslError& problem : problems) {
            if (problem.error() == known.cause)
                return make(ErrorKind::Denied, known.what, host, known.code, all);
        }
    }
    return make(ErrorKind::Denied, "No safe connection could be agreed on", host, "tls.failed", all);
}

} // namespace gangway
