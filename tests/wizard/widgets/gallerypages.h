// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/widgets/gallerymodels.h"

#include "wizard/widgets/accountingline.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/chiprow.h"
#include "wizard/widgets/elidedlabel.h"
#include "wizard/widgets/emptystate.h"
#include "wizard/widgets/factrow.h"
#include "wizard/widgets/footer.h"
#include "wizard/widgets/optioncard.h"
#include "wizard/widgets/pageheader.h"
#include "wizard/widgets/progressbar.h"
#include "wizard/widgets/quotabar.h"
#include "wizard/widgets/radiogroup.h"
#include "wizard/widgets/ratechart.h"
#include "wizard/widgets/searchfield.h"
#include "wizard/widgets/secretedit.h"
#include "wizard/widgets/sidepanel.h"
#include "wizard/widgets/steplist.h"
#include "wizard/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QRadioButton>
#include <QPushButton>
#include <QSpinBox>
#include <cmath>

/// Pages that look like the mockups, made only of the widgets.
namespace gallery {

inline QString s(const char16_t* words)
{
    return QString::fromUtf16(words);
}

inline QList<StepEntry> steps(int current)
{
    const QStringList names = {s(u"Start"), s(u"Platforms"), s(u"Connect"), s(u"Choose projects"), s(u"Target community"), s(u"Options"), s(u"Checks"), s(u"Preview"), s(u"Transfer"), s(u"Report")};
    QList<StepEntry> list;
    for (int i = 0; i < names.size(); ++i) {
        StepEntry entry;
        entry.name = names.at(i);
        entry.state = i < current ? StepEntry::State::Done : i == current ? StepEntry::State::Current : StepEntry::State::Todo;
        entry.canOpen = i < current;
        entry.changesStartHere = i == 8;
        list.append(entry);
    }
    return list;
}

/// Side panel, page with margins, footer.
inline QWidget* shell(int step, QWidget* page, Footer* footer)
{
    auto* window = new QWidget;
    auto* line = new QHBoxLayout(window);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* side = new SidePanel;
    side->steps()->setSteps(steps(step));
    line->addWidget(side);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    auto* frame = new QWidget;
    auto* margins = new QVBoxLayout(frame);
    margins->setContentsMargins(px(32), px(26), px(32), px(14));
    margins->addWidget(page);
    column->addWidget(frame, 1);
    column->addWidget(footer);
    line->addLayout(column, 1);
    return window;
}

inline QVBoxLayout* column(QWidget* page, double spacing)
{
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(spacing));
    return layout;
}

inline Footer* footerWith(const QString& next, bool ready = true)
{
    auto* footer = new Footer;
    footer->addButton(s(u"Cancel"), Kind::Quiet);
    footer->addButton(s(u"Back"));
    footer->addButton(next, Kind::Primary)->setEnabled(ready);
    return footer;
}

inline QWidget* choosePage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 12);
    layout->addWidget(new PageHeader(s(u"Choose projects to move"), s(u"Ticking a folder ticks the projects in it today. Projects added later are not included.")));
    auto* line = new QHBoxLayout;
    auto* search = new SearchField(s(u"Search by name or owner"));
    search->setFixedWidth(px(250));
    line->addWidget(search);
    auto* chips = new ChipRow(s(u"Filter"));
    chips->addAll(s(u"All"));
    chips->add(s(u"new"), s(u"Not moved yet"));
    chips->add(s(u"care"), s(u"Needs attention"), Icon::Warn, Tone::Amber);
    chips->add(s(u"big"), s(u"Over 10 GB"));
    chips->setCount({}, 16);
    chips->setCount(s(u"new"), 15);
    chips->setCount(s(u"care"), 3);
    chips->setCount(s(u"big"), 3);
    line->addWidget(chips, 1);
    layout->addLayout(line);
    auto* busy = new BusyLine;
    layout->addWidget(busy);
    layout->addWidget(projectTree(), 1);
    auto* links = new QHBoxLayout;
    links->setSpacing(px(20));
    links->addWidget(makeButton(s(u"Select shown"), Kind::Link));
    links->addWidget(makeButton(s(u"Clear shown"), Kind::Link));
    links->addStretch(1);
    links->addWidget(new TextLabel(Type::Body, s(u"Read 2 min ago"), Tone::Text3));
    links->addWidget(makeButton(s(u"Read again"), Kind::Link, Icon::Retry));
    layout->addLayout(links);
    Footer* footer = footerWith(s(u"Choose the target"));
    footer->setSum(s(u"12 of 16 projects, 86.4 GB"));
    return shell(3, page, footer);
}

