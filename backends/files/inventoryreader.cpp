// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/inventoryreader.h"

#include "models/domain/relativepath.h"

#include <QSet>

#include <algorithm>

namespace gangway
{

namespace
{

constexpr int kMostAtOnce = 8;              // listings of a server; more are refused or do not help
constexpr qint64 kTellEvery = 500;          // items between two reports of the count
constexpr qint64 kMostFollowedFolders = 10'000; // links that show each other's folders multiply without end

bool endsReading(const Error& error)
{
    return error.isTransient() || error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unauthenticated;
}

bool isFolder(ResourceType type)
{
    return type == ResourceType::Folder || type == ResourceType::Project;
}

/// A server or an archive may tell a name twice, or one that is no name: the first one counts, and it is said.
std::vector<Finding> dropUnusable(std::vector<Resource>& children, const QString& folder)
{
    std::vector<Finding> findings;
    QSet<QString> seen;
    const auto isUnusable = [&](const Resource& child) {
        const bool isName = isPathComponent(child.name.toUtf8()) && child.name.isValidUtf16();
        if (isName && !seen.contains(child.name)) {
            seen.insert(child.name);
            return false;
        }
        Finding finding;
        finding.severity = Severity::Warning;
        finding.code = isName ? QStringLiteral("name.twice") : QStringLiteral("name.refused");
        finding.subject = joinedPath(folder, child.name);
        finding.message = QStringLiteral("A name that cannot be used was left out of the listing");
        findings.push_back(std::move(finding));
        return true;
    };
    children.erase(std::remove_if(children.begin(), children.end(), isUnusable), children.end());
    return findings;
}

} // namespace

InventoryReader::InventoryReader(Context& context, const ReadingOrder& order)
    : m_context(context)
    , m_order(order)
    , m_follower(order.store, order.linkRoot)
    // One pass on one thread is the fastest for this computer's disk: both sides are read at the same time.
    , m_crew(order.workers, order.store.capabilities().sharesDisk
                                ? 1
                                : std::min(kMostAtOnce, order.store.capabilities().bestParallel))
{
}

Result<std::shared_ptr<const Inventory>> InventoryReader::read(Inventory::Provenance provenance,
                                                               std::vector<Finding> warnings)
{
    m_crew.push([this] { visit({0, m_order.folder, m_order.picks.top(), nullptr}); });
    m_crew.workOff();
    if (m_error)
        return *m_error;
    GW_CHECK(m_context.checkStopped());
    for (Finding& finding : warnings)
        m_builder.addWarning(std::move(finding));
    return std::move(m_builder).finish(std::move(provenance));
}

void InventoryReader::fail(const Error& error)
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        m_error = error;
    m_crew.drop();
}

std::optional<std::vector<Resource>> InventoryReader::childrenOf(const Visit& visit)
{
    Result<std::vector<Resource>> children = m_order.store.list(m_context, visit.path);
    if (!children) {
        const bool isMissingRoot = visit.index == 0 && m_order.mayBeMissing
                                   && children.error().kind == ErrorKind::NotFound;
        if (endsReading(children.error()) || (visit.index == 0 && !isMissingRoot))
            fail(children.error());
        else if (!isMissingRoot)
            refuse(visit, children.error());
        return std::nullopt;
    }
    if (!visit.place->isWhole()) {
        const auto isLeftOut = [&](const Resource& child) {
            return m_order.picks.below(visit.place, child.name) == nullptr;
        };
        children->erase(std::remove_if(children->begin(), children->end(), isLeftOut), children->end());
    }
    if (m_order.links == LinkPolicy::Follow)
        follow(visit, *children);
    return std::move(*children);
}

void InventoryReader::visit(const Visit& visit)
{
    std::optional<std::vector<Resource>> children = childrenOf(visit);
    if (!children)
        return;
    Result<void> taken = take(visit, std::move(*children));
    if (!taken && taken.error().code.startsWith(QStringLiteral("name."))) {
        // Listed again rather than copied beforehand: a store that tells such names is the rare case.
        children = childrenOf(visit);
        if (!children)
            return;
        std::vector<Finding> findings = dropUnusable(*children, visit.path);
        {
            const std::lock_guard lock(m_mutex);
            for (Finding& finding : findings)
                m_builder.addWarning(std::move(finding));
        }
        taken = take(visit, std::move(*children));
    }
    if (!taken)
        refuse(visit, taken.error());
}

