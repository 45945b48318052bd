// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/kinds.h"

#include <QProgressBar>

class QVariantAnimation;

namespace gangway {

/// The total bar: a fraction from 0 to 1 that glides over 100 ms, never backwards by rounding; screen readers hear
/// it at most every 10 %. A fraction below 0 means busy.
class ProgressBar : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressBar(const QString& name, QWidget* parent = nullptr);

    void setFraction(double fraction);
    void setState(BarState state) { setBarState(this, state); }
    /// What is spoken: the name, percent and this ("9 to 16 minutes left").
    void setRemainingText(const QString& text);
    QSize minimumSizeHint() const override;

private:
    void announce(double fraction);
    QString m_name;
    QString m_remaining;
    QVariantAnimation* m_glide;
    int m_spoken = -1;
};

} // namespace gangway
