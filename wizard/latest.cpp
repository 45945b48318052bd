// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/latest.h"

#include "wizard/services.h"

#include <QMetaObject>

namespace gangway
{

/// Lives as long as anybody can still tell something. The receiver is null once the Latest is gone; it is only touched
/// under the lock, because a worker may be posting at the moment it dies.
struct Teller::Mailbox {
    std::mutex mutex;
    QObject* receiver = nullptr;
    quint64 generation = 0;
};

void Teller::operator()(std::function<void()> what) const
{
    if (!m_mailbox)
        return;
    const std::lock_guard lock(m_mailbox->mutex);
    if (!m_mailbox->receiver || m_mailbox->generation != m_generation)
        return;
    QMetaObject::invokeMethod(
        m_mailbox->receiver,
        [mailbox = m_mailbox, generation = m_generation, what = std::move(what)] {
            // On the thread of the receiver, which is the only one that changes generation or receiver.
            if (mailbox->receiver && mailbox->generation == generation)
                what();
        },
        Qt::QueuedConnection);
}

LatestBase::LatestBase(const WizardServices& services)
    : m_pool(services.pool)
    , m_clock(services.environment.clock)
    , m_mailbox(std::make_shared<Teller::Mailbox>())
{
    m_mailbox->receiver = new QObject;
}

LatestBase::~LatestBase()
{
    m_stop.request_stop();
    QObject* receiver = nullptr;
    {
        const std::lock_guard lock(m_mailbox->mutex);
        std::swap(receiver, m_mailbox->receiver);
    }
    // Not deleted at once: a delivery may be what ends its owner, and then the receiver is in the middle of an event.
    receiver->deleteLater();
}

void LatestBase::cancel()
{
    m_stop.request_stop();
    m_running = false;
    const std::lock_guard lock(m_mailbox->mutex);
    ++m_mailbox->generation;
}

Teller LatestBase::begin()
{
    cancel();
    m_stop = {};
    m_running = true;
    Teller tell;
    tell.m_mailbox = m_mailbox;
    tell.m_generation = m_mailbox->generation;
    return tell;
}

void LatestBase::launch(std::function<void(Context&)> work)
{
    m_pool.start(TaskPool::Pool::Interactive, [&clock = m_clock, stop = m_stop.get_token(), work = std::move(work)] {
        Context context(clock, stop);
        work(context);
    });
}

} // namespace gangway
