// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/files/filessession.h"

namespace gangway
{

/// What every verb works with: the plan, its two stores, and the place for saved copies. Thread-safe.
class Workplace
{
public:
    Workplace(std::shared_ptr<const Plan> plan, std::shared_ptr<FilesSession> source,
              std::shared_ptr<FilesSession> target, QString runFolder);

    const Plan& plan() const { return *m_plan; }
    const Change& change(ChangeIndex index) const { return m_plan->changes[index]; }
    FileStore& source() const { return m_source->store(); }
    FileStore& target() const { return m_target->store(); }
    const Location& targetLocation() const { return m_target->location(); }
    /// The store of saved copies, in the run's own folder; made at the first write.
    Result<FileStore*> saved();

    QString sourcePath(const Change& change) const; ///< in the source's store, followed links resolved
    QString targetPath(const Change& change) const; ///< in the target's store
    QString targetPath(const QString& below) const; ///< of a path below the chosen folder
    QString storePath(const QString& path) const { return m_target->storePath(path); } ///< in the target's store
    QString savedPath(const Change& change) const;  ///< in saved()
    QStringList sourcePaths(const std::vector<ChangeIndex>& items) const;
    QStringList targetPaths(const std::vector<ChangeIndex>& items) const;
    Resource toBring(const Change& change) const;   ///< what the target is to hold
    Resource replaced(const Change& change) const;  ///< what the plan saw in the target; only of Action::Change
    static BatchOptions batchOptions(const Step& step);

private:
    std::shared_ptr<const Plan> m_plan;
    std::shared_ptr<FilesSession> m_source;
    std::shared_ptr<FilesSession> m_target;
    QString m_runFolder;
    std::mutex m_mutex;
    std::shared_ptr<FileStore> m_saved;
};

ItemOutcome doneOutcome(ChangeIndex change, Evidence evidence);
/// Cancelled where the error is that, else the given end.
ItemOutcome endOutcome(ChangeIndex change, ItemEnd end, Error error);

/// The context for work that is no content of the plan: paced and logged, but it moves no progress bar.
Context withoutProgress(const Context& context);

} // namespace gangway
