// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/stepwords.h"

#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

namespace gangway
{
namespace
{

constexpr TransferState kStates[] = {TransferState::Waiting, TransferState::Moving,   TransferState::Checking, TransferState::Moved,
                                     TransferState::Skipped, TransferState::Retrying, TransferState::Failed,   TransferState::Undone};

} // namespace

StateLook lookOf(TransferState state)
{
    switch (state) {
    case TransferState::Waiting:
        return {StepWords::tr("Waiting", "state of an item"), Icon::Clock, Tone::Grey};
    case TransferState::Moving:
        return {StepWords::tr("Moving", "state of an item"), Icon::Arrow, Tone::Accent};
    case TransferState::Checking:
        return {StepWords::tr("Checking", "state of an item"), Icon::Eye, Tone::Accent};
    case TransferState::Moved:
        return {StepWords::tr("Moved", "state of an item"), Icon::Check, Tone::Green};
    case TransferState::Skipped:
        return {StepWords::tr("Skipped", "state of an item"), Icon::Skip, Tone::Grey};
    case TransferState::Retrying:
        return {StepWords::tr("Will be retried", "state of an item"), Icon::Retry, Tone::Amber};
    case TransferState::Failed:
        return {StepWords::tr("Failed", "state of an item"), Icon::Block, Tone::Red};
    case TransferState::Undone:
        return {StepWords::tr("Taken back", "state of an item"), Icon::Undo, Tone::Grey};
    }
    return {};
}

QStringList transferStateWords()
{
    QStringList words;
    for (const TransferState state : kStates)
        words << lookOf(state).word;
    return words;
}

TransferState StepWords::stateAt(const QModelIndex& index) const
{
    return TransferState(StepTable::data(index, asInt(StepRole::State)).toInt());
}

QString StepWords::nameText(const QModelIndex& index) const
{
    const QString path = StepTable::data(index, asInt(StepRole::Path)).toString();
    const QString project = path.section(u'/', 0, 0);
    const QString name = path.section(u'/', -1);
    return project == path ? name : project + QStringLiteral(" / ") + name;
}

QString StepWords::reasonText(const QModelIndex& index) const
{
    if (!hasFailed(index))
        return {};
    const auto why = error(change(index));
    return why ? fullTextOf(*why) : tr("The reason is not known. It stands in the log.");
}

QString StepWords::sizeText(const QModelIndex& index) const
{
    const qint64 bytes = StepTable::data(index, asInt(StepRole::Bytes)).toLongLong();
    const auto type = ResourceType(StepTable::data(index, asInt(StepRole::Type)).toInt());
    return type == ResourceType::File && bytes >= 0 ? bytesText(bytes) : QString();
}

QString StepWords::speedText(const QModelIndex& index) const
{
    const double rate = StepTable::data(index, asInt(StepRole::BytesPerSecond)).toDouble();
    return rate > 0 && stateAt(index) == TransferState::Moving ? rateText(rate) : QString();
}

QVariant StepWords::data(const QModelIndex& index, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
        return spokenText(index);
    case Qt::ToolTipRole: {
        const QString reason = reasonText(index);
        const QString path = StepTable::data(index, asInt(StepRole::Path)).toString();
        return reason.isEmpty() ? path : path + u'\n' + reason;
    }
    default:
        return StepTable::data(index, role);
    }
}

QString StepWords::spokenText(const QModelIndex& index) const
{
    QStringList parts{nameText(index), lookOf(stateAt(index)).word};
    const double done = StepTable::data(index, asInt(StepRole::Fraction)).toDouble();
    if (stateAt(index) == TransferState::Moving && done >= 0)
        parts << percentText(done);
    parts << reasonText(index) << sizeText(index) << speedText(index);
    parts.removeAll(QString());
    return parts.join(tr(", ", "between the parts of a row that is read aloud"));
}

QVariant StepWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return StepTable::headerData(section, orientation, role);
    switch (StepColumn(section)) {
    case StepColumn::Item:
        return tr("Item", "column: name of a file or folder");
    case StepColumn::State:
        return tr("State", "column");
    case StepColumn::Progress:
        return tr("Progress", "column");
    case StepColumn::Size:
        return tr("Size", "column");
    case StepColumn::Speed:
        return tr("Speed", "column");
    }
    return {};
}

} // namespace gangway
