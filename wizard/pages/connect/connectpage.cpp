// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/connectpage.h"

#include "wizard/pages/connect/sidecard.h"
#include "wizard/style/fonts.h"

#include <QBoxLayout>

namespace gangway
{
namespace
{

constexpr double kCardGap = 18;
constexpr double kSideBySide = 700; // narrower than this the cards stand under each other

} // namespace

ConnectPage::ConnectPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_keychainLasts(setup.services.environment.secrets.isLasting())
    , m_cards(new QBoxLayout(QBoxLayout::LeftToRight))
{
    QVBoxLayout* layout = makeScrollBody();
    m_cards->setSpacing(px(kCardGap));
    layout->addLayout(m_cards);
    layout->addStretch(1);
    connect(&m_controller, &ConnectController::changed, this, &Page::changed);
    connect(&m_controller, &ConnectController::opened, this, &Page::done);
}

PageHeading ConnectPage::heading() const
{
    PageHeading heading;
    const bool isOne = !m_controller.target().isWanted();
    if (!m_controller.hasNetworkSide()) {
        heading.title = isOne ? tr("Choose the source") : tr("Choose both places");
        heading.line = tr("Gangway only reads until you press Transfer.");
        return heading;
    }
    heading.title = isOne ? tr("Sign in to the source") : tr("Sign in to both sides");
    heading.line = m_keychainLasts
                       ? tr("Gangway only reads until you press Transfer. Tokens are kept in your system's keychain, never in a plan or a log.")
                       : tr("Gangway only reads until you press Transfer. This computer has no keychain: tokens are kept until you close Gangway.");
    return heading;
}

PageFooter ConnectPage::footer() const
{
    PageFooter footer;
    switch (m_controller.purpose()) {
    case Purpose::OpenPlan:
        footer.primary = tr("Show what would change");
        break;
    case Purpose::Resume:
        footer.primary = tr("Go on with the transfer");
        break;
    case Purpose::Export:
        footer.primary = tr("Choose what to export");
        break;
    case Purpose::Migrate:
    case Purpose::Look:
        footer.primary = tr("Choose projects");
        break;
    }
    footer.canGoOn = m_controller.isConnected();
    if (footer.canGoOn)
        return footer;
    const bool source = m_controller.source().status() == SideController::Status::Connected;
    const bool target = !m_controller.target().isWanted() || m_controller.target().status() == SideController::Status::Connected;
    footer.isHint = true;
    footer.info = source ? tr("Connect the target to go on") : target ? tr("Connect the source to go on") : tr("Connect both sides to go on");
    return footer;
}

void ConnectPage::entered()
{
    m_controller.load();
    makeCards();
    emit changed();
}

void ConnectPage::left()
{
    m_controller.stop();
}

SideCard* ConnectPage::waitingCard() const
{
    if (m_controller.source().status() != SideController::Status::Connected)
        return m_source;
    return m_controller.target().status() != SideController::Status::Connected ? m_target : nullptr;
}

QWidget* ConnectPage::firstFocus() const
{
    const SideCard* card = waitingCard();
    return card ? card->firstField() : nullptr;
}

void ConnectPage::makeCards()
{
    const QString wanted = m_controller.source().scheme() + QLatin1Char('>') + m_controller.target().scheme();
    if (std::exchange(m_madeFor, wanted) == wanted)
        return;
    delete m_source;
    delete m_target;
    m_source = new SideCard(m_controller.source(), m_keychainLasts);
    m_cards->addWidget(m_source, 1);
    m_target = nullptr;
    if (m_controller.target().isWanted()) {
        m_target = new SideCard(m_controller.target(), m_keychainLasts);
        m_cards->addWidget(m_target, 1);
    }
}

void ConnectPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_cards->setDirection(width() >= px(kSideBySide) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace gangway
