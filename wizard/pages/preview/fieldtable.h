// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/preview/itemfacts.h"

#include <QWidget>

class QGridLayout;

namespace gangway
{

/// What both sides say of an item, side by side: a word, the source's value, the target's value.
class FieldTable : public QWidget
{
    Q_OBJECT

public:
    FieldTable();
    void setLines(const std::vector<FieldLine>& lines);

private:
    void addValue(int row, int column, const QString& text, const QString& tip);
    QGridLayout* m_grid;
};

} // namespace gangway