inline Card* connectCard(bool connected)
{
    auto* card = new Card;
    auto* head = new QHBoxLayout;
    head->setSpacing(px(12));
    head->addWidget(new SymbolLabel(connected ? Icon::Server : Icon::Target));
    auto* names = new QVBoxLayout;
    names->setSpacing(px(1));
    names->addWidget(new TextLabel(Type::Caption, connected ? s(u"Source") : s(u"Target"), Tone::Text2));
    names->addWidget(new TextLabel(Type::CardTitle, s(u"DataSphere, new version")));
    head->addLayout(names, 1);
    head->addWidget(connected ? new Badge(s(u"Connected"), Tone::Green, Icon::Check) : new Badge(s(u"Not connected"), Tone::Red, Icon::Block), 0, Qt::AlignTop);
    card->body()->addLayout(head);
    const auto field = [card](const QString& label, QWidget* input) {
        auto* words = new TextLabel(Type::Button, label, Tone::Text2);
        words->setBuddy(input);
        card->body()->addWidget(words);
        card->body()->addWidget(input);
    };
    auto* how = new QComboBox;
    how->addItems({s(u"OAuth token"), s(u"Account, in the browser")});
    field(s(u"How to sign in"), how);
    if (connected) {
        field(s(u"Organisation"), new QLineEdit(s(u"aurora-retail")));
        card->body()->addWidget(new FactRow(Icon::Check, Tone::Green, s(u"Server answers"), s(u"84 ms")));
        card->body()->addWidget(new FactRow(Icon::Check, Tone::Green, s(u"Certificate is valid"), s(u"until 4 Mar 2027")));
        auto* path = new ElidedLabel(Type::Mono, Qt::ElideMiddle);
        path->setText(s(u"/home/anna/projects/recommender/very/long/path/to/somewhere/else/features.ipynb"));
        card->body()->addWidget(path);
    } else {
        auto* secret = new SecretEdit;
        secret->setText(s(u"not-a-real-token"));
        setInvalid(secret, true);
        field(s(u"OAuth token"), secret);
        auto* banner = new Banner(Banner::Level::Error, s(u"The target did not accept this token"), s(u"Tokens stop working after 12 months. Get a new one, paste it above and press Connect."));
        banner->addButton(s(u"Get a new token"), Kind::Default, Icon::External);
        card->body()->addWidget(banner);
    }
    card->body()->addStretch(1);
    return card;
}

inline QWidget* connectPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 18);
    layout->addWidget(new PageHeader(s(u"Sign in to both sides"), s(u"Gangway only reads until you press Transfer. Tokens are kept in your system's keychain, never in a plan or a log.")));
    auto* line = new QHBoxLayout;
    line->setSpacing(px(18));
    line->addWidget(connectCard(true), 1);
    line->addWidget(connectCard(false), 1);
    layout->addLayout(line);
    layout->addWidget(makeButton(s(u"Proxy and certificates"), Kind::Link, Icon::ChevronRight), 0, Qt::AlignLeft);
    layout->addStretch(1);
    Footer* footer = footerWith(s(u"Choose projects"), false);
    footer->setHint(s(u"Connect the target to go on"), s(u"Show"));
    return shell(2, page, footer);
}

