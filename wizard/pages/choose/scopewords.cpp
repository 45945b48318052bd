// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/choose/scopewords.h"

#include "wizard/text/errortext.h"
#include "wizard/text/findingtext.h"
#include "wizard/text/formats.h"

#include <QDateTime>

#include <algorithm>

namespace gangway
{
namespace
{

template<typename T>
T field(const QModelIndex& index, ScopeRole role)
{
    return index.data(asInt(role)).value<T>();
}

int plural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

QDateTime changedAt(const QModelIndex& index)
{
    constexpr qint64 kNsPerMs = 1'000'000;
    const qint64 ns = field<qint64>(index, ScopeRole::ModifiedNs);
    return ns == kUnknownTime ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ns / kNsPerMs);
}

bool isContainer(const QModelIndex& index)
{
    const auto kind = ScopeKind(field<int>(index, ScopeRole::Kind));
    return kind == ScopeKind::Cloud || kind == ScopeKind::Folder;
}

} // namespace

QVariant ScopeWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (ScopeColumn(section)) {
    case ScopeColumn::Name:
        return tr("Name", "column");
    case ScopeColumn::Contents:
        return tr("Contents", "column");
    case ScopeColumn::Note:
        return tr("Note", "column");
    case ScopeColumn::Size:
        return tr("Size", "column");
    case ScopeColumn::Changed:
        return tr("Changed", "column: when");
    }
    return {};
}

QVariant ScopeWords::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::AccessibleTextRole)
        return spokenText(index);
    if (role == Qt::ToolTipRole)
        return toolTip(index);
    if (role == Qt::DisplayRole && index.column() == asInt(ScopeColumn::Note))
        return noteText(index);
    return ScopeTree::data(index, role);
}

QString ScopeWords::contentsText(const QModelIndex& index)
{
    const auto notebooks = field<qint64>(index, ScopeRole::NotebookCount);
    const auto files = field<qint64>(index, ScopeRole::FileCount);
    QStringList parts;
    if (notebooks > 0)
        parts << tr("%n notebook(s)", nullptr, plural(notebooks));
    if (files >= 0 && (files > notebooks || parts.isEmpty()))
        parts << (notebooks > 0 ? tr("%n other file(s)", nullptr, plural(files - notebooks)) : tr("%n file(s)", nullptr, plural(files)));
    return parts.join(tr(", ", "between parts of a list"));
}

QString ScopeWords::secondText(const QModelIndex& index)
{
    switch (ScopeLoad(field<int>(index, ScopeRole::Load))) {
    case ScopeLoad::Loading:
        return tr("reading…");
    case ScopeLoad::Failed:
        return tr("could not be read");
    case ScopeLoad::NotLoaded:
    case ScopeLoad::Loaded:
        break;
    }
    const qint64 inside = isContainer(index) ? field<qint64>(index, ScopeRole::ProjectsInside) : 0;
    if (inside == 0)
        return {};
    return tr("%1 of %2", "picked, of so many").arg(countText(field<qint64>(index, ScopeRole::PickedInside)), countText(inside));
}

QString ScopeWords::sizeText(const QModelIndex& index)
{
    const auto bytes = field<qint64>(index, ScopeRole::Bytes);
    return bytes < 0 ? QString() : bytesText(bytes);
}

QString ScopeWords::changedText(const QModelIndex& index)
{
    const QDateTime when = changedAt(index);
    return when.isValid() ? dateText(when) : QString();
}

QString ScopeWords::noteText(const QModelIndex& index) const
{
    const auto& notes = node(index).notes;
    return notes.empty() ? QString() : titleOf(notes.front());
}

QString ScopeWords::reasonOf(const QModelIndex& index) const
{
    const ScopeNode& shown = node(index);
    if (load(shown.id) == ScopeLoad::Failed) {
        const Error& error = loadError(shown.id);
        return error.kind == ErrorKind::Cancelled ? tr("Reading was stopped. Try again to see what is in it.") : fullTextOf(error);
    }
    return !shown.canBePicked && !shown.problem.isEmpty() ? sentenceOfCode(shown.problem, shown.name) : QString();
}

QString ScopeWords::spokenText(const QModelIndex& index) const
{
    const QModelIndex name = index.siblingAtColumn(asInt(ScopeColumn::Name));
    const auto check = Qt::CheckState(name.data(Qt::CheckStateRole).toInt());
    QStringList parts{node(index).name};
    switch (node(index).kind) {
    case ScopeKind::Cloud:
        parts << tr("account");
        break;
    case ScopeKind::Folder:
        parts << tr("folder");
        break;
    case ScopeKind::Project:
        parts << tr("project");
        break;
    case ScopeKind::Contents:
        break;
    }
    parts << (check == Qt::Checked ? tr("ticked") : check == Qt::PartiallyChecked ? tr("partly ticked") : tr("not ticked"));
    parts << secondText(name) << contentsText(name) << sizeText(name) << noteText(index) << reasonOf(index);
    parts.removeAll(QString());
    return parts.join(tr(", ", "between parts of a list"));
}

QString ScopeWords::toolTip(const QModelIndex& index) const
{
    switch (ScopeColumn(index.column())) {
    case ScopeColumn::Name:
        return reasonOf(index).isEmpty() ? node(index).name : reasonOf(index);
    case ScopeColumn::Contents:
        return contentsText(index);
    case ScopeColumn::Note: {
        QStringList lines;
        for (const Finding& note : node(index).notes)
            lines << titleOf(note);
        return lines.join(QLatin1Char('\n'));
    }
    case ScopeColumn::Size:
        return node(index).bytes < 0 ? QString() : tr("%1 bytes").arg(countText(node(index).bytes));
    case ScopeColumn::Changed:
        return changedAt(index).isValid() ? dateTimeText(changedAt(index)) : QString();
    }
    return {};
}

} // namespace gangway
