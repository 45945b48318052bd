// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <deque>
#include <optional>

namespace gangway
{

struct RemainingTime {
    std::chrono::seconds least{0};
    std::chrono::seconds most{0};
};

/// Overall progress = weighted fraction of bytes and items, never backwards; the remaining time is a range and is
/// absent while it would be nonsense (before 10 s and 3 items, while paused, far from the best rate seen).
/// Pure: the caller says what time it is.
class Progress
{
public:
    using TimePoint = std::chrono::milliseconds; ///< of any monotonic clock

    Progress(qint64 totalItems, qint64 totalBytes);

    void update(TimePoint now, qint64 doneItems, qint64 doneBytes); ///< smaller values than before do not lower it
    void paused(TimePoint now);
    void resumed(TimePoint now);

    double fraction() const { return m_fraction; } ///< 0 to 1
    qint64 doneItems() const { return m_doneItems; }
    qint64 doneBytes() const { return m_doneBytes; }
    double bytesPerSecond() const; ///< over the last 10 s; 0 while paused
    std::optional<RemainingTime> remaining() const;

private:
    struct Sample { TimePoint at; qint64 bytes; qint64 items; }; ///< at: running time, pauses left out
    TimePoint runningTime(TimePoint now) const;
    double weight(qint64 items, qint64 bytes) const;
    double recentRate() const; ///< weight per second over the samples; 0 where they span too little
    double wholeRate() const;
    void sample(TimePoint at);

    qint64 m_totalItems;
    qint64 m_totalBytes;
    qint64 m_doneItems = 0;
    qint64 m_doneBytes = 0;
    double m_fraction = 0;
    double m_bestRate = 0; ///< the highest recentRate() so far
    TimePoint m_ranFor{0}; ///< running time at the last update
    std::optional<TimePoint> m_startedAt;
    std::optional<TimePoint> m_pausedAt;
    TimePoint m_pausedFor{0};
    std::deque<Sample> m_samples; ///< the last 10 s, at most 10 a second
};

} // namespace gangway
