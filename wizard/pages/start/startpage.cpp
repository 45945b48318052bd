// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/start/startpage.h"

#include "wizard/focusorder.h"
#include "wizard/pages/start/actioncard.h"
#include "wizard/pages/start/runrow.h"
#include "wizard/pages/start/unfinishedcard.h"
#include "wizard/rows.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/textlabel.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QPushButton>
#include <QUrl>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr double kSections = 22;     // between sections, look.md §4
constexpr double kCardGap = 14;
constexpr double kFourColumns = 860; // narrower than this the cards stand two by two
enum Action { Migrate, Open, Practice, Export };

} // namespace

StartPage::StartPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_practiceFirst(setup.practiceFirst)
    , m_openFile(setup.openFile)
    , m_busy(new BusyLine)
    , m_messages(new QVBoxLayout)
    , m_unfinished(new QVBoxLayout)
    , m_recent(new QVBoxLayout)
    , m_cards(new QGridLayout)
{
    build(makeScrollBody());
    connect(&m_controller, &StartController::changed, this, &StartPage::refresh);
    connect(&m_controller, &StartController::listed, this, &StartPage::showListing);
    connect(&m_controller, &StartController::opens, this, &Page::openRequested);
}

void StartPage::build(QVBoxLayout* layout)
{
    m_actions = {
        new ActionCard(Icon::Arrow, tr("New migration"),
                       tr("Choose two platforms, sign in, pick projects. About five minutes to a preview."), tr("Start a migration")),
        new ActionCard(Icon::File, tr("Open a plan"), tr("Continue from a saved plan file, or repeat a migration on another server."),
                       tr("Open a plan file…")),
        new ActionCard(Icon::Eye, tr("Try it safely"), tr("A practice run on made-up servers. Nothing leaves this computer."),
                       tr("Start a practice run")),
        new ActionCard(Icon::Save, tr("Keep a copy"), tr("Export a project as a zip that is read back and checked. Needs no target."),
                       tr("Export a project…")),
    };
    m_cards->setSpacing(px(kCardGap));
    m_unfinished->setSpacing(px(kCardGap));
    m_messages->setSpacing(px(kCardGap));
    m_recent->setSpacing(0);
    layout->setSpacing(0);
    layout->addWidget(m_busy);
    layout->addLayout(m_messages);
    layout->addLayout(m_unfinished);
    layout->addWidget(new TextLabel(Type::Section, tr("Start something")));
    layout->addSpacing(px(8));
    layout->addLayout(m_cards);
    layout->addSpacing(px(kSections));
    layout->addWidget(new TextLabel(Type::Section, tr("Recent")));
    layout->addSpacing(px(4));
    layout->addLayout(m_recent);
    layout->addStretch(1);
    placeCards();
    connect(m_actions[Migrate]->button(), &QPushButton::clicked, &m_controller, &StartController::startMigration);
    connect(m_actions[Open]->button(), &QPushButton::clicked, this, &StartPage::askForFile);
    connect(m_actions[Practice]->button(), &QPushButton::clicked, &m_controller, &StartController::startPractice);
    connect(m_actions[Export]->button(), &QPushButton::clicked, &m_controller, &StartController::startExport);
}

PageHeading StartPage::heading() const
{
    return {tr("Move projects without surprises"),
            tr("Gangway reads both sides, shows what would change, and changes nothing until you press Transfer."), Icon::None,
            Tone::Text, {}};
}

PageFooter StartPage::footer() const
{
    PageFooter footer;
    footer.hasCancel = false;
    switch (m_controller.busy()) {
    case StartController::Busy::Practice:
        footer.info = tr("Starting the practice servers…");
        break;
    case StartController::Busy::Opening:
        footer.info = tr("Reading the file…");
        break;
    case StartController::Busy::Reading:
    case StartController::Busy::No:
        break;
    }
    footer.actions = {{QStringLiteral("quit"), tr("Quit"), Kind::Quiet, true, [this] { emit const_cast<StartPage*>(this)->quitRequested(); }, {}}};
    return footer;
}

void StartPage::entered()
{
    m_focusWaits = true;
    m_controller.read();
    refresh();
    if (!m_openFile.isEmpty())
        m_controller.openFile(std::exchange(m_openFile, {}));
}

QWidget* StartPage::firstFocus() const
{
    if (m_practiceFirst)
        return m_actions[Practice]->button();
    return m_resume ? m_resume.data() : m_actions[Migrate]->button();
}

