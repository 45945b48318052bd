// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/sandbox/httpwire.h"
#include "backends/sandbox/requestrecorder.h"

#include <QElapsedTimer>
#include <QTcpSocket>

namespace gangway
{

/// One connection of a LoopbackServer: reads requests one after the other and answers them. Owned by its socket; lives in
/// the server's thread.
class LoopbackConnection : public QObject
{
    Q_OBJECT

public:
    LoopbackConnection(QTcpSocket* socket, std::shared_ptr<Emulator> emulator, RequestRecorder* recorder);

private:
    void readOn();
    bool takeHead();
    void answer();
    void send(const EmulatorAnswer& answer);
    void refuse(const QByteArray& statusLine);

    QTcpSocket* m_socket;
    std::shared_ptr<Emulator> m_emulator;
    RequestRecorder* m_recorder; ///< may be null
    QByteArray m_received;
    std::optional<RequestHead> m_head;
    bool m_isAnswering = false;
};

} // namespace gangway
