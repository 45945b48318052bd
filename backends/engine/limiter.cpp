// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/limiter.h"

#include <algorithm>
#include <cmath>

namespace gangway
{

namespace
{

using std::chrono::milliseconds;

// What may be sent at once after an idle time, as a part of a second: small enough that the rate graph stays flat.
constexpr double kBurstSeconds = 0.1;
// A wait is cut into slices so that a new limit or a pause is noticed soon.
constexpr milliseconds kLongestSlice{100};

} // namespace

Limiter::Limiter(Clock& clock)
    : m_clock(clock)
    , m_filledAt(clock.monotonic())
{
}

void Limiter::setRate(qint64 bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_rate = std::max<qint64>(0, bytesPerSecond);
    m_available = 0;
    m_filledAt = m_clock.monotonic();
}

void Limiter::hold()
{
    const std::lock_guard lock(m_mutex);
    m_holding = true;
}

void Limiter::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_holding = false;
    }
    m_released.notify_all();
}

Result<void> Limiter::pace(qint64 bytes, std::stop_token stop)
{
    for (;;) {
        milliseconds wait{0};
        {
            std::unique_lock lock(m_mutex);
            if (!m_released.wait(lock, stop, [this] { return !m_holding; }) || stop.stop_requested())
                return Error::cancelled();
            wait = takeOrWait(bytes);
        }
        if (wait.count() == 0)
            return {};
        if (!m_clock.sleep(std::min(wait, kLongestSlice), stop))
            return Error::cancelled();
    }
}

milliseconds Limiter::takeOrWait(qint64 bytes)
{
    if (m_rate == 0)
        return milliseconds(0);
    const milliseconds now = m_clock.monotonic();
    const double perSecond = static_cast<double>(m_rate);
    const double seconds = std::chrono::duration<double>(now - m_filledAt).count();
    m_available = std::min(m_available + seconds * perSecond, perSecond * kBurstSeconds);
    m_filledAt = now;
    if (m_available >= 0) {
        m_available -= static_cast<double>(bytes);
        return milliseconds(0);
    }
    return milliseconds(std::max<qint64>(1, std::llround(-m_available / perSecond * 1000)));
}

} // namespace gangway
