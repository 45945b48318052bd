// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/pages/checks/remedies.h"
#include "wizard/widgets/messagerow.h"

namespace gangway
{

/// One finding: symbol by severity, title, why and what now, buttons. Can be walked by Tab, so that a long list can be
/// read and scrolled with the keyboard alone.
class FindingRow : public MessageRow
{
    Q_OBJECT

public:
    explicit FindingRow(const Finding& finding);

signals:
    void pressed(gangway::Remedy remedy);

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

struct SeverityLook {
    QString chip; ///< "Blockers"
    Icon icon = Icon::Info;
    Tone tone = Tone::Accent;
};
SeverityLook lookOf(Severity severity);

} // namespace gangway
