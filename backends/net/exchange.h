// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/httptransport.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace gangway
{

/// One request on its way between a worker, which waits, and the network thread, which holds the reply. Shared by both;
/// all of it under one mutex.
class Exchange
{
public:
    /// So much of a body waits for a slow worker before the server is held back.
    static constexpr qint64 kMostWaitingBytes = 4 << 20;

    // The worker's side.
    /// Waits for the end, handing parts of the body on as they come. `wantMore` is called when there is room for more again.
    Result<HttpResponse> await(const HttpRequest& request, const std::function<void()>& wantMore,
                               const std::function<void()>& abort);
    void stop(); ///< by a stop request: ends the waiting at once

    // The network thread's side.
    void setHead(int status, HttpHeaders headers);
    void addPart(QByteArray part);
    bool hasRoom() const;
    bool isAbandoned() const; ///< nobody waits any more
    void finish();
    void fail(Error error);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    HttpResponse m_response;
    std::deque<QByteArray> m_parts;
    qint64 m_waitingBytes = 0;
    std::optional<Error> m_error;
    bool m_ended = false;
    bool m_abandoned = false;
};

} // namespace gangway
