// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/resource.h"

#include <mutex>
#include <set>
#include <vector>

namespace gangway
{

// The server renames only to free names and hides names with a dot, so what is on its way must lie beside its place under
// names of its own, and a large file is replaced in three renames. These names carry the tag of the run.

/// Where a long upload goes before it is whole: "gangway-TAG-HASH.part".
QString partPath(const QString& path, const QString& tag);
/// Where the file that is being replaced waits: "NAME.gangway-TAG.old".
QString asidePath(const QString& path, const QString& tag);
bool isTraceName(const QString& name);
/// The folder in which a server keeps the older states of notebooks; it makes one wherever it renames or removes something.
bool isServersOwn(const QString& name);

/// What lies about of ours, and which folders are known to be there. One per store. Thread-safe.
class JupyterTraces
{
public:
    /// Takes our names and the server's own out of a listing and remembers ours. A file that waits aside while its place is empty is shown under its
    /// own name: a run was cut between two renames, and that is its content still.
    std::vector<Resource> view(const QString& folder, std::vector<Resource> listed);
    /// The path where the content of `path` waits, as far as listings showed; empty if none did.
    QString asideOf(const QString& path) const;
    /// Leftovers with this tag which no batch is working with and nothing depends on; they are forgotten here.
    std::vector<QString> takeLeftovers(const QString& tag);
    void setBusy(const QString& tracePath, bool busy);
    void forget(const QString& tracePath);

    bool knowsFolder(const QString& path) const;
    void addFolder(const QString& path);
    void forgetFolders();

private:
    mutable std::mutex m_mutex;
    std::set<QString> m_leftovers;              ///< safe to remove
    std::map<QString, QString> m_aside;         ///< path → where its content waits
    std::set<QString> m_busy;
    std::set<QString> m_folders;
};

} // namespace gangway
