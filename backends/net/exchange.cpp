// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/exchange.h"

namespace gangway
{

Result<HttpResponse> Exchange::await(const HttpRequest& request, const std::function<void()>& wantMore,
                                     const std::function<void()>& abort)
{
    qint64 total = 0;
    std::unique_lock lock(m_mutex);
    const auto giveUp = [&](const Error& error) {
        m_abandoned = true;
        lock.unlock();
        abort();
        return error;
    };
    for (;;) {
        m_changed.wait(lock, [this] { return m_ended || m_abandoned || !m_parts.empty(); });
        if (m_abandoned)
            return giveUp(Error::cancelled());
        if (m_parts.empty())
            break;
        std::deque<QByteArray> parts;
        parts.swap(m_parts);
        const bool wasFull = m_waitingBytes >= kMostWaitingBytes;
        m_waitingBytes = 0;
        const bool toSink = request.bodySink && m_response.status / 100 == 2;
        lock.unlock();
        if (wasFull)
            wantMore();
        std::optional<Error> problem;
        for (const QByteArray& part : parts) {
            total += part.size();
            if (total > request.mostBodyBytes) {
                problem = Error::of(ErrorKind::Corrupt, QStringLiteral("The answer is longer than expected"), request.url.host(),
                                    QStringLiteral("http.toolong"));
                break;
            }
            if (!toSink) {
                m_response.body += part; // only this thread touches it before the end
                continue;
            }
            if (Result<void> taken = request.bodySink(part); !taken) {
                problem = taken.error();
                break;
            }
        }
        lock.lock();
        if (problem)
            return giveUp(*problem);
    }
    if (m_error)
        return *m_error;
    return std::move(m_response);
}

void Exchange::stop()
{
    const std::lock_guard lock(m_mutex);
    m_abandoned = true;
    m_changed.notify_all();
}

void Exchange::setHead(int status, HttpHeaders headers)
{
    const std::lock_guard lock(m_mutex);
    m_response.status = status;
    m_response.headers = std::move(headers);
}

void Exchange::addPart(QByteArray part)
{
    const std::lock_guard lock(m_mutex);
    m_waitingBytes += part.size();
    m_parts.push_back(std::move(part));
    m_changed.notify_all();
}

bool Exchange::hasRoom() const
{
    const std::lock_guard lock(m_mutex);
    return m_waitingBytes < kMostWaitingBytes;
}

bool Exchange::isAbandoned() const
{
    const std::lock_guard lock(m_mutex);
    return m_abandoned;
}

void Exchange::finish()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

void Exchange::fail(Error error)
{
    const std::lock_guard lock(m_mutex);
    m_error = std::move(error);
    m_ended = true;
    m_changed.notify_all();
}

} // namespace gangway
