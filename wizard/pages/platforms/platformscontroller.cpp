// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/platforms/platformscontroller.h"

namespace gangway
{
namespace
{

/// Practice servers are begun from the start page: they need no route of their own.
const QString kPracticeScheme = QStringLiteral("sandbox");

QStringList schemesOf(const Registry& registry, QStringList BackendDescription::*which)
{
    QStringList schemes;
    for (const BackendDescription& description : registry.descriptions()) {
        for (const QString& scheme : description.*which) {
            if (scheme != kPracticeScheme && !schemes.contains(scheme))
                schemes.append(scheme);
        }
    }
    return schemes;
}

} // namespace

PlatformsController::PlatformsController(const WizardServices& services, WizardState& state, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_state(state)
{
}

void PlatformsController::load()
{
    m_source = m_state.route() ? m_state.route()->sourceScheme : QString();
    m_target = m_state.route() ? m_state.route()->targetScheme : QString();
    emit changed();
}

QStringList PlatformsController::sources() const
{
    return schemesOf(m_services.registry, &BackendDescription::sourceSchemes);
}

QStringList PlatformsController::targets() const
{
    return schemesOf(m_services.registry, &BackendDescription::targetSchemes);
}

bool PlatformsController::canReceive(const QString& target) const
{
    return m_source.isEmpty() || m_services.registry.find(m_source, target).has_value();
}

void PlatformsController::pickSource(const QString& scheme)
{
    if (m_source == scheme)
        return;
    m_source = scheme;
    if (!m_target.isEmpty() && !canReceive(m_target))
        m_target.clear();
    emit changed();
}

void PlatformsController::pickTarget(const QString& scheme)
{
    if (m_target == scheme || !canReceive(scheme))
        return;
    m_target = scheme;
    emit changed();
}

bool PlatformsController::isComplete() const
{
    return !m_source.isEmpty() && (!needsTarget() || !m_target.isEmpty());
}

void PlatformsController::accept()
{
    if (isComplete())
        m_state.setRoute({m_source, needsTarget() ? m_target : QString(), m_source == kPracticeScheme});
}

} // namespace gangway
