// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplatform.h"

#include <QCryptographicHash>

namespace gangway
{

namespace
{

using Place = FakeWorld::Place;

constexpr int kNewFilesPerFolder = 5;

struct Tree {
    QMap<QString, Tree> folders;
    QMap<QString, FakeFile> files;
};

Tree treeOf(const QMap<QString, FakeFile>& files)
{
    Tree root;
    for (auto it = files.begin(); it != files.end(); ++it) {
        Tree* at = &root;
        const QStringList names = it.key().split(u'/');
        for (qsizetype i = 0; i + 1 < names.size(); ++i)
            at = &at->folders[names[i]];
        at->files.insert(names.last(), it.value());
    }
    return root;
}

Result<void> build(InventoryBuilder& builder, Inventory::Index folder, const Tree& tree)
{
    std::vector<Resource> children;
    for (auto it = tree.folders.begin(); it != tree.folders.end(); ++it) {
        Resource child;
        child.type = ResourceType::Folder;
        child.name = it.key();
        children.push_back(child);
    }
    for (auto it = tree.files.begin(); it != tree.files.end(); ++it) {
        Resource child;
        child.name = it.key();
        child.bytes = it->content.size();
        child.modifiedNs = it->modifiedNs;
        children.push_back(child);
    }
    GW_CHECK(builder.addChildren(folder, children));
    for (auto it = tree.folders.begin(); it != tree.folders.end(); ++it)
        GW_CHECK(build(builder, builder.soFar().childNamed(folder, it.key().toUtf8()), it.value()));
    return {};
}

} // namespace

FakeSession::FakeSession(FakeWorld& world, Side side)
    : m_world(world)
    , m_place(side == Side::Source ? Place::Source : Place::Target)
{
}

Result<SessionFacts> FakeSession::facts(Context&)
{
    return SessionFacts{QStringLiteral("a fake side"), {}, {}, {}};
}

Result<std::vector<ScopeNode>> FakeSession::scopes(Context&, const ScopeId&)
{
    return std::vector<ScopeNode>();
}

Result<std::vector<TargetNode>> FakeSession::targets(Context&, const QString&)
{
    return std::vector<TargetNode>();
}

Result<std::shared_ptr<const Inventory>> FakeSession::inventory(Context& context, const InventoryRequest& request)
{
    ++inventories;
    if (onInventory)
        onInventory(context);
    GW_CHECK(context.checkStopped());
    if (inventoryError)
        return *inventoryError;
    QMap<QString, FakeFile> files;
    const auto all = m_world.all(m_place);
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (request.folder.isEmpty())
            files.insert(it.key(), it.value());
        else if (it.key().startsWith(request.folder + u'/'))
            files.insert(it.key().mid(request.folder.size() + 1), it.value());
    }
    InventoryBuilder builder;
    GW_CHECK(build(builder, 0, treeOf(files)));
    if (request.counted)
        request.counted(files.size());
    return std::move(builder).finish({QStringLiteral("fake:"), context.clock().now(), false});
}

std::vector<Result<QByteArray>> FakeSession::contentHashes(Context&, const QStringList& paths)
{
    std::vector<Result<QByteArray>> hashes;
    for (const QString& path : paths) {
        ++hashed;
        const auto file = m_world.file(m_place, path);
        if (!file || unreadable.contains(path))
            hashes.push_back(Error::of(ErrorKind::NotFound, QStringLiteral("Not there"), path));
        else
            hashes.push_back(QCryptographicHash::hash(file->content, QCryptographicHash::Sha256));
    }
    return hashes;
}

FakeScene::FakeScene(const QString& folder)
    : world(folder)
    , backend(world)
    , source(std::make_shared<FakeSession>(world, Side::Source))
    , target(std::make_shared<FakeSession>(world, Side::Target))
{
    options.conflict = ConflictPolicy::Replace;
}

void FakeScene::furnish(int count)
{
    for (int i = 0; i < count; ++i) {
        const QString path = QStringLiteral("project/folder%1/new%2.txt").arg(i / kNewFilesPerFolder).arg(i);
        world.put(Place::Source, path, "new " + QByteArray::number(i), 1000 + i);
    }
    for (int i = 0; i < 3; ++i) {
        const QString path = QStringLiteral("project/replaced%1.txt").arg(i);
        world.put(Place::Source, path, "now " + QByteArray::number(i), 2000 + i);
        world.put(Place::Target, path, "before " + QByteArray::number(i), 1500 + i);
    }
    world.put(Place::Source, QStringLiteral("project/same.txt"), "same", 3000);
    world.put(Place::Target, QStringLiteral("project/same.txt"), "same", 3000);
    world.put(Place::Target, QStringLiteral("project/foreign.txt"), "not ours", 3500);
    world.put(Place::Source, QStringLiteral("project/large.bin"), QByteArray(100, 'x') + "end", 4000);
}

PlanRequest FakeScene::request() const
{
    Connection from;
    from.location = {QStringLiteral("folder"), QStringLiteral("/fake/source"), {}};
    Connection to;
    to.location = {QStringLiteral("folder"), QStringLiteral("/fake/target"), {}};
    return PlanRequest{backend, source, target, from, to, {}, {}, options, decisions};
}

std::shared_ptr<const Plan> FakeScene::makePlan()
{
    Context own = context();
    auto plan = Planner(pool).make(own, request());
    if (!plan)
        qFatal("no plan: %s", qPrintable(plan.error().toLogLine()));
    return *plan;
}

std::shared_ptr<FakeMigrator> FakeScene::migrator(std::shared_ptr<const Plan> plan)
{
    return std::make_shared<FakeMigrator>(world, std::move(plan));
}

Result<Outcome> FakeScene::run(RunFile& file, std::shared_ptr<Migrator> migrator, RunnerOptions runnerOptions, Runner::Listener listener)
{
    return Runner(file, std::move(migrator), pool, clock, runnerOptions, std::move(listener)).run();
}

QMap<QString, FakeFile> promisedTarget(const FakeWorld& before, const Plan& plan)
{
    QMap<QString, FakeFile> target = before.all(Place::Target);
    for (const Change& change : plan.changes) {
        if (change.action == Action::Add || change.action == Action::Change)
            target.insert(plan.targetPath(change), *before.file(Place::Source, plan.sourcePath(change)));
    }
    return target;
}

QStringList brokenPromises(const FakeWorld& world, const RunRecord& record, const QMap<QString, FakeFile>& promised, bool isComplete)
{
    QStringList broken;
    const Plan& plan = record.plan();
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        const QString path = plan.targetPath(plan.changes[i]);
        const auto file = world.file(Place::Target, path);
        if (record.itemState(i) == ItemState::Moved && (!file || !promised.contains(path) || file->content != promised[path].content))
            broken << QStringLiteral("falsely moved: ") + path;
    }
    if (!record.accounting().isBalanced())
        broken << QStringLiteral("the sum does not match");
    if (world.needlessWrites() > 0)
        broken << QStringLiteral("written twice: %1").arg(world.needlessWrites());
    if (!isComplete)
        return broken;
    const auto now = world.all(Place::Target);
    for (auto it = promised.begin(); it != promised.end(); ++it) {
        if (!now.contains(it.key()) || now[it.key()].content != it->content)
            broken << QStringLiteral("lost: ") + it.key();
    }
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (!promised.contains(it.key()))
            broken << QStringLiteral("too many: ") + it.key();
    }
    if (!world.all(Place::Parts).isEmpty())
        broken << QStringLiteral("part files left");
    return broken;
}

} // namespace gangway
