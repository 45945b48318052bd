// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/report/reportitems.h"

#include <QWidget>

class QPushButton;

namespace gangway
{

class RowTree;
class TextLabel;

/// The list behind a number of the accounting line, with the way back.
class ItemsView : public QWidget
{
    Q_OBJECT

public:
    ItemsView();

    void show(std::shared_ptr<const Report> report, ReportPart part);
    QWidget* list() const;

signals:
    void backPressed();

private:
    ReportItems* m_items;
    TextLabel* m_title;
    RowTree* m_tree;
};

} // namespace gangway