inline QWidget* platformsPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 8);
    layout->addWidget(new PageHeader(s(u"Where from, where to?"), s(u"Choose the route. Gangway shows only targets that can receive from the source you pick.")));
    layout->addSpacing(px(10));
    const auto add = [layout](const char16_t* from, const char16_t* to, const char16_t* text, Icon icon) {
        auto* card = new OptionCard({}, s(text));
        card->setRoute(s(from), s(to));
        card->setSymbol(icon);
        layout->addWidget(card);
        return card;
    };
    add(u"Yandex DataSphere, previous version", u"Yandex DataSphere, new version", u"Folders become communities. Notebooks, files and settings move; nodes and secrets are made again by hand.", Icon::People)->setChecked(true);
    add(u"ClearML server", u"ClearML server", u"Projects, experiments, models and artifacts. Also from Open to Enterprise.", Icon::Server);
    add(u"Folder, zip or Jupyter server", u"Any of the above", u"Plain notebooks and files.", Icon::Folder);
    auto* off = new OptionCard(s(u"Finance analytics"), s(u"9 projects, billing: aurora-fin"));
    off->setBadge(s(u"You can only view"), Tone::Grey, Icon::Lock);
    off->setEnabled(false);
    layout->addWidget(off);
    auto* quotas = new Card(Card::Surface::Sunken);
    auto* quota = new QuotaBar(s(u"Projects"));
    quota->set(14, 12, 50, s(u"26 of 50"), s(u"14 now, 12 more"));
    quotas->body()->addWidget(quota);
    auto* full = new QuotaBar(s(u"Docker images"));
    full->set(2, 1, 3, s(u"3 of 3"), s(u"2 now, 1 more: this uses the last one"));
    quotas->body()->addWidget(full);
    layout->addWidget(quotas);
    layout->addStretch(1);
    return shell(1, page, footerWith(s(u"Connect")));
}

inline QWidget* checksPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 16);
    auto* header = new PageHeader(s(u"Before anything moves"), s(u"24 checks on both sides. Blockers must be fixed; warnings are your call."));
    header->addControl(makeButton(s(u"Check again"), Kind::Default, Icon::Retry));
    layout->addWidget(header);
    auto* chips = new ChipRow(s(u"Findings"));
    chips->add(s(u"b"), s(u"Blockers"), Icon::Block, Tone::Red);
    chips->add(s(u"w"), s(u"Warnings"), Icon::Warn, Tone::Amber);
    chips->add(s(u"p"), s(u"Passed"), Icon::Check, Tone::Green);
    chips->setChecked({s(u"b"), s(u"w")});
    layout->addWidget(chips);
    auto* card = new Card;
    const auto finding = [card](Icon icon, Tone tone, const char16_t* title, const char16_t* text) {
        auto* row = new MessageRow;
        row->setIcon(icon, tone);
        row->setTitle(s(title));
        row->setText(s(text));
        card->addRow(row);
        return row;
    };
    finding(Icon::Block, Tone::Red, u"Not enough room on this computer for the copy of the source", u"The copy needs 87 GB; 61 GB is free in your home folder. Choose a bigger disk, or free 26 GB and check again.")->addButton(s(u"Choose another folder\u2026"));
    auto* secrets = finding(Icon::Warn, Tone::Amber, u"5 secrets must be entered again", u"Secret values cannot be read, by design.");
    secrets->addButton(s(u"Enter them now"));
    secrets->addButton(s(u"Later"), Kind::Quiet);
    finding(Icon::Info, Tone::Accent, u"This computer will stay awake during the transfer", u"About 25 to 45 minutes at the measured speed of 38 MB/s.");
    auto* setting = new MessageRow;
    setting->setTitle(s(u"Items at the same time"));
    auto* combo = new QComboBox;
    combo->addItem(s(u"4 (recommended)"));
    combo->setMinimumWidth(px(232));
    setting->titleLabel()->setBuddy(combo);
    setting->addControl(combo);
    card->addRow(setting);
    auto* limit = new MessageRow;
    limit->setTitle(s(u"Speed limit"));
    limit->setText(s(u"In megabytes a second."));
    auto* spin = new QSpinBox;
    spin->setAccessibleName(s(u"Speed limit"));
    limit->addControl(spin);
    auto* tick = new QCheckBox;
    tick->setAccessibleName(s(u"Limit the speed"));
    tick->setChecked(true);
    limit->addControl(tick);
    card->addRow(limit);
    auto* todo = new MessageRow;
    auto* done = new QCheckBox;
    done->setAccessibleName(s(u"Upload Docker image cuda-12"));
    done->setChecked(true);
    todo->setLeading(done);
    todo->setTitle(s(u"Upload Docker image cuda-12"));
    todo->setDone(true);
    card->addRow(todo);
    layout->addWidget(card);
    layout->addStretch(1);
    Footer* footer = footerWith(s(u"Show what would change"), false);
    footer->setHint(s(u"Fix 1 blocker to go on"));
    return shell(6, page, footer);
}

