// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace gangway
{

/// Time, injected: tests move it by hand. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;                      ///< UTC
    virtual std::chrono::milliseconds monotonic() const = 0; ///< never jumps
    /// Waits. Returns false, at once, when `stop` is requested.
    virtual bool sleep(std::chrono::milliseconds duration, std::stop_token stop) = 0;
};

/// The real one.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    bool sleep(std::chrono::milliseconds duration, std::stop_token stop) override;
};

} // namespace gangway
