// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/wizardwindow.h"

#include "wizard/choicedialog.h"
#include "wizard/focusorder.h"
#include "wizard/footerbinder.h"
#include "wizard/pagelist.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/footer.h"
#include "wizard/widgets/pageheader.h"
#include "wizard/widgets/sidepanel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>

namespace gangway
{
namespace
{

// look.md §4: the smallest window; the first size is that of the mockups.
constexpr double kLeastWidth = 900;
constexpr double kLeastHeight = 600;
constexpr double kFirstWidth = 1180;
constexpr double kFirstHeight = 760;

std::vector<PageId> availablePages()
{
    std::vector<PageId> pages;
    for (const PageEntry& entry : pageList())
        pages.push_back(entry.id);
    return pages;
}

} // namespace

WizardWindow::WizardWindow(const WizardServices& services, Start start, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_start(std::move(start))
    , m_appearance(services.settingsFile)
    , m_navigator(new Navigator(m_state, availablePages(), this))
    , m_stack(new QStackedWidget)
    , m_panel(new SidePanel)
{
    auto* footer = new Footer;
    m_footerWidget = footer;
    m_footer = new FooterBinder(footer, this);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(footer);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_panel);
    layout->addLayout(column, 1);
    setWindowIcon(applicationIcon());

    connect(m_navigator, &Navigator::moved, this, &WizardWindow::showPage);
    connect(m_navigator, &Navigator::stepsChanged, this, &WizardWindow::refreshSteps);
    connect(m_panel->steps(), &StepList::stepRequested, this,
            [this](int step) { m_navigator->open(m_navigator->steps().at(size_t(step))); });
    connect(m_panel, &SidePanel::settingsRequested, this, [this] { m_navigator->open(PageId::Settings); });
    connect(m_panel, &SidePanel::helpRequested, this, [this] { m_navigator->open(PageId::Help); });
    connect(m_footer, &FooterBinder::primaryPressed, this, &WizardWindow::goOn);
    connect(m_footer, &FooterBinder::backPressed, m_navigator, &Navigator::goBack);
    connect(m_footer, &FooterBinder::cancelPressed, this, &WizardWindow::cancel);
    connect(&m_appearance, &Appearance::pagesOutdated, this, &WizardWindow::rebuildSoon);
    addShortcuts();
    restoreWindow();
    showPage(m_navigator->current());
}

WizardWindow::WizardWindow(const WizardServices& services)
    : WizardWindow(services, Start())
{
}

WizardWindow::~WizardWindow()
{
    // Members go before the children of the widget do, and pages look at the state to the end.
    m_shown = nullptr;
    qDeleteAll(m_pages);
}

Page* WizardWindow::currentPage() const
{
    return m_shown;
}

void WizardWindow::addShortcut(const QKeySequence& keys, std::function<void()> act)
{
    auto* action = new QAction(this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
}

void WizardWindow::addShortcuts()
{
    const std::pair<QKeySequence, PageCommand> commands[] = {
        {QKeySequence(Qt::CTRL | Qt::Key_F), PageCommand::Find},
        {QKeySequence(Qt::Key_F5), PageCommand::ReadAgain},
        {QKeySequence(Qt::CTRL | Qt::Key_A), PageCommand::SelectShown},
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), PageCommand::ClearShown},
        {QKeySequence(Qt::CTRL | Qt::Key_S), PageCommand::Save},
        {QKeySequence(Qt::CTRL | Qt::Key_L), PageCommand::ToggleLog},
        {QKeySequence(Qt::CTRL | Qt::Key_P), PageCommand::PauseAfterItems},
        {QKeySequence(Qt::CTRL | Qt::Key_Period), PageCommand::Stop},
    };
    for (const auto& [keys, command] : commands)
        addShortcut(keys, [this, what = command] { send(what); });
    addShortcut(Qt::Key_F6, [this] { nextZone(); });
    addShortcut(Qt::Key_F1, [this] { m_navigator->open(PageId::Help); });
    addShortcut(Qt::CTRL | Qt::Key_Comma, [this] { m_navigator->open(PageId::Settings); });
    addShortcut(Qt::ALT | Qt::Key_Left, [this] {
        if (m_footer->back())
            m_navigator->goBack();
    });
    addShortcut(Qt::ALT | Qt::Key_Right, [this] { goOn(); });
    for (int step = 0; step < 10; ++step) { // Ctrl+1 … Ctrl+9, Ctrl+0 is the tenth
        const auto key = Qt::Key(Qt::Key_0 + (step + 1) % 10);
        addShortcut(Qt::CTRL | key, [this, step] {
            if (size_t(step) < m_navigator->steps().size())
                m_navigator->open(m_navigator->steps().at(size_t(step)));
        });
    }
}

