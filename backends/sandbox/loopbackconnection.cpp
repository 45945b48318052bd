// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/loopbackconnection.h"

#include "backends/sandbox/emulatorrequest.h"

#include <QTimer>

namespace gangway
{

namespace
{

constexpr qsizetype kMostHeadBytes = 64 << 10;
constexpr qint64 kMostBodyBytes = 512 << 20; // the real server closes the connection above it, without a word

} // namespace

LoopbackConnection::LoopbackConnection(QTcpSocket* socket, std::shared_ptr<Emulator> emulator, RequestRecorder* recorder)
    : QObject(socket)
    , m_socket(socket)
    , m_emulator(std::move(emulator))
    , m_recorder(recorder)
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackConnection::readOn);
    connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
}

void LoopbackConnection::readOn()
{
    m_received += m_socket->readAll();
    while (!m_isAnswering && m_socket->isOpen()) {
        if (!m_head && !takeHead())
            return;
        if (m_received.size() < m_head->bodyBytes)
            return;
        answer();
    }
}

bool LoopbackConnection::takeHead()
{
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_received.size() > kMostHeadBytes)
            refuse("431 Request Header Fields Too Large");
        return false;
    }
    m_head = parseRequestHead(m_received.left(end + 2));
    m_received.remove(0, end + 4);
    if (!m_head) {
        refuse("400 Bad Request");
        return false;
    }
    if (m_head->bodyBytes > kMostBodyBytes) {
        m_head.reset();
        m_socket->abort();
        return false;
    }
    m_received.reserve(m_head->bodyBytes);
    if (m_head->expectsContinue && m_received.size() < m_head->bodyBytes)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    return true;
}

void LoopbackConnection::refuse(const QByteArray& statusLine)
{
    m_socket->write("HTTP/1.1 " + statusLine + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    m_socket->disconnectFromHost();
}

void LoopbackConnection::answer()
{
    m_isAnswering = true;
    QByteArray body;
    if (m_received.size() == m_head->bodyBytes) {
        body.swap(m_received);
    } else {
        body = m_received.left(m_head->bodyBytes);
        m_received.remove(0, m_head->bodyBytes);
    }
    const EmulatorRequest request = makeEmulatorRequest(m_head->method, m_head->target, m_head->headers, std::move(body));
    QElapsedTimer timer;
    timer.start();
    const EmulatorAnswer answer = m_emulator->answer(request);
    if (m_recorder)
        m_recorder->record(request, answer, std::chrono::milliseconds(timer.elapsed()) + answer.delay);
    if (answer.hang)
        return; // silent, until the client gives up
    if (answer.delay.count() > 0)
        QTimer::singleShot(answer.delay, this, [this, answer] {
            send(answer);
            readOn();
        });
    else
        send(answer);
}

void LoopbackConnection::send(const EmulatorAnswer& answer)
{
    const HttpResponse& response = answer.response;
    const bool isCut = answer.cutAfterBytes >= 0 && answer.cutAfterBytes < response.body.size();
    m_socket->write(responseHead(response, m_head->keepAlive));
    if (m_head->method != "HEAD")
        m_socket->write(isCut ? response.body.left(answer.cutAfterBytes) : response.body);
    const bool closes = isCut || !m_head->keepAlive;
    m_head.reset();
    m_isAnswering = false;
    if (closes)
        m_socket->disconnectFromHost();
}

} // namespace gangway
