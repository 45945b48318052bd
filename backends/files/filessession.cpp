// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/filessession.h"

#include "backends/files/inventoryreader.h"
#include "backends/files/workcrew.h"
#include "backends/support/hashing.h"
#include "models/domain/relativepath.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace gangway
{

namespace
{

constexpr int kMostHashesAtOnce = 8;

bool isFolder(const Resource& resource)
{
    return resource.type == ResourceType::Folder || resource.type == ResourceType::Project;
}

ScopeNode nodeOf(const Resource& resource, const ScopeId& parent)
{
    ScopeNode node;
    node.id = ScopeId(joinedPath(parent.value, resource.name));
    node.parent = parent;
    node.name = resource.name;
    node.hasChildren = isFolder(resource) && resource.problem.isEmpty();
    node.kind = !isFolder(resource)    ? ScopeKind::Contents
                : parent.isEmpty() ? ScopeKind::Project
                                   : ScopeKind::Folder;
    node.bytes = isFolder(resource) ? kUnknownBytes : resource.bytes;
    node.modifiedNs = resource.modifiedNs;
    node.fileCount = isFolder(resource) ? -1 : 1;
    node.notebookCount = isFolder(resource) ? -1 : (resource.name.endsWith(QStringLiteral(".ipynb")) ? 1 : 0);
    node.problem = resource.problem;
    node.canBePicked = resource.problem.isEmpty() && resource.type != ResourceType::Special;
    if (resource.type == ResourceType::Special)
        node.problem = QStringLiteral("file.special");
    return node;
}

/// Folders first, then by name: what a person expects of a tree.
bool comesBefore(const Resource& a, const Resource& b)
{
    return isFolder(a) != isFolder(b) ? isFolder(a) : a.name < b.name;
}

} // namespace

NewTarget newTargetOf(const Inventory& target)
{
    NewTarget fresh;
    for (const Finding& finding : target.warnings()) {
        if (finding.code != kTargetNew)
            continue;
        fresh.root = finding.args.value(QStringLiteral("root")).toBool();
        for (const QJsonValue& folder : finding.args.value(QStringLiteral("folders")).toArray())
            fresh.folders << folder.toString();
    }
    return fresh;
}

FilesSession::FilesSession(std::shared_ptr<FileStore> store, QString inside, const OpenRequest& request)
    : m_store(std::move(store))
    , m_inside(std::move(inside))
    , m_location(request.connection.location)
    , m_side(request.side)
    , m_workers(request.environment.workers)
{
}

QString FilesSession::storePath(const QString& path) const
{
    return joinedPath(m_inside, path);
}

Result<SessionFacts> FilesSession::facts(Context& context)
{
    const std::chrono::milliseconds begun = context.clock().monotonic();
    SessionFacts facts;
    const Result<std::vector<Resource>> top = m_store->list(context, m_inside);
    if (!top && !(m_side == Side::Target && top.error().kind == ErrorKind::NotFound))
        return top.error();
    facts.answersIn = context.clock().monotonic() - begun;
    facts.description = m_store->describe();
    if (m_side == Side::Target && !m_store->capabilities().canWrite)
        facts.warnings << QStringLiteral("target.readonly");
    return facts;
}

Result<std::vector<ScopeNode>> FilesSession::scopes(Context& context, const ScopeId& parent)
{
    GW_TRY(std::vector<Resource> children, m_store->list(context, storePath(parent.value)));
    std::sort(children.begin(), children.end(), comesBefore);
    std::vector<ScopeNode> nodes;
    nodes.reserve(children.size());
    for (const Resource& child : children)
        nodes.push_back(nodeOf(child, parent));
    return nodes;
}

Result<std::vector<TargetNode>> FilesSession::targets(Context& context, const QString& folder)
{
    Result<std::vector<Resource>> listed = m_store->list(context, storePath(folder));
    if (!listed && listed.error().kind != ErrorKind::NotFound)
        return listed.error();
    std::vector<Resource> children = listed ? std::move(*listed) : std::vector<Resource>();
    std::sort(children.begin(), children.end(), comesBefore);
    const std::optional<qint64> free = m_store->freeBytes(context);
    const bool canWrite = m_store->capabilities().canWrite;
    std::vector<TargetNode> nodes;
    for (const Resource& child : children) {
        if (!isFolder(child))
            continue;
        TargetNode node;
        node.name = child.name;
        node.path = joinedPath(folder, child.name);
        node.target.folder = node.path;
        node.freeBytes = free;
        node.canBePicked = canWrite && child.problem.isEmpty();
        node.problem = canWrite ? child.problem : QStringLiteral("target.readonly");
        nodes.push_back(std::move(node));
    }
    return nodes;
}

Result<std::vector<Finding>> FilesSession::missingPicks(Context& context, const InventoryRequest& request) const
{
    std::vector<Finding> findings;
    for (const QString& project : request.scope.projects) {
        const Result<Resource> found = m_store->stat(context, storePath(joinedPath(request.folder, project)));
        if (found)
            continue;
        if (found.error().kind != ErrorKind::NotFound)
            return found.error();
        Finding finding;
        finding.severity = Severity::Warning;
        finding.code = QStringLiteral("scope.missing");
        finding.subject = project;
        finding.message = QStringLiteral("What was picked is not there");
        findings.push_back(std::move(finding));
    }
    return findings;
}

/// What a run will have to make before anything can be put into it: kept with the plan, because undo takes it away again.
Result<std::vector<Finding>> FilesSession::missingTarget(Context& context, const QString& folder) const
{
    const bool isOnDisk = m_location.scheme == QStringLiteral("folder") || m_location.scheme == QStringLiteral("archive");
    const QString onDisk = m_location.scheme == QStringLiteral("folder")
                               ? joinedPath(m_location.address, m_location.inside)
                               : m_location.address;
    const bool rootIsMissing = isOnDisk && !QFileInfo::exists(onDisk);
    QJsonArray folders;
    QString path;
    for (const QString& name : folder.split(u'/', Qt::SkipEmptyParts)) {
        path = joinedPath(path, name);
        const Result<Resource> found = m_store->stat(context, storePath(path));
        if (!found && found.error().kind != ErrorKind::NotFound)
            return found.error();
        if (!found)
            folders.append(path);
    }
    if (!rootIsMissing && folders.isEmpty())
        return std::vector<Finding>();
    Finding finding;
    finding.severity = Severity::Info;
    finding.code = kTargetNew;
    finding.subject = rootIsMissing ? m_location.toText() : folder;
    finding.message = QStringLiteral("The target is not there yet and will be made");
    finding.args = {{QStringLiteral("root"), rootIsMissing}, {QStringLiteral("folders"), folders}};
    return std::vector<Finding>{std::move(finding)};
}

Result<std::shared_ptr<const Inventory>> FilesSession::inventory(Context& context, const InventoryRequest& request)
{
    const ScopePicks picks(request.scope.projects, m_store->capabilities().rules);
    ReadingOrder order{*m_store, m_workers, picks, storePath(request.folder), m_inside};
    order.mayBeMissing = m_side == Side::Target;
    order.links = m_side == Side::Source ? request.links : LinkPolicy::Keep;
    order.counted = request.counted;
    InventoryReader reader(context, order);
    Inventory::Provenance provenance;
    provenance.location = m_location.toText();
    provenance.readAt = context.clock().now();
    GW_TRY(std::vector<Finding> warnings, m_side == Side::Source ? missingPicks(context, request)
                                                                  : missingTarget(context, request.folder));
    GW_TRY(std::shared_ptr<const Inventory> read, reader.read(std::move(provenance), std::move(warnings)));
    if (order.links == LinkPolicy::Follow)
        rememberFollowed(*read, request.folder);
    return read;
}

void FilesSession::rememberFollowed(const Inventory& inventory, const QString& folder)
{
    const std::lock_guard lock(m_mutex);
    for (Inventory::Index i = 1; i < inventory.count(); ++i) {
        const QString from = inventory.attributes(i).value(kReadFrom).toString();
        if (!from.isEmpty())
            m_readFrom.insert(joinedPath(folder, inventory.path(i)), from);
    }
}

Result<QByteArray> FilesSession::contentHash(Context& context, const QString& path)
{
    QString from = storePath(path);
    {
        const std::lock_guard lock(m_mutex);
        from = m_readFrom.value(path, from);
    }
    GW_TRY(const ContentDigest digest, digestOf(context, *m_store, from));
    return digest.sha256;
}

std::vector<Result<QByteArray>> FilesSession::contentHashes(Context& context, const QStringList& paths)
{
    std::vector<Result<QByteArray>> hashes(static_cast<size_t>(paths.size()), Result<QByteArray>(QByteArray()));
    const int atOnce = std::min(kMostHashesAtOnce, std::max(1, m_store->capabilities().bestParallel));
    WorkCrew crew(m_workers, atOnce);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        crew.push([&, i] { hashes[static_cast<size_t>(i)] = contentHash(context, paths[i]); });
    }
    crew.workOff();
    return hashes;
}

} // namespace gangway
