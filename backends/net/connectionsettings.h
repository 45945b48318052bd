// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <QNetworkProxy>
#include <QSslConfiguration>

#include <map>
#include <mutex>

namespace gangway
{

/// Turns NetworkSettings into what Qt wants: reads certificate files, asks the system for its proxy. Remembers the answers for
/// a while, because both cost time. Called on workers. Thread-safe.
class ConnectionSettings
{
public:
    struct Made {
        QString key; ///< the same for the same settings: what connections may be shared by
        QNetworkProxy proxy;
        QSslConfiguration tls;
    };
    /// @errors Invalid "net.proxyurl", "tls.cafile", "tls.clientcertificate"
    Result<Made> forRequest(const HttpRequest& request, Clock& clock);

private:
    struct Remembered {
        Made made;
        std::chrono::milliseconds at{0};
    };
    std::mutex m_mutex;
    std::map<QString, Remembered> m_remembered;
};

} // namespace gangway
