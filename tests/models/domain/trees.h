// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"
#include "models/domain/diff.h"

#include <map>

namespace gangway
{

/// An inventory from paths and resources (whose names are not looked at); parent folders are added by themselves.
class Tree
{
public:
    Tree& file(const QString& path, qint64 bytes = 1, qint64 modifiedNs = 0, char hash = 0, int permissions = 0644)
    {
        Resource r;
        r.bytes = bytes;
        r.modifiedNs = modifiedNs;
        r.permissions = permissions;
        if (hash != 0)
            r.contentHash = QByteArray(32, hash);
        return add(path, r);
    }
    Tree& folder(const QString& path)
    {
        Resource r;
        r.type = ResourceType::Folder;
        return add(path, r);
    }
    Tree& link(const QString& path, const QString& to)
    {
        Resource r;
        r.type = ResourceType::Link;
        r.linkTarget = to;
        return add(path, r);
    }
    Tree& special(const QString& path)
    {
        Resource r;
        r.type = ResourceType::Special;
        return add(path, r);
    }
    Tree& problem(const QString& path, const QString& code, ResourceType type = ResourceType::File)
    {
        Resource r;
        r.type = type;
        r.problem = code;
        return add(path, r);
    }
    Tree& add(const QString& path, const Resource& resource)
    {
        for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
            Resource parent;
            parent.type = ResourceType::Folder;
            m_items.emplace(path.left(slash), parent);
        }
        m_items[path] = resource;
        return *this;
    }
    std::shared_ptr<const Inventory> make() const
    {
        InventoryBuilder builder;
        fill(builder, 0, {});
        return std::move(builder).finish({QStringLiteral("folder:/tree"), QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), false});
    }

private:
    void fill(InventoryBuilder& builder, Inventory::Index folder, const QString& path) const
    {
        std::vector<Resource> children;
        const QString prefix = path.isEmpty() ? QString() : path + u'/';
        for (const auto& [at, resource] : m_items) {
            const QString name = at.mid(prefix.size());
            if (!at.startsWith(prefix) || name.contains(u'/'))
                continue;
            children.push_back(resource);
            children.back().name = name;
        }
        const size_t count = children.size();
        const auto first = builder.addChildren(folder, std::move(children));
        if (!first)
            qFatal("%s", qPrintable(first.error().toLogLine()));
        for (Inventory::Index i = *first; count > 0 && i < *first + count; ++i) {
            if (builder.soFar().type(i) == ResourceType::Folder && builder.soFar().problem(i).isEmpty())
                fill(builder, i, builder.soFar().path(i));
        }
    }

    std::map<QString, Resource> m_items;
};

/// A plan of two trees under these rules, without steps.
inline Plan planOf(const Tree& source, const Tree& target, const DiffRules& rules = {})
{
    Plan plan;
    plan.backend = QStringLiteral("files");
    plan.source.location = {QStringLiteral("folder"), QStringLiteral("/from"), {}};
    plan.target.location = {QStringLiteral("folder"), QStringLiteral("/to"), {}};
    plan.scope = rules.scope;
    plan.decisions = rules.decisions;
    plan.options.conflict = rules.conflict;
    plan.createdAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    plan.sourceInventory = source.make();
    plan.targetInventory = target.make();
    DiffResult found = diff(*plan.sourceInventory, *plan.targetInventory, rules);
    plan.changes = std::move(found.changes);
    plan.newNames = std::move(found.newNames);
    return plan;
}

/// "a/b add notInTarget" and so on, one line for each change; what has another path in the target says so.
inline QStringList linesOf(const Plan& plan)
{
    QStringList lines;
    for (const Change& change : plan.changes) {
        const QString source = plan.sourcePath(change);
        const QString target = plan.targetPath(change);
        QString line = source.isEmpty() ? target : source;
        if (!source.isEmpty() && target != source)
            line += QStringLiteral(" -> ") + target;
        lines << line + u' ' + actionName(change.action) + u' ' + reasonName(change.reason)
                     + (change.decided ? QStringLiteral(" decided") : QString());
    }
    return lines;
}

} // namespace gangway
