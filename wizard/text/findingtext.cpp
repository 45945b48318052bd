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


constexpr Words kWords[] = {
    // Items that stay behind
    {"name.refused", QT_TRANSLATE_NOOP("FindingText", "Names that the target does not allow: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Choose to keep both, and they get a name that it allows; or rename them at the source.")},
    {"name.clash", QT_TRANSLATE_NOOP("FindingText", "Items whose names are one and the same in the target: {count}"),
     QT_TRANSLATE_NOOP("FindingText", "The target does not tell capital from small letters, or ways to write an accent, apart. For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Choose to keep both, or rename one of them at the source.")},
    {"name.unlisted", QT_TRANSLATE_NOOP("FindingText", "Items without a usable name at the source: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Rename them at the source, then read it again.")},
    {"file.unreadable", QT_TRANSLATE_NOOP("FindingText", "Items that cannot be read: {count}"), QT_TRANSLATE_NOOP("FindingText", "{problem} For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Ask the owner for the permission, then check again. The other items can be moved without them.")},
    {"file.special", QT_TRANSLATE_NOOP("FindingText", "Devices, sockets or pipes: {count}"), QT_TRANSLATE_NOOP("FindingText", "They hold no content and are left out. For example {examples}."), ""},
    {"link.outside", QT_TRANSLATE_NOOP("FindingText", "Links that point out of what is moved: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Move what they point to as well, or leave them out.")},
    {"link.unsupported", QT_TRANSLATE_NOOP("FindingText", "Links that the target cannot hold: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Set links to “copy what they show” on the page Options.")},
    {"link.dangling", QT_TRANSLATE_NOOP("FindingText", "Links that point to nothing: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."), QT_TRANSLATE_NOOP("FindingText", "Repair or remove them at the source.")},
    {"link.loop", QT_TRANSLATE_NOOP("FindingText", "Links that lead back to themselves: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."), QT_TRANSLATE_NOOP("FindingText", "Repair or remove them at the source.")},
    {"folder.emptyunsupported", QT_TRANSLATE_NOOP("FindingText", "Empty folders that the target cannot hold: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."), ""},
    {"folder.unreadable", QT_TRANSLATE_NOOP("FindingText", "A folder cannot be read: {subject}"), QT_TRANSLATE_NOOP("FindingText", "Nothing below it can be moved."),
     QT_TRANSLATE_NOOP("FindingText", "Ask the owner for the permission, then check again.")},
    {"file.toolarge", QT_TRANSLATE_NOOP("FindingText", "Files that are too large for the target: {count}"), QT_TRANSLATE_NOOP("FindingText", "For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Choose another target, or split them at the source.")},
    {"source.empty", QT_TRANSLATE_NOOP("FindingText", "There is nothing to move at the source"), QT_TRANSLATE_NOOP("FindingText", "What was picked holds no files."),
     QT_TRANSLATE_NOOP("FindingText", "Choose other projects, or another source.")},
    {"scope.missing", QT_TRANSLATE_NOOP("FindingText", "“{subject}” is not at the source any more"), QT_TRANSLATE_NOOP("FindingText", "It was picked, but it is not there."),
     QT_TRANSLATE_NOOP("FindingText", "Choose the projects again.")},
    // The target
    {"target.same", QT_TRANSLATE_NOOP("FindingText", "Source and target are the same place"), QT_TRANSLATE_NOOP("FindingText", "Both are {subject}."), QT_TRANSLATE_NOOP("FindingText", "Choose another target.")},
    {"target.inside", QT_TRANSLATE_NOOP("FindingText", "The target lies inside the source"), QT_TRANSLATE_NOOP("FindingText", "Copying {subject} into itself would never end."),
     QT_TRANSLATE_NOOP("FindingText", "Choose a target outside of the source.")},
    {"target.apart", QT_TRANSLATE_NOOP("FindingText", "Source and target are different places"), "", ""},
    {"target.readonly", QT_TRANSLATE_NOOP("FindingText", "The target cannot be written to"), QT_TRANSLATE_NOOP("FindingText", "You have no permission to write to {subject}, or it is of a kind that can only be read."),
     QT_TRANSLATE_NOOP("FindingText", "Ask its owner for the permission, or choose another target.")},
    {"target.writable", QT_TRANSLATE_NOOP("FindingText", "The target can be written to"), "", ""},
    {"target.closed", QT_TRANSLATE_NOOP("FindingText", "Folders of the target that you may not write to: {count}"), QT_TRANSLATE_NOOP("FindingText", "What goes there will fail. For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Ask the owner for the permission, then check again.")},
    {"target.disk", QT_TRANSLATE_NOOP("FindingText", "Not enough room in the target"), QT_TRANSLATE_NOOP("FindingText", "{needed} is needed and {free} is free: {short} too little."),
     QT_TRANSLATE_NOOP("FindingText", "Free some room there, pick fewer projects, or choose another target. Then check again.")},
    {"target.disktight", QT_TRANSLATE_NOOP("FindingText", "The target's disk may be too small for the archive"), QT_TRANSLATE_NOOP("FindingText", "The content has {needed}, {free} is free. Compressed it may fit."),
     QT_TRANSLATE_NOOP("FindingText", "Free some room, or choose another disk.")},
    {"target.room", QT_TRANSLATE_NOOP("FindingText", "There is enough room in the target"), QT_TRANSLATE_NOOP("FindingText", "{needed} is needed and {free} is free."), ""},
    {"target.roomunknown", QT_TRANSLATE_NOOP("FindingText", "The target does not tell how much room it has"), QT_TRANSLATE_NOOP("FindingText", "{needed} is needed."), QT_TRANSLATE_NOOP("FindingText", "Make sure that there is enough.")},
    {"run.disk", QT_TRANSLATE_NOOP("FindingText", "There may be too little room for copies of what is replaced"), QT_TRANSLATE_NOOP("FindingText", "The copies need {needed} on this computer and {free} is free."),
     QT_TRANSLATE_NOOP("FindingText", "Free some room, or keep no copies; undo can then not put back what is replaced.")},
    {"time.notkept", QT_TRANSLATE_NOOP("FindingText", "The target does not keep modification times"), QT_TRANSLATE_NOOP("FindingText", "Moved files will show the time of the transfer."), ""},
    {"permissions.notkept", QT_TRANSLATE_NOOP("FindingText", "The target does not keep permissions"), QT_TRANSLATE_NOOP("FindingText", "Moved files get the permissions that are usual there."), ""},
    {"archive.rewritten", QT_TRANSLATE_NOOP("FindingText", "The archive is written anew"), QT_TRANSLATE_NOOP("FindingText", "With what it holds now and what is added. The old one stays until the new one is read back and compared."), ""},
    {"jupyter.hidden", QT_TRANSLATE_NOOP("FindingText", "The server keeps hidden files to itself"), QT_TRANSLATE_NOOP("FindingText", "Files whose names begin with a dot cannot be seen there, so they cannot be moved or counted."),
     QT_TRANSLATE_NOOP("FindingText", "Ask its admin to allow them (allow_hidden), or move them another way.")},
    {"undo.noreplaced", QT_TRANSLATE_NOOP("FindingText", "Items that undo cannot put back: {count}"), QT_TRANSLATE_NOOP("FindingText", "You chose to keep no copies of what is replaced. For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Switch “Save a copy” on, on the page Options.")},
    // The plan itself
    {"plan.conflicts", QT_TRANSLATE_NOOP("FindingText", "Conflicts to decide: {count}"), QT_TRANSLATE_NOOP("FindingText", "These items are in the target with other content. For example {examples}."),
     QT_TRANSLATE_NOOP("FindingText", "Decide in the preview, or plan again with another way to deal with conflicts.")},
    {"plan.incomplete", QT_TRANSLATE_NOOP("FindingText", "The plan does not account for every item"), QT_TRANSLATE_NOOP("FindingText", "This is a defect of Gangway; nothing was changed."),
     QT_TRANSLATE_NOOP("FindingText", "Please report it with the saved plan.")},
    {"plan.nothing", QT_TRANSLATE_NOOP("FindingText", "Everything is already there"), QT_TRANSLATE_NOOP("FindingText", "All items are the same on both sides."), ""},
    {"target.new", QT_TRANSLATE_NOOP("FindingText", "The target does not exist yet"), QT_TRANSLATE_NOOP("FindingText", "It will be made when the transfer begins."), ""},
    {"compare.content", QT_TRANSLATE_NOOP("FindingText", "Contents were compared, not times"), QT_TRANSLATE_NOOP("FindingText", "One side does not keep modification times."), ""},
};

const Words* wordsOf(const QString& code)
{
    for (const Words& words : kWords) {
        if (code == QLatin1String(words.code))
            return &words;
    }
    return nullptr;
}

QString inQuotes(const QString& name)
{
    return QCoreApplication::translate("FindingText", "“%1”", "a name in the quotation marks of the language").arg(name);
}

QString examplesOf(const Finding& finding)
{
    QStringList names;
    const QJsonArray examples = finding.args.value(QStringLiteral("examples")).toArray();
    for (const QJsonValue& example : examples)
        names << inQuotes(example.toString());
    if (names.isEmpty() && !finding.subject.isEmpty())
        names << inQuotes(finding.subject);
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
