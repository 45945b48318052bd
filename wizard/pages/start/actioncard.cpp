// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/start/actioncard.h"

#include "wizard/widgets/factrow.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace gangway
{
namespace
{

constexpr double kSymbol = 22;

} // namespace

ActionCard::ActionCard(Icon icon, const QString& title, const QString& text, const QString& button)
    : m_button(makeButton(button))
{
    auto* heading = new TextLabel(Type::CardTitle, title);
    heading->setWrapped(true);
    auto* line = new TextLabel(Type::Body, text, Tone::Text2);
    line->setWrapped(true);
    auto* symbolRow = new QHBoxLayout;
    symbolRow->addWidget(new SymbolLabel(icon, Tone::Accent, kSymbol));
    symbolRow->addStretch(1);
    auto* buttonRow = new QHBoxLayout;
    buttonRow->addWidget(m_button);
    buttonRow->addStretch(1);
    body()->setSpacing(px(4));
    body()->addLayout(symbolRow);
    body()->addSpacing(px(6));
    body()->addWidget(heading);
    body()->addWidget(line);
    body()->addStretch(1);
    body()->addSpacing(px(12));
    body()->addLayout(buttonRow);
    m_button->setAccessibleDescription(text);
}

} // namespace gangway
