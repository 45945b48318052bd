// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/change.h"

#include "models/domain/names.h"

#include <QSet>

namespace gangway
{

namespace
{

constexpr EnumNames<Action, 7> kActions{{{
    {Action::Add, "add"},
    {Action::Change, "change"},
    {Action::Same, "same"},
    {Action::Skip, "skip"},
    {Action::Conflict, "conflict"},
    {Action::Unsupported, "unsupported"},
    {Action::OnlyInTarget, "onlyInTarget"},
}}};

constexpr EnumNames<Reason, 21> kReasons{{{
    {Reason::NotInTarget, "notInTarget"},
    {Reason::NewerInSource, "newerInSource"},
    {Reason::ContentDiffers, "contentDiffers"},
    {Reason::TypeDiffers, "typeDiffers"},
    {Reason::IdenticalContent, "identicalContent"},
    {Reason::SameSizeAndTime, "sameSizeAndTime"},
    {Reason::SkippedByPolicy, "skippedByPolicy"},
    {Reason::LeftOutByYou, "leftOutByYou"},
    {Reason::Excluded, "excluded"},
    {Reason::NameRefused, "nameRefused"},
    {Reason::NameClash, "nameClash"},
    {Reason::Unreadable, "unreadable"},
    {Reason::SpecialFile, "specialFile"},
    {Reason::LinkSkipped, "linkSkipped"},
    {Reason::LinkUnsupported, "linkUnsupported"},
    {Reason::LinkOutside, "linkOutside"},
    {Reason::KeptBoth, "keptBoth"},
    {Reason::PermissionsDiffer, "permissionsDiffer"},
    {Reason::NotInSource, "notInSource"},
    {Reason::EmptyFolderUnsupported, "emptyFolderUnsupported"},
    {Reason::TooLarge, "tooLarge"},
}}};

constexpr EnumNames<ResourceType, 5> kTypes{{{
    {ResourceType::Folder, "folder"},
    {ResourceType::File, "file"},
    {ResourceType::Link, "link"},
    {ResourceType::Special, "special"},
    {ResourceType::Project, "project"},
}}};

/// The fields of one side as JSON; what is not known is not there.
QJsonObject fieldsOf(const Inventory& side, Inventory::Index i)
{
    QJsonObject fields;
    if (i == Inventory::kNone)
        return fields;
    const Resource r = side.resource(i);
    fields.insert(QStringLiteral("type"), kTypes.name(r.type));
    if (r.bytes != kUnknownBytes && r.type == ResourceType::File)
        fields.insert(QStringLiteral("bytes"), r.bytes);
    if (r.modifiedNs != kUnknownTime && r.type == ResourceType::File)
        fields.insert(QStringLiteral("modified"), r.modifiedNs);
    if (r.permissions != kUnknownPermissions)
        fields.insert(QStringLiteral("permissions"), r.permissions);
    if (r.type == ResourceType::Link)
        fields.insert(QStringLiteral("linkTarget"), r.linkTarget);
    if (!r.contentHash.isEmpty())
        fields.insert(QStringLiteral("contentHash"), QString::fromLatin1(r.contentHash.toHex()));
    return fields;
}

void compareFields(const QJsonObject& source, const QJsonObject& target, const QStringList& order,
                   std::vector<FieldDifference>& differences)
{
    for (const QString& field : order) {
        const QJsonValue here = source.value(field);
        const QJsonValue there = target.value(field);
        if (here != there)
            differences.push_back({field, here, there});
    }
}

} // namespace

QString actionName(Action action)
{
    return kActions.name(action);
}

QString reasonName(Reason reason)
{
    return kReasons.name(reason);
}

std::vector<FieldDifference> fieldDifferences(const Inventory& source, const Inventory& target, const Change& change)
{
    static const QStringList kOrder{QStringLiteral("type"),        QStringLiteral("bytes"),
                                    QStringLiteral("modified"),    QStringLiteral("permissions"),
                                    QStringLiteral("linkTarget"),  QStringLiteral("contentHash")};
    std::vector<FieldDifference> differences;
    compareFields(fieldsOf(source, change.source), fieldsOf(target, change.target), kOrder, differences);
    // A hash that only one side has says nothing about a difference.
    const bool areBoth = change.source != Inventory::kNone && change.target != Inventory::kNone;
    if (areBoth && source.hasContentHash(change.source) != target.hasContentHash(change.target))
        differences.pop_back();
    const QJsonObject here = change.source == Inventory::kNone ? QJsonObject() : source.attributes(change.source);
    const QJsonObject there = change.target == Inventory::kNone ? QJsonObject() : target.attributes(change.target);
    QStringList names = here.keys();
    for (const QString& name : there.keys()) {
        if (!here.contains(name))
            names << name;
    }
    names.sort();
    compareFields(here, there, names, differences);
    return differences;
}

} // namespace gangway
