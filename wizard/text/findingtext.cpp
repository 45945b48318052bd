// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/findingtext.h"

#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

namespace gangway
{

namespace
{

struct FindingText {
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

/// Words for one code. {subject}, {count}, {examples}, {needed}, {free}, {short} and {problem} are filled in from the
/// finding; "Label: {count}" is written instead of plural forms, because one text may need two of them.
struct Words {
    const char* code;
    const char* title;
    const char* explanation;
    const char* fix;
};

#define GW_WORDS(text) QT_TRANSLATE_NOOP("FindingText", text)

constexpr Words kWords[] = {
    // Items that stay behind
    {"name.refused", GW_WORDS("Names that the target does not allow: {count}"), GW_WORDS("For example {examples}."),
     GW_WORDS("Choose to keep both, and they get a name that it allows; or rename them at the source.")},
    {"name.clash", GW_WORDS("Items whose names are one and the same in the target: {count}"),
     GW_WORDS("The target does not tell capital from small letters, or ways to write an accent, apart. For example {examples}."),
     GW_WORDS("Choose to keep both, or rename one of them at the source.")},
    {"name.unlisted", GW_WORDS("Items without a usable name at the source: {count}"), GW_WORDS("For example {examples}."),
     GW_WORDS("Rename them at the source, then read it again.")},
    {"file.unreadable", GW_WORDS("Items that cannot be read: {count}"), GW_WORDS("{problem} For example {examples}."),
     GW_WORDS("Ask the owner for the permission, then check again. The other items can be moved without them.")},
    {"file.special", GW_WORDS("Devices, sockets or pipes: {count}"), GW_WORDS("They hold no content and are left out. For example {examples}."), ""},
    {"link.outside", GW_WORDS("Links that point out of what is moved: {count}"), GW_WORDS("For example {examples}."),
     GW_WORDS("Move what they point to as well, or leave them out.")},
    {"link.unsupported", GW_WORDS("Links that the target cannot hold: {count}"), GW_WORDS("For example {examples}."),
     GW_WORDS("Set links to “copy what they show” on the page Options.")},
    {"link.dangling", GW_WORDS("Links that point to nothing: {count}"), GW_WORDS("For example {examples}."), GW_WORDS("Repair or remove them at the source.")},
    {"link.loop", GW_WORDS("Links that lead back to themselves: {count}"), GW_WORDS("For example {examples}."), GW_WORDS("Repair or remove them at the source.")},
    {"folder.emptyunsupported", GW_WORDS("Empty folders that the target cannot hold: {count}"), GW_WORDS("For example {examples}."), ""},
    {"folder.unreadable", GW_WORDS("A folder cannot be read: {subject}"), GW_WORDS("Nothing below it can be moved."),
     GW_WORDS("Ask the owner for the permission, then check again.")},
    {"file.toolarge", GW_WORDS("Files that are too large for the target: {count}"), GW_WORDS("For example {examples}."),
     GW_WORDS("Choose another target, or split them at the source.")},
    {"source.empty", GW_WORDS("There is nothing to move at the source"), GW_WORDS("What was picked holds no files."),
     GW_WORDS("Choose other projects, or another source.")},
    {"scope.missing", GW_WORDS("“{subject}” is not at the source any more"), GW_WORDS("It was picked, but it is not there."),
     GW_WORDS("Choose the projects again.")},
    // The target
    {"target.same", GW_WORDS("Source and target are the same place"), GW_WORDS("Both are {subject}."), GW_WORDS("Choose another target.")},
    {"target.inside", GW_WORDS("The target lies inside the source"), GW_WORDS("Copying {subject} into itself would never end."),
     GW_WORDS("Choose a target outside of the source.")},
    {"target.apart", GW_WORDS("Source and target are different places"), "", ""},
    {"target.readonly", GW_WORDS("The target cannot be written to"), GW_WORDS("You have no permission to write to {subject}, or it is of a kind that can only be read."),
     GW_WORDS("Ask its owner for the permission, or choose another target.")},
    {"target.writable", GW_WORDS("The target can be written to"), "", ""},
    {"target.closed", GW_WORDS("Folders of the target that you may not write to: {count}"), GW_WORDS("What goes there will fail. For example {examples}."),
     GW_WORDS("Ask the owner for the permission, then check again.")},
    {"target.disk", GW_WORDS("Not enough room in the target"), GW_WORDS("{needed} is needed and {free} is free: {short} too little."),
     GW_WORDS("Free some room there, pick fewer projects, or choose another target. Then check again.")},
    {"target.disktight", GW_WORDS("The target's disk may be too small for the archive"), GW_WORDS("The content has {needed}, {free} is free. Compressed it may fit."),
     GW_WORDS("Free some room, or choose another disk.")},
    {"target.room", GW_WORDS("There is enough room in the target"), GW_WORDS("{needed} is needed and {free} is free."), ""},
    {"target.roomunknown", GW_WORDS("The target does not tell how much room it has"), GW_WORDS("{needed} is needed."), GW_WORDS("Make sure that there is enough.")},
    {"run.disk", GW_WORDS("There may be too little room for copies of what is replaced"), GW_WORDS("The copies need {needed} on this computer and {free} is free."),
     GW_WORDS("Free some room, or keep no copies; undo can then not put back what is replaced.")},
    {"time.notkept", GW_WORDS("The target does not keep modification times"), GW_WORDS("Moved files will show the time of the transfer."), ""},
    {"permissions.notkept", GW_WORDS("The target does not keep permissions"), GW_WORDS("Moved files get the permissions that are usual there."), ""},
    {"archive.rewritten", GW_WORDS("The archive is written anew"), GW_WORDS("With what it holds now and what is added. The old one stays until the new one is read back and compared."), ""},
    {"jupyter.hidden", GW_WORDS("The server keeps hidden files to itself"), GW_WORDS("Files whose names begin with a dot cannot be seen there, so they cannot be moved or counted."),
     GW_WORDS("Ask its admin to allow them (allow_hidden), or move them another way.")},
    {"undo.noreplaced", GW_WORDS("Items that undo cannot put back: {count}"), GW_WORDS("You chose to keep no copies of what is replaced. For example {examples}."),
     GW_WORDS("Switch “Save a copy” on, on the page Options.")},
    // The plan itself
    {"plan.conflicts", GW_WORDS("Conflicts to decide: {count}"), GW_WORDS("These items are in the target with other content. For example {examples}."),
     GW_WORDS("Decide in the preview, or plan again with another way to deal with conflicts.")},
    {"plan.incomplete", GW_WORDS("The plan does not account for every item"), GW_WORDS("This is a defect of Gangway; nothing was changed."),
     GW_WORDS("Please report it with the saved plan.")},
};

#undef GW_WORDS

const Words* wordsOf(const QString& code)
{
    for (const Words& words : kWords) {
        if (code == QLatin1String(words.code))
            return &words;
    }
    return nullptr;
}

QString examplesOf(const Finding& finding)
{
    QStringList names;
    const QJsonArray examples = finding.args.value(QStringLiteral("examples")).toArray();
    for (const QJsonValue& example : examples)
        names << QStringLiteral("“%1”").arg(example.toString());
    if (names.isEmpty() && !finding.subject.isEmpty())
        names << QStringLiteral("“%1”").arg(finding.subject);
    return names.join(QStringLiteral(", "));
}

QString filled(const char* text, const Finding& finding)
{
    if (text[0] == '\0')
        return {};
    const qint64 needed = finding.args.value(QStringLiteral("needed")).toInteger();
    const qint64 free = finding.args.value(QStringLiteral("free")).toInteger(-1);
    const QString problem = finding.args.value(QStringLiteral("problem")).toString();
    const std::pair<QString, QString> values[] = {
        {QStringLiteral("{count}"), countText(finding.args.value(QStringLiteral("count")).toInteger(1))},
        {QStringLiteral("{needed}"), bytesText(needed)},
        {QStringLiteral("{free}"), bytesText(free)},
        {QStringLiteral("{short}"), bytesText(std::max<qint64>(0, needed - free))},
        {QStringLiteral("{problem}"), problem.isEmpty() ? QString() : sentenceOfCode(problem, finding.subject)},
        // Names come last: what they hold is not looked at for placeholders again.
        {QStringLiteral("{examples}"), examplesOf(finding)},
        {QStringLiteral("{subject}"), finding.subject},
    };
    QString sentence = QCoreApplication::translate("FindingText", text);
    for (const auto& [name, value] : values) {
        if (sentence.contains(name))
            sentence.replace(name, value);
    }
    return sentence.trimmed();
}

} // namespace

QString titleOf(const Finding& finding)
{
    const Words* words = wordsOf(finding.code);
    return words ? filled(words->title, finding) : finding.message;
}

QString explanationOf(const Finding& finding)
{
    const Words* words = wordsOf(finding.code);
    return words ? filled(words->explanation, finding) : QString();
}

QString fixOf(const Finding& finding)
{
    const Words* words = wordsOf(finding.code);
    return words ? filled(words->fix, finding) : finding.fix;
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
    QStringList codes;
    for (const Words& words : kWords)
        codes << QString::fromLatin1(words.code);
    return codes;
}

} // namespace gangway
