// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/changewords.h"

#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

namespace gangway
{
namespace
{

// In the order in which they need the person.
constexpr Action kSpokenOrder[] = {Action::Conflict, Action::Unsupported, Action::Change, Action::Add,
                                   Action::Skip,     Action::Same,        Action::OnlyInTarget};

} // namespace

QString ChangeWords::nameText(const QModelIndex& index) const
{
    const QString name = ChangeTree::data(index.siblingAtColumn(0), Qt::DisplayRole).toString();
    if (kind(index) != ChangeRow::Fold)
        return name;
    const auto items = ChangeTree::data(index, asInt(ChangeRole::Items)).toLongLong();
    //: many files of one folder as one row; %1: the folder
    return tr("%1 / %n file(s)", nullptr, int(items)).arg(name);
}

QString ChangeWords::whyText(const QModelIndex& index) const
{
    const int reason = ChangeTree::data(index, asInt(ChangeRole::Reason)).toInt();
    const ChangeRow row = kind(index);
    if (reason < 0 || row == ChangeRow::Project || row == ChangeRow::Folder)
        return {};
    const auto action = Action(ChangeTree::data(index, asInt(ChangeRole::Action)).toInt());
    if (action == Action::Change && ChangeTree::data(index, asInt(ChangeRole::Decided)).toBool())
        return tr("You decided to replace it");
    return wordOf(Reason(reason));
}

QString ChangeWords::sizeText(const QModelIndex& index) const
{
    const qint64 bytes = ChangeTree::data(index, asInt(ChangeRole::Bytes)).toLongLong();
    const auto type = ResourceType(ChangeTree::data(index, asInt(ChangeRole::Type)).toInt());
    const bool hasSize = kind(index) != ChangeRow::Item || type == ResourceType::File;
    return hasSize && bytes >= 0 ? bytesText(bytes) : QString();
}

QVariant ChangeWords::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case Qt::ToolTipRole:
        if (index.column() == asInt(ChangeColumn::Why))
            return whyText(index);
        return ChangeTree::data(index, asInt(ChangeRole::Path));
    default:
        return ChangeTree::data(index, role);
    }
}

QString ChangeWords::spokenText(const QModelIndex& index) const
{
    QStringList parts{nameText(index)};
    const ChangeRow row = kind(index);
    if (row == ChangeRow::Project || row == ChangeRow::Folder) {
        parts << (row == ChangeRow::Project ? tr("project") : tr("folder"));
        const ActionCounts sums = counts(index);
        for (const Action action : kSpokenOrder) {
            if (sums[action] > 0)
                parts << tr("%1: %2", "action, how many").arg(wordOf(action), countText(sums[action]));
        }
    } else {
        parts << wordOf(Action(ChangeTree::data(index, asInt(ChangeRole::Action)).toInt())) << whyText(index);
    }
    parts << sizeText(index);
    parts.removeAll(QString());
    return parts.join(tr(", ", "between the parts of a row that is read aloud"));
}

QVariant ChangeWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return ChangeTree::headerData(section, orientation, role);
    switch (ChangeColumn(section)) {
    case ChangeColumn::Item:
        return tr("Item", "column: name of a file or folder");
    case ChangeColumn::Size:
        return tr("Size");
    case ChangeColumn::Change:
        return tr("Change", "column: what would happen");
    case ChangeColumn::Why:
        return tr("Why", "column: the reason");
    }
    return {};
}

} // namespace gangway
