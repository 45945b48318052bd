// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

#include <QWidget>

namespace gangway
{

/// "163 items to move, 71.3 GB | 37 already there, 9.1 GB | 14 cannot move, 6.0 GB". Wraps.
class TotalsLine : public QWidget
{
    Q_OBJECT

public:
    TotalsLine();
    void setTotals(const ChangeTotals& totals);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

private:
    class Part;
    Part* m_toMove;
    Part* m_same;
    Part* m_undecided;
    Part* m_unsupported;
    Part* m_skipped;
};

} // namespace gangway
