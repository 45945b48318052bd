// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/progress.h"

#include <QDateTime>
#include <QString>

namespace gangway
{

/// Numbers, sizes and times as people read them, in the language of QLocale(). Sizes are decimal (1 kB = 1000 bytes), as file
/// managers and disk makers count.
QString bytesText(qint64 bytes);          ///< "640 MB", "12.4 GB"; "size unknown" for a negative value
QString rateText(double bytesPerSecond);  ///< "38.6 MB/s"
QString countText(qint64 count);          ///< with the locale's digit groups
QString percentText(double fraction);     ///< 0.62 → "62%"; never "100%" below 1
QString durationText(double seconds);     ///< "31 min 48 s"
QString clockText(double seconds);        ///< "19:20", "1:02:03"
QString rangeText(const RemainingTime& remaining); ///< "9 to 16 min"
QString dateText(const QDateTime& when);  ///< "Today", "17 Nov", "17 Nov 2025"; local time
QString dateTimeText(const QDateTime& when); ///< "17 Nov 2025, 18:42": for documents and tool tips
QString momentText(const QDateTime& when);   ///< "Yesterday, 18:42"

} // namespace gangway
