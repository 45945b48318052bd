// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/options.h"

#include "models/base/jsonread.h"
#include "models/domain/names.h"
#include "models/domain/scopematcher.h"

namespace gangway
{

namespace
{

constexpr EnumNames<ConflictPolicy, 5> kConflicts{{{
    {ConflictPolicy::Ask, "ask"},
    {ConflictPolicy::Skip, "skip"},
    {ConflictPolicy::Replace, "replace"},
    {ConflictPolicy::Rename, "rename"},
    {ConflictPolicy::Stop, "stop"},
}}};
constexpr EnumNames<Comparison, 2> kComparisons{{{
    {Comparison::Quick, "quick"},
    {Comparison::Content, "content"},
}}};
constexpr EnumNames<LinkPolicy, 3> kLinks{{{
    {LinkPolicy::Keep, "keep"},
    {LinkPolicy::Skip, "skip"},
    {LinkPolicy::Follow, "follow"},
}}};
constexpr EnumNames<FailurePolicy, 3> kFailures{{{
    {FailurePolicy::StopAfter20, "stopAfter20"},
    {FailurePolicy::GoOn, "goOn"},
    {FailurePolicy::StopAtFirst, "stopAtFirst"},
}}};
constexpr EnumNames<Decision, 5> kDecisions{{{
    {Decision::None, "none"},
    {Decision::Replace, "replace"},
    {Decision::KeepBoth, "keepBoth"},
    {Decision::Skip, "skip"},
    {Decision::LeaveOut, "leaveOut"},
}}};

constexpr int kMostWorkers = 32;

template<typename Names, typename Enum>
void readName(JsonReader& in, const QString& field, const Names& names, Enum& value)
{
    const auto found = names.value(in.text(field));
    if (found)
        value = *found;
    else
        in.fail(field, QStringLiteral("one of the known words"));
}

} // namespace

QString conflictPolicyName(ConflictPolicy policy)
{
    return kConflicts.name(policy);
}

std::optional<ConflictPolicy> conflictPolicyFromName(const QString& name)
{
    return kConflicts.value(name);
}

QString decisionName(Decision decision)
{
    return kDecisions.name(decision);
}

std::optional<Decision> decisionFromName(const QString& name)
{
    return kDecisions.value(name);
}

bool Scope::takes(const QString& path, bool isFolder) const
{
    return ScopeMatcher(*this).takes(path, isFolder);
}

QJsonObject Scope::toJson() const
{
    return {{QStringLiteral("projects"), QJsonArray::fromStringList(projects)},
            {QStringLiteral("include"), QJsonArray::fromStringList(include)},
            {QStringLiteral("exclude"), QJsonArray::fromStringList(exclude)}};
}

Result<Scope> Scope::fromJson(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("scope"));
    Scope scope;
    scope.projects = in.texts(QStringLiteral("projects"));
    scope.include = in.texts(QStringLiteral("include"));
    scope.exclude = in.texts(QStringLiteral("exclude"));
    GW_CHECK(in.finish());
    return scope;
}

QJsonObject PlanOptions::toJson() const
{
    return {{QStringLiteral("conflict"), conflictPolicyName(conflict)},
            {QStringLiteral("comparison"), kComparisons.name(comparison)},
            {QStringLiteral("links"), kLinks.name(links)},
            {QStringLiteral("failures"), kFailures.name(failures)},
            {QStringLiteral("verify"), verify},
            {QStringLiteral("keepReplaced"), keepReplaced},
            {QStringLiteral("workers"), workers},
            {QStringLiteral("bytesPerSecond"), bytesPerSecond}};
}

Result<PlanOptions> PlanOptions::fromJson(const QJsonObject& json)
{
    JsonReader in(json, QStringLiteral("options"));
    PlanOptions options;
    readName(in, QStringLiteral("conflict"), kConflicts, options.conflict);
    readName(in, QStringLiteral("comparison"), kComparisons, options.comparison);
    readName(in, QStringLiteral("links"), kLinks, options.links);
    readName(in, QStringLiteral("failures"), kFailures, options.failures);
    options.verify = in.boolean(QStringLiteral("verify"));
    options.keepReplaced = in.boolean(QStringLiteral("keepReplaced"));
    options.workers = static_cast<int>(in.integer(QStringLiteral("workers"), 1, kMostWorkers));
    options.bytesPerSecond = in.integer(QStringLiteral("bytesPerSecond"), 0);
    GW_CHECK(in.finish());
    return options;
}

} // namespace gangway
