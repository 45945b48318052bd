// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/jsonread.h"
#include "models/domain/bytes.h"
#include "models/domain/names.h"
#include "models/domain/plan.h"
#include "models/domain/relativepath.h"

namespace gangway
{

namespace
{

constexpr QByteArrayView kMagic("GWCHG1\n\0", 8);
constexpr quint64 kChangeBytes = 15; // three indexes, action, reason, decided
constexpr quint8 kLastAction = static_cast<quint8>(Action::OnlyInTarget);
constexpr quint8 kLastReason = static_cast<quint8>(Reason::TooLarge);

constexpr EnumNames<ComparedBy, 2> kComparedBy{{{
    {ComparedBy::SizeAndTime, "sizeAndTime"},
    {ComparedBy::Content, "content"},
}}};

Error corrupt(const char* detail)
{
    return Error::of(ErrorKind::Corrupt, QStringLiteral("A stored plan is damaged"), {},
                     QStringLiteral("plan.damaged"), QString::fromLatin1(detail));
}

template<typename T>
QJsonArray listToJson(const std::vector<T>& list)
{
    QJsonArray array;
    for (const T& entry : list)
        array.append(entry.toJson());
    return array;
}

QJsonObject decisionsToJson(const Decisions& decisions)
{
    QJsonObject json;
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it)
        json.insert(it.key(), decisionName(it.value()));
    return json;
}

Result<Decisions> decisionsFromJson(const QJsonObject& json)
{
    Decisions decisions;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto decision = decisionFromName(it.value().toString());
        if (!decision)
            return corrupt("decisions");
        decisions.insert(it.key(), *decision);
    }
    return decisions;
}

Result<std::vector<Step>> stepsFromJson(const QJsonArray& array, quint32 changeCount)
{
    std::vector<Step> steps;
    steps.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue& entry : array) {
        auto step = Step::fromJson(entry.toObject(), changeCount, static_cast<quint32>(steps.size()));
        if (!step)
            return step.error();
        steps.push_back(std::move(*step));
    }
    return steps;
}

template<typename T>
Result<std::vector<T>> listFromJson(const QJsonArray& array)
{
    std::vector<T> list;
    list.reserve(static_cast<size_t>(array.size()));
    for (const QJsonValue& entry : array) {
        auto value = T::fromJson(entry.toObject());
        if (!value)
            return value.error();
        list.push_back(std::move(*value));
    }
    return list;
}

Result<Change> readChange(ByteReader& columns, const Inventory& source, const Inventory& target, quint32 newNames)
{
    Change change;
    change.source = columns.number<quint32>();
    change.target = columns.number<quint32>();
    change.newName = columns.number<quint32>();
    const auto action = columns.number<quint8>();
    const auto reason = columns.number<quint8>();
    const auto decided = columns.number<quint8>();
    if (action > kLastAction || reason > kLastReason || decided > 1)
        return corrupt("change");
    change.action = static_cast<Action>(action);
    change.reason = static_cast<Reason>(reason);
    change.decided = decided == 1;
    const bool isOnlyInTarget = change.action == Action::OnlyInTarget;
    const bool sourceFits =
        isOnlyInTarget ? change.source == Inventory::kNone : change.source < source.count() && source.isItem(change.source);
    const bool targetFits = change.target == Inventory::kNone ? !isOnlyInTarget : change.target < target.count();
    // Who replaces something must know what; who adds must not.
    const bool actionFits = (change.action != Action::Change || change.target != Inventory::kNone)
                            && (change.action != Action::Add || change.target == Inventory::kNone);
    if (!sourceFits || !targetFits || !actionFits || (change.newName != Inventory::kNone && change.newName >= newNames))
        return corrupt("change");
    return change;
}

} // namespace

QByteArray Plan::changesToBytes() const
{
    ByteWriter out;
    out.reserve(static_cast<qsizetype>(changes.size() * kChangeBytes) + 64);
    out.raw(kMagic);
    out.number(static_cast<quint32>(newNames.size()));
    for (const QString& name : newNames)
        out.block(name.toUtf8());
    out.number(static_cast<quint32>(changes.size()));
    for (const Change& change : changes) {
        out.number(change.source);
        out.number(change.target);
        out.number(change.newName);
        out.number(static_cast<quint8>(change.action));
        out.number(static_cast<quint8>(change.reason));
        out.number(static_cast<quint8>(change.decided ? 1 : 0));
    }
    return out.takeWithChecksum();
}

