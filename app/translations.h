// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace gangway
{

/// Loads Gangway's and Qt's own words for a language ("ru", "en"; "" = the system's). The translators belong to the application.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace gangway
