// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/settings/helppage.h"

#include "wizard/helptext.h"
#include "wizard/navigator.h"
#include "wizard/pagelist.h"
#include "wizard/rows.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/textlabel.h"

#include <QGridLayout>
#include <QScrollArea>

namespace gangway
{
namespace
{

constexpr double kReadable = 640; // a line longer than this is hard to follow

} // namespace

HelpPage::HelpPage(const PageSetup& setup)
    : m_navigator(*setup.navigator)
    , m_entries(new QVBoxLayout)
{
    QVBoxLayout* layout = makeScrollBody();
    m_entries->setSpacing(px(4));
    layout->addLayout(m_entries);
    layout->addSpacing(px(12));
    addKeys(layout);
    layout->addStretch(1);
    if (auto* area = findChild<QScrollArea*>()) {
        area->setFocusPolicy(Qt::StrongFocus); // there is nothing else here that the keys could scroll
        area->setAccessibleName(tr("Help text"));
    }
}

void HelpPage::addKeys(QVBoxLayout* layout)
{
    layout->addWidget(new TextLabel(Type::Section, tr("Keys")));
    layout->addSpacing(px(6));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(px(24));
    grid->setVerticalSpacing(px(4));
    int row = 0;
    for (const auto& [keys, meaning] : helpKeys()) {
        grid->addWidget(new TextLabel(Type::Strong, keys), row, 0);
        auto* line = new TextLabel(Type::Body, meaning, Tone::Text2);
        line->setWrapped(true);
        grid->addWidget(line, row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
}

PageHeading HelpPage::heading() const
{
    PageHeading heading;
    heading.title = tr("Help");
    heading.line = tr("On the step “%1”.").arg(pageName(m_navigator.currentStep()));
    return heading;
}

PageFooter HelpPage::footer() const
{
    PageFooter footer;
    footer.hasCancel = false;
    return footer;
}

void HelpPage::entered()
{
    clearLayout(m_entries);
    for (const HelpEntry& entry : helpFor(m_navigator.currentStep())) {
        auto* question = new TextLabel(Type::Strong, entry.question);
        auto* answer = new TextLabel(Type::Body, entry.answer, Tone::Text2);
        for (TextLabel* label : {question, answer}) {
            label->setWrapped(true);
            label->setWidest(kReadable);
        }
        m_entries->addWidget(question);
        m_entries->addWidget(answer);
        m_entries->addSpacing(px(10));
    }
}

QWidget* HelpPage::firstFocus() const
{
    return findChild<QScrollArea*>();
}

} // namespace gangway
