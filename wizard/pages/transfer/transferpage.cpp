// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/transferpage.h"

#include "wizard/pages/transfer/logpane.h"
#include "wizard/pages/transfer/progresscard.h"
#include "wizard/pages/transfer/stepview.h"
#include "wizard/pages/transfer/stopquestion.h"
#include "wizard/pages/transfer/transfermessages.h"
#include "wizard/pages/transfer/transferwords.h"
#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/chiprow.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/textlabel.h"

#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr double kGap = 12;
constexpr double kLogFoldsBelow = 560; // of the page: the window's 680 of look.md §4 less footer and header
constexpr int kItemsShare = 3;         // of the room that is left, against the log's
constexpr int kLogShare = 2;
constexpr double kLeastItems = 110;    // header row and two rows

const QString kMoving = QStringLiteral("moving");
const QString kWaiting = QStringLiteral("waiting");
const QString kDone = QStringLiteral("done");
const QString kFailed = QStringLiteral("failed");

} // namespace

TransferPage::TransferPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_progress(new ProgressCard(m_controller))
    , m_messages(new TransferMessages(m_controller, setup.state))
    , m_chips(new ChipRow(tr("Which items to show")))
    , m_items(new StepView(m_controller.steps()))
    , m_nothing(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_log(new LogPane(m_controller.log(), setup.services))
{
    build();
    connectParts();
}

void TransferPage::build()
{
    m_chips->add(kMoving, tr("Moving", "items"));
    m_chips->add(kWaiting, tr("Waiting", "items"));
    m_chips->add(kDone, tr("Done", "items"));
    m_chips->add(kFailed, tr("Failed", "items"), Icon::Block, Tone::Red);
    m_chips->setChecked({kMoving});
    setGroups({kMoving});
    keepLeastHeight(m_items, kLeastItems);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWrapped(true);
    body()->setSpacing(px(kGap));
    body()->addWidget(m_progress);
    body()->addWidget(m_messages);
    body()->addWidget(m_chips);
    body()->addWidget(m_items, kItemsShare);
    auto* overList = new QVBoxLayout(m_items->viewport()); // the list stays, and keeps the focus, while it is empty for a moment
    overList->addWidget(m_nothing);
    body()->addWidget(m_log, kLogShare);
}

void TransferPage::connectParts()
{
    connect(&m_controller, &TransferController::changed, this, &TransferPage::refresh);
    connect(&m_controller, &TransferController::ticked, this, [this] {
        m_progress->refresh();
        m_messages->refresh();
        emit changed();
    });
    connect(&m_controller, &TransferController::ended, this, [this] {
        if (isVisible())
            emit done();
    });
    connect(m_chips, &ChipRow::changed, this, [this](const QStringList& ids) {
        m_hasChosenChips = true;
        setGroups(ids);
        refreshChips();
    });
    connect(m_items, &StepView::retryPressed, this, [this](quint32 change) { m_controller.retry({change}); });
    connect(m_items, &StepView::skipPressed, this, [this](quint32 change) { m_controller.skip({change}); });
    connect(m_items, &StepView::logPressed, m_log, &LogPane::showSubject);
    connect(m_log, &LogPane::openChanged, this, [this](bool on) { body()->setStretchFactor(m_log, on ? kLogShare : 0); });
    connect(&m_awake, &SleepInhibitor::stateChanged, this, [this] {
        m_messages->setMayFallAsleep(m_awake.state() == SleepInhibitor::State::Unavailable);
        emit changed();
    });
}

PageHeading TransferPage::heading() const
{
    return transferHeading(m_controller, m_awake.state() == SleepInhibitor::State::Held);
}

PageFooter TransferPage::footer() const
{
    auto* self = const_cast<TransferPage*>(this);
    return transferFooter(self->m_controller, [self] { askToStop(self->m_controller, self); });
}

void TransferPage::entered()
{
    m_controller.enter();
    refresh();
    // It ended while another page stood over this one.
    if (m_controller.phase() == TransferPhase::Ended && !m_controller.error() && m_controller.canShowReport())
        QMetaObject::invokeMethod(this, &Page::done, Qt::QueuedConnection);
}

QWidget* TransferPage::firstFocus() const
{
    return m_items;
}

void TransferPage::goOn()
{
    if (m_controller.isActive())
        return m_controller.goOn();
    if (m_controller.error())
        m_controller.showReport();
    emit done();
}

bool TransferPage::command(PageCommand command)
{
    switch (command) {
    case PageCommand::PauseAfterItems:
        m_controller.pauseAfterItems();
        return true;
    case PageCommand::Stop:
        askToStop(m_controller, this);
        return true;
    case PageCommand::ToggleLog:
        m_hasFoldedLog = true;
        m_log->setOpen(!m_log->isOpen());
        return true;
    case PageCommand::NextPane:
        return nextPane();
    default:
        return false;
    }
}

bool TransferPage::nextPane()
{
    if (!m_items->hasFocus() || !m_log->isOpen())
        return false;
    m_log->focusLines();
    return true;
}

void TransferPage::setGroups(const QStringList& ids)
{
    std::vector<TransferGroup> groups;
    if (ids.contains(kMoving))
        groups.push_back(TransferGroup::Moving);
    if (ids.contains(kWaiting))
        groups.push_back(TransferGroup::Waiting);
    if (ids.contains(kDone))
        groups.push_back(TransferGroup::Done);
    if (ids.contains(kFailed))
        groups.push_back(TransferGroup::Failed);
    m_controller.steps().setGroups(groups); // none = all
    m_items->setSecondLines((groups.empty() || ids.contains(kFailed)) && m_controller.failed() > 0);
}

void TransferPage::refresh()
{
    m_progress->refresh();
    m_messages->refresh();
    refreshChips();
    keepAwake();
    emit changed();
}

void TransferPage::refreshChips()
{
    const StepWords& steps = m_controller.steps();
    m_chips->setCount(kMoving, steps.count(TransferGroup::Moving));
    m_chips->setCount(kWaiting, steps.count(TransferGroup::Waiting));
    m_chips->setCount(kDone, steps.count(TransferGroup::Done));
    m_chips->setCount(kFailed, steps.count(TransferGroup::Failed));
    m_chips->setChipVisible(kFailed, steps.count(TransferGroup::Failed) > 0 || m_chips->checked().contains(kFailed));
    if (!m_hasChosenChips && m_controller.failed() > 0 && !m_chips->checked().contains(kFailed)) {
        m_chips->setChecked({kMoving, kFailed});
        setGroups({kMoving, kFailed});
    }
    const QStringList ids = m_chips->checked();
    m_items->setSecondLines((ids.isEmpty() || ids.contains(kFailed)) && m_controller.failed() > 0);
    m_items->setCanRetry(m_controller.isActive());
    refreshNothing();
}

/// Instead of an empty list: why there is nothing in it.
void TransferPage::refreshNothing()
{
    const bool isEmpty = m_controller.steps().rowCount() == 0;
    m_nothing->setVisible(isEmpty);
    m_nothing->setText(m_controller.phase() == TransferPhase::Opening ? tr("Getting ready…") : tr("No item is in this state now."));
}

void TransferPage::keepAwake()
{
    const TransferPhase phase = m_controller.phase();
    const bool isHalted = phase == TransferPhase::Paused || phase == TransferPhase::SignIn;
    if (!m_controller.isActive() || isHalted)
        m_awake.release();
    else if (m_awake.state() == SleepInhibitor::State::Released)
        m_awake.hold(tr("Projects are being moved"));
}

void TransferPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (!m_hasFoldedLog)
        m_log->setOpen(height() >= px(kLogFoldsBelow));
}

} // namespace gangway
