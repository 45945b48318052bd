// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/navigator.h"

#include "wizard/pagelist.h"
#include "wizard/planning.h"

#include <algorithm>

namespace gangway
{
namespace
{

std::vector<PageId> stepsOf(Purpose purpose)
{
    using enum PageId;
    switch (purpose) {
    case Purpose::Migrate:
        return {Start, Platforms, Connect, Choose, Target, Options, Checks, Preview, Transfer, Report};
    case Purpose::OpenPlan:
        return {Start, Connect, Checks, Preview, Transfer, Report};
    case Purpose::Resume:
        return {Start, Connect, Transfer, Report};
    case Purpose::Look:
        return {Start, Report};
    case Purpose::Export:
        return {Start, Platforms, Connect, Export};
    }
    return {Start};
}

bool isOverlay(PageId page)
{
    return page == PageId::Settings || page == PageId::Help;
}

} // namespace

Navigator::Navigator(const WizardState& state, std::vector<PageId> available, QObject* parent)
    : QObject(parent)
    , m_state(state)
    , m_available(std::move(available))
{
    connect(&state, &WizardState::changed, this, &Navigator::onStateChanged);
    onStateChanged();
}

void Navigator::onStateChanged()
{
    m_steps.clear();
    for (const PageId page : stepsOf(m_state.purpose())) {
        if (std::find(m_available.begin(), m_available.end(), page) != m_available.end())
            m_steps.push_back(page);
    }
    emit stepsChanged();
}

bool Navigator::hasRunBegun() const
{
    return m_state.run() && (m_state.run()->active || m_state.report());
}

bool Navigator::isAnswered(PageId page) const
{
    using Slice = WizardState::Slice;
    switch (page) {
    case PageId::Start:
        return true;
    case PageId::Platforms:
        return m_state.has(Slice::Route);
    case PageId::Connect:
        return m_state.has(Slice::Source) && (m_state.has(Slice::TargetSide) || m_state.purpose() == Purpose::Export);
    case PageId::Choose:
        return m_state.has(Slice::Scope);
    case PageId::Target:
        return m_state.has(Slice::Target);
    case PageId::Options:
        return m_state.has(Slice::Options);
    case PageId::Checks:
        return m_state.has(Slice::Plan);
    case PageId::Preview:
        return m_state.has(Slice::Run);
    case PageId::Transfer:
        return m_state.has(Slice::Run) && !m_state.isRunActive();
    case PageId::Report:
    case PageId::Export:
    case PageId::Settings:
    case PageId::Help:
        break;
    }
    return false;
}

bool Navigator::canOpen(PageId page) const
{
    if (isOverlay(page))
        return std::find(m_available.begin(), m_available.end(), page) != m_available.end();
    const auto wanted = std::find(m_steps.begin(), m_steps.end(), page);
    if (wanted == m_steps.end())
        return false;
    // A new start is the only way out of a run that has begun, and not while it goes on.
    const auto here = std::find(m_steps.begin(), m_steps.end(), m_step);
    if (hasRunBegun() && wanted < here)
        return page == PageId::Start && !m_state.isRunActive() && m_step == PageId::Report;
    return std::all_of(m_steps.begin(), wanted, [this](PageId before) { return isAnswered(before); });
}

std::optional<PageId> Navigator::next() const
{
    auto at = std::find(m_steps.begin(), m_steps.end(), m_step);
    if (at == m_steps.end() || ++at == m_steps.end())
        return std::nullopt;
    // A saved plan has been checked; its preview is what the person opened it for.
    if (*at == PageId::Checks && m_state.purpose() == Purpose::OpenPlan && m_state.plan() && at + 1 != m_steps.end())
        ++at;
    return *at;
}

std::optional<PageId> Navigator::previous() const
{
    if (isOverlay(m_current))
        return m_step;
    const auto at = std::find(m_steps.begin(), m_steps.end(), m_step);
    if (at == m_steps.end() || at == m_steps.begin() || m_step == PageId::Transfer || m_step == PageId::Report)
        return std::nullopt;
    return *(at - 1);
}

bool Navigator::open(PageId page)
{
    if (page == m_current)
        return true;
    if (!canOpen(page))
        return false;
    m_current = page;
    if (!isOverlay(page))
        m_step = page;
    emit stepsChanged();
    emit moved(page);
    return true;
}

void Navigator::goNext()
{
    if (isOverlay(m_current))
        goBack();
    else if (const auto page = next())
        open(*page);
}

void Navigator::goBack()
{
    if (isOverlay(m_current)) {
        m_current = m_step;
        emit stepsChanged();
        emit moved(m_current);
    } else if (const auto page = previous()) {
        open(*page);
    }
}

QList<StepEntry> Navigator::entries() const
{
    QList<StepEntry> all;
    for (const PageId page : m_steps)
        all.append(entry(page));
    return all;
}

StepEntry Navigator::entry(PageId page) const
{
    StepEntry entry;
    entry.name = pageName(page);
    entry.changesStartHere = page == PageId::Transfer;
    entry.canOpen = canOpen(page) && page != m_current;
    if (page == m_step)
        entry.state = StepEntry::State::Current;
    else if (page == PageId::Checks && m_state.plan() && blockersOf(*m_state.plan()) > 0)
        entry.state = StepEntry::State::Blocked;
    else if (isAnswered(page) && std::all_of(m_steps.begin(), std::find(m_steps.begin(), m_steps.end(), page),
                                             [this](PageId before) { return isAnswered(before); }))
        entry.state = StepEntry::State::Done;
    if (entry.state == StepEntry::State::Blocked)
        entry.note = tr("%n blocker(s)", nullptr, int(blockersOf(*m_state.plan())));
    return entry;
}

} // namespace gangway
