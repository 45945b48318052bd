// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/jupyter/jupytertraces.h"

#include "models/domain/relativepath.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSet>

namespace gangway
{

namespace
{

const QRegularExpression& partPattern()
{
    static const QRegularExpression pattern(QStringLiteral("^gangway-([a-z0-9-]{1,40})-[0-9a-f]{16}\\.part$"));
    return pattern;
}

const QRegularExpression& asidePattern()
{
    static const QRegularExpression pattern(QStringLiteral("^(.+)\\.gangway-([a-z0-9-]{1,40})\\.old$"));
    return pattern;
}

QString tagOf(const QString& name)
{
    const QString ofPart = partPattern().match(name).captured(1);
    return ofPart.isEmpty() ? asidePattern().match(name).captured(2) : ofPart;
}

QString lastName(const QString& path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

} // namespace

QString partPath(const QString& path, const QString& tag)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return joinedPath(folderOf(path), QStringLiteral("gangway-%1-%2.part").arg(tag, QString::fromLatin1(hash)));
}

QString asidePath(const QString& path, const QString& tag)
{
    return path + QStringLiteral(".gangway-%1.old").arg(tag);
}

bool isTraceName(const QString& name)
{
    return partPattern().match(name).hasMatch() || asidePattern().match(name).hasMatch();
}

bool isServersOwn(const QString& name)
{
    return name == QStringLiteral(".ipynb_checkpoints");
}

std::vector<Resource> JupyterTraces::view(const QString& folder, std::vector<Resource> listed)
{
    QSet<QString> names;
    for (const Resource& entry : listed)
        names.insert(entry.name);
    std::vector<Resource> shown;
    const std::lock_guard lock(m_mutex);
    for (Resource& entry : listed) {
        if (isServersOwn(entry.name))
            continue;
        if (!isTraceName(entry.name)) {
            m_aside.erase(joinedPath(folder, entry.name));
            shown.push_back(std::move(entry));
            continue;
        }
        const QString path = joinedPath(folder, entry.name);
        const QString original = asidePattern().match(entry.name).captured(1);
        if (original.isEmpty() || names.contains(original)) {
            m_leftovers.insert(path);
            continue;
        }
        m_aside[joinedPath(folder, original)] = path;
        names.insert(original); // a second one that waits for the same place is a leftover
        entry.name = original;
        shown.push_back(std::move(entry));
    }
    return shown;
}

QString JupyterTraces::asideOf(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_aside.find(path);
    return found == m_aside.end() ? QString() : found->second;
}

std::vector<QString> JupyterTraces::takeLeftovers(const QString& tag)
{
    std::vector<QString> taken;
    const std::lock_guard lock(m_mutex);
    for (auto it = m_leftovers.begin(); it != m_leftovers.end();) {
        if (m_busy.contains(*it) || tagOf(lastName(*it)) != tag) {
            ++it;
            continue;
        }
        taken.push_back(*it);
        it = m_leftovers.erase(it);
    }
    return taken;
}

void JupyterTraces::setBusy(const QString& tracePath, bool busy)
{
    const std::lock_guard lock(m_mutex);
    if (busy)
        m_busy.insert(tracePath);
    else
        m_busy.erase(tracePath);
}

void JupyterTraces::forget(const QString& tracePath)
{
    const std::lock_guard lock(m_mutex);
    m_leftovers.erase(tracePath);
    std::erase_if(m_aside, [&](const auto& entry) { return entry.second == tracePath; });
}

bool JupyterTraces::knowsFolder(const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    return m_folders.contains(path);
}

void JupyterTraces::addFolder(const QString& path)
{
    const std::lock_guard lock(m_mutex);
    m_folders.insert(path);
}

void JupyterTraces::forgetFolders()
{
    const std::lock_guard lock(m_mutex);
    m_folders.clear();
}

} // namespace gangway
