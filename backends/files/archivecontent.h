// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/files/workplace.h"

#include <QMap>

namespace gangway
{

/// What an archive is to hold, by path, so written in an order that depends on its content alone. Used by one thread.
class ArchiveContent
{
public:
    explicit ArchiveContent(Workplace& place);

    /// Begins with what the archive holds now; an archive that is not there yet holds nothing.
    /// @errors Unsupported "archive.problem": an entry that cannot be taken over
    Result<void> takeOver(Context& context);
    void addFolder(const QString& path, const Resource& what); ///< what stands there already stays
    void bring(ChangeIndex item);
    void putBack(ChangeIndex item);
    void remove(const QString& path);
    void removeIfEmpty(const QString& folder);
    bool isEmpty() const { return m_entries.isEmpty(); }

    /// Writes all of it as one new archive and proves it. Outcomes are of the brought items, in their order; one that
    /// cannot be read stays out of the archive. With nothing brought but failures, the old archive stays.
    Result<std::vector<ItemOutcome>> write(Context& context, const Step& step);

private:
    enum class Origin : quint8 { Old, Given, Source, Saved };
    struct Entry {
        Origin origin = Origin::Old;
        Resource what;
        ChangeIndex item = 0;
    };

    Result<void> collect(Context& context, const QString& folder);
    Result<void> writeEntry(Context& context, FileBatch& batch, const QString& path, const Entry& entry);
    Result<ItemOutcome> bringEntry(Context& context, FileBatch& batch, const QString& path, ChangeIndex item);

    Workplace& m_place;
    QMap<QString, Entry> m_entries;
    qint64 m_bytes = 0; ///< brought so far, as reported
};

} // namespace gangway
