// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/api/context.h"

namespace gangway
{

Context::Context(Clock& clock, std::stop_token stop, Sinks sinks)
    : m_clock(&clock)
    , m_stop(std::move(stop))
    , m_sinks(std::make_shared<const Sinks>(std::move(sinks)))
{
}

Result<void> Context::checkStopped() const
{
    if (isStopped())
        return Error::cancelled();
    return {};
}

void Context::progress(qint64 bytes, qint64 items) const
{
    if (m_sinks->progress)
        m_sinks->progress(bytes, items);
}

void Context::log(LogLevel level, const QString& subject, const QString& message) const
{
    if (m_sinks->log)
        m_sinks->log(level, subject, message);
}

Result<void> Context::checkpoint(const QJsonObject& state) const
{
    if (m_sinks->checkpoint)
        return m_sinks->checkpoint(state);
    return {};
}

Result<void> Context::pace(qint64 bytes) const
{
    GW_CHECK(checkStopped());
    if (m_sinks->pace)
        return m_sinks->pace(bytes);
    return {};
}

Context Context::withStop(std::stop_token stop) const
{
    Context copy = *this;
    copy.m_stop = std::move(stop);
    return copy;
}

Context Context::withSinks(Sinks sinks) const
{
    Context copy = *this;
    copy.m_sinks = std::make_shared<const Sinks>(std::move(sinks));
    return copy;
}

} // namespace gangway
