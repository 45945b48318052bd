// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runshelf.h"
#include "wizard/style/icons.h"

#include <QAbstractButton>

namespace gangway
{

/// A run in the list "Recent": name, route, how it ended, when. Pressing it opens its report (or its preview, if it was
/// never started). A run that another program works on cannot be pressed.
class RunRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RunRow(const RunSummary& run);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// How a run ended, as a badge says it.
struct RunBadge {
    QString text;
    Tone tone = Tone::Grey;
    Icon icon = Icon::None;
};
RunBadge badgeOf(const RunSummary& run);

} // namespace gangway
