// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diff.h"
#include "models/domain/folderpairs.h"
#include "models/domain/plan.h"

#include <QCryptographicHash>

#include <map>
#include <random>

namespace gangway
{

/// A tiny side in memory for property tests: what a folder, or a store that folds names, would hold.
class World
{
public:
    struct Item {
        ResourceType type = ResourceType::File;
        int content = 0; ///< stands for bytes of that many times 'x', hashed
        qint64 modifiedNs = 0;
        int permissions = 0644;
        QString linkTarget;
        friend bool operator==(const Item&, const Item&) = default;
    };
    using Items = std::map<QString, Item>;

    explicit World(NameKey key = NameKey(true, false))
        : m_key(key)
    {
    }

    const Items& items() const { return m_items; }
    void put(const QString& path, const Item& item);
    void remove(const QString& path) { m_items.erase(path); }
    /// The path by which an equal name is known already, for each component.
    QString resolved(const QString& path) const;
    /// With folders filled in an order that `random` chooses.
    std::shared_ptr<const Inventory> inventory(std::mt19937& random, bool withHashes) const;
    friend bool operator==(const World& a, const World& b) { return a.m_items == b.m_items; }

private:
    QString childKey(const QString& name) const { return QString::fromUtf8(m_key.of(name.toUtf8())); }
    NameKey m_key;
    Items m_items; ///< folders too
};

inline QByteArray contentOf(int content)
{
    return QByteArray(content % 3, 'x') + QByteArray(content % 3 == 0 ? 0 : 1, static_cast<char>('a' + content));
}

inline Resource resourceOf(const QString& name, const World::Item& item, bool withHash)
{
    Resource r;
    r.name = name;
    r.type = item.type;
    r.permissions = item.type == ResourceType::Link ? kUnknownPermissions : item.permissions;
    r.linkTarget = item.linkTarget;
    if (item.type == ResourceType::File) {
        static std::map<int, QByteArray> hashes;
        QByteArray& hash = hashes[item.content];
        if (hash.isEmpty())
            hash = QCryptographicHash::hash(contentOf(item.content), QCryptographicHash::Sha256);
        r.modifiedNs = item.modifiedNs;
        r.bytes = contentOf(item.content).size();
        if (withHash)
            r.contentHash = hash;
    }
    return r;
}

inline QString World::resolved(const QString& path) const
{
    QString known;
    for (const QString& part : path.split(u'/')) {
        const QString folder = known.isEmpty() ? QString() : known + u'/';
        QString found = folder + part;
        if (!m_items.contains(found) && !m_key.isPlain()) {
            for (const auto& [other, item] : m_items) {
                const QString name = other.mid(folder.size());
                if (other.startsWith(folder) && !name.contains(u'/') && childKey(name) == childKey(part))
                    found = other;
            }
        }
        known = found;
    }
    return known;
}

inline void World::put(const QString& path, const Item& item)
{
    const QString known = resolved(path);
    for (qsizetype slash = known.indexOf(u'/'); slash > 0; slash = known.indexOf(u'/', slash + 1)) {
        Item folder;
        folder.type = ResourceType::Folder;
        folder.permissions = 0755;
        m_items.emplace(known.left(slash), folder);
    }
    m_items[known] = item;
}

inline std::shared_ptr<const Inventory> World::inventory(std::mt19937& random, bool withHashes) const
{
    std::map<QString, std::vector<Resource>> children;
    for (const auto& [path, item] : m_items) {
        const qsizetype slash = path.lastIndexOf(u'/');
        children[path.left(qMax<qsizetype>(slash, 0))].push_back(resourceOf(path.mid(slash + 1), item, withHashes));
    }
    InventoryBuilder builder;
    std::vector<std::pair<QString, Inventory::Index>> open{{QString(), 0}};
    while (!open.empty()) {
        std::swap(open.back(), open[random() % open.size()]);
        const auto [path, index] = open.back();
        open.pop_back();
        auto list = children[path];
        std::shuffle(list.begin(), list.end(), random);
        const auto first = builder.addChildren(index, list);
        if (!first)
            qFatal("%s", qPrintable(first.error().toLogLine()));
        for (size_t i = 0; i < list.size(); ++i) {
            const Inventory::Index child = *first + static_cast<Inventory::Index>(i);
            if (builder.soFar().type(child) == ResourceType::Folder)
                open.emplace_back(builder.soFar().path(child), child);
        }
    }
    Inventory::Provenance provenance;
    provenance.hasHashes = withHashes;
    return std::move(builder).finish(provenance);
}

/// Files, folders and links below each other, with few names, so that both sides often meet.
inline World randomWorld(std::mt19937& random, NameKey key, int items)
{
    // "é" composed and decomposed, both cases, and names that look like renamed ones.
    static const QStringList kNames{QStringLiteral("a"),      QStringLiteral("A"),      QStringLiteral("b.txt"),
                                    QStringLiteral("\u00e9"), QStringLiteral("e\u0301"), QStringLiteral("b?"),
                                    QStringLiteral("a (from source)"), QStringLiteral("b (from source).txt")};
    static const QStringList kLinks{QStringLiteral("a"), QStringLiteral("b.txt"), QStringLiteral("./b?")};
    World world(key);
    for (int i = 0; i < items; ++i) {
        QStringList parts;
        const int depth = 1 + static_cast<int>(random() % 3);
        for (int d = 0; d < depth; ++d)
            parts << kNames[static_cast<qsizetype>(random() % static_cast<size_t>(kNames.size()))];
        QString path = world.resolved(parts.join(u'/'));
        bool isBlocked = world.items().contains(path);
        for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
            const auto parent = world.items().find(path.left(slash));
            isBlocked = isBlocked || (parent != world.items().end() && parent->second.type != ResourceType::Folder);
        }
        if (isBlocked)
            continue;
        World::Item item;
        const auto kind = random() % 10;
        item.type = kind == 0 ? ResourceType::Folder : kind == 1 ? ResourceType::Link : ResourceType::File;
        item.content = static_cast<int>(random() % 5);
        item.modifiedNs = static_cast<qint64>(random() % 3) * 1'000'000'000;
        item.permissions = random() % 4 == 0 ? 0600 : 0644;
        if (item.type == ResourceType::Folder)
            item.permissions = 0755;
        if (item.type == ResourceType::Link) {
            item.linkTarget = kLinks[static_cast<qsizetype>(random() % 3)];
            item.permissions = kUnknownPermissions;
        }
        world.put(path, item);
    }
    return world;
}

/// What a perfect run does with one change: the target holds the source's item under the planned path.
inline void applyChange(World& target, const World& source, const Plan& plan, const Change& change)
{
    if (change.action != Action::Add && change.action != Action::Change)
        return;
    target.put(plan.targetPath(change), source.items().at(plan.sourcePath(change)));
}

} // namespace gangway
