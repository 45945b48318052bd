// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/emulator.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace gangway
{

/// Hosts an emulator on 127.0.0.1 over real HTTP/1.1, misfortunes included: a hang keeps the connection silent, a cut closes
/// it in the middle of a body. It speaks the protocol itself, because QHttpServer cannot act those out. Runs in a thread of
/// its own until destroyed; its functions may be called from any thread.
class LoopbackServer
{
public:
    /// `port` 0 = a free one. `recordFile`: where requests are recorded, "" = nowhere. @errors Unavailable "port.taken", Disk
    static Result<std::unique_ptr<LoopbackServer>> start(std::shared_ptr<Emulator> emulator, quint16 port = 0,
                                                         const QString& recordFile = {});
    ~LoopbackServer();

    QUrl url() const { return m_url; } ///< "http://127.0.0.1:40123", without a slash at its end

private:
    LoopbackServer() = default;
    std::unique_ptr<QObject> m_listener; ///< lives in m_thread
    QThread m_thread;
    QUrl m_url;
};

} // namespace gangway
