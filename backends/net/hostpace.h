// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace gangway
{

/// How fast one host may be asked: as fast as it answers, until it says 429. From then on a token bucket whose rate is what
/// the host let through from one refusal's end to the next one's. After many requests without a refusal it tries a faster
/// one; where that is refused, it tries again only much later. Pure: time comes in. Not thread-safe.
class HostPace
{
public:
    using Time = std::chrono::milliseconds;

    /// When the next request may start, at `now` or later; the place in line is taken.
    Time reserve(Time now);
    /// The host refused somebody since a place was reserved: reserve another one.
    bool isClosed(Time now) const { return now < m_closedUntil; }
    /// A request that was sent at `sentAt` was taken, whatever else its answer says.
    void taken(Time now, Time sentAt);
    /// It was refused; `retryAfter` is what the host asked to wait, if it did.
    void refused(Time now, Time sentAt, std::optional<Time> retryAfter);

    bool isLimited() const { return m_interval.count() > 0; }

private:
    void setRate(Time until);
    void tryFaster(Time now);

    std::chrono::microseconds m_interval{0}; ///< between two requests; 0 = no limit known
    std::chrono::microseconds m_next{0};     ///< when the next one may start
    Time m_cycleStart{-1};                   ///< since when m_inCycle is counted
    qint64 m_inCycle = 0;                    ///< requests that were taken since
    bool m_isRefusing = false;               ///< since a refusal nothing was taken
    Time m_closedUntil{0};
    Time m_backoff{0};
    Time m_lastRefusal{-1};
    qint64 m_calm = 0;       ///< requests taken since the rate changed
    qint64 m_calmNeeded = 0; ///< so many before a faster rate is tried
    bool m_isTrying = false; ///< the rate was raised and not refused yet
};

} // namespace gangway
