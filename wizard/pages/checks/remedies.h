// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/plan.h"

#include <QList>

namespace gangway
{

/// What the row of a finding offers.
enum class Remedy {
    CheckAgain,   ///< this can be looked at again without reading both sides
    CopyMessage,  ///< words for the admin who can give the permission
    OpenChoose,   ///< another answer on that page settles it
    OpenTarget,
    OpenOptions,
    OpenPreview
};

QList<Remedy> remediesOf(const Finding& finding);

/// The message for whoever can give the missing permission: what, where, and why.
QString adminMessage(const Finding& finding, const Plan& plan);

} // namespace gangway
