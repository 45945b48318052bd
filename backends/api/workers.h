// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace gangway
{

/// Processor time for pure computing (compression, hashing) inside a blocking call. The work must not wait for other
/// work of this pool. Thread-safe. The engine's TaskPool is the one implementation; tests may run work in place.
class Workers
{
public:
    virtual ~Workers() = default;
    virtual void start(std::function<void()> work) = 0;
    virtual int count() const = 0; ///< how many run at the same time, at least 1
};

} // namespace gangway
