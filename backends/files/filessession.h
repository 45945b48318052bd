// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"
#include "backends/api/filestore.h"

#include <mutex>

namespace gangway
{

/// Code of the inventory finding that says what of the target is not there yet: args "root" (its location itself) and
/// "folders" (of the chosen folder and those above it, outermost first).
constexpr QLatin1StringView kTargetNew("target.new");

struct NewTarget {
    bool root = false;
    QStringList folders;
};
NewTarget newTargetOf(const Inventory& target); ///< what that finding of a target's inventory says, if it is there

/// One side of a files route: a store, looked at as projects and files. Reads only; what writes asks for store().
/// Thread-safe.
class FilesSession : public Session
{
public:
    /// `inside` = the folder of the store that this session shows as its top; "" = the store's own.
    FilesSession(std::shared_ptr<FileStore> store, QString inside, const OpenRequest& request);

    Result<SessionFacts> facts(Context& context) override;
    Result<std::vector<ScopeNode>> scopes(Context& context, const ScopeId& parent) override;
    Result<std::vector<TargetNode>> targets(Context& context, const QString& folder) override;
    Result<std::shared_ptr<const Inventory>> inventory(Context& context, const InventoryRequest& request) override;
    std::vector<Result<QByteArray>> contentHashes(Context& context, const QStringList& paths) override;

    FileStore& store() const { return *m_store; }
    const Location& location() const { return m_location; }
    QString storePath(const QString& path) const; ///< of the store, for a path below the session's top

private:
    Result<QByteArray> contentHash(Context& context, const QString& path);
    Result<std::vector<Finding>> missingPicks(Context& context, const InventoryRequest& request) const;
    Result<std::vector<Finding>> missingTarget(Context& context, const QString& folder) const;
    void rememberFollowed(const Inventory& inventory, const QString& folder);

    std::shared_ptr<FileStore> m_store;
    QString m_inside;
    Location m_location;
    Side m_side;
    Workers& m_workers;
    std::mutex m_mutex;
    QHash<QString, QString> m_readFrom; ///< of items that stand where a followed link stands
};

} // namespace gangway
