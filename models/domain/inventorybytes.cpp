// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/bytes.h"
#include "models/domain/inventory.h"
#include "models/domain/relativepath.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstring>

namespace gangway
{

// The form: magic, number of nodes, then one column after the other (type, number of children, length of name, bytes,
// time, permissions, names), which compresses far better than records; then what few nodes have; then JSON of the
// provenance and the warnings; then a checksum. Parents are not stored: blocks of children stand in the order of their parents.
namespace
{

constexpr QByteArrayView kMagic("GWINV1\n\0", 8);
// What one node takes at least: type 1, children 4, name length 2, bytes 8, time 8, permissions 2.
constexpr quint64 kLeastNodeBytes = 25;

Error corrupt(const char* detail)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("A stored inventory is damaged"), {},
                     QStringLiteral("inventory.damaged"), QString::fromLatin1(detail));
}

bool isType(quint8 value)
{
    return value <= static_cast<quint8>(ResourceType::Project);
}

QByteArray jsonBytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> jsonObject(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return QJsonObject();
    const QJsonDocument document = QJsonDocument::fromJson(bytes.toByteArray());
    if (!document.isObject())
        return corrupt("attributes");
    return document.object();
}

QJsonObject headerJson(const Inventory& inventory)
{
    QJsonArray warnings;
    for (const Finding& warning : inventory.warnings())
        warnings.append(warning.toJson());
    const Inventory::Provenance& from = inventory.provenance();
    return {{QStringLiteral("location"), from.location},
            {QStringLiteral("readAt"), from.readAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("hasHashes"), from.hasHashes},
            {QStringLiteral("warnings"), warnings}};
}

Result<void> readHeaderJson(QByteArrayView bytes, Inventory::Provenance& provenance, std::vector<Finding>& warnings)
{
    GW_TRY(const QJsonObject object, jsonObject(bytes));
    provenance.location = object.value(QStringLiteral("location")).toString();
    provenance.readAt = QDateTime::fromString(object.value(QStringLiteral("readAt")).toString(), Qt::ISODateWithMs);
    provenance.hasHashes = object.value(QStringLiteral("hasHashes")).toBool();
    const QJsonArray list = object.value(QStringLiteral("warnings")).toArray();
    for (const QJsonValue& entry : list) {
        auto warning = Finding::fromJson(entry.toObject());
        if (!warning)
            return corrupt("warnings");
        warnings.push_back(std::move(*warning));
    }
    return {};
}

} // namespace

void Inventory::writeColumns(ByteWriter& out) const
{
    for (const Node& node : m_nodes)
        out.number(static_cast<quint8>(node.type));
    for (const Node& node : m_nodes)
        out.number(node.childCount);
    for (const Node& node : m_nodes)
        out.number(node.nameLength);
    for (const Node& node : m_nodes)
        out.number(node.bytes);
    for (const Node& node : m_nodes)
        out.number(node.modifiedNs);
    for (const Node& node : m_nodes)
        out.number(node.permissions);
    for (Index i = 0; i < count(); ++i)
        out.raw(nameUtf8(i));
}

void Inventory::writeSparse(ByteWriter& out) const
{
    quint32 hashes = 0;
    quint32 extras = 0;
    for (const Node& node : m_nodes) {
        hashes += node.hash != kNone ? 1 : 0;
        extras += node.extra != kNone ? 1 : 0;
    }
    out.number(hashes);
    for (Index i = 0; i < count(); ++i) {
        if (m_nodes[i].hash == kNone)
            continue;
        out.number(i);
        out.raw({m_hashes[m_nodes[i].hash].data(), static_cast<qsizetype>(sizeof(Hash))});
    }
    out.number(extras);
    for (Index i = 0; i < count(); ++i) {
        if (m_nodes[i].extra == kNone)
            continue;
        const Extra& extra = m_extras[m_nodes[i].extra];
        out.number(i);
        out.block(extra.linkTarget.toUtf8());
        out.block(extra.problem.toUtf8());
        out.block(extra.attributes.isEmpty() ? QByteArray() : jsonBytes(extra.attributes));
    }
}

QByteArray Inventory::toBytes() const
{
    ByteWriter out;
    out.reserve(static_cast<qsizetype>(m_nodes.size() * (kLeastNodeBytes + 24) + m_hashes.size() * 36));
    out.raw(kMagic);
    out.number(count());
    writeColumns(out);
    writeSparse(out);
    out.block(jsonBytes(headerJson(*this)));
    return out.takeWithChecksum();
}

