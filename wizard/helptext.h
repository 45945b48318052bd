// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/page.h"

#include <QList>

namespace gangway
{

/// One question and its answer.
struct HelpEntry {
    QString question;
    QString answer;
};
/// The help of a page: short, offline, about what one may ask there.
QList<HelpEntry> helpFor(PageId page);
/// The keys that work everywhere and on pages with lists: name of the keys, what they do.
QList<std::pair<QString, QString>> helpKeys();

} // namespace gangway
