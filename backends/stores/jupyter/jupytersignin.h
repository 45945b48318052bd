// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"
#include "backends/api/secretstore.h"

#include <mutex>

namespace gangway
{

/// How the requests of one store prove who sends them: by token in a header, or by a session cookie got with a password,
/// or not at all where the server asks for nothing. Cookies live in memory only. Thread-safe.
class JupyterSignIn
{
public:
    JupyterSignIn(HttpTransport& http, QUrl base, NetworkSettings network, Credentials credentials);

    /// What to add to a request. Signs in first where a password is to be used and no session is there.
    /// @errors Unauthenticated "password.refused", and those of the transport
    Result<HttpHeaders> headers(Context& context);
    /// After the server refused a request sent with these headers: true where a new session was got and it may be sent again.
    Result<bool> renew(Context& context, const HttpHeaders& refused);

private:
    Result<void> signIn(Context& context); ///< with m_mutex held
    Result<HttpResponse> send(Context& context, const QByteArray& method, const HttpHeaders& headers, const QByteArray& body);
    HttpHeaders cookieHeaders() const;

    HttpTransport& m_http;
    const QUrl m_base;
    const NetworkSettings m_network;
    const Credentials m_credentials;
    std::mutex m_mutex;
    QByteArray m_session; ///< "name=value"
    QByteArray m_xsrf;
};

} // namespace gangway
