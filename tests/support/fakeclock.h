// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/clock.h"

#include <mutex>

namespace gangway
{

/// Time that only moves when it is told to, or when somebody sleeps: a sleep takes no time but its own. Thread-safe.
class FakeClock : public Clock
{
public:
    QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(1790000000000 + monotonic().count(), Qt::UTC);
    }
    std::chrono::milliseconds monotonic() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_time;
    }
    bool sleep(std::chrono::milliseconds duration, std::stop_token stop) override
    {
        if (!stop.stop_requested())
            advance(duration);
        return !stop.stop_requested();
    }
    void advance(std::chrono::milliseconds duration)
    {
        const std::lock_guard lock(m_mutex);
        m_time += duration;
    }

private:
    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_time{0};
};

} // namespace gangway
