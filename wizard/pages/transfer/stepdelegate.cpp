// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/stepdelegate.h"

#include "wizard/pages/preview/itemfacts.h"
#include "wizard/pages/transfer/stepwords.h"
#include "wizard/widgets/cellpaint.h"

#include <algorithm>

namespace gangway
{
namespace
{

Tone barTone(TransferState state)
{
    switch (state) {
    case TransferState::Moved:
        return Tone::Green;
    case TransferState::Retrying:
        return Tone::Amber;
    default:
        return Tone::Accent;
    }
}

/// Where there is a bar to see: not for what waits, and not for what was left.
bool hasBar(TransferState state)
{
    return state == TransferState::Moving || state == TransferState::Checking || state == TransferState::Retrying;
}

} // namespace

StepDelegate::StepDelegate(const StepWords& steps, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_steps(steps)
{
}

QSize StepDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {px(60), cell::rowHeight() + (m_steps.hasFailed(index) ? cell::secondLineHeight() : 0)};
}

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem line(option);
    line.rect.setHeight(std::min(option.rect.height(), cell::rowHeight()));
    const TransferState state = m_steps.stateAt(index);
    switch (StepColumn(index.column())) {
    case StepColumn::Item: {
        cell::Name name;
        name.icon = iconOf(ResourceType(index.data(asInt(StepRole::Type)).toInt()));
        name.text = m_steps.nameText(index);
        cell::paintName(painter, line, line.rect, name);
        break;
    }
    case StepColumn::State: {
        const StateLook look = lookOf(state);
        cell::paintState(painter, line, line.rect, look.icon, look.word, look.tone);
        break;
    }
    case StepColumn::Progress:
        if (hasBar(state))
            paintProgress(painter, line, index);
        break;
    case StepColumn::Size:
        cell::paintNumber(painter, line, line.rect, m_steps.sizeText(index));
        break;
    case StepColumn::Speed:
        cell::paintNumber(painter, line, line.rect, m_steps.speedText(index));
        break;
    }
}

void StepDelegate::paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    cell::paintProgress(painter, option, option.rect, index.data(asInt(StepRole::Fraction)).toDouble(), barTone(m_steps.stateAt(index)));
}

} // namespace gangway
