// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/checks/checkspage.h"

#include "wizard/focusorder.h"
#include "wizard/pages/checks/findinglist.h"
#include "wizard/pages/checks/findingrow.h"
#include "wizard/planningtext.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/chiprow.h"
#include "wizard/widgets/emptystate.h"
#include "wizard/widgets/pageheader.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr double kGap = 14;
constexpr Severity kSeverities[] = {Severity::Blocker, Severity::Warning, Severity::Info, Severity::Passed};

} // namespace

ChecksPage::ChecksPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_again(makeButton(tr("Check again"), Kind::Default, Icon::Retry))
    , m_busy(new BusyLine)
    , m_error(new Banner(Banner::Level::Error))
    , m_chips(new ChipRow(tr("Which findings to show")))
    , m_list(new FindingList)
    , m_empty(new EmptyState(Icon::Check))
{
    header()->addControl(m_again);
    build(makeScrollBody());
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_controller.isChecking())
            m_controller.stop();
        else
            m_controller.checkAgain();
    });
    connect(&m_controller, &ChecksController::changed, this, &ChecksPage::refresh);
    connect(&m_controller, &ChecksController::progressed, this, &Page::changed);
    connect(m_chips, &ChipRow::changed, this, &ChecksPage::showFindings);
    connect(m_list, &FindingList::pressed, this, &ChecksPage::act);
}

void ChecksPage::build(QVBoxLayout* layout)
{
    layout->setSpacing(px(kGap));
    layout->addWidget(m_busy);
    layout->addWidget(m_error);
    layout->addWidget(m_chips);
    layout->addWidget(m_list);
    layout->addWidget(m_empty, 1);
    layout->addStretch(1);
    for (const Severity severity : kSeverities) {
        const SeverityLook look = lookOf(severity);
        m_chips->add(severityName(severity), look.chip, look.icon, look.tone);
    }
    m_chips->setChecked({severityName(Severity::Blocker), severityName(Severity::Warning), severityName(Severity::Info)});
    m_signIn = m_error->addButton(tr("Sign in"));
    connect(m_error->addButton(tr("Try again"), Kind::Default, Icon::Retry), &QPushButton::clicked, &m_controller, &ChecksController::checkAgain);
    connect(m_signIn, &QPushButton::clicked, this, [this] { emit openRequested(PageId::Connect); });
}

PageHeading ChecksPage::heading() const
{
    PageHeading heading;
    heading.title = tr("Before anything moves");
    if (m_controller.isChecking())
        heading.line = planningText(m_controller.progress());
    else if (m_controller.plan())
        heading.line = tr("%n check(s) on both sides. Blockers must be fixed; warnings are your call.", nullptr,
                          int(m_controller.findings().size()));
    else
        heading.line = tr("Both sides are read and compared. Nothing is changed.");
    return heading;
}

PageFooter ChecksPage::footer() const
{
    PageFooter footer;
    footer.primary = tr("Show what would change");
    footer.canGoOn = m_controller.canGoOn();
    const qint64 blockers = m_controller.count(Severity::Blocker);
    if (m_controller.isChecking()) {
        footer.info = tr("This only reads. Nothing is changed on either side.");
    } else if (blockers > 0) {
        footer.isHint = true;
        footer.info = tr("Fix %n blocker(s) to go on", nullptr, int(blockers));
        footer.link = tr("Show");
        footer.followLink = [this] { const_cast<ChecksPage*>(this)->showBlockers(); };
    } else if (!footer.canGoOn) {
        footer.isHint = true;
        footer.info = tr("Check again to go on");
    }
    return footer;
}

void ChecksPage::entered()
{
    m_controller.enter();
    refresh();
}

QWidget* ChecksPage::firstFocus() const
{
    // Enter on a finding, or on the page itself while there is none, goes on; on a button it would check again.
    QWidget* row = m_controller.isChecking() ? nullptr : m_list->firstRow();
    return row ? row : const_cast<ChecksPage*>(this);
}

bool ChecksPage::command(PageCommand command)
{
    if (command != PageCommand::ReadAgain)
        return false;
    m_controller.checkAgain();
    return true;
}

void ChecksPage::refresh()
{
    const bool isChecking = m_controller.isChecking();
    m_busy->setBusy(isChecking);
    m_again->setText(isChecking ? tr("Stop checking") : tr("Check again"));
    for (const Severity severity : kSeverities)
        m_chips->setCount(severityName(severity), m_controller.count(severity));
    m_chips->setVisible(m_controller.plan() != nullptr);
    showError();
    showFindings();
    emit changed();
}

void ChecksPage::showFindings()
{
    const QStringList on = m_chips->checked();
    QList<Finding> findings;
    for (const Finding& finding : m_controller.findings()) {
        if (on.contains(severityName(finding.severity)))
            findings.append(finding);
    }
    m_list->setFindings(findings);
    showEmptyState();
    const QWidget* focused = window()->focusWidget();
    if (isVisible() && (!focused || focused == this))
        focusNow(firstFocus());
}

void ChecksPage::showEmptyState()
{
    const bool hasPlan = m_controller.plan() != nullptr;
    const qint64 passed = m_controller.count(Severity::Passed);
    const qint64 others = qint64(m_controller.findings().size()) - passed;
    const bool isQuiet = !m_controller.isChecking() && !m_controller.error();
    m_empty->setVisible(isQuiet && m_list->count() == 0);
    if (hasPlan && others == 0)
        m_empty->set(Icon::Check, tr("Nothing stands in the way"), tr("%n check(s) passed.", nullptr, int(passed)));
    else if (hasPlan)
        m_empty->set(Icon::Filter, tr("Nothing to show"), tr("%n finding(s) are hidden. Press a word above to see them.", nullptr, int(others)));
    else
        m_empty->set(Icon::Stop, tr("The checks were stopped"), tr("Nothing has been changed. Press “Check again” when you are ready."));
}

void ChecksPage::act(Remedy remedy, const Finding& finding)
{
    switch (remedy) {
    case Remedy::CheckAgain:
        m_controller.recheck();
        break;
    case Remedy::CopyMessage:
        QApplication::clipboard()->setText(adminMessage(finding, *m_controller.plan()));
        break;
    case Remedy::OpenChoose:
        emit openRequested(PageId::Choose);
        break;
    case Remedy::OpenTarget:
        emit openRequested(PageId::Target);
        break;
    case Remedy::OpenOptions:
        emit openRequested(PageId::Options);
        break;
    case Remedy::OpenPreview:
        emit openRequested(PageId::Preview);
        break;
    }
}

void ChecksPage::showBlockers()
{
    m_chips->setChecked(m_chips->checked() << severityName(Severity::Blocker));
    focusNow(firstFocus());
}

void ChecksPage::showError()
{
    const auto& error = m_controller.error();
    m_error->setVisible(error.has_value());
    if (!error)
        return;
    m_error->setTitle(sentenceOf(*error));
    m_error->setText(adviceOf(*error));
    m_signIn->setVisible(error->kind == ErrorKind::Unauthenticated);
}

} // namespace gangway
