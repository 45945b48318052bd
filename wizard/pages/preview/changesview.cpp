// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/changesview.h"

#include "wizard/focusorder.h"
#include "wizard/pages/preview/changeview.h"
#include "wizard/pages/preview/changewords.h"
#include "wizard/pages/preview/decisionset.h"
#include "wizard/pages/preview/detailpane.h"
#include "wizard/style/fonts.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/chiprow.h"
#include "wizard/widgets/emptystate.h"
#include "wizard/widgets/keepsize.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace gangway
{
namespace
{

constexpr double kPaneWidth = 288; // as in the pictures, and a little more for other languages and wider typefaces
constexpr double kPaneGap = 12;
constexpr Action kChips[] = {Action::Add,  Action::Change, Action::Conflict,    Action::Unsupported,
                             Action::Same, Action::Skip,   Action::OnlyInTarget};

bool isRare(Action action)
{
    return action == Action::Skip || action == Action::OnlyInTarget;
}

bool wouldMove(const ActionCounts& counts)
{
    return counts[Action::Add] + counts[Action::Change] + counts[Action::Conflict] > 0;
}

} // namespace

ChangesView::ChangesView(PreviewController& controller)
    : m_controller(controller)
    , m_changes(new ChangeWords(this))
    , m_chips(new ChipRow(tr("Which changes to show")))
    , m_tree(new ChangeView(m_changes))
    , m_details(new DetailPane)
    , m_noMatch(new EmptyState(Icon::Search))
{
    build();
    connect(m_chips, &ChipRow::changed, this, &ChangesView::setActions);
    connect(m_tree, &ChangeView::rowChanged, this, &ChangesView::showRow);
    connect(m_tree, &ChangeView::leaveOutPressed, this, &ChangesView::leaveOut);
    connect(m_details, &DetailPane::leaveOutPressed, this, [this] { leaveOut(m_tree->currentIndex()); });
    connect(m_details, &DetailPane::decided, this, [this](Decision decision, bool forAll) {
        const auto change = m_changes->change(m_tree->currentIndex());
        if (!change)
            return;
        m_hasDecided = true;
        if (forAll)
            m_controller.decideAllConflicts(*change, decision);
        else
            m_controller.decide(*change, decision);
    });
}

void ChangesView::build()
{
    m_chips->addAll(tr("All", "every kind of change"));
    for (const Action action : kChips) {
        const ActionLook look = lookOf(action);
        m_chips->add(actionName(action), wordOf(action), look.icon, look.tone);
    }
    m_showAll = m_noMatch->addButton(tr("Show all items"));
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_chips->setChecked({});
        emit clearTextPressed();
    });
    keepWidth(m_details, kPaneWidth, kPaneWidth);
    auto* list = new QVBoxLayout;
    list->setSpacing(0);
    list->addWidget(m_tree, 1);
    list->addWidget(m_noMatch, 1);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(px(kPaneGap));
    panes->addLayout(list, 1);
    panes->addWidget(m_details);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(8));
    layout->addWidget(m_chips);
    layout->addLayout(panes, 1);
}

void ChangesView::takePlan()
{
    const bool isFirst = !m_changes->plan();
    m_changes->setPlan(m_controller.plan());
    refreshCounts();
    if (isFirst && m_controller.plan())
        selectFirst();
    showEmptyState();
    refresh();
}

void ChangesView::refresh()
{
    showRow(m_tree->currentIndex().siblingAtColumn(0));
}

/// Where the person is needed first: the first conflict, else the first row, opened.
void ChangesView::selectFirst()
{
    const auto& changes = m_controller.plan()->changes;
    const auto conflict = std::find_if(changes.begin(), changes.end(), [](const Change& change) { return change.action == Action::Conflict; });
    const QModelIndex first = m_changes->index(0, 0);
    const QModelIndex wanted = conflict == changes.end() ? first : m_changes->indexOf(ChangeIndex(conflict - changes.begin()));
    if (first.isValid())
        m_tree->expand(first);
    if (wanted.isValid()) {
        m_tree->setCurrentIndex(wanted);
        m_tree->scrollTo(wanted);
    }
}

