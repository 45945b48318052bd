// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/options/safetysection.h"

#include "wizard/pages/options/choicerow.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/card.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gangway
{

SafetySection::SafetySection(OptionsController& controller)
    : m_controller(controller)
    , m_keep(addSwitch(tr("Save a copy of what will be replaced"),
                       tr("Checked before anything is replaced. With it, Undo can put everything back."), &PlanOptions::keepReplaced))
    , m_verify(addSwitch(tr("Compare after moving"),
                         tr("Reads every moved file back and compares checksums. It takes longer, and it is the proof."),
                         &PlanOptions::verify))
    , m_warning(new Banner(Banner::Level::Warning, tr("Without a copy there is no way back")))
    , m_name(new QLineEdit)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(10));
    auto* card = new Card;
    card->addRow(m_keep);
    card->addRow(m_verify);
    layout->addWidget(card);
    m_warning->addBelow(m_name);
    layout->addWidget(m_warning);
    connect(m_name, &QLineEdit::textChanged, &m_controller, &OptionsController::setTyped);
}

SwitchRow* SafetySection::addSwitch(const QString& title, const QString& text, bool PlanOptions::*option)
{
    auto* row = new SwitchRow(title, text);
    connect(row, &SwitchRow::switched, this, [this, option](bool on) {
        PlanOptions options = m_controller.options();
        options.*option = on;
        m_controller.set(options);
    });
    return row;
}

void SafetySection::refresh()
{
    const PlanOptions& options = m_controller.options();
    m_keep->setOn(options.keepReplaced);
    m_verify->setOn(options.verify);
    const QString question = tr("What is replaced in the target is gone for good. Type “%1” to go on without a copy.").arg(m_controller.nameToType());
    m_warning->setText(question);
    m_name->setAccessibleName(question);
    if (m_name->text() != m_controller.typed())
        m_name->setText(m_controller.typed());
    m_warning->setVisible(!options.keepReplaced);
}

} // namespace gangway
