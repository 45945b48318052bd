// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/detailpane.h"

#include "wizard/pages/preview/fieldtable.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/text/changetext.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/elidedlabel.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/radiogroup.h"
#include "wizard/widgets/textlabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>

namespace gangway
{
namespace
{

constexpr double kPadding = 16;

} // namespace

DetailPane::DetailPane()
    : Card(Surface::Sunken)
    , m_symbol(new SymbolLabel(Icon::File, Tone::Text))
    , m_name(new TextLabel(Type::Section))
    , m_folder(new ElidedLabel(Type::Mono, Qt::ElideMiddle))
    , m_badge(new Badge)
    , m_sentence(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_fields(new FieldTable)
    , m_line(new Hairline)
    , m_question(new TextLabel(Type::Strong, tr("What should happen?")))
    , m_choices(new RadioGroup(RadioGroup::Look::Plain))
    , m_forAll(new QCheckBox)
    , m_leaveOut(makeButton({}))
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false); // the card shows through
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    build(new QVBoxLayout(content));
    area->setWidget(content);
    content->setAutoFillBackground(false); // setWidget() turns it on
    addRow(area); // over the whole width: the content has its own margins, so that the scroll bar stands at the edge
    setAccessibleName(tr("Details of the selected row"));
    connect(m_choices, &RadioGroup::chosenChanged, this, &DetailPane::report);
    connect(m_forAll, &QCheckBox::clicked, this, &DetailPane::report);
    connect(m_leaveOut, &QPushButton::clicked, this, &DetailPane::leaveOutPressed);
    showNothing();
}

void DetailPane::build(QVBoxLayout* column)
{
    column->setContentsMargins(px(kPadding), px(kPadding), px(kPadding), px(kPadding));
    column->setSpacing(px(8));
    auto* title = new QHBoxLayout;
    title->setSpacing(px(8));
    title->addWidget(m_symbol, 0, Qt::AlignTop);
    title->addWidget(m_name, 1);
    m_name->setWrapped(true);
    m_sentence->setWrapped(true);
    column->addLayout(title);
    column->addWidget(m_folder);
    column->addWidget(m_badge, 0, Qt::AlignLeading);
    column->addWidget(m_sentence);
    column->addWidget(m_fields);
    column->addWidget(m_line);
    column->addWidget(m_question);
    column->addWidget(m_choices);
    column->addWidget(m_forAll);
    column->addWidget(m_leaveOut, 0, Qt::AlignLeading);
    column->addStretch(1);
}

void DetailPane::showName(Icon icon, const QString& name, const QString& folder)
{
    m_symbol->set(icon, Tone::Text);
    m_symbol->setVisible(icon != Icon::None);
    m_name->setText(name);
    m_folder->setText(folder);
    m_folder->setVisible(!folder.isEmpty());
}

void DetailPane::showItem(const ItemFacts& facts, qint64 conflicts)
{
    showName(facts.icon, facts.name, facts.folder);
    const ActionLook look = lookOf(facts.action);
    m_badge->set(wordOf(facts.action), look.tone, look.icon);
    m_badge->show();
    m_sentence->setText(facts.sentence);
    m_fields->setLines(facts.fields);
    showChoices(facts, conflicts);
    showLeaveOut(facts.canBeLeftOut, facts.isLeftOut);
}

void DetailPane::showFolder(const Folder& folder)
{
    showName(folder.isProject ? Icon::Project : Icon::Folder, folder.name, folder.folder);
    m_badge->hide();
    m_sentence->setText(folder.sentence);
    m_fields->setLines({});
    showChoices({}, 0);
    showLeaveOut(folder.canBeLeftOut, folder.isLeftOut);
}

void DetailPane::showNothing()
{
    showName(Icon::None, tr("Nothing selected"), {});
    m_badge->hide();
    m_sentence->setText(tr("Select a row to see what both sides hold."));
    m_fields->setLines({});
    showChoices({}, 0);
    showLeaveOut(false, false);
}

void DetailPane::showChoices(const ItemFacts& facts, qint64 conflicts)
{
    const QScopedValueRollback quiet(m_quiet, true);
    QStringList titles;
    for (const DecisionChoice& choice : facts.choices)
        titles << choice.title;
    if (titles != m_choiceTitles) {
        m_choices->clearChoices();
        for (const DecisionChoice& choice : facts.choices)
            m_choices->addChoice(decisionName(choice.decision), choice.title, choice.consequence);
        m_choiceTitles = titles;
    }
    for (const DecisionChoice& choice : facts.choices)
        m_choices->setConsequence(decisionName(choice.decision), choice.consequence);
    const bool isRenaming = !facts.choices.empty() && facts.choices.back().decision == Decision::None;
    if (facts.chosen == Decision::None && !isRenaming)
        m_choices->chooseNone();
    else
        m_choices->choose(decisionName(facts.chosen));
    m_line->setVisible(!titles.isEmpty());
    m_question->setVisible(!titles.isEmpty());
    m_choices->setVisible(!titles.isEmpty());
    m_forAll->setVisible(!titles.isEmpty() && !isRenaming && conflicts > 1);
    m_forAll->setText(tr("Same for all %n conflict(s)", nullptr, int(conflicts)));
    m_forAll->setChecked(false);
}

void DetailPane::showLeaveOut(bool isPossible, bool isLeftOut)
{
    m_leaveOut->setVisible(isPossible);
    m_leaveOut->setText(isLeftOut ? tr("Take in again") : tr("Leave out"));
    m_leaveOut->setToolTip(tr("Space in the list does the same"));
}

void DetailPane::report()
{
    const auto decision = decisionFromName(m_choices->chosen());
    if (!m_quiet && decision)
        emit decided(*decision, m_forAll->isChecked() && !m_forAll->isHidden());
}

QWidget* DetailPane::firstControl() const
{
    if (!m_choices->isHidden())
        return m_choices->findChild<QAbstractButton*>();
    return m_leaveOut->isHidden() ? nullptr : m_leaveOut;
}

} // namespace gangway
