// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runschema.h"
#include "models/domain/runevent.h"

#include <span>

namespace gangway
{

/// The append-only list of events of a run file. One append() is one commit; the head is sealed anew in it.
class EventLog
{
public:
    /// For writing; opened when first used. `head` as checked by read().
    EventLog(QString path, RunHead head);

    /// Sets the sequence of each event. After an error nothing was added.
    Result<void> append(std::span<RunEvent> events);

    /// Reads and checks every event. @errors Corrupt "runfile.damaged", Disk
    static Result<std::vector<RunEvent>> read(SqliteConnection& connection, const RunHead& head, const Plan& plan);

private:
    Result<RunHead> insert(std::span<RunEvent> events);

    SqliteConnection m_connection;
    RunHead m_head;
};

} // namespace gangway
