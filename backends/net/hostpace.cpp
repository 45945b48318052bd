// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/net/hostpace.h"

#include <algorithm>

namespace gangway
{

namespace
{

using std::chrono::microseconds;

constexpr HostPace::Time kFirstBackoff{1000};
constexpr HostPace::Time kLongestBackoff{60000};
// A little slower than what the host let through: it counts in windows of its own.
constexpr double kMargin = 1.03;
// Refusals stay far below one in a hundred: each trial costs a few of them at most.
constexpr qint64 kCalmRequests = 300;
constexpr qint64 kMostCalmRequests = 100000;
constexpr int kMorePatience = 4;
constexpr double kFaster = 0.8;
constexpr microseconds kFastest{1000}; // below that a limit is not worth keeping
constexpr microseconds kSlowest{60000000};

} // namespace

HostPace::Time HostPace::reserve(Time now)
{
    m_next = std::max<microseconds>({m_next, now, m_closedUntil});
    const microseconds start = m_next;
    m_next += m_interval;
    return std::chrono::ceil<Time>(start);
}

void HostPace::taken(Time now, Time sentAt)
{
    if (m_cycleStart.count() < 0)
        m_cycleStart = sentAt;
    if (m_isRefusing && sentAt > m_lastRefusal) {
        setRate(std::max(m_closedUntil, sentAt));
        m_isRefusing = false;
        m_backoff = Time(0);
        m_cycleStart = sentAt;
        m_inCycle = 0;
    }
    ++m_inCycle;
    ++m_calm;
    tryFaster(now);
}

void HostPace::refused(Time now, Time sentAt, std::optional<Time> retryAfter)
{
    // A request that was on its way when the first refusal came says nothing new.
    const bool isNews = !m_isRefusing || sentAt > m_lastRefusal;
    if (isNews)
        m_backoff = m_backoff.count() == 0 ? kFirstBackoff : std::min(m_backoff * 2, kLongestBackoff);
    m_closedUntil = std::max(m_closedUntil, now + retryAfter.value_or(isNews ? m_backoff : Time(0)));
    if (!isNews)
        return;
    m_lastRefusal = now;
    setRate(m_closedUntil);
    if (!m_isRefusing) {
        m_calmNeeded = m_isTrying ? std::min(m_calmNeeded * kMorePatience, kMostCalmRequests) : std::max(m_calmNeeded, kCalmRequests);
        m_isTrying = false;
    }
    m_isRefusing = true;
    m_calm = 0;
}

/// The rate of a cycle that ends at `until`, when the host takes requests again.
void HostPace::setRate(Time until)
{
    if (m_inCycle == 0) {
        m_interval = std::clamp(m_interval, kFastest, kSlowest);
        return;
    }
    const microseconds cycle = until - m_cycleStart;
    const microseconds fair(static_cast<qint64>(static_cast<double>(cycle.count()) / static_cast<double>(m_inCycle) * kMargin));
    m_interval = std::clamp(fair, kFastest, kSlowest);
}

void HostPace::tryFaster(Time now)
{
    if (m_interval.count() == 0 || m_isRefusing || m_calm < m_calmNeeded)
        return;
    const microseconds faster(static_cast<qint64>(static_cast<double>(m_interval.count()) * kFaster));
    m_interval = faster < kFastest ? microseconds(0) : faster;
    m_isTrying = true;
    m_calm = 0;
    m_cycleStart = now; // what was let through at the older rate must not be mistaken for this one's
    m_inCycle = 0;
}

} // namespace gangway
