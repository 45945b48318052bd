// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/itemfacts.h"

#include "models/domain/newname.h"
#include "models/domain/relativepath.h"
#include "wizard/pages/preview/decisionset.h"
#include "wizard/pages/preview/fieldlines.h"
#include "wizard/text/changetext.h"
#include "wizard/text/errortext.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct ItemText {
    Q_DECLARE_TR_FUNCTIONS(ItemFacts)
};

bool isFolder(ResourceType type)
{
    return type == ResourceType::Folder || type == ResourceType::Project;
}

/// The item of the target that has the source's name, whether or not the change is about it.
Inventory::Index namesake(const Plan& plan, const Change& change)
{
    if (change.target != Inventory::kNone || change.source == Inventory::kNone)
        return change.target;
    return plan.targetInventory->find(plan.sourcePath(change));
}

QString nameBesideTarget(const Plan& plan, const Change& change)
{
    if (change.newName != Inventory::kNone)
        return plan.newNames[change.newName].section(u'/', -1);
    const QByteArray name = plan.sourceInventory->nameUtf8(change.source).toByteArray();
    const auto beside = nameBeside(name, 1, isFolder(plan.sourceInventory->type(change.source)), {});
    return beside ? QString::fromUtf8(*beside) : QString();
}

QString replacedSentence(const Plan& plan)
{
    return plan.options.keepReplaced ? ItemText::tr("The target's item will be replaced; a copy of it is saved first.")
                                     : ItemText::tr("The target's item will be replaced, and no copy of it is saved.");
}

QString changeSentence(const Plan& plan, const Change& change)
{
    switch (change.reason) {
    case Reason::PermissionsDiffer:
        return ItemText::tr("Only the permissions differ. They will be set as in the source.");
    case Reason::NewerInSource:
        return ItemText::tr("The source is newer.") + u' ' + replacedSentence(plan);
    default:
        return ItemText::tr("The contents differ.") + u' ' + replacedSentence(plan);
    }
}

QString conflictSentence(const Change& change)
{
    if (change.reason == Reason::TypeDiffers)
        return ItemText::tr("One side has a folder where the other has something else. A folder is never replaced.");
    return ItemText::tr("The contents differ, and the target's item is not older. Decide which one should stay.");
}

QString sameSentence(const Change& change)
{
    if (change.reason == Reason::SameSizeAndTime)
        return ItemText::tr("Size and time are the same on both sides. The contents were not compared.");
    return ItemText::tr("The content is the same on both sides. There is nothing to do.");
}

QString unsupportedSentence(const Plan& plan, const Change& change)
{
    const QString problem = change.reason == Reason::Unreadable ? plan.sourceInventory->problem(change.source) : QString();
    const QString why = problem.isEmpty() ? wordOf(change.reason) : sentenceOfCode(problem, plan.sourceInventory->name(change.source));
    //: %1: the reason, a sentence or a phrase
    return ItemText::tr("It will not be moved: %1").arg(why);
}

QString sentenceFor(const Plan& plan, const Change& change)
{
    switch (change.action) {
    case Action::Add:
        return change.newName == Inventory::kNone
                   ? ItemText::tr("It is not in the target and will be added.")
                   : ItemText::tr("It will be added as “%1”.").arg(plan.newNames[change.newName]);
    case Action::Change:
        return changeSentence(plan, change);
    case Action::Same:
        return sameSentence(change);
    case Action::Conflict:
        return conflictSentence(change);
    case Action::Unsupported:
        return unsupportedSentence(plan, change);
    case Action::OnlyInTarget:
        return ItemText::tr("It is only in the target and is left alone.");
    case Action::Skip:
        break;
    }
    //: %1: the reason, a phrase
    return ItemText::tr("It will not be moved: %1").arg(wordOf(change.reason));
}

void addRenamingChoice(ItemFacts& facts)
{
    facts.choices = {{Decision::KeepBoth, ItemText::tr("Add it under a new name"), {}},
                     {Decision::None, ItemText::tr("Leave it behind"), {}}};
}

