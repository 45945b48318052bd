// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/rows.h"

#include "wizard/style/fonts.h"

#include <QVBoxLayout>
#include <QWidget>

namespace gangway
{

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout* inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

QWidget* padded(QWidget* row)
{
    auto* holder = new QWidget;
    auto* layout = new QVBoxLayout(holder);
    layout->setContentsMargins(px(18), px(14), px(18), px(14)); // look.md §4: inside cards 16 to 20
    layout->addWidget(row);
    return holder;
}

} // namespace gangway
