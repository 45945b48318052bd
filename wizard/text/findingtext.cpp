// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/findingtext.h"

#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace gangway
{

namespace
{

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

} // namespace

QString titleOf(const Finding& finding)
{
    return finding.message;
}

QString explanationOf(const Finding&)
{
    return {};
}

QString fixOf(const Finding& finding)
{
    return finding.fix;
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Blocker:
        return FindingText::tr("Blocker");
    case Severity::Warning:
        return FindingText::tr("Warning");
    case Severity::Info:
        return FindingText::tr("Good to know");
    case Severity::Passed:
        return FindingText::tr("Passed", "a check");
    }
    return {};
}

QStringList findingCodesWithWords()
{
    return {};
}

} // namespace gangway