void ChangesView::setText(const QString& text)
{
    m_text = text;
    m_changes->setText(text);
    refreshCounts();
    showEmptyState();
}

void ChangesView::setActions(const QStringList& ids)
{
    std::vector<Action> actions;
    for (const Action action : kChips) {
        if (ids.contains(actionName(action)))
            actions.push_back(action);
    }
    m_changes->setActions(actions);
    showEmptyState();
}

void ChangesView::refreshCounts()
{
    const ActionCounts matching = m_changes->matchingCounts();
    const ActionCounts all = m_changes->counts();
    m_chips->setCount({}, matching.sum());
    for (const Action action : kChips) {
        m_chips->setCount(actionName(action), matching[action]);
        m_chips->setChipVisible(actionName(action), !isRare(action) || all[action] > 0);
    }
}

void ChangesView::showEmptyState()
{
    const bool isEmpty = m_changes->plan() && m_changes->rowCount() == 0;
    m_tree->setVisible(!isEmpty);
    m_noMatch->setVisible(isEmpty);
    if (std::exchange(m_hasDecided, false) && isEmpty)
        focusNow(m_showAll); // the last one of this kind was decided: its row and its choices are gone
    if (m_text.isEmpty())
        m_noMatch->set(Icon::Filter, tr("Nothing of this kind"), tr("Of %n item(s) none would change in this way.", nullptr, int(m_changes->counts().sum())));
    else
        m_noMatch->set(Icon::Search, tr("No item matches “%1”").arg(m_text), tr("You searched %n item(s) by name.", nullptr, int(m_changes->counts().sum())));
}

void ChangesView::showRow(const QModelIndex& index)
{
    if (!m_controller.plan() || !index.isValid())
        return m_details->showNothing();
    const auto change = m_changes->change(index);
    if (!change)
        return showContainer(index);
    const bool isConflict = m_controller.plan()->changes[*change].action == Action::Conflict;
    m_details->showItem(factsOf(*m_controller.plan(), m_controller.decisions(), *change),
                        m_controller.totals().conflict + (isConflict ? 0 : 1));
}

void ChangesView::showContainer(const QModelIndex& index)
{
    const ActionCounts counts = m_changes->counts(index);
    const QString path = index.data(asInt(ChangeRole::Path)).toString();
    const bool isFold = m_changes->kind(index) == ChangeRow::Fold;
    DetailPane::Folder folder;
    folder.name = m_changes->nameText(index);
    folder.folder = path.section(u'/', 0, -2);
    folder.isProject = m_changes->kind(index) == ChangeRow::Project;
    QStringList parts;
    for (const Action action : kChips) {
        if (counts[action] > 0)
            parts << tr("%1: %2", "kind of change, how many").arg(wordOf(action), countText(counts[action]));
    }
    folder.sentence = parts.join(u'\n');
    folder.isLeftOut = !isFold && decisions::holdingFor(m_controller.decisions(), path) == Decision::LeaveOut;
    folder.canBeLeftOut = !isFold && (folder.isLeftOut || wouldMove(counts));
    m_details->showFolder(folder);
}

void ChangesView::leaveOut(const QModelIndex& index)
{
    if (!index.isValid() || m_changes->kind(index) == ChangeRow::Fold)
        return;
    const QString path = index.data(asInt(ChangeRole::Path)).toString();
    const bool isLeftOut = decisions::holdingFor(m_controller.decisions(), path) == Decision::LeaveOut;
    const auto change = m_changes->change(index);
    const bool canBeLeftOut = change ? factsOf(*m_controller.plan(), m_controller.decisions(), *change).canBeLeftOut
                                     : wouldMove(m_changes->counts(index));
    if (isLeftOut || canBeLeftOut)
        m_controller.setLeftOut(path, !isLeftOut);
}

void ChangesView::showConflicts()
{
    m_chips->setChecked({actionName(Action::Conflict)});
    setActions(m_chips->checked());
    selectFirst();
    m_tree->setFocus(Qt::OtherFocusReason);
}

bool ChangesView::nextPane()
{
    QWidget* control = m_details->firstControl();
    if (!m_tree->hasFocus() || !control)
        return false;
    control->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace gangway
