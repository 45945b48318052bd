// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/folderpairs.h"

#include <algorithm>

namespace gangway
{

NameKey::NameKey(bool caseSensitive, bool normalisesUnicode)
    : m_caseSensitive(caseSensitive)
    , m_normalises(normalisesUnicode)
{
}

QByteArray NameKey::of(QByteArrayView nameUtf8) const
{
    if (isPlain())
        return nameUtf8.toByteArray();
    const bool isAscii =
        std::all_of(nameUtf8.begin(), nameUtf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii)
        return m_caseSensitive ? nameUtf8.toByteArray() : nameUtf8.toByteArray().toLower();
    QString name = QString::fromUtf8(nameUtf8);
    if (m_normalises)
        name = name.normalized(QString::NormalizationForm_C);
    if (!m_caseSensitive)
        name = name.toCaseFolded();
    // Folding may decompose ("İ"), so once more.
    if (m_normalises)
        name = name.normalized(QString::NormalizationForm_C);
    return name.toUtf8();
}

FolderPairs::FolderPairs(const Inventory& source, Inventory::Index sourceFolder, const Inventory& target,
                         Inventory::Index targetFolder, const NameKey& key)
{
    using Index = Inventory::Index;
    if (targetFolder != Inventory::kNone && target.childCount(targetFolder) > 0) {
        m_firstTarget = target.firstChild(targetFolder);
        const Index end = m_firstTarget + target.childCount(targetFolder);
        m_matched.resize(target.childCount(targetFolder), false);
        for (Index t = m_firstTarget; t < end; ++t) {
            const QByteArray name = key.of(target.nameUtf8(t));
            if (!m_targetKeys.contains(name))
                m_targetKeys.insert(name, t);
        }
    }
    if (sourceFolder == Inventory::kNone || source.childCount(sourceFolder) == 0)
        return;
    m_firstSource = source.firstChild(sourceFolder);
    const Index end = m_firstSource + source.childCount(sourceFolder);
    for (Index s = m_firstSource; s < end; ++s) {
        const QByteArray name = key.of(source.nameUtf8(s));
        const bool isClash = m_sourceKeys.contains(name);
        Index match = Inventory::kNone;
        if (!isClash) {
            m_sourceKeys.insert(name, s);
            // A target that was read as telling names apart after all: the very name goes first.
            const Index same = targetFolder == Inventory::kNone ? Inventory::kNone
                                                                : target.childNamed(targetFolder, source.nameUtf8(s));
            match = same != Inventory::kNone ? same : m_targetKeys.value(name, Inventory::kNone);
        }
        if (match != Inventory::kNone)
            m_matched[match - m_firstTarget] = true;
        m_matches.push_back(match);
        m_clashes.push_back(isClash);
    }
}

} // namespace gangway
