// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

namespace gangway
{

class ScriptedServer::Listener : public QTcpServer
{
public:
    Listener(ScriptedServer& owner, Script script, std::optional<QSslConfiguration> tls)
        : m_owner(owner)
        , m_script(std::move(script))
        , m_tls(std::move(tls))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_owner.m_connections;
        auto* socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        auto received = std::make_shared<QByteArray>();
        auto served = std::make_shared<int>(0);
        connect(socket, &QTcpSocket::readyRead, this, [=, this] { readOn(socket, *received, *served); });
        connect(socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_owner.m_bytesSent += bytes; });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_tls) {
            socket->setSslConfiguration(*m_tls);
            socket->startServerEncryption();
        }
    }

private:
    void readOn(QSslSocket* socket, QByteArray& received, int& served)
    {
        received += socket->readAll();
        for (;;) {
            const qsizetype end = received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QByteArray head = received.left(end);
            const qsizetype mark = head.toLower().indexOf("content-length:");
            const qsizetype length = mark < 0 ? 0 : head.mid(mark + 15, head.indexOf('\r', mark) < 0 ? -1 : head.indexOf('\r', mark) - mark - 15).trimmed().toLongLong();
            if (received.size() < end + 4 + length)
                return;
            const QList<QByteArray> words = head.left(head.indexOf('\r')).split(' ');
            Request request{words.value(0), words.value(1), head, received.mid(end + 4, length), ++m_owner.m_requests, ++served,
                            socket->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0)};
            received.remove(0, end + 4 + length);
            act(socket, m_script(request));
        }
    }

    void act(QSslSocket* socket, const Reply& reply)
    {
        if (reply.resets) {
            socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            socket->abort();
            return;
        }
        if (reply.trickle > 0) {
            trickle(socket, reply.bytes, reply.trickle);
            return;
        }
        socket->write(reply.bytes);
        pad(socket, reply.padding);
        if (reply.closes)
            socket->disconnectFromHost();
    }

    void trickle(QSslSocket* socket, const QByteArray& bytes, qint64 step)
    {
        socket->write(bytes.left(step));
        if (bytes.size() > step)
            QTimer::singleShot(50, socket, [=, this] { trickle(socket, bytes.mid(step), step); });
    }

    void pad(QSslSocket* socket, qint64 left)
    {
        constexpr qint64 kStep = 1 << 20;
        if (left <= 0)
            return;
        const qint64 now = std::min(left, kStep);
        socket->write(QByteArray(now, 'x'));
        // Only when all of it is gone, so that what the client does not take is not sent.
        auto connection = std::make_shared<QMetaObject::Connection>();
        *connection = connect(socket, &QTcpSocket::bytesWritten, this, [=, this] {
            if (socket->bytesToWrite() > 0)
                return;
            disconnect(*connection);
            pad(socket, left - now);
        });
    }

    ScriptedServer& m_owner;
    Script m_script;
    std::optional<QSslConfiguration> m_tls;
};

ScriptedServer::ScriptedServer(Script script, std::optional<QSslConfiguration> tls)
    : m_isTls(tls.has_value())
{
    auto listener = std::make_unique<Listener>(*this, std::move(script), std::move(tls));
    if (!listener->listen(QHostAddress::LocalHost))
        qFatal("no port for a test server");
    m_port = listener->serverPort();
    listener->moveToThread(&m_thread);
    m_listener = std::move(listener);
    m_thread.start();
}

ScriptedServer::~ScriptedServer()
{
    QObject* listener = m_listener.release();
    QMetaObject::invokeMethod(listener, [listener, this] {
        delete listener;
        m_thread.quit();
    });
    m_thread.wait();
}

QUrl ScriptedServer::url(const QString& path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3").arg(m_isTls ? QStringLiteral("https") : QStringLiteral("http")).arg(m_port).arg(path));
}

QByteArray ScriptedServer::ok(const QByteArray& body, const QByteArray& moreHeaders)
{
    return status(200, moreHeaders, body);
}

QByteArray ScriptedServer::status(int status, const QByteArray& moreHeaders, const QByteArray& body)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
           + moreHeaders + "\r\n" + body;
}

} // namespace gangway
