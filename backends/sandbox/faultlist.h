// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/emulator.h"

namespace gangway
{

/// Counts requests against scripted faults and says which of them strike. Owned and locked by an emulator.
class FaultList
{
public:
    void set(std::vector<Fault> faults);
    /// The faults that this request meets, in the order they were given.
    std::vector<Fault> strike(const EmulatorRequest& request);

private:
    struct Counted {
        Fault fault;
        int seen = 0;
    };
    std::vector<Counted> m_faults;
};

/// {"faults": [...]} of a file, or of a world. @errors Invalid
Result<std::vector<Fault>> faultsFromJson(const QJsonObject& json);

} // namespace gangway
