// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/hostpace.h"

#include <algorithm>

namespace gangway
{

namespace
{

using std::chrono::duration_cast;
using std::chrono::microseconds;

constexpr HostPace::Time kFirstBackoff{1000};
constexpr HostPace::Time kLongestBackoff{60000};
// A little less than what the host let through: it counts in windows of its own.
constexpr double kMargin = 1.03;
// Refusals stay far below one in a hundred: each trial costs a few of them at most.
constexpr qint64 kCalmRequests = 300;
constexpr qint64 kMostCalmRequests = 100000;
constexpr int kMorePatience = 4;
constexpr double kFaster = 0.8;
constexpr microseconds kFastest{1000};     // below that a limit is not worth keeping
constexpr microseconds kSlowest{60000000};

} // namespace

HostPace::Time HostPace::reserve(Time now)
{
    const microseconds earliest = std::max<microseconds>(now, m_closedUntil);
    m_next = std::max(m_next, earliest);
    const microseconds start = m_next;
    m_next += m_interval;
    return std::chrono::ceil<Time>(start);
}

void HostPace::taken(Time now)
{
    m_backoff = Time(0);
    if (m_cycleStart.count() < 0)
        m_cycleStart = now;
    ++m_inCycle;
    ++m_calm;
    tryFaster(now);
}

void HostPace::refused(Time now, Time sentAt, std::optional<Time> retryAfter)
{
    // Requests that were on their way when the first refusal came say nothing new.
    if (sentAt < m_lastChange) {
        m_closedUntil = std::max(m_closedUntil, now + retryAfter.value_or(Time(0)));
        return;
    }
    m_backoff = m_backoff.count() == 0 ? kFirstBackoff : std::min(m_backoff * 2, kLongestBackoff);
    slowDown(now, now + retryAfter.value_or(m_backoff));
}

void HostPace::slowDown(Time now, Time until)
{
    m_closedUntil = std::max(m_closedUntil, until);
    if (m_inCycle > 0) {
        const microseconds cycle = m_closedUntil - m_cycleStart;
        const microseconds fair(static_cast<qint64>(static_cast<double>(cycle.count()) / static_cast<double>(m_inCycle) * kMargin));
        m_interval = std::clamp(fair, kFastest, kSlowest);
    } else if (m_interval.count() > 0) {
        m_interval = std::min(m_interval * 2, kSlowest);
    }
    m_next = m_closedUntil;
    m_cycleStart = m_closedUntil;
    m_inCycle = 0;
    m_lastChange = now;
    m_calm = 0;
    m_calmNeeded = m_isTrying ? std::min(m_calmNeeded * kMorePatience, kMostCalmRequests) : std::max(m_calmNeeded, kCalmRequests);
    m_isTrying = false;
}

void HostPace::tryFaster(Time now)
{
    if (m_interval.count() == 0 || m_calm < m_calmNeeded)
        return;
    const microseconds faster(static_cast<qint64>(static_cast<double>(m_interval.count()) * kFaster));
    m_interval = faster < kFastest ? microseconds(0) : faster;
    m_isTrying = true;
    m_calm = 0;
    m_lastChange = now;
    m_cycleStart = now; // what was let through at the older rate must not be mistaken for this one's
    m_inCycle = 0;
}

} // namespace gangway
