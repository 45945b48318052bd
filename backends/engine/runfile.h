// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/runrecord.h"

#include <memory>
#include <span>

namespace gangway
{

/// The crash-safe record of a plan and its run: one SQLite file (WAL, synchronous=FULL), written by the coordinator of the
/// run alone, from the thread that opened it. Never holds a secret. A lock file beside it makes a second program refuse.
/// Everything in it is checked when it is read: format, hashes of the plan's parts, indexes.
class RunFile
{
public:
    enum class Access { ReadOnly, ReadWrite };

    /// Makes a new file with this plan. A file that holds only a plan (its run never started) is replaced.
    /// @errors Exists "runfile.started", Conflict "runfile.locked", Disk
    static Result<std::unique_ptr<RunFile>> create(const QString& path, std::shared_ptr<const Plan> plan);
    /// Not on disk: for measuring what the file costs, and for tests.
    static Result<std::unique_ptr<RunFile>> createInMemory(std::shared_ptr<const Plan> plan);
    /// @errors NotFound; Corrupt "runfile.damaged", "runfile.foreign" (not ours); Unsupported "runfile.newer";
    ///         Conflict "runfile.locked" (another program runs it; only for ReadWrite)
    static Result<std::unique_ptr<RunFile>> open(const QString& path, Access access);
    virtual ~RunFile();

    QString path() const;
    QString folder() const;           ///< "FILE.gangway.d": saved copies of this run; not made here
    RunId id() const;
    QByteArray planHash() const;      ///< as stored; open() has checked it
    const RunRecord& record() const;  ///< what all events so far amount to
    std::vector<RunEvent> events() const; ///< read from the file: for the log of the report

    /// Adds events in one commit; durable when it returns. Sets their sequence and folds them into record().
    virtual Result<void> append(std::span<RunEvent> events);

protected:
    RunFile();

private:
    struct Private;
    std::unique_ptr<Private> m_p;
};

} // namespace gangway
