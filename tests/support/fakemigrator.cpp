// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeplatform.h"

#include <QCryptographicHash>

#include <QSet>

namespace gangway
{

namespace
{

using Place = FakeWorld::Place;

const QString kMakeFolders = QStringLiteral("make-folders");
const QString kSaveCopies = QStringLiteral("save-copies");
const QString kCopyFiles = QStringLiteral("copy-files");
const QString kCopyFile = QStringLiteral("copy-file");
const QString kFinish = QStringLiteral("finish");

QByteArray sha256(const QByteArray& content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256);
}

ItemOutcome outcomeOf(ChangeIndex item, ItemEnd end, std::optional<Error> error = {})
{
    return ItemOutcome{item, end, std::move(error), {}};
}

ItemOutcome done(ChangeIndex item, const FakeFile& file, const QString& path)
{
    return ItemOutcome{item, ItemEnd::Done, {}, {sha256(file.content), file.content.size(), path, {}}};
}

Error drift(const char* code, const QString& path)
{
    return Error::of(ErrorKind::Conflict, QStringLiteral("Not as planned"), path, QString::fromLatin1(code));
}

bool isWholeStepError(const Error& error)
{
    return error.code == FakeWorld::lostError().code;
}

} // namespace

FakeBackend::FakeBackend(FakeWorld& world)
    : m_world(world)
{
}

BackendDescription FakeBackend::description() const
{
    return {QStringLiteral("fake"), {QStringLiteral("folder")}, {QStringLiteral("folder")}};
}

Result<std::shared_ptr<Session>> FakeBackend::open(Context&, const OpenRequest& request) const
{
    return std::shared_ptr<Session>(std::make_shared<FakeSession>(m_world, request.side));
}

Result<DiffRules> FakeBackend::diffRules(const Session&, const Session&, const Plan&) const
{
    DiffRules rules;
    rules.timesComparable = timesComparable;
    return rules;
}

RulesOutput FakeBackend::plan(const RulesInput& input) const
{
    RulesOutput output;
    const Plan& plan = input.plan;
    const auto add = [&](const QString& verb, const QString& subject, std::vector<ChangeIndex> items, std::vector<quint32> after, bool settles) {
        Step step;
        step.id = StepId(verb + u' ' + subject);
        step.verb = verb;
        step.subject = subject;
        step.changes = std::move(items);
        step.after = std::move(after);
        step.settles = settles;
        output.steps.push_back(std::move(step));
        return static_cast<quint32>(output.steps.size() - 1);
    };
    std::vector<std::vector<ChangeIndex>> batches;
    std::vector<ChangeIndex> large;
    for (ChangeIndex i = 0; i < plan.changes.size(); ++i) {
        const Change& change = plan.changes[i];
        if (change.action != Action::Add && change.action != Action::Change)
            continue;
        if (plan.changeBytes(change) >= largeBytes) {
            large.push_back(i);
            continue;
        }
        if (batches.empty() || batches.back().size() == batchItems)
            batches.emplace_back();
        batches.back().push_back(i);
    }
    if (batches.empty() && large.empty())
        return output;
    const quint32 folders = add(kMakeFolders, QStringLiteral("folders"), {}, {}, false);
    std::vector<quint32> all;
    for (const auto& batch : batches) {
        const QString subject = plan.sourcePath(plan.changes[batch.front()]);
        std::vector<ChangeIndex> replaced;
        for (const ChangeIndex item : batch) {
            if (plan.changes[item].action == Action::Change && plan.options.keepReplaced)
                replaced.push_back(item);
        }
        std::vector<quint32> after{folders};
        if (!replaced.empty())
            after.push_back(add(kSaveCopies, subject, replaced, {folders}, false));
        all.push_back(add(kCopyFiles, subject, batch, after, true));
        output.steps.back().lane = laneOfBatches;
    }
    for (const ChangeIndex item : large)
        all.push_back(add(kCopyFile, plan.sourcePath(plan.changes[item]), {item}, {folders}, true));
    add(kFinish, QStringLiteral("folders"), {}, all, false);
    if (spoil)
        spoil(output);
    return output;
}

std::vector<Finding> FakeBackend::check(Context&, Session&, Session&, const Plan&) const
{
    return checks;
}

Result<std::unique_ptr<Migrator>> FakeBackend::bind(Context&, const BindRequest& request) const
{
    return std::unique_ptr<Migrator>(std::make_unique<FakeMigrator>(m_world, request.plan));
}

FakeMigrator::FakeMigrator(FakeWorld& world, std::shared_ptr<const Plan> plan)
    : m_world(world)
    , m_plan(std::move(plan))
{
}

QString FakeMigrator::sourcePath(ChangeIndex item) const
{
    return m_plan->sourcePath(m_plan->changes[item]);
}

