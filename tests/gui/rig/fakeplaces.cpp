// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeplaces.h"

#include "tests/gui/rig/fakemigrator.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gangway
{
namespace
{

const QStringList kSchemes{QStringLiteral("folder"), QStringLiteral("archive"), QStringLiteral("jupyter"),
                           QStringLiteral("sandbox")};

QString topOf(const QString& path)
{
    return path.section(QLatin1Char('/'), 0, 0);
}

/// The children of one folder of `files`, below `prefix` ("" or ending in '/').
std::vector<Resource> childrenOf(const QMap<QString, FakeFile>& files, const QString& prefix)
{
    std::vector<Resource> children;
    QSet<QString> folders;
    for (auto it = files.lowerBound(prefix); it != files.end() && it.key().startsWith(prefix); ++it) {
        const QString rest = it.key().mid(prefix.size());
        Resource child;
        child.name = topOf(rest);
        if (rest.contains(QLatin1Char('/'))) {
            if (folders.contains(child.name))
                continue;
            folders.insert(child.name);
            child.type = ResourceType::Folder;
        } else {
            child.bytes = it->bytes;
            child.modifiedNs = it->modifiedNs;
        }
        children.push_back(child);
    }
    return children;
}

Result<void> addBelow(InventoryBuilder& builder, Inventory::Index folder, const QMap<QString, FakeFile>& files,
                      const QString& prefix)
{
    std::vector<Resource> children = childrenOf(files, prefix);
    if (children.empty())
        return {};
    const auto count = static_cast<Inventory::Index>(children.size());
    GW_TRY(const Inventory::Index first, builder.addChildren(folder, std::move(children)));
    for (Inventory::Index i = first; i < first + count; ++i) {
        if (builder.soFar().type(i) == ResourceType::Folder)
            GW_CHECK(addBelow(builder, i, files, prefix + builder.soFar().name(i) + QLatin1Char('/')));
    }
    return {};
}

std::vector<ScopeNode> projectsOf(const QMap<QString, FakeFile>& files)
{
    QMap<QString, ScopeNode> projects;
    for (auto it = files.begin(); it != files.end(); ++it) {
        ScopeNode& node = projects[topOf(it.key())];
        node.name = topOf(it.key());
        node.id = ScopeId(node.name);
        node.bytes = std::max<qint64>(node.bytes, 0) + it->bytes;
        node.fileCount = std::max<qint64>(node.fileCount, 0) + 1;
        node.modifiedNs = std::max(node.modifiedNs, it->modifiedNs);
        node.notebookCount = std::max<qint64>(node.notebookCount, 0) + (it.key().endsWith(QStringLiteral(".ipynb")) ? 1 : 0);
    }
    return {projects.begin(), projects.end()};
}

} // namespace

void FakeGate::close()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
}

void FakeGate::open()
{
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
    }
    m_changed.notify_all();
}

Result<void> FakeGate::pass(Context& context)
{
    std::unique_lock lock(m_mutex);
    ++m_waiting;
    m_changed.wait(lock, context.stopToken(), [this] { return m_open; });
    --m_waiting;
    return context.checkStopped();
}

int FakeGate::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return m_waiting;
}

FakePlace& FakePlaces::at(const QString& location)
{
    const std::lock_guard lock(mutex);
    auto& place = places[location];
    if (!place)
        place = std::make_shared<FakePlace>();
    return *place;
}

void FakePlaces::remove(const QString& location)
{
    const std::lock_guard lock(mutex);
    places.remove(location);
}

FakeSession::FakeSession(FakePlaces& places, QString location)
    : m_places(places)
    , m_location(std::move(location))
{
}

Result<SessionFacts> FakeSession::facts(Context& context)
{
    GW_CHECK(context.checkStopped());
    return m_places.at(m_location).facts;
}

Result<std::vector<ScopeNode>> FakeSession::scopes(Context& context, const ScopeId& parent)
{
    GW_CHECK(m_places.readGate.pass(context));
    FakePlace& place = m_places.at(m_location);
    const std::lock_guard lock(m_places.mutex);
    if (place.scopeErrors.contains(parent.value))
        return place.scopeErrors.value(parent.value);
    if (place.scopes.empty())
        return parent.isEmpty() ? projectsOf(place.files) : std::vector<ScopeNode>();
    std::vector<ScopeNode> found;
    std::copy_if(place.scopes.begin(), place.scopes.end(), std::back_inserter(found),
                 [&parent](const ScopeNode& node) { return node.parent == parent; });
    return found;
}

Result<std::vector<TargetNode>> FakeSession::targets(Context& context, const QString& folder)
{
    GW_CHECK(m_places.readGate.pass(context));
    FakePlace& place = m_places.at(m_location);
    const std::lock_guard lock(m_places.mutex);
    if (!folder.isEmpty())
        return std::vector<TargetNode>();
    if (!place.targets.empty())
        return place.targets;
    std::vector<TargetNode> nodes(1);
    nodes.front().freeBytes = place.freeBytes;
    for (const ScopeNode& project : projectsOf(place.files)) {
        TargetNode node;
        node.target.folder = project.name;
        node.name = project.name;
        node.path = project.name;
        node.itemCount = project.fileCount;
        nodes.push_back(node);
    }
    nodes.front().itemCount = static_cast<qint64>(nodes.size()) - 1;
    return nodes;
}

