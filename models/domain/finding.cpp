// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/finding.h"

#include "models/base/jsonread.h"
#include "models/domain/names.h"

namespace gangway
{

namespace
{

constexpr EnumNames<Severity, 4> kSeverities{{{
    {Severity::Blocker, "blocker"},
    {Severity::Warning, "warning"},
    {Severity::Info, "info"},
    {Severity::Passed, "passed"},
}}};

} // namespace

QString severityName(Severity severity)
{
    return kSeverities.name(severity);
}

QJsonObject Finding::toJson() const
{
    return {{QStringLiteral("severity"), severityName(severity)}, {QStringLiteral("code"), code},
            {QStringLiteral("subject"), subject},                 {QStringLiteral("message"), message},
            {QStringLiteral("fix"), fix},                         {QStringLiteral("args"), args}};
}

Result<Finding> Finding::fromJson(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("finding"));
    Finding finding;
    const auto severity = kSeverities.value(in.text(QStringLiteral("severity")));
    if (!severity)
        in.fail(QStringLiteral("severity"), QStringLiteral("a severity"));
    finding.severity = severity.value_or(Severity::Blocker);
    finding.code = in.text(QStringLiteral("code"));
    finding.subject = in.textOr(QStringLiteral("subject"), {});
    finding.message = in.textOr(QStringLiteral("message"), {});
    finding.fix = in.textOr(QStringLiteral("fix"), {});
    if (in.has(QStringLiteral("args")))
        finding.args = in.object(QStringLiteral("args"));
    GW_CHECK(in.finish());
    return finding;
}

} // namespace gangway
