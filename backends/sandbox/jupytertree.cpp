// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/jupytertree.h"

#include "backends/sandbox/worldcontent.h"
#include "models/base/jsonread.h"
#include "models/domain/resource.h"

#include <QCryptographicHash>
#include <QDateTime>

namespace gangway
{

namespace
{

constexpr qint64 kNsPerMs = 1000000;

qint64 bytesBelow(const JupyterTree::Node& node)
{
    qint64 sum = node.content.size();
    for (const auto& [name, child] : node.children)
        sum += bytesBelow(*child);
    return sum;
}

void describe(const JupyterTree::Node& node, const QString& prefix, QJsonArray& folders, QJsonObject& files)
{
    for (const auto& [name, child] : node.children) {
        const QString path = prefix + name;
        if (child->isFolder) {
            folders.append(path);
            describe(*child, path + u'/', folders, files);
            continue;
        }
        const QByteArray hash = QCryptographicHash::hash(child->content, QCryptographicHash::Sha256).toHex();
        files.insert(path, QJsonObject{{QStringLiteral("bytes"), child->content.size()},
                                       {QStringLiteral("sha256"), QString::fromLatin1(hash)}});
    }
}

} // namespace

QString joinPath(const QStringList& path)
{
    return path.join(u'/');
}

JupyterTree::JupyterTree()
{
    m_root.isFolder = true;
}

Result<void> JupyterTree::seed(const QJsonArray& entries, qint64 nowNs)
{
    JsonReader reader(QJsonObject{{QStringLiteral("tree"), entries}}, QStringLiteral("world"));
    Result<void> outcome;
    reader.eachObject(QStringLiteral("tree"), [&](JsonReader& entry) {
        Result<void> seeded = seedEntry(entry, nowNs);
        if (outcome && !seeded)
            outcome = seeded;
    });
    GW_CHECK(reader.finish());
    return outcome;
}

Result<void> JupyterTree::seedEntry(JsonReader& entry, qint64 nowNs)
{
    constexpr qint64 kMostCount = 100000;
    const QString pattern = entry.text(QStringLiteral("path"));
    const qint64 count = entry.has(QStringLiteral("count")) ? entry.integer(QStringLiteral("count"), 1, kMostCount) : 1;
    const bool isFolder = entry.textOr(QStringLiteral("type"), QStringLiteral("file")) == QStringLiteral("folder");
    const QByteArray text = entry.textOr(QStringLiteral("text"), QString()).toUtf8();
    qint64 modifiedNs = nowNs;
    if (entry.has(QStringLiteral("modified"))) {
        const QDateTime when = QDateTime::fromString(entry.text(QStringLiteral("modified")), Qt::ISODate);
        if (!when.isValid())
            entry.fail(QStringLiteral("modified"), QStringLiteral("an ISO date"));
        modifiedNs = timeNs(when.toSecsSinceEpoch(), when.time().msec() * kNsPerMs);
    }
    GW_CHECK(entry.finish());
    for (qint64 number = 1; number <= count; ++number) {
        QByteArray content = text;
        if (entry.has(QStringLiteral("generate"))) {
            GW_TRY(content, generateContent(entry.child(QStringLiteral("generate")), number - 1));
        }
        QString path = pattern;
        if (count > 1)
            path.replace(QStringLiteral("%n"), QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
        GW_CHECK(seedNode(path, isFolder, std::move(content), modifiedNs));
    }
    return {};
}

Result<void> JupyterTree::seedNode(const QString& where, bool isFolder, QByteArray content, qint64 modifiedNs)
{
    const QStringList path = where.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype depth = 1; depth < path.size(); ++depth)
        addFolder(path.first(depth), modifiedNs);
    Node* node = path.isEmpty() ? nullptr : isFolder ? addFolder(path, modifiedNs) : addFile(path, modifiedNs);
    if (!node || node->isFolder != isFolder) {
        return Error::of(ErrorKind::Invalid, QStringLiteral("A practice world has a path that cannot be made"), where,
                         QStringLiteral("world.path"));
    }
    if (!isFolder)
        setContent(*node, std::move(content), modifiedNs);
    return {};
}

JupyterTree::Node* JupyterTree::find(const QStringList& path)
{
    Node* node = &m_root;
    for (const QString& name : path) {
        const auto child = node->children.find(name);
        if (child == node->children.end())
            return nullptr;
        node = child->second.get();
    }
    return node;
}

JupyterTree::Node* JupyterTree::add(const QStringList& path, bool folder, qint64 nowNs)
{
    Node* parent = find(path.first(path.size() - 1));
    if (!parent || !parent->isFolder)
        return nullptr;
    std::unique_ptr<Node>& node = parent->children[path.last()];
    if (!node) {
        node = std::make_unique<Node>();
        node->isFolder = folder;
        node->modifiedNs = node->createdNs = parent->modifiedNs = nowNs;
    }
    return node.get();
}

JupyterTree::Node* JupyterTree::addFolder(const QStringList& path, qint64 nowNs)
{
    return add(path, true, nowNs);
}

JupyterTree::Node* JupyterTree::addFile(const QStringList& path, qint64 nowNs)
{
    return add(path, false, nowNs);
}

void JupyterTree::remove(const QStringList& path, qint64 nowNs)
{
    Node* parent = find(path.first(path.size() - 1));
    const auto child = parent->children.find(path.last());
    m_totalBytes -= bytesBelow(*child->second);
    parent->children.erase(child);
    parent->modifiedNs = nowNs;
}

void JupyterTree::move(const QStringList& from, const QStringList& to, qint64 nowNs)
{
    Node* oldParent = find(from.first(from.size() - 1));
    auto taken = oldParent->children.extract(from.last());
    Node* newParent = find(to.first(to.size() - 1));
    taken.mapped()->createdNs = nowNs;
    newParent->children[to.last()] = std::move(taken.mapped());
    oldParent->modifiedNs = newParent->modifiedNs = nowNs;
}

void JupyterTree::setContent(Node& file, QByteArray content, qint64 nowNs)
{
    m_totalBytes += content.size() - file.content.size();
    file.content = std::move(content);
    file.modifiedNs = file.createdNs = nowNs;
}

void JupyterTree::append(Node& file, const QByteArray& content, qint64 nowNs)
{
    m_totalBytes += content.size();
    file.content.append(content);
    file.modifiedNs = file.createdNs = nowNs;
}

QJsonObject JupyterTree::toJson() const
{
    QJsonArray folders;
    QJsonObject files;
    describe(m_root, QString(), folders, files);
    return {{QStringLiteral("folders"), folders}, {QStringLiteral("files"), files}};
}

} // namespace gangway
