// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/choose/choosecontroller.h"

#include "wizard/text/errortext.h"

#include <algorithm>

namespace gangway
{
namespace
{

constexpr qint64 kBigBytes = 10'000'000'000; // the chip says "Over 10 GB"

bool fits(ChooseController::Chip chip, const ScopeNode& node)
{
    switch (chip) {
    case ChooseController::Chip::Notebooks:
        return node.notebookCount > 0;
    case ChooseController::Chip::Attention:
        return !node.notes.empty() || !node.canBePicked;
    case ChooseController::Chip::Big:
        return node.bytes > kBigBytes;
    }
    return false;
}

} // namespace

struct ChooseController::Reader {
    explicit Reader(const WizardServices& services)
        : work(services)
    {
    }
    std::optional<ScopeId> folder; ///< none: idle
    Latest<Result<std::vector<ScopeNode>>> work;
};

ChooseController::ChooseController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_filter(&m_tree)
{
    for (size_t i = 0; i < kReaders; ++i)
        m_readers.push_back(std::make_unique<Reader>(services));
    connect(&m_tree, &ScopeTree::childrenWanted, this, &ChooseController::want);
    connect(&m_tree, &ScopeTree::ticksChanged, this, &ChooseController::changed);
}

ChooseController::~ChooseController() = default;

Location ChooseController::location() const
{
    return m_state.source() ? m_state.source()->connection.location : Location();
}

void ChooseController::load()
{
    const auto session = m_state.source() ? m_state.source()->session : nullptr;
    if (!session || session == m_session)
        return;
    m_session = session;
    m_queue.clear();
    for (const auto& reader : m_readers) {
        reader->work.cancel();
        reader->folder.reset();
    }
    m_tree.clear();
    m_readAt = {};
    m_hasSecondLines = false;
    m_restores = m_state.scope().has_value();
    m_tree.setLoading(ScopeId());
    want(ScopeId());
}

void ChooseController::want(const ScopeId& folder)
{
    const auto isRead = [&folder](const auto& reader) { return reader->folder == folder; };
    if (std::find(m_queue.begin(), m_queue.end(), folder) == m_queue.end()
        && std::none_of(m_readers.begin(), m_readers.end(), isRead))
        m_queue.push_back(folder);
    m_tree.setLoading(folder);
    startNext();
    emit changed();
}

void ChooseController::startNext()
{
    for (const auto& reader : m_readers) {
        if (m_queue.empty())
            return;
        if (reader->folder)
            continue;
        reader->folder = m_queue.front();
        m_queue.pop_front();
        reader->work.start(
            [session = m_session, folder = *reader->folder](Context& context, const Teller&) {
                return session->scopes(context, folder);
            },
            [this, reader = reader.get()](Result<std::vector<ScopeNode>> nodes) {
                const ScopeId folder = *std::exchange(reader->folder, std::nullopt);
                deliver(folder, std::move(nodes));
                startNext();
                emit changed();
            });
    }
}

void ChooseController::deliver(const ScopeId& folder, Result<std::vector<ScopeNode>> nodes)
{
    if (!nodes) {
        m_tree.setFailed(folder, nodes.error());
        m_hasSecondLines = m_hasSecondLines || !folder.isEmpty();
        return;
    }
    m_hasSecondLines = m_hasSecondLines || std::any_of(nodes->begin(), nodes->end(), [](const ScopeNode& node) {
        return !node.canBePicked && !node.problem.isEmpty();
    });
    m_tree.setChildren(folder, std::move(*nodes));
    recount();
    if (!folder.isEmpty())
        return;
    m_readAt = m_services.environment.clock.now();
    if (std::exchange(m_restores, false)) {
        std::vector<ScopeId> ids;
        for (const QString& project : m_state.scope()->scope.projects)
            ids.emplace_back(project);
        m_tree.restoreTicks(ids);
    }
    emit topRead();
}

bool ChooseController::isReading() const
{
    return !m_queue.empty()
           || std::any_of(m_readers.begin(), m_readers.end(), [](const auto& reader) { return reader->folder.has_value(); });
}

QString ChooseController::readingName() const
{
    for (const auto& reader : m_readers) {
        const QModelIndex index = reader->folder ? m_tree.indexOf(*reader->folder) : QModelIndex();
        if (index.isValid())
            return m_tree.node(index).name;
    }
    return {};
}

ChooseController::View ChooseController::view() const
{
    if (m_tree.rowCount() == 0) {
        if (m_tree.load(ScopeId()) == ScopeLoad::Failed)
            return View::Failed;
        return m_tree.load(ScopeId()) == ScopeLoad::Loaded ? View::Empty : View::Tree;
    }
    return m_filter.isFiltering() && m_filter.rowCount() == 0 ? View::NoMatch : View::Tree;
}

void ChooseController::recount()
{
    m_chipCounts = {};
    countBelow({});
}

void ChooseController::countBelow(const QModelIndex& parent)
{
    for (int row = 0; row < m_tree.rowCount(parent); ++row) {
        const QModelIndex index = m_tree.index(row, 0, parent);
        const ScopeNode& node = m_tree.node(index);
        if (node.kind == ScopeKind::Cloud || node.kind == ScopeKind::Folder) {
            countBelow(index);
            continue;
        }
        for (const Chip chip : {Chip::Notebooks, Chip::Attention, Chip::Big})
            m_chipCounts[size_t(chip)] += fits(chip, node) ? 1 : 0;
    }
}

void ChooseController::setSearch(const QString& text)
{
    m_search = text.trimmed();
    m_filter.setText(m_search);
    emit changed();
}

void ChooseController::setChips(const QList<Chip>& chips)
{
    std::vector<ScopeFilter::Chip> predicates;
    for (const Chip chip : chips)
        predicates.emplace_back([chip](const ScopeNode& node) { return fits(chip, node); });
    m_filter.setChips(std::move(predicates));
    emit changed();
}

void ChooseController::setShownTicked(bool on)
{
    m_filter.setShownTicked(on);
}

void ChooseController::readAgain()
{
    if (m_session)
        m_tree.readAgain();
}

void ChooseController::stopReading()
{
    std::vector<ScopeId> stopped(m_queue.begin(), m_queue.end());
    m_queue.clear();
    for (const auto& reader : m_readers) {
        reader->work.cancel();
        if (const auto folder = std::exchange(reader->folder, std::nullopt))
            stopped.push_back(*folder);
    }
    for (const ScopeId& folder : stopped)
        deliver(folder, Error::cancelled());
    emit changed();
}

bool ChooseController::hasFailed(const QModelIndex& shown) const
{
    return shown.isValid() && shown.data(asInt(ScopeRole::Load)).toInt() == int(ScopeLoad::Failed);
}

QString ChooseController::reasonOf(const QModelIndex& shown) const
{
    return shown.isValid() ? m_tree.reasonOf(m_filter.mapToSource(shown)) : QString();
}

void ChooseController::tryAgain(const QModelIndex& shown)
{
    if (hasFailed(shown))
        want(ScopeId(shown.data(asInt(ScopeRole::Id)).toString()));
    else if (!shown.isValid())
        want(ScopeId());
}

void ChooseController::accept()
{
    ScopeChoice choice;
    for (const ScopeId& id : m_tree.ticked())
        choice.scope.projects.append(id.value);
    if (choice.scope.projects.isEmpty())
        return;
    choice.projects = summary().picked;
    choice.projectsSeen = summary().seen;
    choice.bytes = summary().isExact ? summary().bytes : kUnknownBytes;
    m_state.setScope(std::move(choice));
}

} // namespace gangway
