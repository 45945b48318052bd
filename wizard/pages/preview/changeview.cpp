// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/changeview.h"

#include "wizard/pages/preview/changedelegate.h"
#include "wizard/pages/preview/changewords.h"
#include "wizard/text/changetext.h"
#include "wizard/widgets/cellpaint.h"

#include <QKeyEvent>

namespace gangway
{
namespace
{

constexpr double kNameLeast = 200; // look.md §7
constexpr double kSizeWidth = 84;
constexpr Action kActions[] = {Action::Add,      Action::Change,      Action::Same,        Action::Skip,
                               Action::Conflict, Action::Unsupported, Action::OnlyInTarget};

} // namespace

ChangeView::ChangeView(ChangeWords* changes)
{
    setAccessibleName(tr("What would change"));
    setAccessibleDescription(tr("Space leaves the row out, or takes it in again."));
    setItemDelegate(new ChangeDelegate(*changes, this));
    setModel(changes);
    setNameColumnMinimum(kNameLeast);
    setColumn(asInt(ChangeColumn::Size), kSizeWidth, true);
    setColumn(asInt(ChangeColumn::Why), kRest);
    setColumnOptional(asInt(ChangeColumn::Why));
    refit();
}

/// The column of the words is as wide as the widest of them in this language.
void ChangeView::refit()
{
    QStringList words;
    for (const Action action : kActions)
        words << wordOf(action);
    setColumn(asInt(ChangeColumn::Change), cell::stateWidth(words) / scale());
}

bool ChangeView::event(QEvent* event)
{
    const bool done = RowTree::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        refit();
    return done;
}

void ChangeView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        emit leaveOutPressed(currentIndex().siblingAtColumn(0));
    else
        RowTree::keyPressEvent(event);
}

void ChangeView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    RowTree::currentChanged(current, previous);
    emit rowChanged(current.siblingAtColumn(0));
}

} // namespace gangway
