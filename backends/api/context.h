// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/clock.h"
#include "models/domain/runevent.h"

#include <functional>

namespace gangway
{

/// What a blocking call may use to be stopped, to report, and to be paced. Copied freely; the functions must be
/// callable from any worker thread.
class Context
{
public:
    struct Sinks {
        /// Content moved since the last call: bytes and finished items. Negative bytes take back a part that is done again.
        std::function<void(qint64 bytes, qint64 items)> progress;
        std::function<void(LogLevel level, const QString& subject, const QString& message)> log;
        /// Makes what a later run needs to go on inside this step durable; returns when it is.
        std::function<Result<void>(const QJsonObject& state)> checkpoint;
        /// Blocks until `bytes` may be sent (bandwidth limit, pause now); an error when it was stopped meanwhile.
        std::function<Result<void>(qint64 bytes)> pace;
    };

    explicit Context(Clock& clock, std::stop_token stop = {}, Sinks sinks = {});

    bool isStopped() const { return m_stop.stop_requested(); }
    Result<void> checkStopped() const; ///< @errors Cancelled
    std::stop_token stopToken() const { return m_stop; }
    Clock& clock() const { return *m_clock; }

    void progress(qint64 bytes, qint64 items = 0) const;
    void log(LogLevel level, const QString& subject, const QString& message) const;
    Result<void> checkpoint(const QJsonObject& state) const;
    Result<void> pace(qint64 bytes) const;

    Context withStop(std::stop_token stop) const;
    Context withSinks(Sinks sinks) const;

private:
    Clock* m_clock;
    std::stop_token m_stop;
    std::shared_ptr<const Sinks> m_sinks;
};

} // namespace gangway
