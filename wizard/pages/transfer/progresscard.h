// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/card.h"

namespace gangway
{

class Badge;
class FactCell;
class ProgressBar;
class RateChart;
class TextLabel;
class TransferController;

/// The figures of a transfer: percent, bar, moved, speed, elapsed, left, and the speed of the last 15 minutes.
class ProgressCard : public Card
{
    Q_OBJECT

public:
    explicit ProgressCard(const TransferController& controller);

    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildFigures();
    QWidget* buildChart();
    void refreshChart();
    void refreshBadges();
    QString leftText() const;

    const TransferController& m_controller;
    TextLabel* m_percent;
    TextLabel* m_items;
    Badge* m_failed;
    Badge* m_warnings;
    ProgressBar* m_bar;
    FactCell* m_moved;
    FactCell* m_speed;
    FactCell* m_elapsed;
    FactCell* m_left;
    RateChart* m_chart;
    QWidget* m_chartSide;
    qint64 m_sampledMs = -1;
};

} // namespace gangway
