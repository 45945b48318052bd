// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/step.h"

#include "models/base/jsonread.h"

namespace gangway
{

namespace
{

template<typename Number>
QJsonArray toArray(const std::vector<Number>& numbers)
{
    QJsonArray result;
    for (const Number number : numbers)
        result.append(static_cast<qint64>(number));
    return result;
}

std::vector<quint32> readPositions(JsonReader& in, const QString& field, quint32 end)
{
    const QJsonArray array = in.array(field);
    std::vector<quint32> result;
    result.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue& entry : array) {
        const qint64 position = entry.toInteger(-1);
        if (position < 0 || position >= end) {
            in.fail(field, QStringLiteral("positions below %1").arg(end));
            return {};
        }
        result.push_back(static_cast<quint32>(position));
    }
    return result;
}

} // namespace

QJsonObject Step::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id.value},
                     {QStringLiteral("verb"), verb},
                     {QStringLiteral("subject"), subject},
                     {QStringLiteral("bytes"), bytes},
                     {QStringLiteral("settles"), settles}};
    if (!args.isEmpty())
        json.insert(QStringLiteral("args"), args);
    if (!changes.empty())
        json.insert(QStringLiteral("changes"), toArray(changes));
    if (!after.empty())
        json.insert(QStringLiteral("after"), toArray(after));
    if (!lane.isEmpty())
        json.insert(QStringLiteral("lane"), lane);
    return json;
}

Result<Step> Step::fromJson(const QJsonObject& json, quint32 changeCount, quint32 position)
{
    JsonReader in(json, QStringLiteral("steps[%1]").arg(position));
    Step step;
    step.id = StepId(in.text(QStringLiteral("id")));
    step.verb = in.text(QStringLiteral("verb"));
    step.subject = in.text(QStringLiteral("subject"));
    step.bytes = in.integer(QStringLiteral("bytes"), 0);
    step.settles = in.boolean(QStringLiteral("settles"));
    step.lane = in.textOr(QStringLiteral("lane"), {});
    if (in.has(QStringLiteral("args")))
        step.args = in.object(QStringLiteral("args"));
    if (in.has(QStringLiteral("changes")))
        step.changes = readPositions(in, QStringLiteral("changes"), changeCount);
    if (in.has(QStringLiteral("after")))
        step.after = readPositions(in, QStringLiteral("after"), position);
    if (step.id.isEmpty() || step.verb.isEmpty())
        in.fail(QStringLiteral("id"), QStringLiteral("an id and a verb"));
    GW_CHECK(in.finish());
    return step;
}

QJsonObject GuidedStep::toJson() const
{
    return {{QStringLiteral("id"), id.value}, {QStringLiteral("code"), code}, {QStringLiteral("subject"), subject},
            {QStringLiteral("url"), url},     {QStringLiteral("args"), args}, {QStringLiteral("checkable"), checkable}};
}

Result<GuidedStep> GuidedStep::fromJson(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("guided"));
    GuidedStep step;
    step.id = StepId(in.text(QStringLiteral("id")));
    step.code = in.text(QStringLiteral("code"));
    step.subject = in.textOr(QStringLiteral("subject"), {});
    step.url = in.textOr(QStringLiteral("url"), {});
    step.checkable = in.booleanOr(QStringLiteral("checkable"), false);
    if (in.has(QStringLiteral("args")))
        step.args = in.object(QStringLiteral("args"));
    GW_CHECK(in.finish());
    return step;
}

} // namespace gangway
