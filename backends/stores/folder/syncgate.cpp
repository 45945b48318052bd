// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/folder/syncgate.h"

#include <unistd.h>

#include <cerrno>

namespace gangway
{

Result<void> SyncGate::sync(int fd, const QString& subject)
{
    std::unique_lock lock(m_mutex);
    const quint64 mine = m_begun + 1; // one that is running may have begun before our last write
    while (m_done < mine) {
        if (m_isRunning) {
            m_ended.wait(lock);
            continue;
        }
        m_isRunning = true;
        const quint64 number = ++m_begun;
        lock.unlock();
        const int failure = ::syncfs(fd) == 0 ? 0 : errno;
        lock.lock();
        m_isRunning = false;
        m_done = number;
        if (failure != 0) {
            m_errno = failure;
            m_failed = number;
        }
        m_ended.notify_all();
    }
    // The system tells a failed write-back once; whoever it may have hit must hear of it.
    if (m_failed >= mine)
        return errorFromErrno(m_errno, QStringLiteral("Cannot make the written files last"), subject);
    return {};
}

} // namespace gangway
