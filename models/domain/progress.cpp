// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/progress.h"

#include <algorithm>
#include <cmath>

namespace gangway
{

namespace
{

using namespace std::chrono_literals;

// A small file costs time whatever its size (a name, a folder entry, a sync, a request): as much as this many bytes.
// Without it, progress and estimate would stand still while thousands of tiny files are moved.
constexpr double kBytesPerItem = 64.0 * 1024.0;

constexpr Progress::TimePoint kWindow = 10s;      // of the recent rate; also the time before the first estimate
constexpr Progress::TimePoint kSampleGap = 100ms; // at most 10 samples a second
constexpr Progress::TimePoint kLeastSpan = 1s;    // a rate over less is noise
constexpr qint64 kLeastItems = 3;                 // before the first estimate
constexpr double kWorstFactor = 100.0;            // an estimate so much worse than the best rate is nonsense
constexpr double kSurer = 0.8;                    // the range is widened by these: rates never hold
constexpr double kLessSure = 1.25;

double seconds(Progress::TimePoint duration)
{
    return static_cast<double>(duration.count()) / 1000.0;
}

std::chrono::seconds rounded(double value)
{
    return std::chrono::seconds(static_cast<qint64>(std::llround(value)));
}

} // namespace

Progress::Progress(qint64 totalItems, qint64 totalBytes)
    : m_totalItems(std::max<qint64>(totalItems, 0))
    , m_totalBytes(std::max<qint64>(totalBytes, 0))
{
}

double Progress::weight(qint64 items, qint64 bytes) const
{
    return static_cast<double>(items) * kBytesPerItem + static_cast<double>(bytes);
}

Progress::TimePoint Progress::runningTime(TimePoint now) const
{
    if (!m_startedAt)
        return TimePoint{0};
    const TimePoint until = m_pausedAt ? *m_pausedAt : now;
    return std::max(until - *m_startedAt - m_pausedFor, m_ranFor);
}

void Progress::update(TimePoint now, qint64 doneItems, qint64 doneBytes)
{
    if (!m_startedAt) {
        m_startedAt = now;
        m_samples.push_back({TimePoint{0}, m_doneBytes, m_doneItems});
    }
    m_doneItems = std::clamp(doneItems, m_doneItems, std::max(m_totalItems, m_doneItems));
    m_doneBytes = std::clamp(doneBytes, m_doneBytes, std::max(m_totalBytes, m_doneBytes));
    const double total = weight(m_totalItems, m_totalBytes);
    m_fraction = total > 0 ? std::clamp(weight(m_doneItems, m_doneBytes) / total, m_fraction, 1.0) : 1.0;
    m_ranFor = runningTime(now);
    sample(m_ranFor);
    m_bestRate = std::max(m_bestRate, recentRate());
}

void Progress::sample(TimePoint at)
{
    // The newest sample is always the present; within the gap it replaces the one before, but never the first.
    if (m_samples.size() > 1 && at - m_samples[m_samples.size() - 2].at < kSampleGap)
        m_samples.pop_back();
    m_samples.push_back({at, m_doneBytes, m_doneItems});
    while (m_samples.size() > 2 && at - m_samples[1].at >= kWindow)
        m_samples.pop_front();
}

void Progress::paused(TimePoint now)
{
    if (m_pausedAt)
        return;
    m_ranFor = runningTime(now);
    m_pausedAt = now;
}

void Progress::resumed(TimePoint now)
{
    if (!m_pausedAt)
        return;
    if (m_startedAt)
        m_pausedFor += std::max(now - std::max(*m_pausedAt, *m_startedAt), TimePoint{0});
    m_pausedAt.reset();
}

double Progress::recentRate() const
{
    if (m_samples.size() < 2 || m_samples.back().at - m_samples.front().at < kLeastSpan)
        return 0;
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    return weight(last.items - first.items, last.bytes - first.bytes) / seconds(last.at - first.at);
}

double Progress::wholeRate() const
{
    return m_ranFor > TimePoint{0} ? weight(m_doneItems, m_doneBytes) / seconds(m_ranFor) : 0;
}

double Progress::bytesPerSecond() const
{
    if (m_pausedAt || m_samples.size() < 2 || m_samples.back().at <= m_samples.front().at)
        return 0;
    const Sample& first = m_samples.front();
    const Sample& last = m_samples.back();
    return static_cast<double>(last.bytes - first.bytes) / seconds(last.at - first.at);
}

std::optional<RemainingTime> Progress::remaining() const
{
    const double left = weight(m_totalItems, m_totalBytes) - weight(m_doneItems, m_doneBytes);
    if (left <= 0)
        return RemainingTime{};
    if (m_pausedAt || m_ranFor < kWindow || m_doneItems < kLeastItems)
        return std::nullopt;
    const double slow = std::min(recentRate(), wholeRate());
    const double fast = std::max(recentRate(), wholeRate());
    if (slow <= 0 || m_bestRate <= 0 || left / slow > kWorstFactor * (left / m_bestRate))
        return std::nullopt;
    return RemainingTime{rounded(left / fast * kSurer), rounded(left / slow * kLessSure)};
}

} // namespace gangway
