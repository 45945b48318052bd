// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/runhub.h"

namespace gangway
{

void RunHub::wake()
{
    m_isUrgent = true;
    m_urgent.notify_one();
}

void RunHub::post(FinishedStep finished)
{
    const std::lock_guard lock(m_mutex);
    m_mail.finished.push_back(std::move(finished));
    wake();
}

void RunHub::post(FinishedCheck finished)
{
    const std::lock_guard lock(m_mutex);
    m_mail.checks.push_back(std::move(finished));
    wake();
}

void RunHub::post(RunCommand command)
{
    const std::lock_guard lock(m_mutex);
    m_mail.commands.push_back(std::move(command));
    wake();
}

void RunHub::progressed(quint32 step, qint64 bytes, qint64 items)
{
    const std::lock_guard lock(m_mutex);
    StepProgressed& sum = m_mail.progress[step];
    sum.step = step;
    sum.bytes += bytes;
    sum.items += items;
}

void RunHub::logged(RunEvent event)
{
    const std::lock_guard lock(m_mutex);
    m_mail.logged.push_back(std::move(event));
}

Result<void> RunHub::checkpoint(quint32 step, const QJsonObject& state)
{
    std::unique_lock lock(m_mutex);
    const quint64 ticket = ++m_nextTicket;
    m_mail.checkpoints.push_back({ticket, step, state});
    wake();
    m_answered.wait(lock, [&] { return m_answers.contains(ticket); });
    return *m_answers.take(ticket);
}

RunHub::Mail RunHub::take(std::chrono::milliseconds atMost)
{
    std::unique_lock lock(m_mutex);
    m_urgent.wait_for(lock, atMost, [this] { return m_isUrgent; });
    m_isUrgent = false;
    return std::exchange(m_mail, Mail());
}

void RunHub::answer(quint64 ticket, Result<void> result)
{
    {
        const std::lock_guard lock(m_mutex);
        m_answers.insert(ticket, std::make_shared<const Result<void>>(std::move(result)));
    }
    m_answered.notify_all();
}

} // namespace gangway
