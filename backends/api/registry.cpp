// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/api/registry.h"

namespace gangway
{

Registry::Registry(std::vector<std::unique_ptr<Backend>> backends)
    : m_backends(std::move(backends))
{
}

Result<const Backend*> Registry::find(const QString& sourceScheme, const QString& targetScheme) const
{
    for (const auto& backend : m_backends) {
        const BackendDescription about = backend->description();
        if (about.sourceSchemes.contains(sourceScheme) && about.targetSchemes.contains(targetScheme))
            return static_cast<const Backend*>(backend.get());
    }
    return Error::of(ErrorKind::Unsupported, QStringLiteral("There is no route between these two kinds of places"),
                     sourceScheme + QStringLiteral(" → ") + targetScheme, QStringLiteral("route.none"));
}

Result<const Backend*> Registry::byId(const QString& id) const
{
    for (const auto& backend : m_backends) {
        if (backend->description().id == id)
            return static_cast<const Backend*>(backend.get());
    }
    return Error::of(ErrorKind::Unsupported, QStringLiteral("This program does not know the kind of migration"), id,
                     QStringLiteral("backend.unknown"));
}

Result<const Backend*> Registry::findSource(const QString& scheme) const
{
    for (const auto& backend : m_backends) {
        if (backend->description().sourceSchemes.contains(scheme))
            return static_cast<const Backend*>(backend.get());
    }
    return Error::of(ErrorKind::Unsupported, QStringLiteral("This kind of place cannot be read"), scheme,
                     QStringLiteral("route.none"));
}

std::vector<BackendDescription> Registry::descriptions() const
{
    std::vector<BackendDescription> result;
    for (const auto& backend : m_backends)
        result.push_back(backend->description());
    return result;
}

} // namespace gangway
