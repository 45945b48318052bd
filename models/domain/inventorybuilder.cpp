// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/inventory.h"
#include "models/domain/relativepath.h"

#include <QStringEncoder>

#include <algorithm>
#include <cstring>

namespace gangway
{

namespace
{

Error nameError(const QString& name, const char* code, const char* what)
{
    return Error::of(ErrorKind::Invalid, QString::fromLatin1(what), name.left(200), QString::fromLatin1(code));
}

} // namespace

InventoryBuilder::InventoryBuilder()
    : m_inventory(std::make_unique<Inventory>())
    , m_filled(1, false)
{
}

Result<void> InventoryBuilder::checkFolder(Inventory::Index folder, size_t children) const
{
    const Inventory& so = *m_inventory;
    if (folder >= so.count() || !isContainer(so.type(folder)) || m_filled[folder])
        return Error::of(ErrorKind::Invalid, QStringLiteral("Not a folder without children yet"), {},
                         QStringLiteral("inventory.misuse"));
    if (children >= Inventory::kNone - so.count())
        return Error::of(ErrorKind::Invalid, QStringLiteral("Too many items for one inventory"), {},
                         QStringLiteral("inventory.toolarge"));
    int depth = 1;
    for (Inventory::Index at = folder; at != 0; at = so.parent(at)) {
        if (++depth > kMaxDepth)
            return nameError(so.name(folder), "name.toodeep", "Folders are nested too deeply");
    }
    return {};
}

/// Appends the names as UTF-8 and returns them in byte order; takes them back when one is no good.
Result<std::vector<InventoryBuilder::Sorted>> InventoryBuilder::storeNames(const std::vector<Resource>& children)
{
    std::vector<char>& names = m_inventory->m_names;
    const size_t before = names.size();
    std::vector<Sorted> sorted;
    sorted.reserve(children.size());
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    for (const Resource& child : children) {
        const size_t start = names.size();
        names.resize(start + static_cast<size_t>(encoder.requiredSpace(child.name.size())));
        const char* end = encoder.appendToBuffer(names.data() + start, child.name);
        const auto length = static_cast<size_t>(end - (names.data() + start));
        names.resize(start + length);
        const QByteArrayView name(names.data() + start, static_cast<qsizetype>(length));
        if (encoder.hasError() || length > 0xffff || !isPathComponent(name)) {
            names.resize(before);
            return nameError(child.name, "name.refused", "This is not a name");
        }
        if (names.size() > 0xffffffffu) {
            names.resize(before);
            return Error::of(ErrorKind::Invalid, QStringLiteral("Too many names for one inventory"), {},
                             QStringLiteral("inventory.toolarge"));
        }
        sorted.push_back({static_cast<quint32>(start), static_cast<quint16>(length), static_cast<quint32>(sorted.size())});
    }
    const auto view = [&names](const Sorted& s) { return QByteArrayView(names.data() + s.offset, s.length); };
    std::sort(sorted.begin(), sorted.end(), [&](const Sorted& a, const Sorted& b) { return view(a) < view(b); });
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end(),
                                          [&](const Sorted& a, const Sorted& b) { return view(a) == view(b); });
    if (twice != sorted.end()) {
        const QString name = children[twice->position].name;
        names.resize(before);
        return nameError(name, "name.twice", "A folder holds this name twice");
    }
    return sorted;
}

void InventoryBuilder::storeNode(Inventory::Index folder, const Sorted& name, Resource& child)
{
    Inventory& so = *m_inventory;
    Inventory::Node node;
    node.type = child.type;
    node.bytes = std::max(child.bytes, kUnknownBytes);
    node.modifiedNs = child.modifiedNs;
    node.parent = folder;
    node.nameOffset = name.offset;
    node.nameLength = name.length;
    if (child.permissions >= 0 && child.permissions <= 07777)
        node.permissions = static_cast<qint16>(child.permissions);
    if (child.contentHash.size() == static_cast<qsizetype>(sizeof(Inventory::Hash))) {
        node.hash = static_cast<quint32>(so.m_hashes.size());
        std::memcpy(so.m_hashes.emplace_back().data(), child.contentHash.constData(), sizeof(Inventory::Hash));
    }
    if (!child.linkTarget.isEmpty() || !child.problem.isEmpty() || !child.attributes.isEmpty()) {
        node.extra = static_cast<quint32>(so.m_extras.size());
        so.m_extras.push_back({std::move(child.linkTarget), std::move(child.problem), std::move(child.attributes)});
    }
    so.m_nodes.push_back(node);
}

Result<Inventory::Index> InventoryBuilder::addChildren(Inventory::Index folder, std::vector<Resource> children)
{
    GW_CHECK(checkFolder(folder, children.size()));
    GW_TRY(const std::vector<Sorted> sorted, storeNames(children));
    m_filled[folder] = true;
    if (sorted.empty())
        return Inventory::kNone;
    const Inventory::Index first = m_inventory->count();
    for (const Sorted& name : sorted)
        storeNode(folder, name, children[name.position]);
    m_inventory->m_nodes[folder].firstChild = first;
    m_inventory->m_nodes[folder].childCount = static_cast<quint32>(sorted.size());
    m_filled.resize(m_inventory->m_nodes.size(), false);
    return first;
}

void InventoryBuilder::addWarning(Finding warning)
{
    m_inventory->m_warnings.push_back(std::move(warning));
}

void InventoryBuilder::setProblem(Inventory::Index node, const QString& problem)
{
    Inventory& so = *m_inventory;
    if (so.m_nodes[node].extra == Inventory::kNone) {
        so.m_nodes[node].extra = static_cast<quint32>(so.m_extras.size());
        so.m_extras.emplace_back();
    }
    so.m_extras[so.m_nodes[node].extra].problem = problem;
}

/// Puts blocks of children in the order of their parents, so that indexes depend on the content alone.
void InventoryBuilder::renumber()
{
    std::vector<Inventory::Node>& nodes = m_inventory->m_nodes;
    Inventory::Index expected = 1;
    const bool isInOrder = std::all_of(nodes.begin(), nodes.end(), [&expected](const Inventory::Node& node) {
        const bool fits = node.childCount == 0 || node.firstChild == expected;
        expected += node.childCount;
        return fits;
    });
    if (isInOrder) {
        nodes.shrink_to_fit();
        return;
    }
    std::vector<Inventory::Node> ordered;
    ordered.reserve(nodes.size());
    ordered.push_back(nodes[0]);
    for (Inventory::Index at = 0; at < ordered.size(); ++at) {
        if (ordered[at].childCount == 0)
            continue;
        const auto begin = nodes.begin() + ordered[at].firstChild;
        ordered[at].firstChild = static_cast<Inventory::Index>(ordered.size());
        for (auto child = begin; child != begin + ordered[at].childCount; ++child) {
            ordered.push_back(*child);
            ordered.back().parent = at;
        }
    }
    nodes = std::move(ordered);
}

std::shared_ptr<const Inventory> InventoryBuilder::finish(Inventory::Provenance provenance) &&
{
    renumber();
    m_inventory->m_names.shrink_to_fit();
    m_inventory->m_hashes.shrink_to_fit();
    m_inventory->m_provenance = std::move(provenance);
    return std::shared_ptr<const Inventory>(std::move(m_inventory));
}

} // namespace gangway
