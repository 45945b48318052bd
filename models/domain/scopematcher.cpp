// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scopematcher.h"

#include <algorithm>

namespace gangway
{

namespace
{

std::vector<QByteArray> componentsOf(const QString& path)
{
    std::vector<QByteArray> result;
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts))
        result.push_back(part.toUtf8());
    return result;
}

bool anyMatches(const std::vector<Glob>& globs, Glob::Components path, bool isFolder)
{
    return std::any_of(globs.begin(), globs.end(), [&](const Glob& glob) { return glob.matches(path, isFolder); });
}

/// True where the shorter of both is the beginning of the other.
bool areInLine(const std::vector<QByteArray>& project, Glob::Components path)
{
    const size_t common = std::min(project.size(), path.size());
    return std::equal(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(common), project.begin());
}

} // namespace

ScopeMatcher::ScopeMatcher(const Scope& scope)
{
    for (const QString& project : scope.projects)
        m_projects.push_back(componentsOf(project));
    const bool isAll = std::any_of(m_projects.begin(), m_projects.end(), [](const auto& p) { return p.empty(); });
    if (isAll)
        m_projects.clear();
    for (const QString& glob : scope.include)
        m_include.emplace_back(glob);
    for (const QString& glob : scope.exclude)
        m_exclude.emplace_back(glob);
}

bool ScopeMatcher::includes(Glob::Components path, bool isFolder) const
{
    return m_include.empty() || anyMatches(m_include, path, isFolder);
}

bool ScopeMatcher::excludes(Glob::Components path, bool isFolder) const
{
    return anyMatches(m_exclude, path, isFolder);
}

bool ScopeMatcher::isPicked(Glob::Components path) const
{
    return m_projects.empty() || std::any_of(m_projects.begin(), m_projects.end(), [&](const auto& project) {
        return project.size() <= path.size() && areInLine(project, path);
    });
}

bool ScopeMatcher::mayHoldPicked(Glob::Components path) const
{
    return m_projects.empty() || std::any_of(m_projects.begin(), m_projects.end(),
                                             [&](const auto& project) { return areInLine(project, path); });
}

bool ScopeMatcher::takes(const QString& path, bool isFolder) const
{
    const std::vector<QByteArray> owned = componentsOf(path);
    const std::vector<QByteArrayView> parts(owned.begin(), owned.end());
    if (!isPicked(parts))
        return false;
    bool isIncluded = m_include.empty();
    for (size_t length = 1; length <= parts.size(); ++length) {
        const Glob::Components prefix(parts.data(), length);
        const bool prefixIsFolder = length < parts.size() || isFolder;
        if (excludes(prefix, prefixIsFolder))
            return false;
        isIncluded = isIncluded || includes(prefix, prefixIsFolder);
    }
    return isIncluded;
}

} // namespace gangway
