// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/folder/filesystemfacts.h"
#include "backends/stores/folder/syncgate.h"
#include "backends/stores/folder/uniquefd.h"
#include "models/base/result.h"

#include <memory>
#include <mutex>
#include <optional>

namespace gangway
{

/// The open root of a folder store and what is known of its file system; shared by the store, its readers and its
/// batches. A root that is missing is made at the first write. Thread-safe.
class FolderRoot
{
public:
    static Result<std::shared_ptr<FolderRoot>> open(const QString& path, bool mayBeMissing);

    const QString& path() const { return m_path; }
    const FileSystemFacts& facts() const { return m_facts; }
    SyncGate& syncGate() { return m_syncGate; }

    /// The descriptor, or nullopt while there is no folder yet.
    std::optional<int> descriptor() const;
    /// The descriptor; makes the folder and its parents where they are missing.
    Result<int> made();
    qint64 freeBytes() const;  ///< -1 where it cannot be told
    bool isWritable() const;   ///< by permission bits and mount flags; nothing is written to find out

private:
    FolderRoot(QString path, UniqueFd fd, UniqueFd nearest);

    QString m_path;
    UniqueFd m_nearest; ///< the root, or the nearest folder above it that exists
    FileSystemFacts m_facts;
    SyncGate m_syncGate;
    mutable std::mutex m_mutex;
    UniqueFd m_fd;
};

} // namespace gangway
