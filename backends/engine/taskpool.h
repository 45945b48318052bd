// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/workers.h"

#include <memory>

namespace gangway
{

/// The only creator of threads (besides the network thread of backends/net). Owned by app/composition, outlives everything
/// that starts work on it. Thread-safe.
///  Interactive: reading for pages, planning, and the coordinator of a run; may wait for the other two pools.
///  Transfer: steps of a run; may wait for Compute.
///  Compute: pure computing; waits for nobody. This is what Workers hands out.
/// A worker never waits for another worker of the same pool.
class TaskPool : public Workers
{
public:
    enum class Pool { Interactive, Transfer, Compute };

    TaskPool();
    ~TaskPool() override; ///< waits for all work

    void start(Pool pool, std::function<void()> work);
    /// Calls work(0) … work(count - 1), each once, claimed in that order, on `pool` and on the calling thread; returns
    /// when all are done. Never waits for a free thread of the pool: where none is free the caller does it all.
    void forEach(Pool pool, int count, const std::function<void(int)>& work);
    void setTransferWorkers(int count); ///< 1 to 32; default 8
    int transferWorkers() const;

    void start(std::function<void()> work) override; ///< on Compute
    int count() const override;                      ///< Compute: as many as cores

private:
    class Crew;
    Crew& crewOf(Pool pool) const;

    std::unique_ptr<Crew> m_compute;
    std::unique_ptr<Crew> m_transfer;
    std::unique_ptr<Crew> m_interactive; ///< destroyed first: its work may wait for that of the others
};

} // namespace gangway
