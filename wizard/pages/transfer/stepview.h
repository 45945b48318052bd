// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/rowtree.h"

namespace gangway
{

class StepWords;

/// The items of a transfer. A failed row has a second line: the reason and links; the same by keyboard through the menu of
/// the row (Enter, or the menu key).
class StepView : public RowTree
{
    Q_OBJECT

public:
    explicit StepView(StepWords& steps);

    /// Rows of one height are what keeps many of them quick; only a list with failed ones in it pays for their second line.
    void setSecondLines(bool on);
    void setCanRetry(bool on) { m_canRetry = on; }

signals:
    void retryPressed(quint32 change);
    void skipPressed(quint32 change);
    void logPressed(const QString& path);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Link { Retry, Skip, ShowInLog };
    QList<Link> linksOf(const QModelIndex& index) const;
    QStringList wordsOf(const QModelIndex& index) const;
    QRect secondLine(const QRect& row) const;
    int linkAt(const QPoint& place, QModelIndex* index) const;
    void follow(const QModelIndex& index, Link link);
    void openMenu(const QModelIndex& index);
    void refit();

    StepWords& m_steps;
    bool m_canRetry = true;
    QPersistentModelIndex m_hoveredRow;
    int m_hoveredLink = -1;
};

} // namespace gangway
