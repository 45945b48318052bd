// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakemigrator.h"

namespace gangway
{

FakeMigrator::FakeMigrator(FakePlaces& places, BindRequest request)
    : m_places(places)
    , m_request(std::move(request))
{
    const QString source = m_request.plan->source.location.toText();
    const QString target = m_request.plan->target.location.toText();
    m_places.at(source);
    m_places.at(target);
    const std::lock_guard lock(m_places.mutex);
    m_source = m_places.places.value(source);
    m_target = m_places.places.value(target);
}

QString FakeMigrator::targetPath(ChangeIndex index) const
{
    const QString folder = m_request.plan->targetChoice.folder;
    const QString path = m_request.plan->targetPath(m_request.plan->changes[index]);
    return folder.isEmpty() ? path : folder + QLatin1Char('/') + path;
}

Result<std::vector<ProbedItem>> FakeMigrator::probe(Context&, const StepCall& call)
{
    std::vector<ProbedItem> probed;
    const std::lock_guard lock(m_places.mutex);
    for (const ChangeIndex index : call.items) {
        ProbedItem item;
        item.change = index;
        item.probe = m_target->files.contains(targetPath(index)) ? ItemProbe::Done : ItemProbe::NotDone;
        probed.push_back(item);
    }
    return probed;
}

Result<ItemOutcome> FakeMigrator::move(Context& context, ChangeIndex index)
{
    GW_CHECK(m_places.writeGate.pass(context));
    const QString path = m_request.plan->sourcePath(m_request.plan->changes[index]);
    ItemOutcome outcome;
    outcome.change = index;
    qint64 bytes = 0;
    {
        const std::lock_guard lock(m_places.mutex);
        if (m_places.itemErrors.contains(path)) {
            outcome.end = ItemEnd::Failed;
            outcome.error = m_places.itemErrors.value(path);
            return outcome;
        }
        const FakeFile file = m_source->files.value(path);
        m_target->files.insert(targetPath(index), file);
        bytes = file.bytes;
    }
    outcome.evidence.bytes = bytes;
    outcome.evidence.targetPath = targetPath(index);
    outcome.evidence.sha256 = QByteArray(32, 'x');
    context.log(LogLevel::Info, path, QStringLiteral("Copied"));
    context.progress(bytes, 1);
    return outcome;
}

Result<std::vector<ItemOutcome>> FakeMigrator::execute(Context& context, const StepCall& call)
{
    std::vector<ItemOutcome> outcomes;
    for (const ChangeIndex index : call.items) {
        auto moved = move(context, index);
        if (!moved) {
            ItemOutcome cancelled;
            cancelled.change = index;
            cancelled.end = ItemEnd::Cancelled;
            outcomes.push_back(cancelled);
        } else {
            outcomes.push_back(std::move(*moved));
        }
    }
    return outcomes;
}

Result<std::vector<Verdict>> FakeMigrator::verify(Context&, const std::vector<ItemOutcome>& outcomes)
{
    std::vector<Verdict> verdicts;
    const std::lock_guard lock(m_places.mutex);
    for (const ItemOutcome& outcome : outcomes) {
        Verdict verdict;
        verdict.change = outcome.change;
        verdict.kind = m_target->files.contains(targetPath(outcome.change)) ? VerdictKind::Proven : VerdictKind::Missing;
        verdicts.push_back(verdict);
    }
    return verdicts;
}

Result<std::vector<ItemOutcome>> FakeMigrator::revert(Context&, const UndoCall& call)
{
    std::vector<ItemOutcome> outcomes;
    const std::lock_guard lock(m_places.mutex);
    for (const ItemOutcome& done : call.done) {
        m_target->files.remove(done.evidence.targetPath);
        ItemOutcome outcome;
        outcome.change = done.change;
        outcomes.push_back(outcome);
    }
    return outcomes;
}

} // namespace gangway
