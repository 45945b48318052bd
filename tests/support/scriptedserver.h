// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <atomic>
#include <memory>

namespace gangway
{

/// A server of 127.0.0.1 that answers with whatever bytes a test wants, in a thread of its own.
class ScriptedServer
{
public:
    struct Request {
        QByteArray method;
        QByteArray target;
        QByteArray head;
        QByteArray body;
        int number = 0;         ///< from 1, over all connections
        int onConnection = 0;   ///< from 1
        QString peerName;       ///< common name of the client's certificate
    };
    struct Reply {
        QByteArray bytes;       ///< head and body as they are
        bool closes = false;
        bool resets = false;
        qint64 trickle = 0;     ///< > 0: so many bytes every 50 ms
        qint64 padding = 0;     ///< so many bytes more, made as they are sent
    };
    using Script = std::function<Reply(const Request&)>;

    explicit ScriptedServer(Script script, std::optional<QSslConfiguration> tls = {});
    ~ScriptedServer();

    QUrl url(const QString& path = QStringLiteral("/")) const;
    int requests() const { return m_requests; }
    int connections() const { return m_connections; }
    qint64 bytesSent() const { return m_bytesSent; } ///< that the kernel took

    /// A 200 with this body and its length.
    static QByteArray ok(const QByteArray& body, const QByteArray& moreHeaders = {});
    static QByteArray status(int status, const QByteArray& moreHeaders = {}, const QByteArray& body = {});

private:
    class Listener;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<qint64> m_bytesSent = 0;
    quint16 m_port = 0;
    bool m_isTls = false;
    std::unique_ptr<QObject> m_listener;
    QThread m_thread;
};

} // namespace gangway
