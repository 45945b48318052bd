// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/stores/archive/archivelimits.h"

#include <QByteArray>
#include <QString>

namespace gangway
{

/// Why an entry cannot be read although the archive can. Each has a code; README.md of this folder says what they mean.
enum class EntryProblem : quint8 {
    None, Outside, NameRefused, NotUtf8, TooLong, TooDeep, Duplicate, Through, Overlap, Encrypted, Method, Bomb,
    LinkBroken, Sparse, Damaged
};
QString entryProblemCode(EntryProblem problem); ///< "entry.outside"; "" for None

enum class NameStyle : quint8 {
    Unix,
    Dos ///< written on DOS or Windows: a backslash separates, a colon names a drive
};

struct EntryName {
    QByteArray path;         ///< clean: components joined by '/', none of them "", "." or ".."; "" = the archive's root
    bool namesFolder = false; ///< it ended in a slash
    EntryProblem problem = EntryProblem::None; ///< with one, `path` is not to be used
};

/// Decides what a name from an archive means here. Pure; the name may hold anything.
EntryName readEntryName(QByteArrayView raw, NameStyle style, const ArchiveLimits& limits);

/// One printable path component that stands for a name that cannot be used.
QByteArray escapedEntryName(QByteArrayView raw);

} // namespace gangway
