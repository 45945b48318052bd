// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/tasklist.h"

#include "wizard/pages/report/reportcontroller.h"
#include "wizard/style/fonts.h"
#include "wizard/widgets/badge.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/messagerow.h"
#include "wizard/widgets/textlabel.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace gangway
{
namespace
{

constexpr size_t kMostSteps = 200; // more than a person does by hand; the saved report has them all

/// The exact words of the other product come with the platform's steps, as arguments.
QString titleOf(const GuidedStep& step)
{
    const QString title = step.args.value(QStringLiteral("title")).toString();
    return title.isEmpty() ? (step.subject.isEmpty() ? step.code : step.subject) : title;
}

bool mayBeOpened(const QUrl& url)
{
    return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

TaskList::TaskList(ReportController& controller)
    : m_controller(controller)
    , m_count(new Badge)
    , m_card(new Card)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(new TextLabel(Type::Section, tr("Left to do by hand")));
    head->addWidget(m_count);
    head->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(8));
    column->addLayout(head);
    column->addWidget(m_card);
    column->addStretch(1);
}

void TaskList::refresh()
{
    const Report& report = *m_controller.report();
    std::vector<int> order;
    QString key = QString::number(report.accounting.failed);
    const int count = int(std::min(report.guided.size(), kMostSteps));
    int done = 0;
    for (int i = 0; i < count; ++i) {
        order.push_back(i);
        const bool isDone = m_controller.isGuidedDone(report.guided[size_t(i)].id);
        done += isDone ? 1 : 0;
        key += isDone ? u'x' : u'o';
    }
    const bool hasFailed = report.accounting.failed > 0;
    const int all = count + (hasFailed ? 1 : 0);
    m_count->setVisible(all > 0);
    m_count->set(tr("%1 of %n done", "things to do", all).arg(done), Tone::Grey);
    if (key == m_shown)
        return;
    m_shown = key;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return m_controller.isGuidedDone(report.guided[size_t(a)].id) < m_controller.isGuidedDone(report.guided[size_t(b)].id);
    });
    m_card->clearRows();
    if (hasFailed)
        m_card->addRow(failedRow());
    for (const int step : order)
        m_card->addRow(stepRow(step));
    if (all == 0) {
        auto* nothing = new MessageRow;
        nothing->setIcon(Icon::Check, Tone::Text2);
        nothing->setTitle(tr("Nothing left to do."));
        m_card->addRow(nothing);
    }
}

QWidget* TaskList::stepRow(int step)
{
    const GuidedStep& guided = m_controller.report()->guided[size_t(step)];
    const bool isDone = m_controller.isGuidedDone(guided.id);
    auto* row = new MessageRow;
    auto* tick = new QCheckBox;
    tick->setChecked(isDone);
    tick->setAccessibleName(tr("Done: %1", "a thing to do by hand").arg(titleOf(guided)));
    row->setLeading(tick);
    row->setTitle(titleOf(guided));
    row->setText(isDone ? QString() : guided.args.value(QStringLiteral("text")).toString());
    row->setDone(isDone);
    const QUrl url(guided.url, QUrl::StrictMode);
    if (!isDone && mayBeOpened(url))
        connect(row->addButton(tr("Open", "a web page")), &QPushButton::clicked, this, [url] { QDesktopServices::openUrl(url); });
    connect(tick, &QCheckBox::toggled, this, [this, id = guided.id](bool on) { m_controller.setGuidedDone(id, on); });
    return row;
}

QWidget* TaskList::failedRow()
{
    const Accounting& sum = m_controller.report()->accounting;
    auto* row = new MessageRow;
    row->setIcon(Icon::Block, Tone::Red);
    const int failed = int(sum.failed - sum.left);
    if (failed > 0)
        row->setTitle(tr("Look at %n failed item(s)", nullptr, failed));
    else
        row->setTitle(tr("%n item(s) were not reached", nullptr, int(sum.left)));
    row->setText(failed > 0 ? tr("Each one says why it failed and what to do.") : tr("Resume the transfer to move them."));
    connect(row->addButton(tr("Show items")), &QPushButton::clicked, this, &TaskList::showFailedPressed);
    return row;
}

} // namespace gangway
