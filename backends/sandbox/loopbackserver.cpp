// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/loopbackserver.h"

#include "backends/sandbox/loopbackconnection.h"

#include <QTcpServer>

namespace gangway
{

namespace
{

/// Takes connections in the server's thread; owns them and the recorder.
class Listener : public QObject
{
public:
    Listener(std::shared_ptr<Emulator> emulator, std::unique_ptr<RequestRecorder> recorder)
        : m_emulator(std::move(emulator))
        , m_recorder(std::move(recorder))
    {
        m_server.setParent(this);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket* socket = m_server.nextPendingConnection())
                new LoopbackConnection(socket, m_emulator, m_recorder.get());
        });
    }

    Result<quint16> listen(quint16 port)
    {
        if (m_server.listen(QHostAddress::LocalHost, port))
            return m_server.serverPort();
        return Error::of(ErrorKind::Unavailable, QStringLiteral("Cannot listen on this port"), QString::number(port),
                         QStringLiteral("port.taken"), m_server.errorString());
    }

private:
    std::shared_ptr<Emulator> m_emulator;
    std::unique_ptr<RequestRecorder> m_recorder;
    QTcpServer m_server;
};

} // namespace

Result<std::unique_ptr<LoopbackServer>> LoopbackServer::start(std::shared_ptr<Emulator> emulator, quint16 port,
                                                              const QString& recordFile)
{
    std::unique_ptr<RequestRecorder> recorder;
    if (!recordFile.isEmpty()) {
        GW_TRY(recorder, RequestRecorder::open(recordFile, emulator->environment().values()));
    }
    std::unique_ptr<LoopbackServer> server(new LoopbackServer);
    auto* listener = new Listener(std::move(emulator), std::move(recorder));
    server->m_listener.reset(listener);
    server->m_thread.setObjectName(QStringLiteral("loopback"));
    listener->moveToThread(&server->m_thread);
    server->m_thread.start();
    // It listens in its own thread: Qt never watches a socket that was opened in a thread without its event dispatcher, and
    // the caller's may be such a one.
    Result<quint16> taken = quint16(0);
    QMetaObject::invokeMethod(
        listener, [&] { taken = listener->listen(port); }, Qt::BlockingQueuedConnection);
    GW_CHECK(taken);
    server->m_url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*taken));
    return server;
}

LoopbackServer::~LoopbackServer()
{
    // Its sockets belong to the thread: they end there, and the thread after them.
    QObject* listener = m_listener.release();
    QMetaObject::invokeMethod(listener, [listener, this] {
        delete listener;
        m_thread.quit();
    });
    m_thread.wait();
}

} // namespace gangway
