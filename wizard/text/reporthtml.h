// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/report.h"

namespace gangway
{

/// One self-contained HTML page, light and dark, printable. Every name from outside is escaped.
QByteArray reportToHtml(const Report& report);

} // namespace gangway
