// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/options/optionscontroller.h"

#include <QUrl>

#include <algorithm>

namespace gangway
{

OptionsController::OptionsController(WizardState& state, QObject* parent)
    : QObject(parent)
    , m_state(state)
{
}

void OptionsController::load()
{
    m_options = m_state.options().value_or(PlanOptions());
    // Options in the state were accepted, so what they needed had been typed.
    m_typed = m_state.options() && !m_options.keepReplaced ? nameToType() : QString();
    emit changed();
}

void OptionsController::accept()
{
    if (canGoOn())
        m_state.setOptions(m_options);
}

void OptionsController::set(const PlanOptions& options)
{
    PlanOptions wanted = options;
    wanted.workers = std::clamp(wanted.workers, 1, kMostWorkers);
    wanted.bytesPerSecond = std::max<qint64>(wanted.bytesPerSecond, 0);
    if (wanted == m_options)
        return;
    if (wanted.keepReplaced)
        m_typed.clear();
    m_options = wanted;
    emit changed();
}

QString OptionsController::nameToType() const
{
    if (const auto& choice = m_state.scope(); choice && choice->scope.projects.size() == 1)
        return choice->scope.projects.first().section(u'/', -1, -1, QString::SectionSkipEmpty);
    const auto& source = m_state.source();
    if (!source)
        return {};
    const Location& place = source->connection.location;
    const QString host = QUrl(place.address).host();
    if (!host.isEmpty())
        return host;
    const QString last = place.address.section(u'/', -1, -1, QString::SectionSkipEmpty);
    return last.isEmpty() ? place.scheme : last;
}

void OptionsController::setTyped(const QString& text)
{
    if (text == m_typed)
        return;
    m_typed = text;
    emit changed();
}

bool OptionsController::isConfirmed() const
{
    return m_options.keepReplaced || m_typed.trimmed().compare(nameToType(), Qt::CaseInsensitive) == 0;
}

} // namespace gangway
