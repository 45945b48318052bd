// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/context.h"
#include "models/domain/diff.h"

namespace gangway
{

/// A stream of bytes from somewhere. Used by one thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    /// Up to `most` bytes into `buffer`; 0 = the end. Never fewer than asked except at the end.
    /// @errors Corrupt "read.short" when the source ends before the size it declared
    virtual Result<qint64> read(Context& context, char* buffer, qint64 most) = 0;
};

/// Opens one content from an offset; called again when a write has to begin again or goes on in the middle.
using SourceOpener = std::function<Result<std::unique_ptr<ByteSource>>(qint64 offset)>;

struct StoreCapabilities {
    TargetRules rules;                 ///< what names, links, permissions, sizes it can hold
    bool canWrite = true;
    bool keepsTimes = true;            ///< modification times can be set and are read back
    qint64 timeResolutionNs = 1;       ///< coarseness of those times
    bool readsRanges = true;           ///< read(offset > 0) is cheap
    bool writesWhole = false;          ///< an archive: a batch makes the whole thing anew, so it must hold every item
    bool sharesDisk = false;           ///< its content lives on this computer's disk
    int bestParallel = 8;              ///< more requests at once do not help or are refused
    QStringList notes;                 ///< codes of what holds for every listing: "jupyter.hidden"
};

/// What a write left behind, for evidence.
struct WriteReceipt {
    qint64 bytes = 0;
    QByteArray sha256;  ///< of what was sent
    QStringList notes;  ///< codes: "time.notkept", "permissions.notkept", "notebook.rewritten"
};

struct BatchOptions {
    /// Names part files, so that a later run finds and goes on with or removes them. [a-z0-9-]{1,40}
    QString tag;
    /// Writes larger than this may be gone on with in the middle by a later batch with the same tag.
    qint64 resumableFromBytes = 64 << 20;
};

/// A set of writes to a store. Each becomes visible under its name whole or not at all, at the latest at commit();
/// after commit() all of them are durable. Destroying an uncommitted batch removes its part files, except resumable
/// ones. Used by one thread; many batches may be open at a time.
/// Parent folders are made as needed. Paths are relative to the store's root, joined by '/', checked by the store.
class FileBatch
{
public:
    virtual ~FileBatch() = default;
    /// A folder, or a link (Resource::linkTarget). An existing folder is fine: only its permissions are set.
    virtual Result<QStringList> create(Context& context, const QString& path, const Resource& what) = 0;
    /// A file. `what.bytes` is the declared size: a source of another length is an error (Conflict "source.changed").
    /// Replaces what has the name. Reports progress as bytes are sent and calls context.pace().
    virtual Result<WriteReceipt> write(Context& context, const QString& path, const Resource& what,
                                       const SourceOpener& open) = 0;
    /// A file, a link or an empty folder. Not there = success. @errors Exists (folder not empty)
    virtual Result<void> remove(Context& context, const QString& path) = 0;
    virtual Result<void> commit(Context& context) = 0;
    /// Removes what a killed batch of the same tag left of this very write or create(), which will not be done again now.
    /// Stores that clean up by themselves need not do anything.
    virtual void dropLeftover(Context&, const QString&, const Resource&) { }
};

/// A tree of files somewhere. Thread-safe. Paths as in FileBatch; "" is the root. Every store checks names that come
/// from the other side before it uses or hands them on, and never reads or writes outside its root.
class FileStore
{
public:
    virtual ~FileStore() = default;
    virtual StoreCapabilities capabilities() const = 0;
    /// The direct children of a folder, in any order. What cannot be read is listed with its `problem`.
    virtual Result<std::vector<Resource>> list(Context& context, const QString& folder) = 0;
    virtual Result<Resource> stat(Context& context, const QString& path) = 0; ///< @errors NotFound
    virtual Result<std::unique_ptr<ByteSource>> read(Context& context, const QString& path, qint64 offset) = 0;
    virtual Result<std::unique_ptr<FileBatch>> begin(Context& context, const BatchOptions& options) = 0;
    /// Free room in bytes where the store can tell, else nullopt.
    virtual std::optional<qint64> freeBytes(Context& context) = 0;
    /// One line about the place for the connect page: server name and version, kind of archive.
    virtual QString describe() const = 0;
};

/// SHA-256 and size of one content, reading it whole.
struct ContentDigest { QByteArray sha256; qint64 bytes = 0; };

} // namespace gangway
