// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/changetree.h"

#include <algorithm>
#include <numeric>

namespace gangway
{

namespace
{

// What the person has to look at first.
constexpr std::array<Action, 7> kRanks{Action::Conflict, Action::Unsupported, Action::Change,      Action::Add,
                                       Action::Skip,     Action::Same,        Action::OnlyInTarget};

size_t slot(Action action)
{
    return static_cast<size_t>(action);
}

} // namespace

qint64 ActionCounts::sum() const
{
    return std::accumulate(of.begin(), of.end(), qint64(0));
}

ChangeTree::ChangeTree(QObject* parent)
    : QAbstractItemModel(parent)
{
    m_actions.fill(true);
}

void ChangeTree::setPlan(std::shared_ptr<const Plan> plan)
{
    const auto take = [this, &plan] {
        m_plan = std::move(plan);
        build();
        filter();
    };
    if (m_plan && plan) {
        rearrange(take);
        return;
    }
    beginResetModel();
    take();
    endResetModel();
}

void ChangeTree::setActions(const std::vector<Action>& actions)
{
    std::array<bool, 7> wanted{};
    wanted.fill(actions.empty());
    for (const Action action : actions)
        wanted[slot(action)] = true;
    if (wanted == m_actions)
        return;
    rearrange([this, &wanted] {
        m_actions = wanted;
        filter();
    });
}

void ChangeTree::setText(const QString& text)
{
    if (text == m_text)
        return;
    rearrange([this, &text] {
        m_text = text;
        filter();
    });
}

/// Does `how`, which makes rows anew, and takes persistent indexes along by what they are about.
void ChangeTree::rearrange(const std::function<void()>& how)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Key> keys;
    keys.reserve(static_cast<size_t>(before.size()));
    for (const QModelIndex& index : before)
        keys.push_back(keyOf(index));
    how();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after << indexFor(keys[static_cast<size_t>(i)], before[i].column());
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

quint32 ChangeTree::addContainer(quint32 parent)
{
    const auto position = static_cast<quint32>(m_containers.size());
    m_containers.emplace_back();
    m_containers.back().parent = parent;
    m_containers[parent].folders.push_back(position);
    return position;
}

quint32 ChangeTree::containerOfSource(Inventory::Index folder)
{
    if (m_sourceContainers[folder] != kNone)
        return m_sourceContainers[folder];
    const quint32 position = addContainer(containerOfSource(m_plan->sourceInventory->parent(folder)));
    m_containers[position].source = folder;
    m_sourceContainers[folder] = position;
    return position;
}

/// The folder of the source with the same path, where there is one.
quint32 ChangeTree::containerOfTarget(Inventory::Index folder)
{
    const auto known = m_targetContainers.constFind(folder);
    if (known != m_targetContainers.cend())
        return *known;
    const Inventory& source = *m_plan->sourceInventory;
    const quint32 parent = containerOfTarget(m_plan->targetInventory->parent(folder));
    const Inventory::Index above = m_containers[parent].source;
    const Inventory::Index same =
        above == Inventory::kNone ? above : source.childNamed(above, m_plan->targetInventory->nameUtf8(folder));
    const bool isFolder = same != Inventory::kNone && source.childCount(same) > 0;
    const quint32 position = isFolder ? containerOfSource(same) : addContainer(parent);
    m_containers[position].target = folder;
    m_targetContainers.insert(folder, position);
    return position;
}

void ChangeTree::build()
{
    m_containers.assign(1, {});
    m_sourceContainers.clear();
    m_targetContainers.clear();
    m_containerOf.clear();
    m_order.clear();
    if (m_plan) {
        m_containers.front().source = 0;
        m_containers.front().target = 0;
        m_sourceContainers.assign(m_plan->sourceInventory->count(), kNone);
        m_sourceContainers.front() = 0;
        m_targetContainers.insert(0, 0);
        m_containerOf.reserve(m_plan->changes.size());
        for (const Change& change : m_plan->changes) {
            const quint32 container = change.source != Inventory::kNone
                                          ? containerOfSource(m_plan->sourceInventory->parent(change.source))
                                          : containerOfTarget(m_plan->targetInventory->parent(change.target));
            m_containerOf.push_back(container);
            ++m_containers[container].changeCount;
        }
    }
    m_folderCount = m_containers.size();
    sumUp();
}

void ChangeTree::sumUp()
{
    quint32 first = 0;
    for (Container& container : m_containers) {
        container.firstChange = first;
        first += container.changeCount;
    }
    m_order.resize(m_containerOf.size());
    std::vector<quint32> next(m_containers.size(), 0);
    for (ChangeIndex i = 0; i < m_containerOf.size(); ++i) {
        Container& container = m_containers[m_containerOf[i]];
        m_order[container.firstChange + next[m_containerOf[i]]++] = i;
        const Change& change = m_plan->changes[i];
        ++container.counts.of[slot(change.action)];
        container.bytes = addedBytes(container.bytes, m_plan->changeBytes(change));
    }
    // A folder stands behind the one it is in.
    for (size_t i = m_containers.size() - 1; i > 0; --i) {
        Container& above = m_containers[m_containers[i].parent];
        above.bytes = addedBytes(above.bytes, m_containers[i].bytes);
        for (size_t action = 0; action < above.counts.of.size(); ++action)
            above.counts.of[action] += m_containers[i].counts.of[action];
    }
}

bool ChangeTree::fitsText(const Change& change) const
{
    return changeName(change).contains(m_text, Qt::CaseInsensitive);
}

void ChangeTree::filter()
{
    m_containers.resize(m_folderCount);
    for (size_t i = 0; i < m_containers.size(); ++i) {
        Container& container = m_containers[i];
        container.rows.clear();
        container.hasRows = false;
        container.shown = {};
        container.textFits = m_text.isEmpty()
                             || (i > 0 && (m_containers[container.parent].textFits
                                           || containerName(container).contains(m_text, Qt::CaseInsensitive)));
    }
    m_matching = {};
    m_shown.assign(m_containerOf.size(), false);
    for (ChangeIndex i = 0; i < m_containerOf.size(); ++i) {
        const Change& change = m_plan->changes[i];
        Container& container = m_containers[m_containerOf[i]];
        if (!container.textFits && !fitsText(change))
            continue;
        ++m_matching.of[slot(change.action)];
        m_shown[i] = m_actions[slot(change.action)];
        container.shown.of[slot(change.action)] += m_shown[i] ? 1 : 0;
    }
    for (size_t i = m_containers.size() - 1; i > 0; --i) {
        Container& above = m_containers[m_containers[i].parent];
        for (size_t action = 0; action < above.shown.of.size(); ++action)
            above.shown.of[action] += m_containers[i].shown.of[action];
    }
}

Action ChangeTree::worstShown(const Container& container) const
{
    const auto found = std::find_if(kRanks.begin(), kRanks.end(), [&](Action a) { return container.shown[a] > 0; });
    return found == kRanks.end() ? kRanks.back() : *found;
}

void ChangeTree::makeRows(quint32 position) const
{
    if (m_containers[position].hasRows)
        return;
    m_containers[position].hasRows = true;
    for (const Action action : kRanks) {
        for (const quint32 folder : m_containers[position].folders) {
            const Container& below = m_containers[folder];
            // Projects keep the order of their names: one looks for them by name.
            const bool isTurn = position == 0 ? action == kRanks.front() : worstShown(below) == action;
            if (isTurn && below.shown.sum() > 0) {
                m_containers[folder].row = static_cast<quint32>(m_containers[position].rows.size());
                m_containers[position].rows.push_back({folder | Row::kContainer});
            }
        }
        makeItemRows(position, action);
    }
}

void ChangeTree::makeItemRows(quint32 position, Action action) const
{
    std::vector<Row> files;
    std::vector<Row> others;
    const quint32 end = m_containers[position].firstChange + m_containers[position].changeCount;
    for (quint32 at = m_containers[position].firstChange; at < end; ++at) {
        const ChangeIndex change = m_order[at];
        const Change& what = m_plan->changes[change];
        if (what.action != action || !m_shown[change])
            continue;
        const ResourceType type = what.source != Inventory::kNone ? m_plan->sourceInventory->type(what.source)
                                                                  : m_plan->targetInventory->type(what.target);
        (type == ResourceType::File ? files : others).push_back({change});
    }
    std::vector<Row>& rows = m_containers[position].rows;
    rows.insert(rows.end(), others.begin(), others.end());
    if (files.size() < kFoldedFrom) {
        rows.insert(rows.end(), files.begin(), files.end());
        return;
    }
    Container fold;
    fold.source = m_containers[position].source;
    fold.target = m_containers[position].target;
    fold.parent = position;
    fold.row = static_cast<quint32>(rows.size());
    fold.isFold = true;
    fold.hasRows = true;
    fold.action = action;
    fold.shown.of[slot(action)] = static_cast<qint64>(files.size());
    fold.counts = fold.shown;
    for (const Row file : files)
        fold.bytes = addedBytes(fold.bytes, m_plan->changeBytes(m_plan->changes[file.value]));
    fold.rows = std::move(files);
    rows.push_back({static_cast<quint32>(m_containers.size()) | Row::kContainer});
    m_containers.push_back(std::move(fold));
}

} // namespace gangway
