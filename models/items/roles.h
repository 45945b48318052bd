// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace gangway
{

// What the item models answer beside Qt's own roles. Every role is answered in every column; Qt::DisplayRole only where the
// text is data (a name), never where it is a word: those are made in wizard, by a subclass or a delegate.

enum class ScopeColumn { Name, Contents, Note, Size, Changed };
enum class ScopeRole {
    Id = Qt::UserRole + 1, ///< QString
    Kind,                  ///< int of ScopeKind
    Bytes,                 ///< qint64, kUnknownBytes
    ModifiedNs,            ///< qint64, kUnknownTime
    FileCount,             ///< qint64, -1
    NotebookCount,         ///< qint64, -1
    CanBePicked,           ///< bool
    Problem,               ///< QString, an error code
    Load,                  ///< int of ScopeLoad
    PickedInside,          ///< qint64: projects ticked in it, for "3 of 4"
    ProjectsInside         ///< qint64: projects in it, as far as they are loaded
};

enum class ChangeColumn { Item, Size, Change, Why };
enum class ChangeRole {
    Kind = Qt::UserRole + 1, ///< int of ChangeRow
    Path,                    ///< QString: of the source, or of the target for what is only there
    Bytes,                   ///< qint64: of all items in it
    Items,                   ///< qint64: in it, that the filter shows; 1 for an item
    Action,                  ///< int of Action; of an item and a fold
    Reason,                  ///< int of Reason; of an item, and of a fold whose files all have the same one, else -1
    Decided,                 ///< bool, of an item
    Type                     ///< int of ResourceType, of an item
};

enum class StepColumn { Item, State, Progress, Size, Speed };
enum class StepRole {
    Change = Qt::UserRole + 1, ///< quint32: ChangeIndex
    State,                     ///< int of TransferState
    Path,                      ///< QString
    Bytes,                     ///< qint64, kUnknownBytes
    Fraction,                  ///< double 0 to 1; -1 = under way, not known how far
    BytesPerSecond,            ///< double; 0 = not known
    Type,                      ///< int of ResourceType
    ErrorText                  ///< QString: the log line of the error, "" if there is none; see StepTable::error()
};

enum class LogRole {
    Time = Qt::UserRole + 1, ///< QString "14:51:02", local time
    Level,                   ///< int of LogLevel
    Message,                 ///< QString: subject and message in one line
    Subject                  ///< QString
};

/// Models and views want plain numbers: asInt(ScopeRole::Bytes).
template<typename Enum>
constexpr int asInt(Enum value)
{
    return static_cast<int>(value);
}

} // namespace gangway
