// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/target/targetpage.h"

#include "wizard/focusorder.h"
#include "wizard/pages/target/roompanel.h"
#include "wizard/rows.h"
#include "wizard/schemetext.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/optioncard.h"
#include "wizard/widgets/searchfield.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace gangway
{
namespace
{

constexpr double kColumnGap = 20;
constexpr double kCardGap = 8;

} // namespace

TargetPage::TargetPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_search(new SearchField(tr("Search folders")))
    , m_busy(new BusyLine)
    , m_messages(new QVBoxLayout)
    , m_places(new QWidget)
    , m_list(new QVBoxLayout)
    , m_more(new TextLabel(Type::Body, {}, Tone::Text2))
    , m_newFields(new QWidget)
    , m_newName(new QLineEdit)
    , m_newProblem(new TextLabel(Type::Secondary, {}, Tone::Red))
    , m_panel(new RoomPanel)
{
    build();
    connect(m_search, &QLineEdit::textChanged, &m_controller, &TargetController::setSearch);
    connect(m_newName, &QLineEdit::textEdited, &m_controller, &TargetController::setNewName);
    connect(&m_controller, &TargetController::listed, this, &TargetPage::makeCards);
    connect(&m_controller, &TargetController::changed, this, &TargetPage::refresh);
}

void TargetPage::build()
{
    makeNewCard();
    m_list->setSpacing(px(kCardGap));
    auto* places = new QVBoxLayout(m_places);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(px(kCardGap));
    places->addLayout(m_list);
    places->addWidget(m_more);
    places->addWidget(m_newCard);
    places->addWidget(m_newFields);
    auto* leading = new QVBoxLayout;
    leading->setSpacing(px(kCardGap));
    leading->addWidget(m_search);
    leading->addWidget(m_busy);
    leading->addLayout(m_messages);
    leading->addWidget(m_places);
    leading->addStretch(1);
    auto* trailing = new QVBoxLayout;
    trailing->addWidget(m_panel);
    trailing->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(px(kColumnGap));
    columns->addLayout(leading, 6);
    columns->addLayout(trailing, 5);
    makeScrollBody()->addLayout(columns);
}

void TargetPage::makeNewCard()
{
    m_newCard = new OptionCard(tr("A new folder"), tr("It is made when the transfer starts."));
    m_newCard->setSymbol(Icon::Plus);
    m_newName->setAccessibleName(tr("Name of the new folder"));
    m_newName->setPlaceholderText(tr("Name of the new folder"));
    auto* fields = new QVBoxLayout(m_newFields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(px(4));
    fields->addWidget(m_newName);
    fields->addWidget(m_newProblem);
    connect(m_newCard, &OptionCard::toggled, this, [this](bool on) {
        if (!on)
            return;
        m_controller.pickNew();
        m_newName->setFocus(Qt::OtherFocusReason);
    });
}

PageHeading TargetPage::heading() const
{
    PageHeading heading;
    heading.title = tr("Where should they live?");
    heading.line = tr("Choose a folder of the target: %1. What is there already is compared, and shown in the preview.")
                       .arg(shortPlace(m_controller.location()));
    return heading;
}

PageFooter TargetPage::footer() const
{
    PageFooter footer;
    footer.primary = tr("Set options");
    footer.canGoOn = m_controller.picked().has_value() && !m_controller.isReading();
    if (!m_controller.picked()) {
        footer.isHint = true;
        footer.info = tr("Name the new folder to go on");
    } else if (m_controller.bytesToMove() >= 0) {
        footer.info = tr("%1 of %n project(s), %2", nullptr, int(m_controller.projectsSeen()))
                          .arg(countText(m_controller.projectCount()), bytesText(m_controller.bytesToMove()));
    }
    return footer;
}

void TargetPage::entered()
{
    m_controller.load();
    if (m_cards.isEmpty())
        makeCards();
}

void TargetPage::left()
{
    m_controller.stop();
}

QWidget* TargetPage::firstFocus() const
{
    for (const auto& [folder, card] : m_cards) {
        if (card->isChecked())
            return card;
    }
    return m_controller.isNewPicked() ? static_cast<QWidget*>(m_newName) : nullptr;
}

void TargetPage::goOn()
{
    m_controller.accept();
    emit done();
}

bool TargetPage::command(PageCommand command)
{
    if (command == PageCommand::ReadAgain)
        m_controller.read();
    else if (command == PageCommand::Find && m_search->isVisible())
        m_search->setFocus(Qt::ShortcutFocusReason);
    else
        return false;
    return true;
}

void TargetPage::makeCards()
{
    const QWidget* focused = window()->focusWidget();
    const bool hadFocus = !focused || focused == this || (m_places->isAncestorOf(focused) && focused != m_newName);
    clearLayout(m_list);
    m_cards.clear();
    for (const TargetNode& node : m_controller.shown())
        m_cards.append({node.target.folder, addCard(node)});
    const auto hidden = m_controller.matches() - TargetController::kMostShown;
    m_more->setText(tr("%n more folder(s): search for them by name", nullptr, int(hidden)));
    m_more->setVisible(hidden > 0);
    refresh();
    if (isVisible() && hadFocus)
        focusNow(firstFocus());
}

OptionCard* TargetPage::addCard(const TargetNode& node)
{
    const bool isTop = node.target.folder.isEmpty();
    QString line = isTop ? tr("Each project keeps its own folder.") : QString();
    if (node.itemCount >= 0 && !isTop)
        line = tr("%n item(s)", nullptr, int(std::min<qint64>(node.itemCount, std::numeric_limits<int>::max())));
    auto* card = new OptionCard(isTop ? tr("The top of the target") : node.name, line, m_places);
    card->setSymbol(isTop ? schemeText(m_controller.location().scheme).icon : Icon::Folder);
    if (!node.canBePicked) {
        card->setEnabled(false);
        card->setBadge(tr("Read only"), Tone::Grey, Icon::Lock);
        card->setLine(sentenceOfCode(node.problem, node.name));
    }
    connect(card, &OptionCard::toggled, this, [this, folder = node.target.folder](bool on) {
        if (on)
            m_controller.pick(folder);
    });
    m_list->addWidget(card);
    return card;
}

QString TargetPage::newNameProblem() const
{
    if (m_controller.newName().isEmpty() || m_controller.isNewNameFit())
        return {};
    return m_controller.isNewNameTaken() ? tr("A folder of this name is there already. Choose it above, or another name.")
                                         : tr("A name cannot hold a slash, and cannot be “.” or “..”.");
}

void TargetPage::refresh()
{
    QList<OptionCard*> all{m_newCard};
    const OptionCard* picked = m_controller.isNewPicked() ? m_newCard : nullptr;
    for (const auto& [folder, card] : std::as_const(m_cards)) {
        all.append(card);
        if (!m_controller.isNewPicked() && m_controller.picked() == folder)
            picked = card;
    }
    OptionCard::checkOnly(all, picked);
    m_newFields->setVisible(m_controller.isNewPicked());
    if (m_newName->text() != m_controller.newName())
        m_newName->setText(m_controller.newName());
    m_newProblem->setText(newNameProblem());
    m_newProblem->setVisible(!newNameProblem().isEmpty());
    setInvalid(m_newName, !newNameProblem().isEmpty());
    m_search->setVisible(m_controller.count() > TargetController::kSearchFrom);
    m_busy->setVisible(m_controller.isReading());
    m_busy->setBusy(m_controller.isReading());
    clearLayout(m_messages);
    if (const auto& error = m_controller.error()) {
        auto* banner = new Banner(Banner::Level::Error, sentenceOf(*error), adviceOf(*error));
        connect(banner->addButton(tr("Try again"), Kind::Default, Icon::Retry), &QPushButton::clicked, &m_controller, &TargetController::read);
        m_messages->addWidget(banner);
    }
    m_panel->show(m_controller);
    emit changed();
}

} // namespace gangway