Result<std::shared_ptr<const Inventory>> FakeSession::inventory(Context& context, const InventoryRequest& request)
{
    GW_CHECK(m_places.readGate.pass(context));
    FakePlace& place = m_places.at(m_location);
    QMap<QString, FakeFile> taken;
    {
        const std::lock_guard lock(m_places.mutex);
        const QString prefix = request.folder.isEmpty() ? QString() : request.folder + QLatin1Char('/');
        for (auto it = place.files.begin(); it != place.files.end(); ++it) {
            const QString path = it.key().mid(prefix.size());
            const auto& projects = request.scope.projects;
            if (it.key().startsWith(prefix) && (projects.isEmpty() || projects.contains(topOf(path))))
                taken.insert(path, *it);
        }
    }
    InventoryBuilder builder;
    GW_CHECK(addBelow(builder, 0, taken, {}));
    if (request.counted)
        request.counted(taken.size());
    return std::move(builder).finish({m_location, context.clock().now(), false});
}

std::vector<Result<QByteArray>> FakeSession::contentHashes(Context& context, const QStringList& paths)
{
    std::vector<Result<QByteArray>> hashes;
    const auto passed = m_places.readGate.pass(context);
    FakePlace& place = m_places.at(m_location);
    const std::lock_guard lock(m_places.mutex);
    for (const QString& path : paths) {
        const FakeFile file = place.files.value(path);
        const QByteArray content =
            file.content.isEmpty() ? path.section(QLatin1Char('/'), -1).toUtf8() + QByteArray::number(file.bytes) : file.content;
        if (!passed)
            hashes.emplace_back(passed.error());
        else
            hashes.emplace_back(QCryptographicHash::hash(content, QCryptographicHash::Sha256));
    }
    return hashes;
}

FakeBackend::FakeBackend(FakePlaces& places)
    : m_places(places)
{
}

BackendDescription FakeBackend::description() const
{
    return {QStringLiteral("files"), kSchemes, kSchemes};
}

Result<std::shared_ptr<Session>> FakeBackend::open(Context& context, const OpenRequest& request) const
{
    GW_CHECK(m_places.openGate.pass(context));
    const QString location = request.connection.location.toText();
    std::shared_ptr<FakePlace> place;
    {
        const std::lock_guard lock(m_places.mutex);
        place = m_places.places.value(location);
    }
    if (!place && request.side == Side::Source)
        return Error::of(ErrorKind::NotFound, QStringLiteral("There is no such place"), request.connection.location.address,
                         QStringLiteral("location.missing"));
    if (!place)
        m_places.at(location);
    else if (place->openError)
        return *place->openError;
    else if (!place->credentials.isEmpty() && !(place->credentials == request.credentials))
        return Error::of(ErrorKind::Unauthenticated, QStringLiteral("The token was refused"),
                         request.connection.location.address,
                         request.credentials.isEmpty() ? QStringLiteral("signin.needed") : QStringLiteral("token.refused"));
    return std::make_shared<FakeSession>(m_places, location);
}

Result<DiffRules> FakeBackend::diffRules(const Session&, const Session&, const Plan& draft) const
{
    DiffRules rules;
    rules.scope = draft.scope;
    rules.conflict = draft.options.conflict;
    rules.links = draft.options.links;
    rules.decisions = draft.decisions;
    rules.compareContent = draft.options.comparison == Comparison::Content;
    return rules;
}

RulesOutput FakeBackend::plan(const RulesInput& input) const
{
    constexpr size_t kItemsOfAStep = 4;
    RulesOutput output;
    Step step;
    const auto close = [&] {
        if (step.changes.empty())
            return;
        step.id = StepId(QStringLiteral("copy-%1").arg(output.steps.size()));
        step.verb = QStringLiteral("copy-files");
        output.steps.push_back(std::exchange(step, {}));
    };
    for (ChangeIndex i = 0; i < input.plan.changes.size(); ++i) {
        const Change& change = input.plan.changes[i];
        if (change.action != Action::Add && change.action != Action::Change)
            continue;
        if (step.changes.empty())
            step.subject = input.plan.sourcePath(change);
        step.changes.push_back(i);
        step.bytes += input.plan.changeBytes(change);
        if (step.changes.size() == kItemsOfAStep)
            close();
    }
    close();
    return output;
}

std::vector<Finding> FakeBackend::check(Context&, Session&, Session&, const Plan&) const
{
    const std::lock_guard lock(m_places.mutex);
    return m_places.findings;
}

Result<std::unique_ptr<Migrator>> FakeBackend::bind(Context&, const BindRequest& request) const
{
    return std::unique_ptr<Migrator>(new FakeMigrator(m_places, request));
}

} // namespace gangway