QString FakeMigrator::targetPath(ChangeIndex item) const
{
    return m_plan->targetPath(m_plan->changes[item]);
}

bool FakeMigrator::targetIsAsPlanned(ChangeIndex item) const
{
    const auto file = m_world.file(Place::Target, targetPath(item));
    const Change& change = m_plan->changes[item];
    if (change.action == Action::Add)
        return !file;
    return file && file->content.size() == m_plan->targetInventory->bytes(change.target)
           && file->modifiedNs == m_plan->targetInventory->modifiedNs(change.target);
}

std::optional<ItemOutcome> FakeMigrator::brokenPrecondition(ChangeIndex item) const
{
    const auto file = m_world.file(Place::Source, sourcePath(item));
    const Change& change = m_plan->changes[item];
    if (!file || file->content.size() != m_plan->sourceInventory->bytes(change.source)
        || file->modifiedNs != m_plan->sourceInventory->modifiedNs(change.source))
        return outcomeOf(item, ItemEnd::Conflict, drift("drift.source", sourcePath(item)));
    if (!targetIsAsPlanned(item))
        return outcomeOf(item, ItemEnd::Conflict, drift("drift.target", targetPath(item)));
    return std::nullopt;
}

Result<std::vector<ProbedItem>> FakeMigrator::probe(Context& context, const StepCall& call)
{
    ++probes;
    GW_CHECK(context.checkStopped());
    if (const auto error = beforeProbe ? beforeProbe() : std::nullopt)
        return *error;
    std::vector<ProbedItem> probed;
    for (const ChangeIndex item : call.items) {
        if (call.step.verb == kSaveCopies) {
            const auto saved = m_world.file(Place::Saved, targetPath(item));
            probed.push_back({item, saved ? ItemProbe::Done : ItemProbe::NotDone, {}});
            continue;
        }
        const auto file = m_world.file(Place::Target, targetPath(item));
        const auto wanted = m_world.file(Place::Source, sourcePath(item));
        if (file && wanted && file->content == wanted->content)
            probed.push_back({item, ItemProbe::Done, done(item, *file, targetPath(item)).evidence});
        else
            probed.push_back({item, targetIsAsPlanned(item) ? ItemProbe::NotDone : ItemProbe::Foreign, {}});
    }
    return probed;
}

Result<std::vector<ItemOutcome>> FakeMigrator::execute(Context& context, const StepCall& call)
{
    ++executions;
    GW_CHECK(context.checkStopped());
    if (const auto error = beforeStep ? beforeStep(call.step) : std::nullopt)
        return *error;
    if (call.step.verb == kMakeFolders || call.step.verb == kFinish) {
        GW_CHECK(m_world.effect(call.step.verb, [] { return Result<void>(); }));
        return std::vector<ItemOutcome>();
    }
    std::vector<ItemOutcome> outcomes;
    for (const ChangeIndex item : call.items) {
        const auto error = beforeItem ? beforeItem(context, call.step, sourcePath(item)) : std::nullopt;
        if (context.isStopped()) {
            outcomes.push_back(outcomeOf(item, ItemEnd::Cancelled));
            continue;
        }
        Result<ItemOutcome> outcome = error ? Result<ItemOutcome>(*error)
                                      : call.step.verb == kSaveCopies ? saveCopy(item)
                                      : call.step.verb == kCopyFile ? copyLarge(context, call, item) : copy(context, item);
        if (!outcome && isWholeStepError(outcome.error()))
            return outcome.error();
        const bool wasStopped = !outcome && outcome.error().kind == ErrorKind::Cancelled;
        outcomes.push_back(outcome ? *outcome : outcomeOf(item, wasStopped ? ItemEnd::Cancelled : ItemEnd::Failed, outcome.error()));
    }
    return outcomes;
}

Result<ItemOutcome> FakeMigrator::saveCopy(ChangeIndex item)
{
    const QString path = targetPath(item);
    if (m_world.file(Place::Saved, path))
        return done(item, *m_world.file(Place::Saved, path), path);
    if (!targetIsAsPlanned(item))
        return outcomeOf(item, ItemEnd::Conflict, drift("drift.target", path));
    const FakeFile file = *m_world.file(Place::Target, path);
    GW_CHECK(m_world.write(Place::Saved, path, file));
    return done(item, file, path);
}

Result<ItemOutcome> FakeMigrator::copy(Context& context, ChangeIndex item)
{
    if (auto broken = brokenPrecondition(item))
        return *broken;
    const FakeFile file = *m_world.file(Place::Source, sourcePath(item));
    GW_CHECK(context.pace(file.content.size()));
    GW_CHECK(m_world.write(Place::Target, targetPath(item), file));
    context.progress(file.content.size(), 1);
    return done(item, file, targetPath(item));
}