inline QWidget* previewPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 8);
    auto* header = new PageHeader(s(u"What would change"), s(u"This is a preview. Nothing has been changed on either side."));
    auto* search = new SearchField(s(u"Search items"));
    search->setFixedWidth(px(210));
    header->addControl(search);
    header->addControl(makeButton(s(u"Save preview"), Kind::Default, Icon::Save));
    layout->addWidget(header);
    auto* chips = new ChipRow(s(u"Changes"));
    chips->addAll(s(u"All"));
    chips->add(s(u"add"), s(u"Add"), Icon::Plus, Tone::Green);
    chips->add(s(u"change"), s(u"Change"), Icon::Change, Tone::Accent);
    chips->add(s(u"conflict"), s(u"Conflict"), Icon::Conflict, Tone::Violet);
    chips->add(s(u"cannot"), s(u"Cannot move"), Icon::Cannot, Tone::Amber);
    chips->add(s(u"same"), s(u"Same"), Icon::Equals, Tone::Grey);
    chips->setCount({}, 214);
    chips->setCount(s(u"add"), 148);
    layout->addWidget(chips);
    auto* line = new QHBoxLayout;
    line->setSpacing(px(12));
    line->addWidget(changeTree(), 1);
    auto* detail = new Card(Card::Surface::Sunken);
    detail->setFixedWidth(px(262));
    detail->body()->addWidget(new TextLabel(Type::CardTitle, s(u"features.py")));
    detail->body()->addWidget(new Badge(s(u"Conflict"), Tone::Violet, Icon::Conflict));
    auto* sentence = new TextLabel(Type::Body, s(u"Both sides were changed after the last transfer on 3 Nov."), Tone::Text2);
    sentence->setWrapped(true);
    detail->body()->addWidget(sentence);
    detail->body()->addWidget(new Hairline);
    detail->body()->addWidget(new TextLabel(Type::Strong, s(u"What should happen?")));
    auto* group = new RadioGroup(RadioGroup::Look::Plain);
    group->addChoice(s(u"both"), s(u"Keep both"), s(u"Adds features (from source).py"));
    group->addChoice(s(u"replace"), s(u"Replace the target"));
    group->addChoice(s(u"skip"), s(u"Skip, leave the target"));
    detail->body()->addWidget(group);
    detail->body()->addWidget(new QCheckBox(s(u"Same for all 3 conflicts")));
    detail->body()->addWidget(makeButton(s(u"Compare the two files"), Kind::Link), 0, Qt::AlignLeft);
    detail->body()->addStretch(1);
    line->addWidget(detail);
    layout->addLayout(line, 1);
    Footer* footer = footerWith(s(u"Transfer 12 projects"));
    footer->setHint(s(u"About 25 to 45 minutes"));
    return shell(7, page, footer);
}

