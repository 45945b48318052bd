// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gangway
{

/// Shows a message of the desktop (org.freedesktop.Notifications). Does not wait and does not care whether there is one: the
/// page says the same.
void showDesktopNotice(const QString& title, const QString& line);

} // namespace gangway