void WizardWindow::send(PageCommand command)
{
    if (m_shown)
        m_shown->command(command);
}

Page* WizardWindow::pageFor(PageId id)
{
    if (Page* page = m_pages.value(id))
        return page;
    const PageEntry* entry = pageEntry(id);
    if (!entry)
        return nullptr;
    Page* page = entry->make({m_services, m_state, &m_appearance, m_navigator, m_start.practiceFirst, m_start.openFile});
    m_start.openFile.clear(); // once, by the first page
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    connect(page, &Page::changed, this, [this, page] {
        if (page == m_shown)
            refresh();
    });
    connect(page, &Page::done, m_navigator, &Navigator::goNext);
    connect(page, &Page::openRequested, m_navigator, &Navigator::open);
    connect(page, &Page::quitRequested, this, &QWidget::close);
    return page;
}

void WizardWindow::showPage(PageId id)
{
    Page* page = pageFor(id);
    if (!page || page == m_shown)
        return;
    if (m_shown)
        m_shown->left();
    m_shown = page;
    m_stack->setCurrentWidget(page);
    page->entered();
    refresh();
    refreshSteps();
    QWidget* first = page->firstFocus();
    if (!first)
        first = m_footer->primary();
    focusNow(first);
}

void WizardWindow::rebuildSoon()
{
    // From the settings page, which is about to go; and not under a run, whose page would lose its log.
    m_rebuildWaits = true;
    if (!m_state.isRunActive())
        QMetaObject::invokeMethod(this, &WizardWindow::rebuild, Qt::QueuedConnection);
}

void WizardWindow::rebuild()
{
    if (!m_rebuildWaits)
        return;
    m_rebuildWaits = false;
    // Who changes a setting with the arrow keys goes on from the same control.
    const qsizetype focused = m_shown ? focusStops(m_shown).indexOf(focusWidget()) : -1;
    for (Page* page : std::as_const(m_pages)) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_pages.clear();
    m_shown = nullptr;
    showPage(m_navigator->current());
    if (focused >= 0)
        focusNow(focusStops(m_shown).value(focused));
}

void WizardWindow::refresh()
{
    if (!m_shown)
        return;
    const PageHeading heading = m_shown->heading();
    m_shown->header()->setTitle(heading.title);
    m_shown->header()->setLine(heading.line);
    m_shown->header()->setSymbol(heading.symbol, heading.symbolTone);
    m_shown->setAccessibleName(heading.title);
    m_footer->show(m_shown->footer(), m_navigator->previous().has_value());
    QStringList title{heading.windowNote, heading.title, QStringLiteral("Gangway")};
    title.removeAll(QString());
    setWindowTitle(title.join(QStringLiteral(" · ")));
}

void WizardWindow::refreshSteps()
{
    m_panel->steps()->setSteps(m_navigator->entries());
    refresh(); // Back may be possible now, or no longer
    if (m_rebuildWaits && !m_state.isRunActive())
        rebuildSoon();
}

void WizardWindow::goOn()
{
    if (m_shown && m_footer->primary() && m_footer->primary()->isEnabled())
        m_shown->goOn();
}

void WizardWindow::cancel()
{
    // Answers stay until another start throws them away, so that there is nothing to ask.
    if (m_navigator->current() == PageId::Settings || m_navigator->current() == PageId::Help)
        m_navigator->goBack();
    else
        m_navigator->open(PageId::Start);
}

