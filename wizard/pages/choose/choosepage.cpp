// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/choose/choosepage.h"

#include "wizard/pages/choose/scopeview.h"
#include "wizard/schemetext.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/chiprow.h"
#include "wizard/widgets/emptystate.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/searchfield.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace gangway
{
namespace
{

using Which = ChooseController::Chip;
using View = ChooseController::View;
constexpr double kSearchWidth = 250;
const QString kChipIds[] = {QStringLiteral("notebooks"), QStringLiteral("attention"), QStringLiteral("big")};

int plural(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace

ChoosePage::ChoosePage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_search(new SearchField(tr("Search by name")))
    , m_chips(new ChipRow(tr("Show only")))
    , m_reading(new QWidget)
    , m_readingText(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_busy(new BusyLine)
    , m_stack(new QStackedWidget)
    , m_tree(new ScopeView(m_controller))
    , m_instead(new EmptyState(Icon::Project))
    , m_bottom(new QWidget)
    , m_readAgo(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_stop(makeButton(tr("Stop reading"), Kind::Link))
{
    build();
    connect(m_search, &QLineEdit::textChanged, &m_controller, &ChooseController::setSearch);
    connect(m_chips, &ChipRow::changed, this, [this](const QStringList& ids) {
        QList<Which> chips;
        for (int i = 0; i < 3; ++i) {
            if (ids.contains(kChipIds[i]))
                chips << Which(i);
        }
        m_controller.setChips(chips);
    });
    connect(m_stop, &QPushButton::clicked, &m_controller, &ChooseController::stopReading);
    connect(&m_controller, &ChooseController::changed, this, &ChoosePage::refresh);
    connect(&m_controller, &ChooseController::topRead, this, &ChoosePage::onTopRead);
    connect(&m_minute, &QTimer::timeout, this, [this] { m_readAgo->setText(readAgoText()); });
    m_minute.start(std::chrono::minutes(1));
}

void ChoosePage::build()
{
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_instead);
    m_reading->setLayout(makeReadingLine());
    m_bottom->setLayout(makeBottomLine());
    body()->setSpacing(px(8));
    body()->addLayout(makeFilterLine());
    body()->addWidget(m_reading);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_bottom);
}

QLayout* ChoosePage::makeFilterLine()
{
    keepWidth(m_search, kSearchWidth, kSearchWidth);
    m_chips->addAll(tr("All", "projects"));
    m_chips->add(kChipIds[0], tr("With notebooks"));
    m_chips->add(kChipIds[1], tr("Needs attention"), Icon::Warn, Tone::Amber);
    m_chips->add(kChipIds[2], tr("Over 10 GB"));
    auto* line = new QHBoxLayout;
    line->setSpacing(px(8));
    line->addWidget(m_search, 0, Qt::AlignTop);
    line->addWidget(m_chips, 1, Qt::AlignVCenter);
    return line;
}

QLayout* ChoosePage::makeReadingLine()
{
    auto* words = new QHBoxLayout;
    words->addWidget(m_readingText, 1);
    words->addWidget(m_stop);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    column->addLayout(words);
    column->addWidget(m_busy);
    return column;
}

QLayout* ChoosePage::makeBottomLine()
{
    auto* select = makeButton(tr("Select shown"), Kind::Link);
    auto* clear = makeButton(tr("Clear shown"), Kind::Link);
    auto* again = makeButton(tr("Read again"), Kind::Link, Icon::Retry);
    connect(select, &QPushButton::clicked, this, [this] { m_controller.setShownTicked(true); });
    connect(clear, &QPushButton::clicked, this, [this] { m_controller.setShownTicked(false); });
    connect(again, &QPushButton::clicked, &m_controller, &ChooseController::readAgain);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(px(20));
    line->addWidget(select);
    line->addWidget(clear);
    line->addStretch(1);
    line->addWidget(m_readAgo);
    line->addWidget(again);
    return line;
}

PageHeading ChoosePage::heading() const
{
    PageHeading heading;
    heading.title = tr("Choose projects to move");
    heading.line = tr("Ticking a folder ticks the projects in it today. Projects added later are not included.");
    return heading;
}

PageFooter ChoosePage::footer() const
{
    PageFooter footer;
    footer.primary = tr("Choose the target");
    const ScopeSummary& sum = m_controller.summary();
    footer.canGoOn = sum.picked > 0 && !m_controller.isReadingTop();
    if (m_controller.view() == View::Empty || m_controller.view() == View::Failed) {
        footer.isHint = true;
        footer.info = tr("Nothing to choose from yet");
    } else if (m_controller.isReadingTop() && sum.seen == 0) {
        footer.info.clear();
    } else if (sum.picked == 0) {
        footer.isHint = true;
        footer.info = tr("Tick at least one project to go on");
    } else {
        const QString size = sum.isExact ? bytesText(sum.bytes) : sum.bytes > 0 ? tr("at least %1", "size").arg(bytesText(sum.bytes)) : tr("size not known yet");
        footer.info = m_controller.isReading()
                          ? tr("%1 of %n project(s) so far, %2", nullptr, plural(sum.seen)).arg(countText(sum.picked), size)
                          : tr("%1 of %n project(s), %2", nullptr, plural(sum.seen)).arg(countText(sum.picked), size);
    }
    return footer;
}

void ChoosePage::entered()
{
    m_controller.load();
    refresh();
}

QWidget* ChoosePage::firstFocus() const
{
    return m_search;
}

void ChoosePage::goOn()
{
    m_controller.accept();
    emit done();
}

bool ChoosePage::command(PageCommand command)
{
    switch (command) {
    case PageCommand::Find:
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
        return true;
    case PageCommand::ReadAgain:
        m_controller.readAgain();
        return true;
    case PageCommand::SelectShown:
    case PageCommand::ClearShown:
        m_controller.setShownTicked(command == PageCommand::SelectShown);
        return true;
    default:
        return false;
    }
}

void ChoosePage::onTopRead()
{
    // Accounts and folders are opened as long as all of it is seen at a glance.
    constexpr int kOpenedAtOnce = 12;
    const auto& model = m_controller.filter();
    for (int row = 0; row < std::min(model.rowCount(), kOpenedAtOnce); ++row) {
        const QModelIndex index = model.index(row, 0);
        const auto kind = ScopeKind(index.data(asInt(ScopeRole::Kind)).toInt());
        if (kind == ScopeKind::Cloud || kind == ScopeKind::Folder)
            m_tree->expand(index);
    }
    if (model.rowCount() > 0 && !m_tree->currentIndex().isValid())
        m_tree->setCurrentIndex(model.index(0, 0));
}

void ChoosePage::refresh()
{
    m_tree->refitRows();
    refreshChips();
    refreshReading();
    const bool showsTree = m_controller.view() == View::Tree;
    if (!showsTree)
        showInstead();
    m_stack->setCurrentWidget(showsTree ? static_cast<QWidget*>(m_tree) : m_instead);
    const bool hasRows = m_controller.view() == View::Tree || m_controller.view() == View::NoMatch;
    m_search->setVisible(hasRows);
    m_chips->setVisible(hasRows);
    m_bottom->setVisible(hasRows);
    emit changed();
}

void ChoosePage::refreshChips()
{
    m_chips->setCount({}, m_controller.summary().seen);
    for (int i = 0; i < 3; ++i) {
        const qint64 count = m_controller.chipCount(Which(i));
        m_chips->setCount(kChipIds[i], count);
        m_chips->setChipVisible(kChipIds[i], count > 0);
    }
}

void ChoosePage::refreshReading()
{
    const QString name = m_controller.readingName();
    const int found = plural(m_controller.summary().seen);
    m_reading->setVisible(m_controller.isReading());
    m_busy->setBusy(m_controller.isReading());
    m_readingText->setText(tr("Reading %1… %n project(s) found so far", nullptr, found)
                               .arg(name.isEmpty() ? shortPlace(m_controller.location()) : name));
    m_readAgo->setText(readAgoText());
}

QString ChoosePage::readAgoText() const
{
    if (!m_controller.readAt().isValid())
        return {};
    const auto minutes = m_controller.readAt().secsTo(QDateTime::currentDateTimeUtc()) / 60;
    return minutes < 1 ? tr("Read just now") : tr("Read %n min ago", nullptr, plural(minutes));
}

void ChoosePage::clearSearch()
{
    m_search->clear();
    m_chips->setChecked({});
    m_search->setFocus(Qt::OtherFocusReason);
}

void ChoosePage::showInstead()
{
    const View view = m_controller.view();
    if (std::exchange(m_insteadOf, int(view)) == int(view) && std::exchange(m_insteadFor, m_controller.search()) == m_controller.search())
        return;
    m_instead->clearButtons();
    const auto addReadAgain = [this](Kind kind) {
        connect(m_instead->addButton(tr("Read again"), kind, Icon::Retry), &QPushButton::clicked, &m_controller,
                [this] { m_controller.tryAgain({}); });
    };
    if (view == View::NoMatch) {
        const ScopeSummary& sum = m_controller.summary();
        m_instead->set(Icon::Search,
                       m_controller.search().isEmpty() ? tr("No project fits these filters")
                                                       : tr("No project matches “%1”").arg(m_controller.search()),
                       tr("You searched %n project(s) by name.", nullptr, plural(sum.seen)) + QLatin1Char(' ')
                           + tr("%n project(s) stay selected.", nullptr, plural(sum.picked)));
        connect(m_instead->addButton(tr("Clear the search")), &QPushButton::clicked, this, &ChoosePage::clearSearch);
        return;
    }
    if (view == View::Failed) {
        m_instead->set(Icon::Block, sentenceOf(m_controller.topError()), adviceOf(m_controller.topError()));
        addReadAgain(Kind::Primary);
    } else {
        m_instead->set(Icon::Project, tr("No projects here"),
                       tr("%1 can be read, but there is nothing in it. It may be another place than you meant.")
                           .arg(shortPlace(m_controller.location())));
        addReadAgain(Kind::Default);
    }
    connect(m_instead->addButton(tr("Choose another source")), &QPushButton::clicked, this,
            [this] { emit openRequested(PageId::Connect); });
}

} // namespace gangway
