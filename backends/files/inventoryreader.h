// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/filestore.h"
#include "backends/files/linkfollower.h"
#include "backends/files/scopepicks.h"
#include "backends/files/workcrew.h"
#include "models/domain/inventory.h"

#include <mutex>

namespace gangway
{

/// Attribute of an inventory item that stands where a followed link stands: the path of the store to read it from.
constexpr QLatin1StringView kReadFrom("readFrom");

struct ReadingOrder {
    FileStore& store;
    Workers& workers;
    const ScopePicks& picks;
    QString folder;  ///< of the store: what becomes the inventory's root
    QString linkRoot; ///< links are not followed out of this folder of the store
    bool mayBeMissing = false; ///< `folder` need not be there
    LinkPolicy links = LinkPolicy::Keep;
    std::function<void(qint64)> counted{};
};

/// Reads one side of a plan: each folder listed once, several at a time where listing means waiting for a server. A
/// folder that cannot be listed stays in the inventory with its problem; the rest is read. One object, one read().
class InventoryReader
{
public:
    InventoryReader(Context& context, const ReadingOrder& order);
    /// @errors what makes the rest pointless: Cancelled, Unauthenticated, Unavailable, TimedOut, RateLimited
    Result<std::shared_ptr<const Inventory>> read(Inventory::Provenance provenance, std::vector<Finding> warnings);

private:
    struct Visit {
        Inventory::Index index = 0;
        QString path;                      ///< in the store, without a followed link in it
        const ScopePicks::Place* place = nullptr;
        std::shared_ptr<const QStringList> followed; ///< paths on the way here, once a link was followed
    };

    void visit(const Visit& visit);
    std::optional<std::vector<Resource>> childrenOf(const Visit& visit);
    Result<void> take(const Visit& visit, std::vector<Resource> children);
    void refuse(const Visit& visit, const Error& error);
    std::vector<Visit> visitsBelow(const Visit& visit, Inventory::Index first);
    void follow(const Visit& visit, std::vector<Resource>& children);
    void followOne(const Visit& visit, Resource& child);
    Result<Inventory::Index> add(const Visit& visit, std::vector<Resource>& children);
    std::vector<Visit> visitsBelow(const Visit& visit, Inventory::Index first, size_t count);
    Visit visitBelow(const Visit& visit, Inventory::Index child) const;
    void fail(const Error& error);
    void tellCount();

    Context& m_context;
    const ReadingOrder& m_order;
    LinkFollower m_follower;
    WorkCrew m_crew;
    std::mutex m_mutex; ///< guards all below
    InventoryBuilder m_builder;
    std::optional<Error> m_error;
    qint64 m_followedFolders = 0;
    qint64 m_told = 0;
};

} // namespace gangway
