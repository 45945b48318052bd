// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/card.h"

#include "wizard/style/kinds.h"

namespace gangway
{

/// One way to begin: symbol, title, a sentence, a button at the bottom.
class ActionCard : public Card
{
    Q_OBJECT

public:
    ActionCard(Icon icon, const QString& title, const QString& text, const QString& button);
    QPushButton* button() const { return m_button; }

private:
    QPushButton* m_button;
};

} // namespace gangway