inline QWidget* transferPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 12);
    layout->addWidget(new PageHeader(s(u"Moving 12 projects, 2 items failed"), s(u"You can keep working. This computer stays awake until it is done.")));
    auto* card = new Card;
    auto* halves = new QHBoxLayout;
    halves->setSpacing(px(20));
    auto* left = new QVBoxLayout;
    auto* top = new QHBoxLayout;
    top->addWidget(new TextLabel(Type::Figure, s(u"62%")));
    top->addWidget(new TextLabel(Type::Button, s(u"98 of 163 items"), Tone::Text2), 1);
    top->addWidget(new Badge(s(u"2 failed"), Tone::Red, Icon::Block));
    top->addWidget(new Badge(s(u"3 warnings"), Tone::Amber, Icon::Warn));
    left->addLayout(top);
    auto* bar = new ProgressBar(s(u"Total progress"));
    bar->setRemainingText(s(u"9 to 16 minutes left"));
    bar->setFraction(0.62);
    left->addWidget(bar);
    auto* facts = new QHBoxLayout;
    facts->addWidget(new FactCell(s(u"Moved"), s(u"44.2 of 71.3 GB")));
    facts->addWidget(new FactCell(s(u"Speed"), s(u"38.6 MB/s")));
    facts->addWidget(new FactCell(s(u"Left"), s(u"9 to 16 min")));
    left->addLayout(facts);
    halves->addLayout(left, 5);
    halves->addWidget(new Hairline(Qt::Vertical));
    auto* chart = new RateChart([](double rate, bool unit) {
        return QLocale().toString(rate / 1e6, 'f', 0) + (unit ? s(u" MB/s") : QString());
    });
    for (int i = 0; i < 900; i += 3) {
        if (i > 600 && i < 660)
            chart->addGap(qint64(i) * 1000);
        else
            chart->addSample(qint64(i) * 1000, 36e6 + 4e6 * std::sin(i / 20.0) + (i % 7) * 5e5);
    }
    auto* right = new QVBoxLayout;
    right->addWidget(new TextLabel(Type::Caption, s(u"Speed, last 15 minutes"), Tone::Text2));
    right->addWidget(chart, 1);
    halves->addLayout(right, 3);
    card->body()->addLayout(halves);
    layout->addWidget(card);
    auto* banner = new Banner(Banner::Level::Error, s(u"2 items failed, the others go on"), s(u"What is already there is kept. You can fix the cause and retry while the rest is moving."));
    banner->addButton(s(u"Retry 2 failed items"), Kind::Default, Icon::Retry);
    layout->addWidget(banner);
    layout->addWidget(transferTree(), 1);
    auto* line = new QHBoxLayout;
    line->addWidget(new TextLabel(Type::Strong, s(u"Log")));
    auto* filter = new SearchField(s(u"Filter the log"), SearchField::Role::Filter);
    filter->setFixedWidth(px(190));
    line->addWidget(filter);
    line->addStretch(1);
    auto* follow = new QCheckBox(s(u"Follow"));
    follow->setChecked(true);
    line->addWidget(follow);
    line->addWidget(makeButton(s(u"Save log"), Kind::Link, Icon::Save));
    layout->addLayout(line);
    LogView* log = logView();
    log->setFixedHeight(px(112));
    layout->addWidget(log);
    auto* footer = new Footer;
    footer->setHint(s(u"Every file is read back and compared after it is moved"));
    QPushButton* pause = footer->addButton(s(u"Pause after these items"), Kind::Default, Icon::Pause);
    auto* menu = new QMenu(pause);
    menu->addAction(icon(Icon::Pause), s(u"Pause after these items"));
    menu->addAction(icon(Icon::Stop), s(u"Pause now"));
    pause->setMenu(menu);
    footer->addButton(s(u"Stop\u2026"), Kind::Danger, Icon::Stop);
    return shell(8, page, footer);
}

inline QWidget* reportPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 18);
    auto* header = new PageHeader(s(u"Partly moved: 2 items failed"), s(u"12 projects, 70.6 GB in 31 min 48 s. Every moved file was read back and compared."));
    header->setSymbol(Icon::Warn, Tone::Amber);
    header->addControl(makeButton(s(u"Open target"), Kind::Default, Icon::External));
    layout->addWidget(header);
    auto* line = new AccountingLine;
    line->setFigures({{214, s(u"in the inventory")}, {159, s(u"moved"), Tone::Green}, {37, s(u"already the same")}, {2, s(u"skipped by you")}, {14, s(u"cannot move"), Tone::Amber}, {2, s(u"failed"), Tone::Red}});
    layout->addWidget(line);
    for (const auto level : {Banner::Level::Info, Banner::Level::Success, Banner::Level::Warning, Banner::Level::Quiet})
        layout->addWidget(new Banner(level, s(u"Undo removes only what this transfer added"), s(u"Items edited since then are left alone.")));
    layout->addWidget(new EmptyState(Icon::Check, s(u"Nothing left to do"), s(u"Everything that had to be done by hand is done.")), 1);
    auto* footer = new Footer;
    footer->addButton(s(u"Start another migration"));
    footer->addButton(s(u"Close"), Kind::Primary);
    return shell(9, page, footer);
}

inline QWidget* emptyPage()
{
    auto* page = new QWidget;
    auto* layout = column(page, 0);
    layout->addWidget(new PageHeader(s(u"Choose projects to move"), s(u"Ticking a folder ticks the projects in it today.")));
    auto* empty = new EmptyState(Icon::Project, s(u"No projects in this account"), s(u"The account anna.petrova@aurora.example can read 2 clouds, but there are no projects in their folders. You may have signed in with a different account, or your role is missing on the folder."));
    empty->addButton(s(u"Sign in with another account"), Kind::Primary);
    empty->addButton(s(u"Read again"), Kind::Default, Icon::Retry);
    empty->addButton(s(u"How roles work"), Kind::Link);
    layout->addWidget(empty, 1);
    Footer* footer = footerWith(s(u"Choose the target"), false);
    footer->setHint(s(u"Nothing to choose from yet"));
    return shell(3, page, footer);
}

} // namespace gallery
