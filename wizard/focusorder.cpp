// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/focusorder.h"

#include <QLayout>

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

} // namespace gangway
