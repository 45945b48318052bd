// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/inventory.h"

#include <algorithm>
#include <cstring>

namespace gangway
{

Inventory::Inventory()
    : m_nodes(1)
{
}

QByteArrayView Inventory::nameUtf8(Index i) const
{
    return {m_names.data() + m_nodes[i].nameOffset, m_nodes[i].nameLength};
}

QString Inventory::name(Index i) const
{
    return QString::fromUtf8(nameUtf8(i));
}

int Inventory::permissions(Index i) const
{
    return m_nodes[i].permissions;
}

QByteArray Inventory::contentHash(Index i) const
{
    const quint32 at = m_nodes[i].hash;
    return at == kNone ? QByteArray() : QByteArray(m_hashes[at].data(), static_cast<qsizetype>(m_hashes[at].size()));
}

bool Inventory::hasEqualHash(Index i, const Inventory& other, Index j) const
{
    return hasContentHash(i) && other.hasContentHash(j)
           && m_hashes[m_nodes[i].hash] == other.m_hashes[other.m_nodes[j].hash];
}

QString Inventory::linkTarget(Index i) const
{
    const quint32 at = m_nodes[i].extra;
    return at == kNone ? QString() : m_extras[at].linkTarget;
}

QString Inventory::problem(Index i) const
{
    const quint32 at = m_nodes[i].extra;
    return at == kNone ? QString() : m_extras[at].problem;
}

QJsonObject Inventory::attributes(Index i) const
{
    const quint32 at = m_nodes[i].extra;
    return at == kNone ? QJsonObject() : m_extras[at].attributes;
}

QString Inventory::path(Index i) const
{
    if (i == 0)
        return {};
    qsizetype size = -1;
    for (Index at = i; at != 0; at = m_nodes[at].parent)
        size += m_nodes[at].nameLength + 1;
    QByteArray utf8(size, '/');
    qsizetype end = size;
    for (Index at = i; at != 0; at = m_nodes[at].parent) {
        const Node& node = m_nodes[at];
        end -= node.nameLength;
        std::memcpy(utf8.data() + end, m_names.data() + node.nameOffset, node.nameLength);
        --end; // its '/'
    }
    return QString::fromUtf8(utf8);
}

Resource Inventory::resource(Index i) const
{
    Resource result;
    result.type = type(i);
    result.name = name(i);
    result.bytes = bytes(i);
    result.modifiedNs = modifiedNs(i);
    result.permissions = permissions(i);
    result.linkTarget = linkTarget(i);
    result.contentHash = contentHash(i);
    result.problem = problem(i);
    result.attributes = attributes(i);
    return result;
}

bool Inventory::isItem(Index i) const
{
    return i != 0 && m_nodes[i].childCount == 0;
}

qint64 Inventory::itemCount() const
{
    return std::count_if(m_nodes.begin() + 1, m_nodes.end(), [](const Node& node) { return node.childCount == 0; });
}

qint64 Inventory::totalBytes() const
{
    qint64 sum = 0;
    for (Index i = 1; i < count(); ++i) {
        if (isItem(i) && bytes(i) > 0)
            sum = addedBytes(sum, bytes(i));
    }
    return sum;
}

Inventory::Index Inventory::childNamed(Index folder, QByteArrayView nameUtf8) const
{
    const Node& node = m_nodes[folder];
    if (node.childCount == 0)
        return kNone;
    const auto first = m_nodes.begin() + node.firstChild;
    const auto last = first + node.childCount;
    const auto found = std::lower_bound(first, last, nameUtf8, [this](const Node& child, QByteArrayView wanted) {
        return QByteArrayView(m_names.data() + child.nameOffset, child.nameLength) < wanted;
    });
    if (found == last)
        return kNone;
    const auto index = static_cast<Index>(found - m_nodes.begin());
    return this->nameUtf8(index) == nameUtf8 ? index : kNone;
}

Inventory::Index Inventory::find(const QString& path) const
{
    Index at = 0;
    if (path.isEmpty())
        return at;
    const QByteArray utf8 = path.toUtf8();
    qsizetype start = 0;
    while (at != kNone) {
        const qsizetype end = utf8.indexOf('/', start);
        const QByteArrayView part = QByteArrayView(utf8).sliced(start, (end < 0 ? utf8.size() : end) - start);
        at = childNamed(at, part);
        if (end < 0)
            break;
        start = end + 1;
    }
    return at;
}

std::shared_ptr<const Inventory> Inventory::withHashes(const QHash<Index, QByteArray>& hashes) const
{
    auto copy = std::make_shared<Inventory>(*this);
    copy->m_hashes.reserve(m_hashes.size() + static_cast<size_t>(hashes.size()));
    for (auto it = hashes.cbegin(); it != hashes.cend(); ++it) {
        if (it.key() >= count() || it.value().size() != static_cast<qsizetype>(sizeof(Hash)))
            continue;
        quint32& at = copy->m_nodes[it.key()].hash;
        if (at == kNone) {
            at = static_cast<quint32>(copy->m_hashes.size());
            copy->m_hashes.emplace_back();
        }
        std::memcpy(copy->m_hashes[at].data(), it.value().constData(), sizeof(Hash));
        copy->m_provenance.hasHashes = true;
    }
    return copy;
}

qint64 Inventory::memoryBytes() const
{
    qint64 sum = static_cast<qint64>(sizeof *this + m_nodes.capacity() * sizeof(Node) + m_names.capacity()
                                     + m_hashes.capacity() * sizeof(Hash) + m_extras.capacity() * sizeof(Extra));
    for (const Extra& extra : m_extras)
        sum += (extra.linkTarget.capacity() + extra.problem.capacity()) * static_cast<qint64>(sizeof(QChar));
    return sum;
}

} // namespace gangway
