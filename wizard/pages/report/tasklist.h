// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gangway
{

class Badge;
class Card;
class ReportController;
class TextLabel;

/// "Left to do by hand": guided steps with a tick that stays, and the items that failed. Done ones sink to the end.
class TaskList : public QWidget
{
    Q_OBJECT

public:
    explicit TaskList(ReportController& controller);
    void refresh();

signals:
    void showFailedPressed();

private:
    QWidget* stepRow(int step);
    QWidget* failedRow();

    ReportController& m_controller;
    Badge* m_count;
    Card* m_card;
    QString m_shown; ///< what stands there: rows are made anew only for something else, so that a tick keeps the focus
};

} // namespace gangway
