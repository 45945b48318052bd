// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"
#include "backends/net/tlsthread.h"

#include <memory>

namespace gangway
{

class ConnectionSettings;
class NetworkThread;

/// HTTP by Qt. Owns the network thread, which owns every reply; send() blocks the calling worker until the answer is whole
/// and hands its body to the sink on that worker. Sends each request exactly once where its body may not arrive twice: Qt
/// would otherwise repeat it by itself on a connection that closed. Thread-safe; never call send() on the GUI thread.
class QtTransport : public HttpTransport
{
public:
    QtTransport();
    ~QtTransport() override; ///< no send() may be under way

    Result<HttpResponse> send(Context& context, const HttpRequest& request) override;

private:
    Result<HttpResponse> sendOnce(Context& context, const HttpRequest& request);

    std::unique_ptr<ConnectionSettings> m_settings;
    TlsThread m_thread;
    std::unique_ptr<NetworkThread> m_network; ///< lives in m_thread
};

} // namespace gangway
