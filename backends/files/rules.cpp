// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/rules.h"

#include "backends/files/filessession.h"
#include "backends/files/verbs.h"
#include "backends/support/hashing.h"

#include <algorithm>
#include <numeric>

namespace gangway
{

namespace
{

constexpr qint64 kMostBatchBytes = kLargeFileBytes;
constexpr size_t kMostBatchItems = 1024;
// Fewer files in a batch cost more in commits than they gain: on a disk each batch waits for the disk twice, a server
// answers file by file anyway.
constexpr size_t kLeastBatchOnDisk = 128;
constexpr size_t kLeastBatchOnServer = 16;
constexpr size_t kBatchesPerWorker = 3; // so that the last batches end at about the same time

bool isFolder(ResourceType type)
{
    return type == ResourceType::Folder || type == ResourceType::Project;
}

bool isTargetNew(const Plan& plan)
{
    const NewTarget fresh = newTargetOf(*plan.targetInventory);
    return fresh.root || !fresh.folders.isEmpty();
}

class StepMaker
{
public:
    explicit StepMaker(const RulesInput& input)
        : m_plan(input.plan)
        , m_tag(input.tag.value)
    {
    }

    std::vector<Step> make()
    {
        sortItems();
        if (isWrittenWhole(m_plan))
            makeArchive();
        else
            makeTree();
        return std::move(m_steps);
    }

private:
    void sortItems()
    {
        for (ChangeIndex i = 0; i < m_plan.changes.size(); ++i) {
            const Change& change = m_plan.changes[i];
            if (change.action != Action::Add && change.action != Action::Change)
                continue;
            m_all.push_back(i);
            const ResourceType type = m_plan.sourceInventory->type(change.source);
            if (isFolder(type))
                m_folders.push_back(i);
            else if (type == ResourceType::Link)
                m_links.push_back(i);
            else if (m_plan.changeBytes(change) > kLargeFileBytes)
                m_large.push_back(i);
            else
                m_small.push_back(i);
        }
    }

    void makeTree()
    {
        if (m_all.empty())
            return;
        std::optional<quint32> folders;
        const std::vector<Inventory::Index> fresh = newFolders(m_plan);
        if (!fresh.empty() || isTargetNew(m_plan))
            folders = add(helper(verbs::kMakeFolders, fresh.empty() ? QString() : m_plan.sourceInventory->path(fresh[0])));
        for (const auto& batch : batchesOf(m_small))
            addWithCopies(verbs::kCopyFiles, batch, folders);
        for (const ChangeIndex item : m_large)
            addWithCopies(verbs::kCopyFile, {item}, folders);
        for (const auto& batch : batchesOf(m_links))
            addWithCopies(verbs::kMakeLinks, batch, folders);
        for (const auto& batch : batchesOf(m_folders))
            addWithCopies(verbs::kEmptyFolders, batch, folders);
        if (folders && m_plan.target.location.scheme == QStringLiteral("folder"))
            finishFolders();
    }

    /// Last of all: a folder that is closed by its permissions could not be filled, and filling it changes its time.
    void finishFolders()
    {
        Step step = helper(verbs::kFinishFolders, {});
        step.after.resize(m_steps.size());
        std::iota(step.after.begin(), step.after.end(), 0U);
        add(std::move(step));
    }

    void makeArchive()
    {
        if (!m_all.empty())
            addWithCopies(verbs::kWriteArchive, m_all, std::nullopt);
    }

    std::vector<std::vector<ChangeIndex>> batchesOf(const std::vector<ChangeIndex>& items) const
    {
        const bool onDisk = m_plan.target.location.scheme == QStringLiteral("folder");
        const size_t share = items.size() / (static_cast<size_t>(std::max(1, m_plan.options.workers)) * kBatchesPerWorker);
        const size_t most = std::clamp(share, onDisk ? kLeastBatchOnDisk : kLeastBatchOnServer, kMostBatchItems);
        std::vector<std::vector<ChangeIndex>> batches;
        qint64 bytes = 0;
        for (const ChangeIndex item : items) {
            const qint64 more = m_plan.changeBytes(m_plan.changes[item]);
            if (batches.empty() || batches.back().size() >= most || bytes + more > kMostBatchBytes) {
                batches.emplace_back();
                bytes = 0;
            }
            batches.back().push_back(item);
            bytes += more;
        }
        return batches;
    }

