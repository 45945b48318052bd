// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupytersignin.h"

#include "backends/stores/jupyter/jupyterwire.h"
#include "backends/support/redactor.h"

#include <QRandomGenerator>

namespace gangway
{

JupyterSignIn::JupyterSignIn(HttpTransport& http, QUrl base, NetworkSettings network, Credentials credentials)
    : m_http(http)
    , m_base(std::move(base))
    , m_network(std::move(network))
    , m_credentials(std::move(credentials))
{
    Redactor::shared().addSecret(m_credentials.token);
    Redactor::shared().addSecret(m_credentials.password);
}

Result<HttpHeaders> JupyterSignIn::headers(Context& context)
{
    if (!m_credentials.token.isEmpty())
        return HttpHeaders{{"Authorization", "token " + m_credentials.token.toUtf8()}};
    const std::lock_guard lock(m_mutex);
    if (m_xsrf.isEmpty())
        GW_CHECK(signIn(context));
    return cookieHeaders();
}

Result<bool> JupyterSignIn::renew(Context& context, const HttpHeaders& refused)
{
    if (!m_credentials.token.isEmpty() || m_credentials.password.isEmpty())
        return false;
    const std::lock_guard lock(m_mutex);
    if (cookieHeaders() == refused)
        GW_CHECK(signIn(context));
    return true; // else somebody else signed in meanwhile
}

HttpHeaders JupyterSignIn::cookieHeaders() const
{
    const QByteArray session = m_session.isEmpty() ? QByteArray() : m_session + "; ";
    return {{"Cookie", session + "_xsrf=" + m_xsrf}, {"X-XSRFToken", m_xsrf}};
}

Result<HttpResponse> JupyterSignIn::send(Context& context, const QByteArray& method, const HttpHeaders& headers,
                                         const QByteArray& body)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(m_base.toString() + QStringLiteral("login"));
    request.headers = headers;
    request.body = body;
    request.mostRedirects = 0;
    request.repeatable = true; // signing in twice only makes a second session
    request.network = m_network;
    return m_http.send(context, request);
}

Result<void> JupyterSignIn::signIn(Context& context)
{
    const QString what = QStringLiteral("Cannot sign in");
    GW_TRY(const HttpResponse page, send(context, "GET", {}, {}));
    m_session.clear();
    m_xsrf = setCookie(page, "_xsrf");
    if (m_xsrf.isEmpty()) // a server that asks for no sign-in only compares the two copies of it that it is sent
        m_xsrf = QByteArray::number(QRandomGenerator::system()->generate64(), 16);
    if (m_credentials.password.isEmpty())
        return {};
    const QByteArray form = "_xsrf=" + QUrl::toPercentEncoding(QString::fromLatin1(m_xsrf))
                            + "&password=" + QUrl::toPercentEncoding(m_credentials.password);
    GW_TRY(const HttpResponse answer,
           send(context, "POST", {{"Content-Type", "application/x-www-form-urlencoded"}, {"Cookie", "_xsrf=" + m_xsrf}}, form));
    m_session = answer.status / 100 == 3 ? setCookie(answer, {}) : QByteArray();
    if (!m_session.isEmpty()) {
        Redactor::shared().addSecret(QString::fromLatin1(m_session.mid(m_session.indexOf('=') + 1)));
        return {};
    }
    m_xsrf.clear();
    Error refused = errorFromStatus({answer.status, {}, {}}, what, m_base.host());
    if (answer.status / 100 == 5 || answer.status == 429)
        return refused;
    refused.kind = ErrorKind::Unauthenticated;
    refused.code = QStringLiteral("password.refused");
    return refused;
}

} // namespace gangway