void addMeetingChoices(const Plan& plan, const Change& change, Inventory::Index there, ItemFacts& facts)
{
    facts.choices.push_back({Decision::KeepBoth, ItemText::tr("Keep both"), ItemText::tr("Adds %1").arg(nameBesideTarget(plan, change))});
    if (!isFolder(plan.sourceInventory->type(change.source)) && !isFolder(plan.targetInventory->type(there)))
        facts.choices.push_back({Decision::Replace, ItemText::tr("Replace the target"), {}});
    facts.choices.push_back({Decision::Skip, ItemText::tr("Skip, leave the target"), {}});
}

/// What the plan does, as one of the choices.
Decision chosenBy(const Change& change)
{
    if (change.reason == Reason::KeptBoth)
        return Decision::KeepBoth;
    if (change.action == Action::Change)
        return Decision::Replace;
    return change.action == Action::Skip ? Decision::Skip : Decision::None;
}

void addChoices(const Plan& plan, const Change& change, ItemFacts& facts)
{
    const bool isNameTrouble = change.action == Action::Unsupported
                               && (change.reason == Reason::NameClash || change.reason == Reason::NameRefused);
    const Inventory::Index there = namesake(plan, change);
    const bool isRenamed = change.reason == Reason::KeptBoth;
    if (isNameTrouble || (isRenamed && there == Inventory::kNone && change.decided)) {
        addRenamingChoice(facts);
        facts.chosen = isRenamed ? Decision::KeepBoth : Decision::None;
        return;
    }
    const bool differs = change.action == Action::Conflict || isRenamed
                         || (change.action == Action::Change && change.reason != Reason::PermissionsDiffer)
                         || (change.action == Action::Skip
                             && (change.reason == Reason::SkippedByPolicy || change.reason == Reason::LeftOutByYou));
    if (!differs || there == Inventory::kNone || facts.isLeftOut)
        return;
    addMeetingChoices(plan, change, there, facts);
    facts.chosen = chosenBy(change);
}

} // namespace

ActionLook lookOf(Action action)
{
    switch (action) {
    case Action::Add:
        return {Icon::Plus, Tone::Green};
    case Action::Change:
        return {Icon::Change, Tone::Accent};
    case Action::Same:
        return {Icon::Equals, Tone::Grey};
    case Action::Skip:
        return {Icon::Skip, Tone::Grey};
    case Action::Conflict:
        return {Icon::Conflict, Tone::Violet};
    case Action::Unsupported:
        return {Icon::Cannot, Tone::Amber};
    case Action::OnlyInTarget:
        return {Icon::Target, Tone::Grey};
    }
    return {};
}

Icon iconOf(ResourceType type)
{
    switch (type) {
    case ResourceType::Folder:
        return Icon::Folder;
    case ResourceType::Project:
        return Icon::Project;
    case ResourceType::Link:
        return Icon::Link;
    case ResourceType::Special:
        return Icon::Node;
    case ResourceType::File:
        break;
    }
    return Icon::File;
}

ItemFacts factsOf(const Plan& plan, const Decisions& decisions, ChangeIndex index)
{
    const Change& change = plan.changes[index];
    const bool isOfTarget = change.source == Inventory::kNone;
    const Inventory& side = isOfTarget ? *plan.targetInventory : *plan.sourceInventory;
    const QString path = side.path(isOfTarget ? change.target : change.source);
    ItemFacts facts;
    facts.name = path.section(u'/', -1);
    facts.folder = path.section(u'/', 0, -2);
    facts.icon = iconOf(side.type(isOfTarget ? change.target : change.source));
    facts.action = change.action;
    facts.sentence = sentenceFor(plan, change);
    facts.fields = fieldLines(plan, change);
    facts.isLeftOut = !isOfTarget && change.action == Action::Skip && decisions::holdingFor(decisions, path) == Decision::LeaveOut;
    facts.canBeLeftOut = facts.isLeftOut || change.action == Action::Add || change.action == Action::Change
                         || change.action == Action::Conflict;
    addChoices(plan, change, facts);
    return facts;
}

} // namespace gangway
