// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/planner.h"
#include "backends/engine/runner.h"
#include "tests/support/fakeworld.h"

#include <QSet>

#include <atomic>

namespace gangway
{

/// One side of a FakeWorld. Only reads it.
class FakeSession : public Session
{
public:
    FakeSession(FakeWorld& world, Side side);
    Result<SessionFacts> facts(Context& context) override;
    Result<std::vector<ScopeNode>> scopes(Context& context, const ScopeId& parent) override;
    Result<std::vector<TargetNode>> targets(Context& context, const QString& folder) override;
    Result<std::shared_ptr<const Inventory>> inventory(Context& context, const InventoryRequest& request) override;
    std::vector<Result<QByteArray>> contentHashes(Context& context, const QStringList& paths) override;

    std::optional<Error> inventoryError;
    std::function<void(Context&)> onInventory; ///< called first, on the reading thread
    QSet<QString> unreadable;                  ///< paths without a hash
    std::atomic<int> inventories{0};
    std::atomic<int> hashed{0};

private:
    FakeWorld& m_world;
    FakeWorld::Place m_place;
};

/// Rules: make-folders ─► save-copies ─► copy-files (batches), copy-file (large ones, with checkpoints) ─► finish.
class FakeBackend : public Backend
{
public:
    explicit FakeBackend(FakeWorld& world);
    BackendDescription description() const override;
    Result<std::shared_ptr<Session>> open(Context& context, const OpenRequest& request) const override;
    Result<DiffRules> diffRules(const Session& source, const Session& target, const Plan& draft) const override;
    RulesOutput plan(const RulesInput& input) const override;
    std::vector<Finding> check(Context& context, Session& source, Session& target, const Plan& draft) const override;
    Result<std::unique_ptr<Migrator>> bind(Context& context, const BindRequest& request) const override;

    size_t batchItems = 4;
    qint64 largeBytes = 64;
    bool timesComparable = true;
    std::vector<Finding> checks;
    std::function<void(RulesOutput&)> spoil; ///< changes the rules' answer: for plans that are wrong
    QString laneOfBatches;

private:
    FakeWorld& m_world;
};

/// Keeps the contract of Migrator over a FakeWorld, every verb.
class FakeMigrator : public Migrator
{
public:
    FakeMigrator(FakeWorld& world, std::shared_ptr<const Plan> plan);
    Result<std::vector<ProbedItem>> probe(Context& context, const StepCall& call) override;
    Result<std::vector<ItemOutcome>> execute(Context& context, const StepCall& call) override;
    Result<std::vector<Verdict>> verify(Context& context, const std::vector<ItemOutcome>& outcomes) override;
    Result<std::vector<ItemOutcome>> revert(Context& context, const UndoCall& call) override;

    /// An error for this item instead of its effect. Called before each item; may block: a gate.
    std::function<std::optional<Error>(Context&, const Step&, const QString& path)> beforeItem;
    std::function<std::optional<Error>(const Step&)> beforeStep;
    std::function<std::optional<Error>()> beforeProbe;
    std::function<std::optional<Error>()> beforeVerify;
    std::atomic<int> probes{0};
    std::atomic<int> executions{0};
    std::atomic<int> resumedFromCheckpoint{0};
    std::vector<quint32> revertedSteps() const;

    static constexpr qsizetype kBlockBytes = 32; ///< of a large file, between two checkpoints

private:
    Result<ItemOutcome> saveCopy(ChangeIndex item);
    Result<ItemOutcome> copy(Context& context, ChangeIndex item);
    Result<ItemOutcome> copyLarge(Context& context, const StepCall& call, ChangeIndex item);
    std::optional<ItemOutcome> brokenPrecondition(ChangeIndex item) const;
    bool targetIsAsPlanned(ChangeIndex item) const;
    Result<ItemOutcome> takeBack(const ItemOutcome& done, bool isHelper);
    QString sourcePath(ChangeIndex item) const;
    QString targetPath(ChangeIndex item) const;

    FakeWorld& m_world;
    std::shared_ptr<const Plan> m_plan;
    mutable std::mutex m_mutex;
    std::vector<quint32> m_reverted;
};

/// A world with both of its sides, a backend and a pool: what most engine tests begin with.
struct FakeScene {
    explicit FakeScene(const QString& folder = {});

    /// New, replaced, equal, large and foreign files, `count` of them new: path, content and time follow from the number.
    void furnish(int count = 10);
    PlanRequest request() const;
    std::shared_ptr<const Plan> makePlan();
    Result<Outcome> run(RunFile& file, std::shared_ptr<Migrator> migrator, RunnerOptions options = {}, Runner::Listener listener = {});
    std::shared_ptr<FakeMigrator> migrator(std::shared_ptr<const Plan> plan);
    Context context(std::stop_token stop = {}) { return Context(clock, stop); }

    FakeWorld world;
    FakeBackend backend;
    SystemClock clock;
    TaskPool pool;
    PlanOptions options;
    Decisions decisions;
    std::shared_ptr<FakeSession> source;
    std::shared_ptr<FakeSession> target;
};

/// What a plan promises the target to be, when all of it is done.
QMap<QString, FakeFile> promisedTarget(const FakeWorld& before, const Plan& plan);

/// What is wrong with a run, as sentences; empty if it kept every promise: nothing recorded as moved that is not there, the
/// sum matches, and (if `isComplete`) the target is exactly as promised.
QStringList brokenPromises(const FakeWorld& world, const RunRecord& record, const QMap<QString, FakeFile>& promised, bool isComplete);

} // namespace gangway
