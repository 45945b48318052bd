// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/glob.h"
#include "models/domain/options.h"

namespace gangway
{

/// A Scope made ready for asking about many paths. Immutable; thread-safe.
class ScopeMatcher
{
public:
    explicit ScopeMatcher(const Scope& scope);

    bool hasGlobs() const { return !m_include.empty() || !m_exclude.empty(); }
    bool hasProjects() const { return !m_projects.empty(); }

    bool takes(const QString& path, bool isFolder) const; ///< picked, included and not excluded

    // For walks from the root down: what holds for a folder holds for everything below it, so these look at one path only.
    bool includes(Glob::Components path, bool isFolder) const; ///< matched by an include glob itself, or there are none
    bool excludes(Glob::Components path, bool isFolder) const; ///< matched by an exclude glob itself
    bool isPicked(Glob::Components path) const;                ///< at or below a picked project, or none is picked
    /// True where something at or below this path may be picked.
    bool mayHoldPicked(Glob::Components path) const;

private:
    std::vector<std::vector<QByteArray>> m_projects; ///< components; empty = everything is picked
    std::vector<Glob> m_include;
    std::vector<Glob> m_exclude;
};

} // namespace gangway
