// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/options/optionspage.h"

#include "wizard/focusorder.h"
#include "wizard/pages/options/choicerow.h"
#include "wizard/pages/options/safetysection.h"
#include "wizard/scopetext.h"
#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/textlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr double kSections = 22; // between sections, look.md §4
constexpr double kUnderTitle = 8;
constexpr double kComboWidth = 232;
constexpr int kWorkerChoices[] = {1, 2, 3, 4, 6, 8, 12, 16, 24, 32};
constexpr qint64 kMegabyte = 1000 * 1000;
constexpr qint64 kLimitChoices[] = {1, 2, 5, 10, 20, 50, 100}; // MB a second

template<typename T>
constexpr qint64 number(T value)
{
    return static_cast<qint64>(value);
}

} // namespace

OptionsPage::OptionsPage(const PageSetup& setup)
    : m_state(setup.state)
    , m_controller(setup.state)
    , m_layout(makeScrollBody())
    , m_safety(new SafetySection(m_controller))
{
    m_layout->setSpacing(0);
    addExistingSection();
    addComparisonSection();
    addSection(tr("Safety"), m_safety);
    addSpeedSection();
    m_layout->addStretch(1);
    refitCombos();
    connect(&m_controller, &OptionsController::changed, this, &OptionsPage::refresh);
}

void OptionsPage::addSection(const QString& title, QWidget* content)
{
    if (m_layout->count() > 0)
        m_layout->addSpacing(px(kSections));
    m_layout->addWidget(new TextLabel(Type::Section, title));
    m_layout->addSpacing(px(kUnderTitle));
    m_layout->addWidget(content);
}

ChoiceRow* OptionsPage::addChoice(Card* card, const QString& title, std::function<void(PlanOptions&, qint64)> put)
{
    auto* row = new ChoiceRow(title);
    connect(row, &ChoiceRow::picked, this, [this, put = std::move(put)](qint64 value) {
        PlanOptions options = m_controller.options();
        put(options, value);
        m_controller.set(options);
    });
    m_choices.append(row);
    card->addRow(row);
    return row;
}

void OptionsPage::addExistingSection()
{
    using enum ConflictPolicy;
    auto* card = new Card;
    addSection(tr("When something is already there"), card);
    m_conflict = addChoice(card, tr("Same name, different content"),
                           [](PlanOptions& options, qint64 value) { options.conflict = ConflictPolicy(value); });
    m_conflict->add(number(Ask), tr("Ask me in the preview"),
                    tr("What is older in the target is replaced. For the rest you decide in the preview, one by one or all at once."));
    m_conflict->add(number(Rename), tr("Keep both"), tr("The target's item stays; the source's is added beside it under a new name."));
    m_conflict->add(number(Replace), tr("Replace the target"), tr("The source's item takes the place of the target's, whichever is newer."));
    m_conflict->add(number(Skip), tr("Skip, leave the target"), tr("The target's item stays; the source's is not moved."));
}

void OptionsPage::addComparisonSection()
{
    auto* card = new Card;
    addSection(tr("How the sides are read"), card);
    m_comparison = addChoice(card, tr("What counts as the same"),
                             [](PlanOptions& options, qint64 value) { options.comparison = Comparison(value); });
    m_comparison->add(number(Comparison::Quick), tr("Same size and time"),
                      tr("Quick. Where one side does not keep times, checksums decide."));
    m_comparison->add(number(Comparison::Content), tr("Same content"),
                      tr("Thorough: every file that is on both sides is read whole, twice. Takes as long as moving it."));
    m_links = addChoice(card, tr("Symbolic links"), [](PlanOptions& options, qint64 value) { options.links = LinkPolicy(value); });
    m_links->add(number(LinkPolicy::Keep), tr("Move as links"), tr("Links that point out of the project cannot move and are named."));
    m_links->add(number(LinkPolicy::Follow), tr("Move what they show"),
                 tr("A copy of the file or folder takes the link's place. Never follows a link out of the source."));
    m_links->add(number(LinkPolicy::Skip), tr("Leave them out"), tr("They are counted as skipped."));
}

void OptionsPage::addSpeedSection()
{
    auto* card = new Card;
    addSection(tr("Speed"), card);
    m_workers = addChoice(card, tr("Items at the same time"), [](PlanOptions& options, qint64 value) { options.workers = int(value); });
    for (const int count : kWorkerChoices) {
        const bool isDefault = count == PlanOptions().workers;
        m_workers->add(count, isDefault ? tr("%1 (recommended)", "items at the same time").arg(countText(count)) : countText(count));
    }
    m_limit = addChoice(card, tr("Speed limit"), [](PlanOptions& options, qint64 value) { options.bytesPerSecond = value; });
    m_limit->add(0, tr("No limit"));
    for (const qint64 megabytes : kLimitChoices)
        m_limit->add(megabytes * kMegabyte, rateText(double(megabytes * kMegabyte)));
    m_failures = addChoice(card, tr("If items fail"), [](PlanOptions& options, qint64 value) { options.failures = FailurePolicy(value); });
    m_failures->add(number(FailurePolicy::StopAfter20), tr("Go on, stop after 20 failures"));
    m_failures->add(number(FailurePolicy::GoOn), tr("Go on whatever happens"));
    m_failures->add(number(FailurePolicy::StopAtFirst), tr("Stop at the first failure"));
}

PageHeading OptionsPage::heading() const
{
    return {tr("How to move them"), tr("The defaults suit most people. You can change everything here until the transfer starts."),
            Icon::None, Tone::Text, {}};
}

PageFooter OptionsPage::footer() const
{
    PageFooter footer;
    footer.primary = tr("Run checks");
    footer.canGoOn = m_controller.canGoOn();
    footer.isHint = !footer.canGoOn;
    if (footer.canGoOn) {
        footer.info = scopeText(m_state.scope());
    } else {
        footer.info = tr("Type “%1” to go on without a copy").arg(m_controller.nameToType());
        footer.link = tr("Show");
        footer.followLink = [this] { focusNow(m_safety->nameField()); };
    }
    return footer;
}

void OptionsPage::entered()
{
    m_controller.load();
}

QWidget* OptionsPage::firstFocus() const
{
    return m_conflict->combo();
}

void OptionsPage::goOn()
{
    m_controller.accept();
    emit done();
}

void OptionsPage::refresh()
{
    const PlanOptions& options = m_controller.options();
    m_conflict->choose(number(options.conflict));
    m_comparison->choose(number(options.comparison));
    m_links->choose(number(options.links));
    m_workers->choose(options.workers);
    m_limit->choose(options.bytesPerSecond);
    m_failures->choose(number(options.failures));
    m_safety->refresh();
    emit changed();
}

bool OptionsPage::event(QEvent* event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        refitCombos();
    return Page::event(event);
}

/// All of one width, that of the longest words in any of them.
void OptionsPage::refitCombos()
{
    int widest = px(kComboWidth);
    for (const ChoiceRow* row : std::as_const(m_choices))
        widest = std::max(widest, row->combo()->sizeHint().width());
    for (const ChoiceRow* row : std::as_const(m_choices))
        row->combo()->setMinimumWidth(widest);
}

} // namespace gangway
