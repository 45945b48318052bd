// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/rows.h"

#include <QLayout>
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

} // namespace gangway
