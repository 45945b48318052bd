// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/scopetext.h"

#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct ScopeText {
    Q_DECLARE_TR_FUNCTIONS(ScopeText)
};

} // namespace

QString scopeText(const std::optional<ScopeChoice>& choice)
{
    if (!choice || choice->projects <= 0)
        return {};
    //: %1: how many of them are chosen
    const QString projects = ScopeText::tr("%1 of %n project(s)", nullptr, int(choice->projectsSeen)).arg(countText(choice->projects));
    if (choice->bytes < 0)
        return projects;
    return ScopeText::tr("%1, %2", "how many projects, how large").arg(projects, bytesText(choice->bytes));
}

} // namespace gangway
