// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/faultlist.h"

#include "models/base/jsonread.h"

namespace gangway
{

namespace
{

const QHash<QString, Fault::Kind>& kindNames()
{
    static const QHash<QString, Fault::Kind> names{
        {QStringLiteral("delay"), Fault::Kind::Delay},
        {QStringLiteral("tooManyRequests"), Fault::Kind::TooManyRequests},
        {QStringLiteral("serverError"), Fault::Kind::ServerError},
        {QStringLiteral("cutBody"), Fault::Kind::CutBody},
        {QStringLiteral("hang"), Fault::Kind::Hang},
        {QStringLiteral("expiredToken"), Fault::Kind::ExpiredToken},
        {QStringLiteral("diskFull"), Fault::Kind::DiskFull},
    };
    return names;
}

} // namespace

Result<Fault> Fault::fromJson(const QJsonObject& json)
{
    constexpr qint64 kMostMs = 24 * 60 * 60 * 1000;
    JsonReader reader(json, QStringLiteral("fault"));
    Fault fault;
    const QString name = reader.text(QStringLiteral("kind"));
    if (!kindNames().contains(name))
        reader.fail(QStringLiteral("kind"), QStringList(kindNames().keys()).join(QStringLiteral(", ")));
    fault.kind = kindNames().value(name);
    fault.method = reader.textOr(QStringLiteral("method"), QString()).toLatin1();
    fault.pathContains = reader.textOr(QStringLiteral("path"), QString());
    if (reader.has(QStringLiteral("onNth")))
        fault.onNth = static_cast<int>(reader.integer(QStringLiteral("onNth"), 1, 1000000000));
    if (reader.has(QStringLiteral("times")))
        fault.times = static_cast<int>(reader.integer(QStringLiteral("times"), -1, 1000000000));
    if (reader.has(QStringLiteral("delayMs")))
        fault.delay = std::chrono::milliseconds(reader.integer(QStringLiteral("delayMs"), 0, kMostMs));
    if (reader.has(QStringLiteral("retryAfterSeconds")))
        fault.retryAfter = std::chrono::seconds(reader.integer(QStringLiteral("retryAfterSeconds"), 0, kMostMs / 1000));
    GW_CHECK(reader.finish());
    return fault;
}

Result<std::vector<Fault>> faultsFromJson(const QJsonObject& json)
{
    std::vector<Fault> faults;
    JsonReader reader(json, QString());
    for (const QJsonValue& value : reader.array(QStringLiteral("faults"))) {
        GW_TRY(Fault fault, Fault::fromJson(value.toObject()));
        faults.push_back(std::move(fault));
    }
    GW_CHECK(reader.finish());
    return faults;
}

void FaultList::set(std::vector<Fault> faults)
{
    m_faults.clear();
    for (Fault& fault : faults)
        m_faults.push_back({std::move(fault), 0});
}

std::vector<Fault> FaultList::strike(const EmulatorRequest& request)
{
    std::vector<Fault> struck;
    for (Counted& counted : m_faults) {
        const Fault& fault = counted.fault;
        if ((!fault.method.isEmpty() && fault.method != request.method) || !request.path.contains(fault.pathContains))
            continue;
        ++counted.seen;
        if (counted.seen >= fault.onNth && (fault.times < 0 || counted.seen < fault.onNth + fault.times))
            struck.push_back(fault);
    }
    return struck;
}

} // namespace gangway
