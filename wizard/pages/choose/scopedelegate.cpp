// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/choose/scopedelegate.h"

#include "wizard/pages/choose/scopewords.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/cellpaint.h"

#include <QPainter>

namespace gangway
{
namespace
{

bool hasSecondLine(const QModelIndex& index)
{
    return index.data(asInt(ScopeRole::Load)).toInt() == int(ScopeLoad::Failed)
           || (!index.data(asInt(ScopeRole::CanBePicked)).toBool() && !index.data(asInt(ScopeRole::Problem)).toString().isEmpty());
}

/// The cells stand in the first line, also where the row has two.
QStyleOptionViewItem firstLine(const QStyleOptionViewItem& option)
{
    QStyleOptionViewItem line(option);
    line.rect.setHeight(std::min(option.rect.height(), cell::rowHeight()));
    return line;
}

} // namespace

QSize ScopeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {px(60), cell::rowHeight() + (hasSecondLine(index) ? cell::secondLineHeight() : 0)};
}

void ScopeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QStyleOptionViewItem line = firstLine(option);
    switch (ScopeColumn(index.column())) {
    case ScopeColumn::Name:
        paintName(painter, line, index);
        break;
    case ScopeColumn::Contents:
        cell::paintText(painter, line, line.rect, ScopeWords::contentsText(index), {Type::Body, Tone::Text2, Qt::ElideRight});
        break;
    case ScopeColumn::Note:
        if (const QString note = index.data(Qt::DisplayRole).toString(); !note.isEmpty())
            cell::paintBadge(painter, line.rect, note, Tone::Amber, Icon::None, line.direction);
        break;
    case ScopeColumn::Size:
        cell::paintNumber(painter, line, line.rect, ScopeWords::sizeText(index));
        break;
    case ScopeColumn::Changed:
        cell::paintNumber(painter, line, line.rect, ScopeWords::changedText(index));
        break;
    }
}

void ScopeDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    cell::Name name;
    name.text = index.data(Qt::DisplayRole).toString();
    name.second = ScopeWords::secondText(index);
    const QVariant check = index.data(Qt::CheckStateRole);
    name.check = check.isValid() ? check.toInt() : -1; // a lock stands in the place of a box that cannot be ticked
    switch (ScopeKind(index.data(asInt(ScopeRole::Kind)).toInt())) {
    case ScopeKind::Cloud:
        name.icon = Icon::Cloud;
        name.type = Type::Strong;
        break;
    case ScopeKind::Folder:
        name.icon = Icon::Folder;
        name.type = Type::Button;
        break;
    case ScopeKind::Project:
        name.icon = Icon::Project;
        break;
    case ScopeKind::Contents:
        name.icon = index.model()->hasChildren(index) ? Icon::Folder : Icon::File;
        break;
    }
    if (!index.data(asInt(ScopeRole::CanBePicked)).toBool())
        name.icon = Icon::Lock;
    cell::paintName(painter, option, option.rect, name);
}

} // namespace gangway
