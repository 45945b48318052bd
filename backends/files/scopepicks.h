// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/diff.h"

#include <map>
#include <memory>

namespace gangway
{

/// The picked paths of a scope as a tree, so that a reader opens no folder that leads to none of them. Immutable.
class ScopePicks
{
public:
    /// A place on the way to picked paths, or at or below one of them.
    class Place
    {
    public:
        bool isWhole() const { return m_isWhole; } ///< everything from here on is picked

    private:
        friend class ScopePicks;
        bool m_isWhole = false;
        std::map<QString, std::unique_ptr<Place>> m_children;
    };

    /// `rules` of the side that is read: where it takes two spellings for one name, so does this.
    ScopePicks(const QStringList& projects, const TargetRules& rules);

    const Place* top() const { return &m_top; }
    /// Where a child leads; nullptr if to nothing that was picked.
    const Place* below(const Place* folder, const QString& name) const;

private:
    QString spelled(const QString& name) const;

    bool m_caseSensitive;
    bool m_normalises;
    Place m_top;
    Place m_whole;
};

} // namespace gangway