Result<void> Inventory::readColumns(ByteReader& in)
{
    for (Node& node : m_nodes) {
        const auto type = in.number<quint8>();
        if (!isType(type))
            return corrupt("type");
        node.type = static_cast<ResourceType>(type);
    }
    for (Node& node : m_nodes)
        node.childCount = in.number<quint32>();
    for (Node& node : m_nodes)
        node.nameLength = in.number<quint16>();
    for (Node& node : m_nodes) {
        node.bytes = in.number<qint64>();
        if (node.bytes < kUnknownBytes)
            return corrupt("size");
    }
    for (Node& node : m_nodes)
        node.modifiedNs = in.number<qint64>();
    for (Node& node : m_nodes) {
        node.permissions = in.number<qint16>();
        if (node.permissions < kUnknownPermissions || node.permissions > 07777)
            return corrupt("permissions");
    }
    return in.isGood() ? Result<void>() : corrupt("columns");
}

Result<void> Inventory::linkNodes()
{
    const Index total = count();
    Index next = 1;
    std::vector<quint16> depth(total, 0);
    for (Index i = 0; i < total; ++i) {
        Node& node = m_nodes[i];
        if (node.childCount == 0)
            continue;
        // next <= i: a node outside the tree that would be its own ancestor's parent.
        if (!isContainer(node.type) || next <= i || node.childCount > total - next
            || depth[i] >= InventoryBuilder::kMaxDepth)
            return corrupt("tree");
        node.firstChild = next;
        for (Index child = next; child < next + node.childCount; ++child) {
            m_nodes[child].parent = i;
            depth[child] = static_cast<quint16>(depth[i] + 1);
        }
        next += node.childCount;
    }
    return next == total ? Result<void>() : corrupt("tree");
}

Result<void> Inventory::readNames(ByteReader& in)
{
    quint64 sum = 0;
    for (const Node& node : m_nodes)
        sum += node.nameLength;
    if (sum > 0xffffffffu || m_nodes[0].nameLength != 0)
        return corrupt("names");
    const QByteArrayView names = in.raw(static_cast<qsizetype>(sum));
    if (!in.isGood())
        return corrupt("names");
    m_names.assign(names.begin(), names.end());
    quint32 offset = 0;
    for (Index i = 0; i < count(); ++i) {
        m_nodes[i].nameOffset = offset;
        offset += m_nodes[i].nameLength;
        if (i == 0)
            continue;
        const bool isSorted = m_nodes[i].parent != m_nodes[i - 1].parent || nameUtf8(i - 1) < nameUtf8(i);
        if (!isPathComponent(nameUtf8(i)) || !isSorted)
            return corrupt("names");
    }
    return {};
}

Result<void> Inventory::readSparse(ByteReader& in)
{
    const auto hashes = in.number<quint32>();
    if (!in.holds(hashes, sizeof(Index) + sizeof(Hash)))
        return corrupt("hashes");
    m_hashes.resize(hashes);
    for (quint32 at = 0; at < hashes; ++at) {
        const auto i = in.number<Index>();
        const QByteArrayView hash = in.raw(sizeof(Hash));
        if (!in.isGood() || i >= count() || m_nodes[i].hash != kNone)
            return corrupt("hashes");
        std::memcpy(m_hashes[at].data(), hash.data(), sizeof(Hash));
        m_nodes[i].hash = at;
    }
    const auto extras = in.number<quint32>();
    if (!in.holds(extras, sizeof(Index) + 3 * sizeof(quint32)))
        return corrupt("extras");
    m_extras.resize(extras);
    for (quint32 at = 0; at < extras; ++at) {
        const auto i = in.number<Index>();
        Extra& extra = m_extras[at];
        const QByteArrayView linkTarget = in.block();
        const QByteArrayView problem = in.block();
        const QByteArrayView attributes = in.block();
        if (!in.isGood() || i >= count() || m_nodes[i].extra != kNone || !linkTarget.isValidUtf8()
            || !problem.isValidUtf8())
            return corrupt("extras");
        extra.linkTarget = QString::fromUtf8(linkTarget);
        extra.problem = QString::fromUtf8(problem);
        GW_TRY(extra.attributes, jsonObject(attributes));
        m_nodes[i].extra = at;
    }
    return {};
}

Result<std::shared_ptr<const Inventory>> Inventory::fromBytes(const QByteArray& bytes)
{
    ByteReader in = ByteReader::checked(bytes);
    if (!in.isGood() || in.raw(kMagic.size()) != kMagic)
        return corrupt("checksum or magic");
    const auto nodes = in.number<quint32>();
    if (nodes == 0 || nodes == kNone || !in.holds(nodes, kLeastNodeBytes))
        return corrupt("count");
    auto inventory = std::make_shared<Inventory>();
    inventory->m_nodes.resize(nodes);
    GW_CHECK(inventory->readColumns(in));
    GW_CHECK(inventory->linkNodes());
    GW_CHECK(inventory->readNames(in));
    GW_CHECK(inventory->readSparse(in));
    const QByteArrayView header = in.block();
    if (!in.isGood() || !in.isAtEnd())
        return corrupt("header");
    GW_CHECK(readHeaderJson(header, inventory->m_provenance, inventory->m_warnings));
    return std::shared_ptr<const Inventory>(std::move(inventory));
}

} // namespace gangway
