// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/backend.h"

namespace gangway
{

/// The backends of this program. Filled once in app/composition from allBackends().
class Registry
{
public:
    explicit Registry(std::vector<std::unique_ptr<Backend>> backends);

    /// The backend that can move from one scheme to the other. @errors Unsupported "route.none"
    Result<const Backend*> find(const QString& sourceScheme, const QString& targetScheme) const;
    Result<const Backend*> byId(const QString& id) const; ///< @errors Unsupported "backend.unknown"
    /// A backend that can read this scheme as a source, for inventory and export.
    Result<const Backend*> findSource(const QString& scheme) const;
    std::vector<BackendDescription> descriptions() const;

private:
    std::vector<std::unique_ptr<Backend>> m_backends;
};

} // namespace gangway
