// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QTest>

namespace gangway
{

/// What went wrong, as a log would say it; "" = nothing.
template<typename T>
QString problemOf(const Result<T>& result)
{
    return result ? QString() : result.error().toLogLine();
}

} // namespace gangway

/// Ends the test with the problem's own words where a Result holds one. The expression is evaluated once.
#define GW_VERIFY(result)                                                                                              \
    do {                                                                                                               \
        const QString gwProblem = gangway::problemOf(result);                                                          \
        QVERIFY2(gwProblem.isEmpty(), qPrintable(gwProblem));                                                          \
    } while (false)
