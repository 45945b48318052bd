// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "backends/engine/taskpool.h"

#include <QObject>

#include <memory>
#include <mutex>

namespace gangway
{

struct WizardServices;

/// The way from a worker to the GUI thread for one piece of work; copied freely, callable from any thread, does nothing
/// once newer work was started, the work was cancelled, or its owner is gone.
class Teller
{
public:
    /// Runs `what` on the GUI thread, soon.
    void operator()(std::function<void()> what) const;

private:
    friend class LatestBase;
    struct Mailbox;
    std::shared_ptr<Mailbox> m_mailbox;
    quint64 m_generation = 0;
};

/// The part of Latest that does not depend on the type.
class LatestBase
{
public:
    explicit LatestBase(const WizardServices& services);
    ~LatestBase(); ///< cancels; what is still on its way is dropped
    Q_DISABLE_COPY_MOVE(LatestBase)

    bool isRunning() const { return m_running; }
    void cancel(); ///< the work's Context is stopped, its result will not be delivered

protected:
    Teller begin();
    void launch(std::function<void(Context&)> work);
    void finished() { m_running = false; }

private:
    TaskPool& m_pool;
    Clock& m_clock;
    std::shared_ptr<Teller::Mailbox> m_mailbox;
    std::stop_source m_stop;
    bool m_running = false;
};

/// Blocking work of a page: runs it on the Interactive pool and delivers the result of the newest start() only, on the GUI
/// thread; starting again cancels the older one. A member of a controller: `Latest<Result<SessionFacts>> m_facts{services};`
/// and `m_facts.start([=](Context& c, const Teller& tell) { return …; }, [this](Result<SessionFacts> r) { … });`
/// The work must not touch the controller (it may be gone): capture values and shared_ptr, report through `tell`.
template<typename T>
class Latest : public LatestBase
{
public:
    using LatestBase::LatestBase;

    void start(std::function<T(Context&, const Teller&)> work, std::function<void(T)> deliver)
    {
        const Teller tell = begin();
        launch([this, tell, work = std::move(work), deliver = std::move(deliver)](Context& context) {
            auto result = std::make_shared<T>(work(context, tell));
            tell([this, deliver, result] { // `this` is alive where a Teller still speaks
                finished();
                deliver(std::move(*result));
            });
        });
    }
};

} // namespace gangway