Result<void> InventoryReader::take(const Visit& visit, std::vector<Resource> children)
{
    if (children.empty())
        return {};
    std::vector<Visit> next;
    {
        const std::lock_guard lock(m_mutex);
        GW_TRY(const Inventory::Index first, m_builder.addChildren(visit.index, std::move(children)));
        next = visitsBelow(visit, first);
        tellCount();
    }
    for (Visit& below : next)
        m_crew.push([this, below = std::move(below)] { this->visit(below); });
    return {};
}

std::vector<InventoryReader::Visit> InventoryReader::visitsBelow(const Visit& visit, Inventory::Index first)
{
    const Inventory& soFar = m_builder.soFar();
    std::vector<Visit> next;
    for (Inventory::Index child = first; child < soFar.count(); ++child) {
        if (isFolder(soFar.type(child)) && soFar.problem(child).isEmpty())
            next.push_back(visitBelow(visit, child));
    }
    return next;
}

void InventoryReader::refuse(const Visit& visit, const Error& error)
{
    const std::lock_guard lock(m_mutex);
    const QString code = error.code.isEmpty() ? QStringLiteral("file.unreadable") : error.code;
    m_builder.setProblem(visit.index, code);
    Finding finding;
    finding.severity = Severity::Warning;
    finding.code = QStringLiteral("folder.unreadable");
    finding.subject = visit.path;
    finding.message = error.toLogLine();
    m_builder.addWarning(std::move(finding));
}

InventoryReader::Visit InventoryReader::visitBelow(const Visit& visit, Inventory::Index child) const
{
    const Inventory& soFar = m_builder.soFar();
    const QString name = soFar.name(child);
    const QString readFrom = m_order.links == LinkPolicy::Follow
                                 ? soFar.attributes(child).value(kReadFrom).toString()
                                 : QString();
    Visit next{child, readFrom.isEmpty() ? joinedPath(visit.path, name) : readFrom,
               m_order.picks.below(visit.place, name), visit.followed};
    if (visit.followed || !readFrom.isEmpty()) {
        QStringList way = visit.followed ? *visit.followed : QStringList{visit.path};
        way << next.path;
        next.followed = std::make_shared<const QStringList>(std::move(way));
    }
    return next;
}

void InventoryReader::tellCount()
{
    const qint64 count = m_builder.soFar().count() - 1;
    if (!m_order.counted || count - m_told < kTellEvery)
        return;
    m_told = count;
    m_order.counted(count);
}

void InventoryReader::follow(const Visit& visit, std::vector<Resource>& children)
{
    for (Resource& child : children) {
        if (child.type == ResourceType::Link && child.problem.isEmpty())
            followOne(visit, child);
        else if (visit.followed)
            child.attributes.insert(kReadFrom, joinedPath(visit.path, child.name));
    }
}

void InventoryReader::followOne(const Visit& visit, Resource& child)
{
    Result<Followed> found = m_follower.follow(m_context, visit.path, child.linkTarget);
    if (!found) {
        child.problem = found.error().code.isEmpty() ? QStringLiteral("link.dangling") : found.error().code;
        if (endsReading(found.error()))
            fail(found.error());
        return;
    }
    if (isFolder(found->resource.type)) {
        const QString inside = found->path + u'/';
        const QStringList way = visit.followed ? *visit.followed : QStringList{visit.path};
        const bool loops = found->path.isEmpty()
                           || std::any_of(way.begin(), way.end(), [&](const QString& step) {
                                  return step == found->path || step.startsWith(inside);
                              });
        const std::lock_guard lock(m_mutex);
        if (loops || ++m_followedFolders > kMostFollowedFolders) {
            child.problem = QStringLiteral("link.loop");
            return;
        }
    }
    const QString name = child.name;
    child = std::move(found->resource);
    child.name = name;
    child.attributes.insert(kReadFrom, found->path);
}

} // namespace gangway
