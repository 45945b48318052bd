// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/target/targetcontroller.h"

#include <algorithm>

namespace gangway
{

TargetController::TargetController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
    , m_read(services)
{
}

Location TargetController::location() const
{
    return m_state.targetSide() ? m_state.targetSide()->connection.location : Location();
}

void TargetController::load()
{
    if (m_state.target()) {
        m_folder = m_state.target()->folder;
        const bool isKnown = m_folder.isEmpty() || std::any_of(m_nodes.begin(), m_nodes.end(), [this](const TargetNode& node) {
            return node.target.folder == m_folder;
        });
        m_isNew = !isKnown && !m_nodes.empty();
        if (m_isNew)
            m_newName = m_folder;
    }
    const auto session = m_state.targetSide() ? m_state.targetSide()->session : nullptr;
    if (session && session != m_readFrom)
        read();
    emit changed();
}

void TargetController::read()
{
    const auto session = m_state.targetSide() ? m_state.targetSide()->session : nullptr;
    if (!session)
        return;
    if (std::exchange(m_readFrom, session) != session && !m_state.target()) {
        m_folder.clear();
        m_isNew = false;
    }
    m_isReading = true;
    m_error.reset();
    m_read.start([session](Context& context, const Teller&) { return session->targets(context, {}); },
                 [this](Result<std::vector<TargetNode>> nodes) {
                     m_isReading = false;
                     if (nodes) {
                         m_nodes = std::move(*nodes);
                     } else {
                         m_nodes.clear();
                         m_error = nodes.error();
                     }
                     emit listed();
                     emit changed();
                 });
    emit changed();
}

void TargetController::stop()
{
    if (!m_isReading)
        return;
    m_read.cancel();
    m_isReading = false;
    m_readFrom.reset();
    emit changed();
}

qsizetype TargetController::matches() const
{
    return std::count_if(m_nodes.begin(), m_nodes.end(), [this](const TargetNode& node) {
        return !node.target.folder.isEmpty() && node.name.contains(m_search, Qt::CaseInsensitive);
    });
}

std::vector<TargetNode> TargetController::shown() const
{
    std::vector<TargetNode> found;
    const auto top = std::find_if(m_nodes.begin(), m_nodes.end(),
                                  [](const TargetNode& node) { return node.target.folder.isEmpty(); });
    // The top is always there, whether or not the platform lists it.
    found.push_back(top == m_nodes.end() ? TargetNode() : *top);
    for (const TargetNode& node : m_nodes) {
        const bool isPicked = !m_isNew && node.target.folder == m_folder;
        if (!node.target.folder.isEmpty() && (isPicked || node.name.contains(m_search, Qt::CaseInsensitive))
            && (isPicked || qsizetype(found.size()) <= kMostShown))
            found.push_back(node);
    }
    return found;
}

void TargetController::setSearch(const QString& text)
{
    m_search = text.trimmed();
    emit listed();
    emit changed();
}

std::optional<QString> TargetController::picked() const
{
    if (m_isNew)
        return isNewNameFit() ? std::optional(m_newName.trimmed()) : std::nullopt;
    return m_folder;
}

void TargetController::pick(const QString& folder)
{
    m_isNew = false;
    m_folder = folder;
    emit changed();
}

void TargetController::pickNew()
{
    m_isNew = true;
    emit changed();
}

void TargetController::setNewName(const QString& name)
{
    m_newName = name;
    emit changed();
}

bool TargetController::isNewNameTaken() const
{
    const QString name = m_newName.trimmed();
    return std::any_of(m_nodes.begin(), m_nodes.end(), [&name](const TargetNode& node) { return node.target.folder == name && !name.isEmpty(); });
}

bool TargetController::isNewNameFit() const
{
    const QString name = m_newName.trimmed();
    const bool isComponent = !name.isEmpty() && name != QStringLiteral(".") && name != QStringLiteral("..")
                             && !name.contains(QLatin1Char('/')) && !name.contains(QChar(u'\0'));
    return isComponent && !isNewNameTaken();
}

std::optional<qint64> TargetController::freeBytes() const
{
    std::optional<qint64> ofTop;
    for (const TargetNode& node : m_nodes) {
        if (!m_isNew && node.target.folder == m_folder && node.freeBytes)
            return node.freeBytes;
        if (node.target.folder.isEmpty())
            ofTop = node.freeBytes;
    }
    return ofTop;
}

qint64 TargetController::bytesToMove() const
{
    return m_state.scope() ? m_state.scope()->bytes : kUnknownBytes;
}

QStringList TargetController::projects() const
{
    return m_state.scope() ? m_state.scope()->scope.projects : QStringList();
}

qint64 TargetController::projectCount() const
{
    return m_state.scope() ? m_state.scope()->projects : 0;
}

qint64 TargetController::projectsSeen() const
{
    return m_state.scope() ? m_state.scope()->projectsSeen : 0;
}

void TargetController::accept()
{
    if (const auto folder = picked())
        m_state.setTarget({*folder});
}

} // namespace gangway
