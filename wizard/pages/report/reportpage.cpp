// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/reportpage.h"

#include "wizard/choicedialog.h"
#include "wizard/pages/report/checkedpanel.h"
#include "wizard/pages/report/desktopnotice.h"
#include "wizard/pages/report/itemsview.h"
#include "wizard/pages/report/reportwords.h"
#include "wizard/pages/report/tasklist.h"
#include "wizard/style/fonts.h"
#include "wizard/text/changetext.h"
#include "wizard/text/errortext.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/pageheader.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cstdlib>

namespace gangway
{
namespace
{

constexpr double kGap = 14;
constexpr double kTwoColumns = 780; // of the page; narrower, they stand under each other

} // namespace

ReportPage::ReportPage(const PageSetup& setup)
    : m_state(setup.state)
    , m_controller(setup.services, setup.state)
    , m_open(makeButton(tr("Open target"), Kind::Default, Icon::External))
    , m_save(makeButton(tr("Save report"), Kind::Default, Icon::Save))
    , m_busy(new BusyLine)
    , m_error(new Banner(Banner::Level::Error))
    , m_unbalanced(new Banner(Banner::Level::Error))
    , m_saved(new Banner(Banner::Level::Success))
    , m_views(new QStackedWidget)
    , m_sum(new AccountingLine)
    , m_tasks(new TaskList(m_controller))
    , m_checked(new CheckedPanel(m_controller))
    , m_items(new ItemsView)
{
    build();
    connectParts();
}

void ReportPage::build()
{
    auto* formats = new QMenu(m_save);
    const std::pair<QString, ReportFormat> choices[] = {
        {tr("As a page (HTML)…"), ReportFormat::Html}, {tr("As a table (CSV)…"), ReportFormat::Csv}, {tr("As data (JSON)…"), ReportFormat::Json}};
    for (const auto& [words, format] : choices)
        connect(formats->addAction(words), &QAction::triggered, this, [this, kind = format] { askWhereToSave(kind); });
    m_save->setMenu(formats);
    header()->addControl(m_open);
    header()->addControl(m_save);
    m_overview = buildOverview();
    m_views->addWidget(m_overview);
    m_views->addWidget(m_items);
    auto* parts = new QVBoxLayout;
    parts->setSpacing(px(kGap));
    for (Banner* banner : {m_error, m_unbalanced, m_saved}) {
        banner->hide();
        parts->addWidget(banner);
    }
    parts->addWidget(m_sum);
    parts->addWidget(m_views, 1);
    body()->setSpacing(0); // the busy line keeps its place, but no gap
    body()->addWidget(m_busy);
    body()->addLayout(parts, 1);
}

QWidget* ReportPage::buildOverview()
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the keys move through what is in it
    auto* content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(0, 0, 0, px(kGap));
    m_columns->setSpacing(px(22));
    m_columns->addWidget(m_tasks, 6);
    m_columns->addWidget(m_checked, 5);
    area->setWidget(content);
    return area;
}

void ReportPage::connectParts()
{
    connect(&m_controller, &ReportController::changed, this, &ReportPage::refresh);
    connect(m_sum, &AccountingLine::figureClicked, this, [this](int figure) { showPart(ReportPart(figure)); });
    connect(m_tasks, &TaskList::showFailedPressed, this, [this] { showPart(ReportPart::Failed); });
    connect(m_items, &ItemsView::backPressed, this, [this] {
        m_views->setCurrentWidget(m_overview);
        m_sum->setFocus(Qt::OtherFocusReason);
    });
    connect(m_checked, &CheckedPanel::retryPressed, this, [this] { emit openRequested(m_controller.retryFailed()); });
    connect(m_checked, &CheckedPanel::undoPressed, this, &ReportPage::askToUndo);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_controller.targetUrl()); });
    auto* check = m_unbalanced->addButton(tr("Check them"));
    connect(check, &QPushButton::clicked, this, [this] { showPart(ReportPart::Inventory); });
}

PageHeading ReportPage::heading() const
{
    return reportHeading(m_controller);
}

