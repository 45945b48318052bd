// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/clock.h"
#include "models/base/result.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace gangway
{

/// Holds the workers of a run back: a token bucket for the bytes per second of all of them together, and the gate of
/// "pause now". Owned by the run; thread-safe.
class Limiter
{
public:
    explicit Limiter(Clock& clock);

    void setRate(qint64 bytesPerSecond); ///< 0 = no limit
    void hold();                         ///< from now on pace() does not return
    void release();

    /// Blocks until `bytes` may be sent. A block may be larger than what is in the bucket: it is paid off by those after it.
    /// @errors Cancelled when `stop` is requested meanwhile
    Result<void> pace(qint64 bytes, std::stop_token stop);

private:
    std::chrono::milliseconds takeOrWait(qint64 bytes); ///< 0 = taken; m_mutex is held

    Clock& m_clock;
    std::mutex m_mutex;
    std::condition_variable_any m_released;
    bool m_holding = false;
    qint64 m_rate = 0;
    double m_available = 0; ///< bytes; negative = debt
    std::chrono::milliseconds m_filledAt{0};
};

} // namespace gangway