Result<ItemOutcome> FakeMigrator::copyLarge(Context& context, const StepCall& call, ChangeIndex item)
{
    if (auto broken = brokenPrecondition(item))
        return *broken;
    const FakeFile file = *m_world.file(Place::Source, sourcePath(item));
    const QString path = targetPath(item);
    const qsizetype known = call.checkpoint.value(QStringLiteral("sent")).toInteger();
    FakeFile part = m_world.file(Place::Parts, path).value_or(FakeFile());
    if (known > 0 && part.content.size() >= known)
        ++resumedFromCheckpoint;
    part.content.truncate(known); // what lies behind the checkpoint is not known to be whole
    while (part.content.size() < file.content.size()) {
        GW_CHECK(context.pace(kBlockBytes));
        part.content += file.content.mid(part.content.size(), kBlockBytes);
        GW_CHECK(m_world.write(Place::Parts, path, part));
        GW_CHECK(context.checkpoint({{QStringLiteral("sent"), part.content.size()}}));
    }
    GW_CHECK(m_world.write(Place::Target, path, file));
    GW_CHECK(m_world.remove(Place::Parts, path));
    return done(item, file, path);
}

Result<std::vector<Verdict>> FakeMigrator::verify(Context& context, const std::vector<ItemOutcome>& outcomes)
{
    GW_CHECK(context.checkStopped());
    if (const auto error = beforeVerify ? beforeVerify() : std::nullopt)
        return *error;
    std::vector<Verdict> verdicts;
    for (const ItemOutcome& outcome : outcomes) {
        const auto file = m_world.file(Place::Target, targetPath(outcome.change));
        const bool isEqual = file && sha256(file->content) == outcome.evidence.sha256;
        verdicts.push_back({outcome.change, !file ? VerdictKind::Missing : isEqual ? VerdictKind::Proven : VerdictKind::Differs, {}});
        // The target became whole before the power went: its part file may still be there.
        if (isEqual && m_world.file(Place::Parts, targetPath(outcome.change)))
            m_world.take(Place::Parts, targetPath(outcome.change));
    }
    return verdicts;
}

Result<std::vector<ItemOutcome>> FakeMigrator::revert(Context& context, const UndoCall& call)
{
    GW_CHECK(context.checkStopped());
    {
        const std::lock_guard lock(m_mutex);
        m_reverted.push_back(call.position);
    }
    std::vector<ItemOutcome> outcomes;
    if (call.step.verb == kMakeFolders || call.step.verb == kFinish) {
        GW_CHECK(m_world.effect(QStringLiteral("revert ") + call.step.verb, [] { return Result<void>(); }));
        return outcomes;
    }
    for (const ChangeIndex item : call.step.changes) {
        if (call.step.verb == kCopyFile && m_world.file(Place::Parts, targetPath(item)))
            GW_CHECK(m_world.remove(Place::Parts, targetPath(item)));
    }
    for (const ItemOutcome& was : call.done) {
        if (context.isStopped())
            return Error::cancelled();
        auto outcome = takeBack(was, call.step.verb == kSaveCopies);
        outcomes.push_back(outcome ? *outcome : outcomeOf(was.change, ItemEnd::Failed, outcome.error()));
    }
    return outcomes;
}

Result<ItemOutcome> FakeMigrator::takeBack(const ItemOutcome& was, bool isHelper)
{
    const QString path = targetPath(was.change);
    if (isHelper) {
        if (m_world.file(Place::Saved, path))
            GW_CHECK(m_world.remove(Place::Saved, path));
        return outcomeOf(was.change, ItemEnd::Done);
    }
    if (targetIsAsPlanned(was.change))
        return outcomeOf(was.change, ItemEnd::Done); // taken back before, by a call that was cut
    const auto file = m_world.file(Place::Target, path);
    if (!file || sha256(file->content) != was.evidence.sha256)
        return outcomeOf(was.change, ItemEnd::Skipped, drift("undo.edited", path));
    if (m_plan->changes[was.change].action == Action::Add) {
        GW_CHECK(m_world.remove(Place::Target, path));
        return outcomeOf(was.change, ItemEnd::Done);
    }
    const auto saved = m_world.file(Place::Saved, path);
    if (!saved)
        return outcomeOf(was.change, ItemEnd::Skipped, drift("undo.nocopy", path));
    GW_CHECK(m_world.write(Place::Target, path, *saved));
    return outcomeOf(was.change, ItemEnd::Done);
}

std::vector<quint32> FakeMigrator::revertedSteps() const
{
    const std::lock_guard lock(m_mutex);
    return m_reverted;
}

} // namespace gangway
