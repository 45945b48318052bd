// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <condition_variable>
#include <mutex>

namespace gangway
{

/// One syncfs() for all batches that ask at the same time: who asks while one is running waits for the next one,
/// which covers all of them. Thread-safe.
class SyncGate
{
public:
    /// Returns when everything written to the file system of `fd` before the call is durable.
    Result<void> sync(int fd, const QString& subject);

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    quint64 m_begun = 0;
    quint64 m_done = 0;
    bool m_isRunning = false;
    int m_errno = 0; ///< of the last one that failed
    quint64 m_failed = 0;
};

} // namespace gangway
