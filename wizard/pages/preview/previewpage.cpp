// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/previewpage.h"

#include "wizard/pages/preview/changesview.h"
#include "wizard/pages/preview/changeview.h"
#include "wizard/pages/preview/previewfooter.h"
#include "wizard/pages/preview/previewmessages.h"
#include "wizard/pages/preview/stepsview.h"
#include "wizard/pages/preview/totalsline.h"
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/text/changetext.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/emptystate.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/pageheader.h"
#include "wizard/widgets/searchfield.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace gangway
{
namespace
{

constexpr double kSearchWidth = 210;

} // namespace

PreviewPage::PreviewPage(const PageSetup& setup)
    : m_state(setup.state)
    , m_controller(setup.services, setup.state)
    , m_search(new SearchField(tr("Search items")))
    , m_save(makeButton(tr("Save preview"), Kind::Default, Icon::Save))
    , m_busy(new BusyLine)
    , m_messages(new PreviewMessages(m_controller))
    , m_views(new QStackedWidget)
    , m_changes(new ChangesView(m_controller))
    , m_steps(new StepsView)
    , m_allSame(new EmptyState(Icon::Check))
    , m_bottom(new QWidget)
    , m_totals(new TotalsLine)
    , m_switch(makeButton({}, Kind::Link))
{
    build();
    connect(&m_controller, &PreviewController::planChanged, this, &PreviewPage::showAnotherPlan);
    connect(&m_controller, &PreviewController::changed, this, &PreviewPage::refresh);
    connect(&m_controller, &PreviewController::progressed, this, &Page::changed);
    connect(m_search, &QLineEdit::textChanged, m_changes, &ChangesView::setText);
    connect(m_changes, &ChangesView::clearTextPressed, m_search, &QLineEdit::clear);
    connect(m_save, &QPushButton::clicked, this, &PreviewPage::askWhereToSave);
    connect(m_messages, &PreviewMessages::saveAgainPressed, this, &PreviewPage::askWhereToSave);
    connect(m_messages, &PreviewMessages::signInPressed, this, [this] { emit openRequested(PageId::Connect); });
    connect(m_switch, &QPushButton::clicked, this, [this] { showSteps(m_views->currentWidget() != m_steps); });
    showAnotherPlan();
}

void PreviewPage::build()
{
    keepWidth(m_search, kSearchWidth, kSearchWidth);
    header()->addControl(m_search);
    header()->addControl(m_save);
    for (QWidget* view : {static_cast<QWidget*>(m_changes), static_cast<QWidget*>(m_steps), static_cast<QWidget*>(m_allSame)})
        m_views->addWidget(view);
    auto* bottom = new QHBoxLayout(m_bottom);
    bottom->setContentsMargins(0, px(8), 0, 0);
    bottom->addWidget(m_totals, 1);
    bottom->addWidget(m_switch, 0, Qt::AlignTop);
    body()->setSpacing(px(6));
    body()->addWidget(m_busy);
    body()->addWidget(m_messages);
    body()->addWidget(m_views, 1);
    body()->addWidget(m_bottom);
}

bool PreviewPage::isAllSame() const
{
    const ChangeTotals& totals = m_controller.totals();
    return m_controller.isNothingToDo() && totals.same > 0 && totals.same == totals.inventory();
}

PageHeading PreviewPage::heading() const
{
    PageHeading heading;
    heading.title = tr("What would change");
    heading.line = tr("This is a preview. Nothing has been changed on either side.");
    if (m_controller.plan())
        heading.line += u' ' + tr("%1.", "a phrase that ends as a sentence").arg(wordOf(m_controller.plan()->comparedBy));
    return heading;
}

PageFooter PreviewPage::footer() const
{
    PageFooter footer = previewFooter(m_controller);
    auto* self = const_cast<PreviewPage*>(this);
    if (m_controller.work() == PreviewController::Work::Comparing)
        footer.actions = {{QStringLiteral("stop"), tr("Stop comparing"), Kind::Default, true, [self] { self->m_controller.stop(); }, {}}};
    footer.followLink = [self] {
        if (self->m_controller.blockers() > 0) {
            emit self->openRequested(PageId::Checks);
        } else {
            self->showSteps(false);
            self->m_changes->showConflicts();
        }
    };
    return footer;
}

void PreviewPage::entered()
{
    m_controller.enter();
    refresh();
}

QWidget* PreviewPage::firstFocus() const
{
    return isAllSame() ? nullptr : static_cast<QWidget*>(m_changes->tree());
}

void PreviewPage::goOn()
{
    m_state.setRun({});
    emit done();
}

bool PreviewPage::command(PageCommand command)
{
    switch (command) {
    case PageCommand::Find:
        showSteps(false);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return true;
    case PageCommand::ReadAgain:
        m_controller.compareAgain();
        return true;
    case PageCommand::Save:
        askWhereToSave();
        return true;
    case PageCommand::NextPane:
        return m_views->currentWidget() == m_changes && m_changes->nextPane();
    default:
        return false;
    }
}

void PreviewPage::showAnotherPlan()
{
    m_changes->takePlan();
    m_steps->setPlan(m_controller.plan());
    m_totals->setTotals(m_controller.totals());
    showSteps(m_views->currentWidget() == m_steps);
}

void PreviewPage::showSteps(bool on)
{
    const ChangeTotals& totals = m_controller.totals();
    if (isAllSame()) {
        m_allSame->set(Icon::Check, tr("Everything is already there"),
                       tr("All %n item(s) are the same on both sides.", nullptr, int(totals.inventory())));
        m_views->setCurrentWidget(m_allSame);
    } else {
        m_views->setCurrentWidget(on ? static_cast<QWidget*>(m_steps) : m_changes);
    }
    const int steps = m_controller.plan() ? int(m_controller.plan()->steps.size()) : 0;
    m_bottom->setVisible(!isAllSame());
    m_search->setVisible(!isAllSame());
    m_switch->setText(on ? tr("Show the items") : tr("Show %n step(s)", nullptr, steps));
    m_switch->setVisible(steps > 0);
}

void PreviewPage::refresh()
{
    m_busy->setBusy(m_controller.work() != PreviewController::Work::None);
    m_messages->refresh();
    m_changes->refresh();
    m_save->setEnabled(m_controller.plan() != nullptr);
    emit changed();
}

void PreviewPage::askWhereToSave()
{
    if (!m_controller.plan())
        return;
    auto* dialog = new QFileDialog(this, tr("Save the preview"), QDir::homePath(), tr("Plans (*.gangway)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("gangway"));
    dialog->selectFile(tr("preview", "a file name") + QStringLiteral(".gangway"));
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &PreviewController::save);
    dialog->open();
}

} // namespace gangway
