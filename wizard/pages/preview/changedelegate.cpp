// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/changedelegate.h"

#include "wizard/pages/preview/changewords.h"
#include "wizard/pages/preview/itemfacts.h"
#include "wizard/text/changetext.h"
#include "wizard/widgets/cellpaint.h"

#include <QAbstractItemView>

namespace gangway
{
namespace
{

// "+38 pencil 4 conflict 1 cannot 3 = 9", look.md §7; then what is rarer.
constexpr Action kCounted[] = {Action::Add,  Action::Change, Action::Conflict,    Action::Unsupported,
                               Action::Same, Action::Skip,   Action::OnlyInTarget};

bool isContainer(ChangeRow row)
{
    return row == ChangeRow::Project || row == ChangeRow::Folder;
}

} // namespace

ChangeDelegate::ChangeDelegate(const ChangeWords& changes, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_changes(changes)
{
}

void ChangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    switch (ChangeColumn(index.column())) {
    case ChangeColumn::Item:
        paintItem(painter, option, index);
        break;
    case ChangeColumn::Size:
        cell::paintNumber(painter, option, option.rect, m_changes.sizeText(index));
        break;
    case ChangeColumn::Change:
        if (isContainer(m_changes.kind(index)))
            paintCounts(painter, option, index);
        else
            paintChange(painter, option, index);
        break;
    case ChangeColumn::Why:
        cell::paintText(painter, option, option.rect, m_changes.whyText(index), {Type::Body, Tone::Text2});
        break;
    }
}

void ChangeDelegate::paintItem(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ChangeRow row = m_changes.kind(index);
    cell::Name name;
    name.text = m_changes.nameText(index);
    if (row == ChangeRow::Project) {
        name.icon = Icon::Project;
        name.type = Type::Strong;
    } else if (row == ChangeRow::Item) {
        name.icon = iconOf(ResourceType(index.data(asInt(ChangeRole::Type)).toInt()));
        const auto action = Action(index.data(asInt(ChangeRole::Action)).toInt());
        if (action == Action::Skip || action == Action::OnlyInTarget)
            name.tone = name.iconTone = Tone::Text3;
    } else {
        name.icon = Icon::Folder;
    }
    cell::paintName(painter, option, option.rect, name);
}

void ChangeDelegate::paintChange(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto action = Action(index.data(asInt(ChangeRole::Action)).toInt());
    const ActionLook look = lookOf(action);
    cell::paintState(painter, option, option.rect, look.icon, wordOf(action), look.tone);
}

void ChangeDelegate::paintCounts(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ActionCounts sums = m_changes.counts(index);
    QList<cell::Count> shown;
    for (const Action action : kCounted) {
        const ActionLook look = lookOf(action);
        shown.append({look.icon, look.tone, sums[action]});
    }
    // Over both columns, Change and Why: counts need more room than a word, and a folder has no reason of its own.
    QRect rect = option.rect;
    if (const auto* view = qobject_cast<const QAbstractItemView*>(option.widget)) {
        const QRect why = view->visualRect(index.siblingAtColumn(asInt(ChangeColumn::Why)));
        if (why.isValid())
            rect = rect.united(why);
    }
    cell::paintCounts(painter, option, rect, shown);
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), cell::rowHeight()};
}

} // namespace gangway
