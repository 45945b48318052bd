// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/planreading.h"

#include "models/domain/relativepath.h"

#include <algorithm>
#include <array>

namespace gangway
{

namespace
{

constexpr std::chrono::milliseconds kBetweenReports{100};
// A batch of hashes is one unit of work: large enough that a request's latency is shared, small enough that both sides and
// all workers have something to do.
constexpr qsizetype kBatchFiles = 64;
constexpr qint64 kBatchBytes = 32 << 20;

} // namespace

struct PlanReading::Batch {
    Side side = Side::Source;
    std::vector<Inventory::Index> nodes;
    QStringList paths;
    qint64 bytes = 0;
    std::vector<Result<QByteArray>> hashes;

    bool isFull() const { return paths.size() >= kBatchFiles || bytes >= kBatchBytes; }
};

PlanReading::PlanReading(Context& context, const PlanRequest& request, TaskPool& pool, const Planner::Watch& watch)
    : m_context(context)
    , m_request(request)
    , m_pool(pool)
    , m_watch(watch)
{
}

template<typename Change>
void PlanReading::report(const Change& change)
{
    PlanningProgress now;
    {
        const std::lock_guard lock(m_mutex);
        const auto phaseBefore = m_progress.phase;
        change(m_progress);
        const auto time = m_context.clock().monotonic();
        const bool isTime = !m_toldAt || time - *m_toldAt >= kBetweenReports || m_progress.phase != phaseBefore;
        if (!m_watch || !isTime)
            return;
        m_toldAt = time;
        now = m_progress;
    }
    m_watch(now);
}

void PlanReading::phase(PlanningProgress::Phase phase)
{
    report([phase](PlanningProgress& progress) { progress.phase = phase; });
}

Result<std::shared_ptr<const Inventory>> PlanReading::listSide(Side side, Context& context)
{
    const bool isSource = side == Side::Source;
    InventoryRequest wanted;
    wanted.scope = m_request.scope;
    wanted.links = m_request.options.links;
    wanted.folder = isSource ? QString() : m_request.targetChoice.folder;
    wanted.counted = [this, isSource](qint64 items) {
        report([&](PlanningProgress& progress) { (isSource ? progress.sourceItems : progress.targetItems) = items; });
    };
    return (isSource ? m_request.source : m_request.target)->inventory(context, wanted);
}

Result<BothSides> PlanReading::list()
{
    phase(PlanningProgress::Phase::Listing);
    // When one side fails the other need not go on.
    std::stop_source stop;
    const std::stop_callback stopBoth(m_context.stopToken(), [&stop] { stop.request_stop(); });
    std::array<std::optional<Result<std::shared_ptr<const Inventory>>>, 2> answers;
    m_pool.forEach(TaskPool::Pool::Transfer, 2, [&](int i) {
        Context own = m_context.withStop(stop.get_token());
        auto& answer = answers[static_cast<size_t>(i)];
        answer = listSide(i == 0 ? Side::Source : Side::Target, own);
        if (!*answer)
            stop.request_stop();
    });
    GW_CHECK(m_context.checkStopped());
    // The error that stopped the other, not the stop.
    std::optional<Error> error;
    for (const auto& answer : answers) {
        if (!*answer && (!error || error->kind == ErrorKind::Cancelled))
            error = answer->error();
    }
    if (error)
        return *error;
    return BothSides{**answers[0], **answers[1]};
}

std::vector<PlanReading::Batch> PlanReading::batchesOf(const BothSides& sides, const DiffRules& rules) const
{
    std::vector<Batch> batches;
    Batch source{Side::Source, {}, {}, 0, {}};
    Batch target{Side::Target, {}, {}, 0, {}};
    const auto put = [&batches](Batch& batch, const Inventory& inventory, Inventory::Index node, const QString& folder) {
        if (inventory.hasContentHash(node))
            return;
        batch.nodes.push_back(node);
        batch.paths.push_back(joinedPath(folder, inventory.path(node)));
        batch.bytes += std::max<qint64>(0, inventory.bytes(node));
        if (batch.isFull())
            batches.push_back(std::exchange(batch, Batch{batch.side, {}, {}, 0, {}}));
    };
    for (const auto& [sourceNode, targetNode] : contentQuestions(*sides.source, *sides.target, rules)) {
        put(source, *sides.source, sourceNode, {});
        put(target, *sides.target, targetNode, m_request.targetChoice.folder);
    }
    for (Batch* last : {&source, &target}) {
        if (!last->paths.isEmpty())
            batches.push_back(std::move(*last));
    }
    return batches;
}

void PlanReading::read(Batch& batch)
{
    if (m_context.isStopped())
        return;
    Context own = m_context;
    batch.hashes = (batch.side == Side::Source ? m_request.source : m_request.target)->contentHashes(own, batch.paths);
    const qint64 read = batch.paths.size();
    report([read](PlanningProgress& progress) { progress.hashed += read; });
}

Result<Hashed> PlanReading::hash(BothSides sides, const DiffRules& rules)
{
    std::vector<Batch> batches = batchesOf(sides, rules);
    if (batches.empty())
        return Hashed{std::move(sides), {}};
    qint64 files = 0;
    for (const Batch& batch : batches)
        files += batch.paths.size();
    report([files](PlanningProgress& progress) {
        progress.phase = PlanningProgress::Phase::Hashing;
        progress.toHash = files;
    });
    m_pool.forEach(TaskPool::Pool::Transfer, static_cast<int>(batches.size()),
                   [&](int i) { read(batches[static_cast<size_t>(i)]); });
    GW_CHECK(m_context.checkStopped());

    Hashed hashed{std::move(sides), {}};
    QHash<Inventory::Index, QByteArray> ofSource;
    QHash<Inventory::Index, QByteArray> ofTarget;
    for (const Batch& batch : batches) {
        auto& known = batch.side == Side::Source ? ofSource : ofTarget;
        for (size_t i = 0; i < batch.nodes.size(); ++i) {
            if (i < batch.hashes.size() && batch.hashes[i])
                known.insert(batch.nodes[i], *batch.hashes[i]);
            else
                hashed.unread.push_back(batch.paths[static_cast<qsizetype>(i)]);
        }
    }
    hashed.sides.source = hashed.sides.source->withHashes(ofSource);
    hashed.sides.target = hashed.sides.target->withHashes(ofTarget);
    return hashed;
}

} // namespace gangway
