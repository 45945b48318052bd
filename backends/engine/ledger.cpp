// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/ledger.h"

namespace gangway
{

namespace
{

// "At most ten times a second": look.md's rate of updates, and no person reads faster.
constexpr std::chrono::milliseconds kBetweenShows{100};
// So many waiting log lines are worth a commit of their own.
constexpr size_t kMostLazy = 1000;

} // namespace

Ledger::Ledger(RunFile& file, Clock& clock, Runner::Listener listener)
    : m_file(file)
    , m_clock(clock)
    , m_listener(std::move(listener))
{
}

RunEvent Ledger::stamped(What what) const
{
    RunEvent event;
    event.at = m_clock.now();
    event.what = std::move(what);
    return event;
}

void Ledger::add(What what)
{
    m_pending.push_back(stamped(std::move(what)));
    m_isUrgent = true;
}

void Ledger::addLazily(RunEvent event)
{
    m_pending.push_back(std::move(event));
    m_isUrgent = m_isUrgent || m_pending.size() > kMostLazy;
}

void Ledger::live(What what)
{
    if (m_listener)
        m_toShow.push_back(stamped(std::move(what)));
}

Result<void> Ledger::commit()
{
    return m_isUrgent ? commitAll() : Result<void>();
}

Result<void> Ledger::commitAll()
{
    m_isUrgent = false;
    if (m_pending.empty())
        return {};
    std::vector<RunEvent> events = std::exchange(m_pending, {});
    GW_CHECK(m_file.append(events));
    if (m_listener)
        m_toShow.insert(m_toShow.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    return {};
}

void Ledger::show()
{
    const auto now = m_clock.monotonic();
    if (!m_shownAt || now - *m_shownAt >= kBetweenShows)
        showAll();
}

void Ledger::showAll()
{
    if (m_toShow.empty() || !m_listener)
        return;
    m_shownAt = m_clock.monotonic();
    m_listener(std::exchange(m_toShow, {}));
}

} // namespace gangway
