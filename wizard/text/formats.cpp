// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace gangway
{

namespace
{

struct Formats {
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

constexpr double kStep = 1000.0;

struct Scaled {
    double value;
    int unit;
};

Scaled scaled(double bytes)
{
    int unit = 0;
    // 999.5 and up would be written as "1000": go on to the next unit before.
    while (std::abs(bytes) >= 999.5 && unit < 5) {
        bytes /= kStep;
        ++unit;
    }
    return {bytes, unit};
}

QString unitText(int unit)
{
    const std::array<QString, 6> names{Formats::tr("%1 B", "bytes"), Formats::tr("%1 kB", "kilobytes"),
                                       Formats::tr("%1 MB", "megabytes"), Formats::tr("%1 GB", "gigabytes"),
                                       Formats::tr("%1 TB", "terabytes"), Formats::tr("%1 PB", "petabytes")};
    return names[static_cast<size_t>(unit)];
}

/// One decimal from 1 GB up, and below for figures under 10 of a rate.
QString scaledText(double bytes, bool isRate)
{
    const Scaled s = scaled(bytes);
    const bool decimal = s.unit >= 3 || (isRate && s.unit >= 2);
    return unitText(s.unit).arg(QLocale().toString(s.value, 'f', decimal ? 1 : 0));
}

QString withTime(const QString& day, QTime time)
{
    //: A day and a time: "Yesterday, 18:42", "17 Nov 2025, 18:42"
    return Formats::tr("%1, %2", "day, time").arg(day, QLocale().toString(time, QLocale::ShortFormat));
}

} // namespace

QString bytesText(qint64 bytes)
{
    if (bytes < 0)
        return Formats::tr("size unknown");
    return scaledText(static_cast<double>(bytes), false);
}

QString rateText(double bytesPerSecond)
{
    return Formats::tr("%1/s", "an amount of data a second").arg(scaledText(bytesPerSecond, true));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString percentText(double fraction)
{
    // Rounded down: 100% is a promise that nothing is left.
    const int percent = static_cast<int>(std::floor(fraction * 100.0 + 1e-9));
    return Formats::tr("%1%").arg(QLocale().toString(percent));
}

QString durationText(double seconds)
{
    const qint64 whole = std::llround(std::max(0.0, seconds));
    const QLocale locale;
    if (whole < 60)
        return Formats::tr("%1 s", "seconds").arg(locale.toString(whole));
    if (whole < 3600) {
        return Formats::tr("%1 min %2 s", "minutes, seconds")
            .arg(locale.toString(whole / 60), locale.toString(whole % 60));
    }
    return Formats::tr("%1 h %2 min", "hours, minutes")
        .arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
}

QString clockText(double seconds)
{
    const qint64 whole = std::llround(std::max(0.0, seconds));
    const QString rest = QStringLiteral("%1:%2");
    if (whole < 3600)
        return rest.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1:%2:%3")
        .arg(whole / 3600)
        .arg(whole % 3600 / 60, 2, 10, QLatin1Char('0'))
        .arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString rangeText(const RemainingTime& remaining)
{
    using namespace std::chrono;
    const QLocale locale;
    if (remaining.most < seconds(60)) {
        // Steps of 5 s: an exact figure would flicker and promise too much.
        const qint64 most = (remaining.most.count() / 5 + 1) * 5;
        return Formats::tr("under %1 s", "seconds").arg(locale.toString(most));
    }
    const qint64 least = std::max<qint64>(1, remaining.least.count() / 60);
    const qint64 most = (remaining.most.count() + 59) / 60;
    if (most < 120) {
        if (least >= most)
            return Formats::tr("about %1 min", "minutes").arg(locale.toString(most));
        return Formats::tr("%1 to %2 min", "minutes").arg(locale.toString(least), locale.toString(most));
    }
    return Formats::tr("%1 to %2 h", "hours")
        .arg(locale.toString(static_cast<double>(least) / 60, 'f', 1),
             locale.toString(static_cast<double>(most) / 60, 'f', 1));
}

QString dateText(const QDateTime& when)
{
    if (!when.isValid())
        return {};
    const QDate day = when.toLocalTime().date();
    const QDate today = QDate::currentDate();
    if (day == today)
        return Formats::tr("Today");
    if (day == today.addDays(-1))
        return Formats::tr("Yesterday");
    const QLocale locale;
    if (day.year() == today.year())
        return locale.toString(day, Formats::tr("d MMM", "date without year, see QDate::toString"));
    return locale.toString(day, Formats::tr("d MMM yyyy", "date with year, see QDate::toString"));
}

QString dateTimeText(const QDateTime& when)
{
    if (!when.isValid())
        return {};
    const QLocale locale;
    const QDateTime local = when.toLocalTime();
    return withTime(locale.toString(local.date(), Formats::tr("d MMM yyyy", "date with year, see QDate::toString")), local.time());
}

QString momentText(const QDateTime& when)
{
    return when.isValid() ? withTime(dateText(when), when.toLocalTime().time()) : QString();
}

} // namespace gangway
