// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/focusorder.h"

#include <QLayout>
#include <QScrollArea>

namespace gangway
{
namespace
{

void collect(const QWidget* zone, QWidgetList& stops);

void visit(QWidget* widget, QWidgetList& stops)
{
    if (!widget || widget->isWindow() || widget->isHidden() || !widget->isEnabled() || stops.contains(widget))
        return;
    if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
        stops.append(widget);
    collect(widget, stops);
}

void collect(const QLayout* layout, QWidgetList& stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (QLayout* inner = item->layout())
            collect(inner, stops);
        else
            visit(item->widget(), stops);
    }
}

void collect(const QWidget* zone, QWidgetList& stops)
{
    if (zone->layout())
        collect(zone->layout(), stops);
    const auto children = zone->children(); // what stands in no layout: contents of scroll areas and stacks
    for (QObject* child : children)
        visit(qobject_cast<QWidget*>(child), stops);
}

} // namespace

QWidgetList focusStops(const QWidget* zone)
{
    QWidgetList stops;
    collect(zone, stops);
    return stops;
}

void focusNow(QWidget* widget, Qt::FocusReason reason)
{
    if (!widget)
        return;
    for (QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (at->isHidden() && !at->testAttribute(Qt::WA_WState_ExplicitShowHide) && at->parentWidget()->layout())
            at->show();
    }
    widget->setFocus(reason);
    for (QWidget* at = widget->parentWidget(); at && !at->isWindow(); at = at->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(at))
            area->ensureWidgetVisible(widget);
    }
}

} // namespace gangway
