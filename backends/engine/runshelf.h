// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runfile.h"

namespace gangway
{

/// One run file as the start page lists it.
struct RunSummary {
    QString path;
    QString name;          ///< of the first project, or of the source
    QString source;
    QString target;
    RunState state = RunState::Ready;
    std::optional<Outcome> outcome; ///< of an ended run
    Accounting accounting;
    qint64 guidedLeft = 0;
    QDateTime changedAt;
    bool isLocked = false; ///< another program runs it now
};

/// A file that could not be read. `movedTo` is empty where it was left in its place: a newer Gangway's, or a disk that
/// may work again.
struct SetAside { QString path; QString movedTo; Error error; };

struct ShelfListing {
    std::vector<RunSummary> unfinished; ///< started, with something left to do, not locked
    std::vector<RunSummary> recent;     ///< the others, newest first, at most 50
    std::vector<SetAside> setAside;     ///< unreadable files that were moved just now
};

/// The folder of run files on this computer ($XDG_STATE_HOME/gangway/runs, mode 0700). Reading never fails as a whole: what
/// cannot be read is moved to "unreadable" beside it and named.
class RunShelf
{
public:
    explicit RunShelf(QString folder);
    static QString defaultFolder();

    /// A free path for a run of that name; the folder is made if need be.
    QString newRunPath(const QString& name) const;
    ShelfListing list() const;
    Result<void> putAside(const QString& path) const; ///< to "put-aside" beside it, with its folder of saved copies
    QString folder() const { return m_folder; }

private:
    QString m_folder;
};

} // namespace gangway
