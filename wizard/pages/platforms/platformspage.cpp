// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/platforms/platformspage.h"

#include "wizard/schemetext.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/optioncard.h"
#include "wizard/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

namespace gangway
{
namespace
{

constexpr double kColumnGap = 20;
constexpr double kCardGap = 8;
constexpr double kBeforeSummary = 20;

/// Symbol and heading over a sentence: one third of the summary.
QVBoxLayout* makeThird(Icon icon, Tone tone, const QString& title, TextLabel* line)
{
    auto* heading = new QHBoxLayout;
    heading->setSpacing(px(8));
    heading->addWidget(new SymbolLabel(icon, tone, 16));
    heading->addWidget(new TextLabel(Type::Strong, title), 1);
    line->setWrapped(true);
    auto* third = new QVBoxLayout;
    third->setSpacing(px(6));
    third->addLayout(heading);
    third->addWidget(line);
    third->addStretch(1);
    return third;
}

} // namespace

PlatformsPage::PlatformsPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_moves(new TextLabel(Type::Body, {}, Tone::Text2))
{
    QVBoxLayout* layout = makeScrollBody();
    layout->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(px(kColumnGap));
    columns->addWidget(makeColumn(tr("From"), m_controller.sources(), m_sources, &PlatformsController::pickSource), 1);
    m_targetColumn = makeColumn(tr("To"), m_controller.targets(), m_targets, &PlatformsController::pickTarget);
    columns->addWidget(m_targetColumn, 1);
    m_summary = makeSummary();
    layout->addLayout(columns);
    layout->addSpacing(px(kBeforeSummary));
    layout->addWidget(m_summary);
    layout->addStretch(1);
    connect(&m_controller, &PlatformsController::changed, this, &PlatformsPage::refresh);
}

QWidget* PlatformsPage::makeColumn(const QString& title, const QStringList& schemes, Cards& cards,
                                   void (PlatformsController::*pick)(const QString&))
{
    auto* column = new QWidget; // the radio marks of one parent belong together
    column->setAccessibleName(title);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(kCardGap));
    layout->addWidget(new TextLabel(Type::Section, title));
    for (const QString& scheme : schemes) {
        const SchemeText text = schemeText(scheme);
        auto* card = new OptionCard(text.name, text.line);
        card->setSymbol(text.icon);
        layout->addWidget(card);
        cards.append({scheme, card});
        connect(card, &OptionCard::toggled, this, [this, scheme, pick](bool on) {
            if (on)
                (m_controller.*pick)(scheme);
        });
    }
    layout->addStretch(1);
    return column;
}

Card* PlatformsPage::makeSummary()
{
    auto* card = new Card(Card::Surface::Sunken);
    auto* thirds = new QHBoxLayout;
    thirds->setSpacing(px(kColumnGap));
    auto* byHand = new TextLabel(Type::Body, tr("Nothing. What the target cannot hold is named in the preview."), Tone::Text2);
    auto* stays = new TextLabel(Type::Body, tr("The source is only read. Nothing in it is changed or deleted."), Tone::Text2);
    thirds->addLayout(makeThird(Icon::Check, Tone::Green, tr("Moves"), m_moves), 1);
    thirds->addLayout(makeThird(Icon::Change, Tone::Amber, tr("Made again by hand"), byHand), 1);
    thirds->addLayout(makeThird(Icon::Lock, Tone::Text2, tr("Stays as it is"), stays), 1);
    card->body()->addLayout(thirds);
    return card;
}

PageHeading PlatformsPage::heading() const
{
    PageHeading heading;
    if (m_controller.needsTarget()) {
        heading.title = tr("Where from, where to?");
        heading.line = tr("Choose the route. Gangway shows only targets that can receive from the source you pick.");
    } else {
        heading.title = tr("Where is the project?");
        heading.line = tr("Choose the source. The copy becomes a zip or tar file on this computer.");
    }
    return heading;
}

PageFooter PlatformsPage::footer() const
{
    PageFooter footer;
    footer.primary = tr("Connect");
    footer.canGoOn = m_controller.isComplete();
    if (!footer.canGoOn) {
        footer.isHint = true;
        footer.info = m_controller.source().isEmpty() ? tr("Choose a source to go on") : tr("Choose a target to go on");
    }
    return footer;
}

void PlatformsPage::entered()
{
    m_controller.load();
}

QWidget* PlatformsPage::firstFocus() const
{
    for (const auto& [scheme, card] : m_sources) {
        if (scheme == m_controller.source())
            return card;
    }
    return m_sources.isEmpty() ? nullptr : m_sources.first().second;
}

void PlatformsPage::goOn()
{
    m_controller.accept();
    emit done();
}

void PlatformsPage::refresh()
{
    const auto show = [](const Cards& cards, const QString& picked) {
        QList<OptionCard*> all;
        const OptionCard* chosen = nullptr;
        for (const auto& [scheme, card] : cards) {
            all.append(card);
            if (scheme == picked)
                chosen = card;
        }
        OptionCard::checkOnly(all, chosen);
    };
    for (const auto& [scheme, card] : std::as_const(m_targets))
        card->setVisible(m_controller.canReceive(scheme));
    show(m_sources, m_controller.source());
    show(m_targets, m_controller.target());
    m_targetColumn->setVisible(m_controller.needsTarget());
    m_summary->setVisible(m_controller.isComplete());
    const bool toArchive = m_controller.target() == QStringLiteral("archive");
    m_moves->setText(toArchive || !m_controller.needsTarget()
                         ? tr("Notebooks, files and folders with their names and times, into one file.")
                         : tr("Notebooks, files and folders with their names, and their times where the target keeps them."));
    emit changed();
}

} // namespace gangway
