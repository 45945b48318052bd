// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/files/scopepicks.h"

namespace gangway
{

ScopePicks::ScopePicks(const QStringList& projects, const TargetRules& rules)
    : m_caseSensitive(rules.caseSensitive)
    , m_normalises(rules.normalisesUnicode)
{
    m_whole.m_isWhole = true;
    m_top.m_isWhole = projects.isEmpty();
    for (const QString& project : projects) {
        Place* at = &m_top;
        for (const QString& name : project.split(u'/', Qt::SkipEmptyParts)) {
            std::unique_ptr<Place>& next = at->m_children[spelled(name)];
            if (!next)
                next = std::make_unique<Place>();
            at = next.get();
        }
        at->m_isWhole = true;
    }
}

QString ScopePicks::spelled(const QString& name) const
{
    QString result = m_normalises ? name.normalized(QString::NormalizationForm_C) : name;
    return m_caseSensitive ? result : result.toCaseFolded();
}

const ScopePicks::Place* ScopePicks::below(const Place* folder, const QString& name) const
{
    if (folder->m_isWhole)
        return &m_whole;
    const auto found = folder->m_children.find(spelled(name));
    return found == folder->m_children.end() ? nullptr : found->second.get();
}

} // namespace gangway
