// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace gangway::bench
{

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The value of `--name N` on the command line, or the fallback.
inline int option(const char* name, int fallback)
{
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype at = arguments.indexOf(QString::fromLatin1(name));
    return at > 0 && at + 1 < arguments.size() ? arguments[at + 1].toInt() : fallback;
}

inline bool isSet(const char* name)
{
    return QCoreApplication::arguments().contains(QString::fromLatin1(name));
}

inline QJsonObject row(const QString& name, double ratio, double goal, const char* better, const QString& note)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("ratio"), ratio},
            {QStringLiteral("goal"), goal},
            {QStringLiteral("better"), QString::fromLatin1(better)},
            {QStringLiteral("note"), note}};
}

inline void print(const QJsonArray& rows)
{
    std::puts(QJsonDocument(rows).toJson().constData());
}

} // namespace gangway::bench