void WizardWindow::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter) {
        if (auto* button = qobject_cast<QAbstractButton*>(focusWidget()))
            button->click();
        else if (!qobject_cast<QAbstractItemView*>(focusWidget()))
            goOn();
    } else if (event->key() == Qt::Key_Escape) {
        if (m_footer->cancel())
            cancel();
        else
            send(PageCommand::Stop);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool WizardWindow::focusNextPrevChild(bool next)
{
    QWidgetList stops;
    if (m_shown)
        stops = focusStops(m_shown);
    stops += focusStops(m_footerWidget);
    stops += focusStops(m_panel);
    if (stops.isEmpty())
        return false;
    QWidget* current = focusWidget();
    while (current && !stops.contains(current))
        current = current->parentWidget();
    const qsizetype at = stops.indexOf(current);
    const qsizetype count = stops.size();
    QWidget* wanted = at < 0 ? (next ? stops.first() : stops.last()) : stops.at((at + (next ? 1 : count - 1)) % count);
    focusNow(wanted, next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void WizardWindow::nextZone()
{
    if (m_shown && m_shown->command(PageCommand::NextPane))
        return;
    const QWidgetList zones{m_shown, m_footerWidget, m_panel};
    qsizetype here = 0;
    for (qsizetype i = 0; i < zones.size(); ++i) {
        if (zones.at(i) && focusWidget() && zones.at(i)->isAncestorOf(focusWidget()))
            here = i;
    }
    for (qsizetype step = 1; step <= zones.size(); ++step) {
        const QWidgetList stops = focusStops(zones.at((here + step) % zones.size()));
        if (!stops.isEmpty()) {
            focusNow(stops.first(), Qt::TabFocusReason);
            return;
        }
    }
}

void WizardWindow::closeEvent(QCloseEvent* event)
{
    if (m_state.isRunActive()) {
        event->ignore();
        if (!m_leaving)
            askToLeave();
        return;
    }
    QSettings settings(m_services.settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    event->accept();
}

void WizardWindow::askToLeave()
{
    m_leaving = true;
    const int underWay = m_state.run()->active->itemsUnderWay();
    const QString keep = QStringLiteral("keep");
    const QString after = QStringLiteral("after");
    const QString now = QStringLiteral("now");
    const QList<ChoiceDialog::Choice> choices{
        {keep, tr("Keep it running in the background"), tr("The window becomes small. Its title shows how far the transfer is."),
         tr("Keep it running")},
        {after, tr("Stop after the items under way, then quit"),
         tr("%n item(s) finish first. You can resume later.", nullptr, underWay), tr("Stop after these items")},
        {now, tr("Stop now and quit"), tr("You can resume later."), tr("Stop now")},
    };
    auto* dialog = new ChoiceDialog(tr("The transfer is still running"), tr("What should happen to it?"), choices,
                                    tr("Stay"), this);
    connect(dialog, &ChoiceDialog::stayed, this, [this] { m_leaving = false; });
    connect(dialog, &ChoiceDialog::chosen, this, [this, keep, after](const QString& id) {
        m_leaving = false;
        if (id == keep)
            showMinimized();
        else
            leaveWhenEnded(id == after ? RunCommand::Kind::StopAfterItems : RunCommand::Kind::StopNow);
    });
    dialog->open();
}

void WizardWindow::leaveWhenEnded(RunCommand::Kind kind)
{
    if (!m_state.isRunActive()) { // it ended while the question was open
        close();
        return;
    }
    const auto run = m_state.run()->active;
    connect(run.get(), &ActiveRun::ended, this, &QWidget::close, Qt::QueuedConnection);
    RunCommand command;
    command.kind = kind;
    run->post(std::move(command));
}

void WizardWindow::restoreWindow()
{
    const QSettings settings(m_services.settingsFile, QSettings::IniFormat);
    fit();
    resize(px(kFirstWidth), px(kFirstHeight));
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
}

void WizardWindow::fit()
{
    QSize least(px(kLeastWidth), px(kLeastHeight));
    if (const QScreen* shownOn = screen())
        least = least.boundedTo(shownOn->availableSize());
    setMinimumSize(least);
    m_panel->fitWindow(width());
}

void WizardWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_panel->fitWindow(width());
}

void WizardWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fit();
}

} // namespace gangway