PageFooter ReportPage::footer() const
{
    PageFooter footer;
    footer.hasBack = false;
    footer.hasCancel = false;
    auto* self = const_cast<ReportPage*>(this);
    if (m_controller.work() != ReportController::Work::None) {
        footer.actions = {{QStringLiteral("stop"), tr("Stop"), Kind::Danger, true, [self] { self->m_controller.stopWork(); }, {}}};
        return footer;
    }
    footer.actions = {{QStringLiteral("another"), tr("Start another migration"), Kind::Default, true, [self] {
                           self->m_state.setPurpose(Purpose::Migrate);
                           emit self->openRequested(PageId::Start);
                       }, {}}};
    footer.primary = tr("Close", "the window");
    return footer;
}

void ReportPage::entered()
{
    m_views->setCurrentWidget(m_overview);
    m_controller.enter();
    refresh();
    noticeOnce();
}

QWidget* ReportPage::firstFocus() const
{
    return nullptr; // Close: all is said, nothing has to be done
}

void ReportPage::goOn()
{
    emit quitRequested();
}

bool ReportPage::command(PageCommand command)
{
    if (command == PageCommand::Save && m_controller.report())
        askWhereToSave(ReportFormat::Html);
    else if (command == PageCommand::Stop && m_controller.work() != ReportController::Work::None)
        m_controller.stopWork();
    else
        return false;
    return true;
}

void ReportPage::refresh()
{
    const bool hasReport = m_controller.report() != nullptr;
    m_busy->setBusy(m_controller.work() != ReportController::Work::None || (!hasReport && m_controller.isReading()));
    m_views->setVisible(hasReport);
    m_sum->setVisible(hasReport);
    m_save->setEnabled(hasReport);
    m_open->setVisible(!m_controller.targetUrl().isEmpty());
    if (hasReport) {
        m_sum->setFigures(reportFigures(*m_controller.report()));
        m_tasks->refresh();
        m_checked->refresh();
    }
    refreshMessages();
    emit changed();
}

void ReportPage::refreshMessages()
{
    const auto& error = m_controller.error();
    m_error->setVisible(error.has_value());
    if (error) {
        m_error->setTitle(sentenceOf(*error));
        m_error->setText(adviceOf(*error));
    }
    const auto report = m_controller.report();
    const bool isUnbalanced = report && !report->accounting.isBalanced();
    m_unbalanced->setVisible(isUnbalanced);
    if (isUnbalanced) {
        const Accounting& sum = report->accounting;
        const qint64 missing = std::abs(sum.inventory - sum.moved - sum.same - sum.skipped - sum.unsupported - sum.failed);
        m_unbalanced->setTitle(tr("%n item(s) are not accounted for", nullptr, int(missing)));
        m_unbalanced->setText(tr("Do not rely on this transfer before you have compared both sides yourself. Please save the report and send it to us."));
    }
    m_saved->setVisible(!m_controller.savedPath().isEmpty());
    m_saved->setTitle(tr("The report is saved"));
    m_saved->setText(QDir::toNativeSeparators(m_controller.savedPath()));
}

void ReportPage::showPart(ReportPart part)
{
    if (!m_controller.report())
        return;
    m_items->show(m_controller.report(), part);
    m_views->setCurrentWidget(m_items);
    m_items->list()->setFocus(Qt::OtherFocusReason);
}

void ReportPage::askToUndo()
{
    const UndoPreview& undo = m_controller.undoPreview();
    const int items = int(undo.removes + undo.putsBack);
    auto* dialog = new ChoiceDialog(tr("Undo this transfer?"), undoQuestion(undo),
                                    {{QStringLiteral("undo"), {}, {}, tr("Undo %n item(s)", nullptr, items)}}, tr("Keep everything"), this);
    connect(dialog, &ChoiceDialog::chosen, &m_controller, &ReportController::undo);
    dialog->open();
}

void ReportPage::askWhereToSave(ReportFormat format)
{
    const QString suffix = format == ReportFormat::Html ? QStringLiteral("html") : format == ReportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
    auto* dialog = new QFileDialog(this, tr("Save the report"), QDir::homePath(), QStringLiteral("*.") + suffix);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(tr("report", "a file name") + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString& path) { m_controller.save(format, path); });
    dialog->open();
}

/// Only of a run that has just ended, which includes its verification, and only to somebody who looks elsewhere.
void ReportPage::noticeOnce()
{
    const auto report = m_controller.report();
    if (!report || report == m_told || !m_controller.isFresh() || QApplication::activeWindow())
        return;
    m_told = report;
    showDesktopNotice(titleOf(*report), reportLine(*report));
}

void ReportPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() >= px(kTwoColumns) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace gangway
