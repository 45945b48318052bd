// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/finding.h"
#include "models/domain/resource.h"

#include <QDateTime>
#include <QHash>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace gangway
{

class ByteReader;
class ByteWriter;

/// An immutable snapshot of one side: a tree of resources in compact columns (48 bytes and its name for a file, 32
/// more with a content hash), with where and when it was read. Index 0 is the root, which has no name and is never an
/// item. The children of a node stand next to each other, sorted by the bytes of their UTF-8 names, and blocks of
/// children stand in the order of their parents: the same content has the same indexes, however it was read.
/// Thread: built by one, then read by all.
class Inventory
{
public:
    using Index = quint32;
    static constexpr Index kNone = 0xffffffffu;

    struct Provenance {
        QString location;  ///< Location::toText()
        QDateTime readAt;  ///< UTC
        bool hasHashes = false;
    };

    Inventory(); ///< only a root

    Index count() const { return static_cast<Index>(m_nodes.size()); } ///< the root and folders included
    ResourceType type(Index i) const { return m_nodes[i].type; }
    QByteArrayView nameUtf8(Index i) const;
    QString name(Index i) const;
    Index parent(Index i) const { return m_nodes[i].parent; }
    Index firstChild(Index i) const { return m_nodes[i].firstChild; }
    Index childCount(Index i) const { return m_nodes[i].childCount; }
    qint64 bytes(Index i) const { return m_nodes[i].bytes; }
    qint64 modifiedNs(Index i) const { return m_nodes[i].modifiedNs; }
    int permissions(Index i) const;
    QByteArray contentHash(Index i) const;
    bool hasContentHash(Index i) const { return m_nodes[i].hash != kNone; }
    bool hasEqualHash(Index i, const Inventory& other, Index j) const; ///< both known, and equal
    QString linkTarget(Index i) const;
    QString problem(Index i) const;
    QJsonObject attributes(Index i) const;
    QString path(Index i) const;      ///< names from the root, joined by '/'; "" for the root
    Resource resource(Index i) const; ///< all of it as one value

    /// What the accounting counts: everything but the root and folders that have children.
    bool isItem(Index i) const;
    qint64 itemCount() const;
    qint64 totalBytes() const;              ///< of the items whose size is known
    Index find(const QString& path) const;  ///< kNone if not there
    Index childNamed(Index folder, QByteArrayView nameUtf8) const;

    const Provenance& provenance() const { return m_provenance; }
    const std::vector<Finding>& warnings() const { return m_warnings; }

    /// A copy in which these nodes have a content hash (32 bytes each).
    std::shared_ptr<const Inventory> withHashes(const QHash<Index, QByteArray>& hashes) const;

    QByteArray toBytes() const; ///< versioned, uncompressed, the same for the same content
    /// Checks every index and length: the bytes may come from a damaged or hostile file. @errors Corrupt
    static Result<std::shared_ptr<const Inventory>> fromBytes(const QByteArray& bytes);
    qint64 memoryBytes() const; ///< what the columns hold, for benchmarks and tests

private:
    friend class InventoryBuilder;
    struct Node { // 48 bytes
        qint64 bytes = kUnknownBytes;
        qint64 modifiedNs = kUnknownTime;
        Index parent = kNone;
        Index firstChild = kNone;
        Index childCount = 0;
        quint32 nameOffset = 0;
        quint16 nameLength = 0;
        qint16 permissions = kUnknownPermissions;
        quint32 extra = kNone; ///< index into m_extras: what few nodes have
        quint32 hash = kNone;  ///< index into m_hashes
        ResourceType type = ResourceType::Folder;
    };
    using Hash = std::array<char, 32>;
    struct Extra {
        QString linkTarget;
        QString problem;
        QJsonObject attributes;
    };

    void writeColumns(ByteWriter& out) const;
    void writeSparse(ByteWriter& out) const;
    Result<void> readColumns(ByteReader& in);
    Result<void> readNames(ByteReader& in);
    Result<void> readSparse(ByteReader& in);
    Result<void> linkNodes(); ///< parents and first children from the child counts

    std::vector<Node> m_nodes;
    std::vector<char> m_names;
    std::vector<Hash> m_hashes;
    std::vector<Extra> m_extras;
    std::vector<Finding> m_warnings;
    Provenance m_provenance;
};

/// Builds an Inventory folder by folder, in any order that names a folder before its children.
/// Indexes handed out here are those of soFar(): finish() numbers the nodes anew where folders were not filled in the
/// order of their indexes.
class InventoryBuilder
{
public:
    static constexpr int kMaxDepth = 4096; ///< Linux' PATH_MAX: no deeper path can be opened by its name

    InventoryBuilder();
    /// Adds all children of one folder at once (once per folder), sorts them, and returns the index of the first
    /// (kNone if there are none). After an error nothing was added.
    /// @errors Invalid, code "name.refused" (not one path component, over 65,535 bytes), "name.twice",
    ///         "name.toodeep", "inventory.misuse" (no such folder, filled before), "inventory.toolarge"
    Result<Inventory::Index> addChildren(Inventory::Index folder, std::vector<Resource> children);
    void addWarning(Finding warning);
    /// What was added is found to be unreadable after all: a folder whose listing was refused.
    void setProblem(Inventory::Index node, const QString& problem);
    const Inventory& soFar() const { return *m_inventory; }
    std::shared_ptr<const Inventory> finish(Inventory::Provenance provenance) &&;

private:
    struct Sorted {
        quint32 offset = 0;
        quint16 length = 0;
        quint32 position = 0; ///< in the caller's list
    };
    Result<void> checkFolder(Inventory::Index folder, size_t children) const;
    Result<std::vector<Sorted>> storeNames(const std::vector<Resource>& children);
    void storeNode(Inventory::Index folder, const Sorted& name, Resource& child);
    void renumber();

    std::unique_ptr<Inventory> m_inventory;
    std::vector<bool> m_filled; ///< folders that had their children added
};

} // namespace gangway
