// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/rowtree.h"

namespace gangway
{

class ChooseController;

/// The tree of "Choose projects". A row that could not be read has a red second line with "Try again" and "Copy message"
/// (by keyboard: Enter and Ctrl+C on the row).
class ScopeView : public RowTree
{
    Q_OBJECT

public:
    explicit ScopeView(ChooseController& controller);

    void refitRows(); ///< when rows have got, or lost, a second line

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStringList linksOf(const QModelIndex& index) const;
    QRect secondLine(const QRect& row) const;
    int linkAt(const QPoint& place, QModelIndex* index) const; ///< -1 = none
    void follow(const QModelIndex& index, int link);

    ChooseController& m_controller;
    QPersistentModelIndex m_hoveredRow;
    int m_hoveredLink = -1;
};

} // namespace gangway
