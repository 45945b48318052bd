// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runrecord.h"

#include <memory>
#include <span>

namespace gangway
{

/// The crash-safe record of a plan and its run: one SQLite file (WAL, synchronous=FULL), written by the coordinator of the
/// run alone, on any one thread at a time. Never holds a secret. A lock file beside it makes a second program refuse.
/// Everything in it is checked when it is read: format, structure, hashes of the plan's parts, the chain of the events. A
/// file that is refused was not written to.
class RunFile
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Makes a new file with this plan. A file that holds only a plan (its run never started) is replaced.
    /// @errors Exists "runfile.started", Conflict "runfile.locked", Disk; what open() says of another file of that name
    static Result<std::unique_ptr<RunFile>> create(const QString& path, std::shared_ptr<const Plan> plan);
    /// Not on disk: for measuring what the file costs, and for tests.
    static Result<std::unique_ptr<RunFile>> createInMemory(std::shared_ptr<const Plan> plan);
    /// @errors NotFound; Corrupt "runfile.damaged", "runfile.foreign" (not ours); Unsupported "runfile.newer";
    ///         Conflict "runfile.locked" (another program runs it; only for ReadWrite)
    static Result<std::unique_ptr<RunFile>> open(const QString& path, Access access);
    virtual ~RunFile();

    QString path() const;             ///< absolute; "" in memory
    QString folder() const;           ///< "FILE.gangway.d": saved copies of this run; not made here
    RunId id() const;
    QByteArray planHash() const;      ///< as stored; open() has checked it
    const RunRecord& record() const;  ///< what all events so far amount to
    /// Read from the file: for the log of the report. Empty if it cannot be read now; readEvents() says why.
    std::vector<RunEvent> events() const;
    Result<std::vector<RunEvent>> readEvents() const;

    /// Adds events in one commit; durable when it returns. Sets their sequence (and their time where they have none) and
    /// folds them into record(). After an error nothing was added. @errors Disk, Internal "runfile.readonly"
    virtual Result<void> append(std::span<RunEvent> events);

    static bool isLocked(const QString& path); ///< a program runs it now

protected:
    /// Takes over what `opened` holds: for tests that let append() fail.
    explicit RunFile(RunFile&& opened);

private:
    struct Private;
    explicit RunFile(std::unique_ptr<Private> p);
    std::unique_ptr<Private> m_p;
};

} // namespace gangway