    void addWithCopies(QLatin1StringView verb, const std::vector<ChangeIndex>& items, std::optional<quint32> folders)
    {
        std::vector<ChangeIndex> replaced;
        std::copy_if(items.begin(), items.end(), std::back_inserter(replaced),
                     [this](ChangeIndex i) { return m_plan.changes[i].action == Action::Change; });
        Step step = stepFor(verb, items);
        if (folders)
            step.after.push_back(*folders);
        if (m_plan.options.keepReplaced && !replaced.empty()) {
            Step save = stepFor(verbs::kSaveCopies, replaced);
            save.settles = false;
            save.bytes = 0; // what is saved does not count as moved
            step.after.push_back(add(std::move(save)));
        }
        add(std::move(step));
    }

    Step stepFor(QLatin1StringView verb, const std::vector<ChangeIndex>& items) const
    {
        Step step = helper(verb, m_plan.targetPath(m_plan.changes[items.front()]));
        step.settles = true;
        step.changes = items;
        Sha256 id;
        id.add(QByteArrayView(verb.data(), verb.size()));
        for (const ChangeIndex item : items) {
            step.bytes += m_plan.changeBytes(m_plan.changes[item]);
            id.add(QByteArrayView("\0", 1));
            id.add(m_plan.targetPath(m_plan.changes[item]).toUtf8());
        }
        step.id = idOf(id);
        return step;
    }

    Step helper(QLatin1StringView verb, const QString& subject) const
    {
        Step step;
        step.verb = verb;
        step.subject = subject;
        step.settles = false;
        step.args.insert(verbs::kTag, m_tag);
        Sha256 id;
        id.add(QByteArrayView(verb.data(), verb.size()));
        step.id = idOf(id);
        return step;
    }

    static StepId idOf(Sha256& hash)
    {
        constexpr qsizetype kDigits = 16;
        return StepId(QString::fromLatin1(hash.result().toHex().left(kDigits)));
    }

    quint32 add(Step step)
    {
        m_steps.push_back(std::move(step));
        return static_cast<quint32>(m_steps.size() - 1);
    }

    const Plan& m_plan;
    QString m_tag;
    std::vector<ChangeIndex> m_all;
    std::vector<ChangeIndex> m_small;
    std::vector<ChangeIndex> m_large;
    std::vector<ChangeIndex> m_links;
    std::vector<ChangeIndex> m_folders;
    std::vector<Step> m_steps;
};

} // namespace

bool isWrittenWhole(const Plan& plan)
{
    return plan.target.location.scheme == QStringLiteral("archive");
}

std::vector<Step> stepsOf(const RulesInput& input)
{
    return StepMaker(input).make();
}

std::vector<Inventory::Index> newFolders(const Plan& plan)
{
    const Inventory& source = *plan.sourceInventory;
    const Inventory& target = *plan.targetInventory;
    std::vector<bool> isNeeded(source.count(), false);
    for (const Change& change : plan.changes) {
        if (change.action != Action::Add && change.action != Action::Change)
            continue;
        for (Inventory::Index at = source.parent(change.source); at != 0 && at != Inventory::kNone && !isNeeded[at];
             at = source.parent(at))
            isNeeded[at] = true;
    }
    std::vector<Inventory::Index> folders;
    for (Inventory::Index i = 1; i < source.count(); ++i) {
        if (isNeeded[i] && target.find(source.path(i)) == Inventory::kNone)
            folders.push_back(i);
    }
    // Parents before children, whatever order the inventory keeps.
    const auto depthOf = [&source](Inventory::Index i) {
        int depth = 0;
        for (; i != 0; i = source.parent(i))
            ++depth;
        return depth;
    };
    std::stable_sort(folders.begin(), folders.end(),
                     [&](Inventory::Index a, Inventory::Index b) { return depthOf(a) < depthOf(b); });
    return folders;
}

} // namespace gangway
