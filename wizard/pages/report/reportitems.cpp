// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/reportitems.h"

#include "wizard/text/changetext.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

#include <algorithm>

namespace gangway
{

ReportPart partOf(const ReportItem& item)
{
    switch (item.action) {
    case Action::Same:
        return ReportPart::Same;
    case Action::Skip:
        return ReportPart::Skipped;
    case Action::Unsupported:
        return ReportPart::Unsupported;
    case Action::Conflict:
    case Action::OnlyInTarget:
        return ReportPart::Failed;
    case Action::Add:
    case Action::Change:
        break;
    }
    const bool isRefuted = item.verdict == VerdictKind::Differs || item.verdict == VerdictKind::Missing;
    if (item.state == ItemState::Moved && !isRefuted)
        return ReportPart::Moved;
    return item.state == ItemState::Skipped ? ReportPart::Skipped : ReportPart::Failed;
}

PartLook lookOf(ReportPart part)
{
    switch (part) {
    case ReportPart::Inventory:
        return {ReportItems::tr("All items"), Icon::None, Tone::Text};
    case ReportPart::Moved:
        return {ReportItems::tr("Moved", "items"), Icon::Check, Tone::Green};
    case ReportPart::Same:
        return {ReportItems::tr("Already the same", "items"), Icon::Equals, Tone::Grey};
    case ReportPart::Skipped:
        return {ReportItems::tr("Skipped", "items"), Icon::Skip, Tone::Grey};
    case ReportPart::Unsupported:
        return {ReportItems::tr("Cannot move", "items"), Icon::Cannot, Tone::Amber};
    case ReportPart::Failed:
        return {ReportItems::tr("Failed or left", "items"), Icon::Block, Tone::Red};
    }
    return {};
}

void ReportItems::show(std::shared_ptr<const Report> report, ReportPart part)
{
    beginResetModel();
    m_report = std::move(report);
    m_rows.clear();
    for (size_t i = 0; m_report && i < m_report->items.size(); ++i) {
        if (part == ReportPart::Inventory || partOf(m_report->items[i]) == part)
            m_rows.push_back(i);
    }
    m_shown = std::min<size_t>(m_rows.size(), kPage);
    endResetModel();
}

/// Why it is not there, or how it is known that it is.
QString ReportItems::whyText(const ReportItem& item)
{
    QStringList parts;
    if (item.error)
        parts << fullTextOf(*item.error);
    else if (partOf(item) == ReportPart::Moved)
        parts << wordOf(item.verdict.value_or(VerdictKind::NotChecked));
    else if (item.verdict && item.state == ItemState::Moved)
        parts << wordOf(*item.verdict);
    else if (item.state == ItemState::Waiting || item.state == ItemState::Moving)
        parts << tr("Not reached");
    else if (item.state == ItemState::Undone)
        parts << tr("Taken back");
    else
        parts << wordOf(item.reason);
    for (const QString& note : item.notes)
        parts << noteText(note);
    return parts.join(QStringLiteral(" · "));
}

int ReportItems::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown);
}

int ReportItems::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Size + 1;
}

bool ReportItems::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_shown < m_rows.size();
}

void ReportItems::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    const size_t more = std::min<size_t>(m_rows.size() - m_shown, kPage);
    beginInsertRows({}, int(m_shown), int(m_shown + more) - 1);
    m_shown += more;
    endInsertRows();
}

QVariant ReportItems::displayText(const QModelIndex& index) const
{
    const ReportItem& found = item(index);
    switch (index.column()) {
    case Item:
        return found.path;
    case State:
        return partOf(found) == ReportPart::Failed ? wordOf(found.state == ItemState::Moved ? ItemState::Failed : found.state) : lookOf(partOf(found)).word;
    case Why:
        return whyText(found);
    case Size:
        return found.bytes >= 0 ? bytesText(found.bytes) : QString();
    }
    return {};
}

QVariant ReportItems::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return displayText(index);
    case Qt::ToolTipRole:
        return index.column() == Size ? QVariant() : displayText(index);
    case Qt::AccessibleTextRole: {
        QStringList parts;
        for (int column = Item; column <= Size; ++column)
            parts << displayText(index.siblingAtColumn(column)).toString();
        parts.removeAll(QString());
        return parts.join(tr(", ", "between the parts of a row that is read aloud"));
    }
    default:
        return {};
    }
}

QVariant ReportItems::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Item:
        return tr("Item", "column: name of a file or folder");
    case State:
        return tr("State", "column");
    case Why:
        return tr("Why, or how it was checked", "column");
    case Size:
        return tr("Size", "column");
    }
    return {};
}

} // namespace gangway
