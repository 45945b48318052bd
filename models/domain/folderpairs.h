// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/inventory.h"

namespace gangway
{

/// How a target that folds case or normalises Unicode sees names: equal keys are one name there.
class NameKey
{
public:
    NameKey(bool caseSensitive, bool normalisesUnicode);
    bool isPlain() const { return m_caseSensitive && !m_normalises; } ///< a name is its own key
    QByteArray of(QByteArrayView nameUtf8) const;

private:
    bool m_caseSensitive;
    bool m_normalises;
};

/// Which children of a source folder and a target folder have the same name, where the target does not tell all names
/// apart. The first of several source names that are one name in the target is paired, the others are clashes.
/// Either folder may be kNone.
class FolderPairs
{
public:
    FolderPairs(const Inventory& source, Inventory::Index sourceFolder, const Inventory& target,
                Inventory::Index targetFolder, const NameKey& key);

    Inventory::Index match(Inventory::Index source) const { return m_matches[source - m_firstSource]; }
    bool isClash(Inventory::Index source) const { return m_clashes[source - m_firstSource]; }
    bool isMatched(Inventory::Index target) const { return m_matched[target - m_firstTarget]; }
    bool sourceHolds(const QByteArray& key) const { return m_sourceKeys.contains(key); }
    Inventory::Index targetWith(const QByteArray& key) const { return m_targetKeys.value(key, Inventory::kNone); }

private:
    Inventory::Index m_firstSource = 0;
    Inventory::Index m_firstTarget = 0;
    std::vector<Inventory::Index> m_matches;
    std::vector<bool> m_clashes;
    std::vector<bool> m_matched;
    QHash<QByteArray, Inventory::Index> m_sourceKeys;
    QHash<QByteArray, Inventory::Index> m_targetKeys;
};

} // namespace gangway