Result<void> Plan::readChanges(const QByteArray& bytes)
{
    ByteReader in = ByteReader::checked(bytes);
    if (!sourceInventory || !targetInventory || !in.isGood() || in.raw(kMagic.size()) != kMagic)
        return corrupt("checksum or magic");
    const auto names = in.number<quint32>();
    if (!in.holds(names, sizeof(quint32)))
        return corrupt("names");
    std::vector<QString> readNames;
    readNames.reserve(names);
    for (quint32 i = 0; i < names; ++i) {
        const QByteArrayView name = in.block();
        readNames.push_back(QString::fromUtf8(name));
        if (name.isEmpty() || !name.isValidUtf8() || !isRelativePath(readNames.back()))
            return corrupt("names");
    }
    const auto count = in.number<quint32>();
    if (!in.holds(count, kChangeBytes))
        return corrupt("count");
    std::vector<Change> readChanges;
    readChanges.reserve(count);
    std::vector<bool> seen(sourceInventory->count(), false);
    for (quint32 i = 0; i < count; ++i) {
        GW_TRY(const Change change, readChange(in, *sourceInventory, *targetInventory, names));
        if (change.source != Inventory::kNone) {
            if (seen[change.source])
                return corrupt("item twice");
            seen[change.source] = true;
        }
        readChanges.push_back(change);
    }
    if (!in.isGood() || !in.isAtEnd())
        return corrupt("end");
    changes = std::move(readChanges);
    newNames = std::move(readNames);
    return {};
}

QJsonObject Plan::headerToJson() const
{
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("backend"), backend},
            {QStringLiteral("source"), source.toJson()},
            {QStringLiteral("target"), target.toJson()},
            {QStringLiteral("scope"), scope.toJson()},
            {QStringLiteral("targetFolder"), targetChoice.folder},
            {QStringLiteral("options"), options.toJson()},
            {QStringLiteral("decisions"), decisionsToJson(decisions)},
            {QStringLiteral("comparedBy"), kComparedBy.name(comparedBy)},
            {QStringLiteral("createdAt"), createdAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("madeBy"), madeBy},
            {QStringLiteral("steps"), listToJson(steps)},
            {QStringLiteral("guided"), listToJson(guided)},
            {QStringLiteral("findings"), listToJson(findings)}};
}

Result<void> Plan::readHeader(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("plan"));
    const qint64 format = in.integer(QStringLiteral("format"), 1);
    GW_CHECK(in.finish());
    if (format > kFormat)
        return Error::of(ErrorKind::Unsupported, QStringLiteral("A newer Gangway made this plan"), {},
                         QStringLiteral("plan.newer"));
    Plan read;
    read.backend = in.text(QStringLiteral("backend"));
    read.targetChoice.folder = in.text(QStringLiteral("targetFolder"));
    read.madeBy = in.text(QStringLiteral("madeBy"));
    read.createdAt = QDateTime::fromString(in.text(QStringLiteral("createdAt")), Qt::ISODateWithMs);
    const auto by = kComparedBy.value(in.text(QStringLiteral("comparedBy")));
    if (!by)
        in.fail(QStringLiteral("comparedBy"), QStringLiteral("a way of comparing"));
    read.comparedBy = by.value_or(ComparedBy::SizeAndTime);
    if (!isRelativePath(read.targetChoice.folder))
        in.fail(QStringLiteral("targetFolder"), QStringLiteral("a path below the location"));
    GW_TRY(read.source, Connection::fromJson(in.object(QStringLiteral("source"))));
    GW_TRY(read.target, Connection::fromJson(in.object(QStringLiteral("target"))));
    GW_TRY(read.scope, Scope::fromJson(in.object(QStringLiteral("scope"))));
    GW_TRY(read.options, PlanOptions::fromJson(in.object(QStringLiteral("options"))));
    GW_TRY(read.decisions, decisionsFromJson(in.object(QStringLiteral("decisions"))));
    GW_TRY(read.steps, stepsFromJson(in.array(QStringLiteral("steps")), static_cast<quint32>(changes.size())));
    GW_TRY(read.guided, listFromJson<GuidedStep>(in.array(QStringLiteral("guided"))));
    GW_TRY(read.findings, listFromJson<Finding>(in.array(QStringLiteral("findings"))));
    GW_CHECK(in.finish());
    read.sourceInventory = std::move(sourceInventory);
    read.targetInventory = std::move(targetInventory);
    read.changes = std::move(changes);
    read.newNames = std::move(newNames);
    *this = std::move(read);
    return {};
}

} // namespace gangway
