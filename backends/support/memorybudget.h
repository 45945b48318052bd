// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>
#include <memory>

namespace gangway
{

/// An amount of memory that several threads share; what is taken comes back when its Share is destroyed. Thread-safe.
class MemoryBudget
{
public:
    class Share
    {
    public:
        Share(std::shared_ptr<MemoryBudget> budget, qint64 bytes)
            : m_budget(std::move(budget))
            , m_bytes(bytes)
        {
        }
        ~Share() { m_budget->m_free.fetch_add(m_bytes); }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;

    private:
        std::shared_ptr<MemoryBudget> m_budget;
        qint64 m_bytes;
    };

    explicit MemoryBudget(qint64 bytes)
        : m_free(bytes)
    {
    }
    /// Never waits; null where there is not enough left.
    static std::unique_ptr<Share> take(const std::shared_ptr<MemoryBudget>& budget, qint64 bytes)
    {
        if (budget->m_free.fetch_sub(bytes) >= bytes)
            return std::make_unique<Share>(budget, bytes);
        budget->m_free.fetch_add(bytes);
        return nullptr;
    }

private:
    std::atomic<qint64> m_free;
};

} // namespace gangway
