// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/engine/runshelf.h"
#include "wizard/widgets/card.h"

class QPushButton;

namespace gangway
{

/// "Unfinished transfer: fraud-models", with how far it came and the three things one can do about it.
class UnfinishedCard : public Card
{
    Q_OBJECT

public:
    UnfinishedCard(const RunSummary& run, bool isMain);
    QPushButton* resumeButton() const { return m_resume; }

signals:
    void resumePressed();
    void lookPressed();
    void putAsidePressed();

private:
    QPushButton* m_resume;
};

} // namespace gangway
