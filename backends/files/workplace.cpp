// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/workplace.h"

#include "backends/files/inventoryreader.h"
#include "backends/files/rules.h"
#include "backends/files/verbs.h"
#include "backends/stores/folder/folderstore.h"
#include "models/domain/relativepath.h"

namespace gangway
{

Workplace::Workplace(std::shared_ptr<const Plan> plan, std::shared_ptr<FilesSession> source,
                     std::shared_ptr<FilesSession> target, QString runFolder)
    : m_plan(std::move(plan))
    , m_source(std::move(source))
    , m_target(std::move(target))
    , m_runFolder(std::move(runFolder))
{
}

Result<FileStore*> Workplace::saved()
{
    const std::lock_guard lock(m_mutex);
    if (!m_saved) {
        GW_TRY(m_saved, openFolderStore(m_runFolder, true));
    }
    return m_saved.get();
}

QString Workplace::sourcePath(const Change& change) const
{
    const QString readFrom = m_plan->sourceInventory->attributes(change.source).value(kReadFrom).toString();
    return readFrom.isEmpty() ? m_source->storePath(m_plan->sourcePath(change)) : readFrom;
}

QString Workplace::targetPath(const Change& change) const
{
    return m_target->storePath(m_plan->targetPath(change));
}

QString Workplace::targetPath(const QString& below) const
{
    return m_target->storePath(joinedPath(m_plan->targetChoice.folder, below));
}

QString Workplace::savedPath(const Change& change) const
{
    return QStringLiteral("saved/") + m_plan->targetPath(change);
}

QStringList Workplace::sourcePaths(const std::vector<ChangeIndex>& items) const
{
    QStringList paths;
    for (const ChangeIndex item : items)
        paths << sourcePath(change(item));
    return paths;
}

QStringList Workplace::targetPaths(const std::vector<ChangeIndex>& items) const
{
    QStringList paths;
    for (const ChangeIndex item : items)
        paths << targetPath(change(item));
    return paths;
}

Resource Workplace::toBring(const Change& change) const
{
    Resource what = m_plan->sourceInventory->resource(change.source);
    what.attributes = {};
    return what;
}

Resource Workplace::replaced(const Change& change) const
{
    return m_plan->targetInventory->resource(change.target);
}

BatchOptions Workplace::batchOptions(const Step& step)
{
    BatchOptions options;
    options.tag = step.args.value(verbs::kTag).toString();
    options.resumableFromBytes = kLargeFileBytes;
    return options;
}

ItemOutcome doneOutcome(ChangeIndex change, Evidence evidence)
{
    return {change, ItemEnd::Done, std::nullopt, std::move(evidence)};
}

ItemOutcome endOutcome(ChangeIndex change, ItemEnd end, Error error)
{
    if (error.kind == ErrorKind::Cancelled)
        end = ItemEnd::Cancelled;
    return {change, end, std::move(error), {}};
}

Context withoutProgress(const Context& context)
{
    Context::Sinks sinks;
    sinks.log = [context](LogLevel level, const QString& subject, const QString& message) {
        context.log(level, subject, message);
    };
    sinks.pace = [context](qint64 bytes) { return context.pace(bytes); };
    return context.withSinks(std::move(sinks));
}

} // namespace gangway