bool StartPage::command(PageCommand command)
{
    if (command != PageCommand::ReadAgain)
        return false;
    m_controller.read();
    return true;
}

void StartPage::refresh()
{
    const bool isBusy = m_controller.busy() != StartController::Busy::No;
    m_busy->setVisible(isBusy);
    m_busy->setBusy(isBusy);
    showMessages();
    // One primary button on the page: resume what is unfinished, else what the person most likely came for.
    setKind(m_actions[Practice]->button(), m_practiceFirst ? Kind::Primary : Kind::Default);
    setKind(m_actions[Migrate]->button(), m_practiceFirst || m_resume ? Kind::Default : Kind::Primary);
    for (ActionCard* card : std::as_const(m_actions))
        card->button()->setEnabled(!isBusy);
    for (int i = 0; i < m_unfinished->count(); ++i)
        m_unfinished->itemAt(i)->widget()->setEnabled(!isBusy);
    emit changed();
}

void StartPage::showListing()
{
    showUnfinished();
    showRecent();
    refresh();
    if (std::exchange(m_focusWaits, false) && isVisible())
        focusNow(firstFocus());
}

void StartPage::showMessages()
{
    clearLayout(m_messages);
    if (const auto& error = m_controller.error()) {
        auto* banner = new Banner(Banner::Level::Error, sentenceOf(*error), adviceOf(*error));
        connect(banner->addButton(tr("Close", "a message"), Kind::Quiet), &QPushButton::clicked, &m_controller, &StartController::dismissError);
        m_messages->addWidget(banner);
    }
    for (const SetAside& moved : m_controller.listing().setAside) {
        auto* banner = new Banner(Banner::Level::Warning, tr("A saved run could not be read"),
                                  tr("It was moved to “%1”; nothing else is affected.").arg(QFileInfo(moved.movedTo).path()));
        const QUrl folder = QUrl::fromLocalFile(QFileInfo(moved.movedTo).path());
        connect(banner->addButton(tr("Open folder")), &QPushButton::clicked, this, [folder] { QDesktopServices::openUrl(folder); });
        m_messages->addWidget(banner);
    }
    m_messages->setContentsMargins(0, 0, 0, m_messages->count() ? px(kCardGap) : 0);
}

void StartPage::showUnfinished()
{
    clearLayout(m_unfinished);
    m_resume.clear();
    for (const RunSummary& run : m_controller.listing().unfinished) {
        auto* card = new UnfinishedCard(run, !m_resume && !m_practiceFirst);
        if (!m_resume)
            m_resume = card->resumeButton();
        connect(card, &UnfinishedCard::resumePressed, &m_controller, [this, path = run.path] { m_controller.resume(path); });
        connect(card, &UnfinishedCard::lookPressed, &m_controller, [this, path = run.path] { m_controller.look(path); });
        connect(card, &UnfinishedCard::putAsidePressed, &m_controller, [this, path = run.path] { m_controller.putAside(path); });
        m_unfinished->addWidget(card);
    }
    m_unfinished->setContentsMargins(0, 0, 0, m_unfinished->count() ? px(kSections) : 0);
}

void StartPage::showRecent()
{
    clearLayout(m_recent);
    for (const RunSummary& run : m_controller.listing().recent) {
        auto* row = new RunRow(run);
        connect(row, &RunRow::clicked, &m_controller, [this, path = run.path] { m_controller.openFile(path); });
        m_recent->addWidget(row);
    }
    if (m_controller.hasListing() && m_controller.listing().recent.empty())
        m_recent->addWidget(new TextLabel(Type::Body, tr("Finished migrations will be listed here."), Tone::Text2));
}

void StartPage::placeCards()
{
    // A wide typeface or a long language needs more than look.md's width.
    const QMargins margins = m_cards->parentWidget()->layout()->contentsMargins();
    int needed = margins.left() + margins.right() + 3 * px(kCardGap);
    for (const QWidget* card : m_actions)
        needed += card->minimumSizeHint().width();
    const int columns = width() >= std::max(px(kFourColumns), needed) ? 4 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        m_cards->addWidget(m_actions.at(i), int(i) / columns, int(i) % columns);
    for (int column = 0; column < 4; ++column)
        m_cards->setColumnStretch(column, column < columns ? 1 : 0);
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeCards();
}

void StartPage::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a plan"), m_controller.shelfFolder(), tr("Plans and runs (*.gangway);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_controller, &StartController::openFile);
    dialog->open();
}

} // namespace gangway
