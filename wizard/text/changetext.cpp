// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/text/changetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace gangway
{

namespace
{
struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(ChangeText)
};
} // namespace

QString wordOf(Action action)
{
    switch (action) {
    case Action::Add:
        return ChangeText::tr("Add", "what would happen to an item");
    case Action::Change:
        return ChangeText::tr("Change", "what would happen to an item");
    case Action::Same:
        return ChangeText::tr("Same", "nothing to do for an item");
    case Action::Skip:
        return ChangeText::tr("Skip", "an item that is left out");
    case Action::Conflict:
        return ChangeText::tr("Conflict");
    case Action::Unsupported:
        return ChangeText::tr("Cannot move");
    case Action::OnlyInTarget:
        return ChangeText::tr("Only in target");
    }
    return {};
}

QString wordOf(Reason reason)
{
    switch (reason) {
    case Reason::NotInTarget:
        return ChangeText::tr("Not in the target");
    case Reason::NewerInSource:
        return ChangeText::tr("Newer in the source");
    case Reason::ContentDiffers:
        return ChangeText::tr("The content differs");
    case Reason::TypeDiffers:
        return ChangeText::tr("A folder on one side, a file on the other");
    case Reason::IdenticalContent:
        return ChangeText::tr("Identical content");
    case Reason::SameSizeAndTime:
        return ChangeText::tr("Same size and time");
    case Reason::SkippedByPolicy:
        return ChangeText::tr("There already, left as it is");
    case Reason::LeftOutByYou:
        return ChangeText::tr("Left out by you");
    case Reason::Excluded:
        return ChangeText::tr("Left out by a pattern");
    case Reason::NameRefused:
        return ChangeText::tr("The target does not allow this name");
    case Reason::NameClash:
        return ChangeText::tr("Another item has this name in the target");
    case Reason::Unreadable:
        return ChangeText::tr("Cannot be read");
    case Reason::SpecialFile:
        return ChangeText::tr("A device, socket or pipe");
    case Reason::LinkSkipped:
        return ChangeText::tr("Links are left out");
    case Reason::LinkUnsupported:
        return ChangeText::tr("The target knows no links");
    case Reason::LinkOutside:
        return ChangeText::tr("The link points out of the project");
    case Reason::KeptBoth:
        return ChangeText::tr("Added under a new name");
    case Reason::PermissionsDiffer:
        return ChangeText::tr("Only the permissions differ");
    case Reason::NotInSource:
        return ChangeText::tr("Left alone");
    case Reason::EmptyFolderUnsupported:
        return ChangeText::tr("The target keeps no empty folders");
    case Reason::TooLarge:
        return ChangeText::tr("Too large for the target");
    }
    return {};
}

QString wordOf(ItemState state)
{
    switch (state) {
    case ItemState::None:
        return ChangeText::tr("Nothing to do");
    case ItemState::Waiting:
        return ChangeText::tr("Waiting");
    case ItemState::Moving:
        return ChangeText::tr("Moving");
    case ItemState::Moved:
        return ChangeText::tr("Moved");
    case ItemState::Skipped:
        return ChangeText::tr("Skipped");
    case ItemState::Failed:
        return ChangeText::tr("Failed");
    case ItemState::Conflict:
        return ChangeText::tr("Conflict");
    case ItemState::Undone:
        return ChangeText::tr("Undone");
    }
    return {};
}

QString wordOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Proven:
        return ChangeText::tr("Checksum is equal");
    case VerdictKind::ProvenBySize:
        return ChangeText::tr("Size is equal");
    case VerdictKind::Differs:
        return ChangeText::tr("Content differs");
    case VerdictKind::Missing:
        return ChangeText::tr("Missing in the target");
    case VerdictKind::NotChecked:
        return ChangeText::tr("Not checked");
    }
    return {};
}

QString wordOf(ComparedBy compared)
{
    return compared == ComparedBy::Content ? ChangeText::tr("Compared by content (checksum)")
                                           : ChangeText::tr("Compared by size and time");
}

QString wordOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return ChangeText::tr("Detail", "level of a log line");
    case LogLevel::Info:
        return ChangeText::tr("Info", "level of a log line");
    case LogLevel::Warning:
        return ChangeText::tr("Warning", "level of a log line");
    case LogLevel::Error:
        return ChangeText::tr("Error", "level of a log line");
    }
    return {};
}

QString noteText(const QString& code)
{
    if (code == QLatin1String("time.notkept"))
        return ChangeText::tr("The modification time could not be kept");
    if (code == QLatin1String("permissions.notkept"))
        return ChangeText::tr("The permissions could not be kept");
    if (code == QLatin1String("notebook.rewritten"))
        return ChangeText::tr("The server rewrote the notebook's text; its cells are the same");
    if (code == QLatin1String("name.changed"))
        return ChangeText::tr("Added under a new name");
    return code;
}

QString notIncludedText(const QString& code)
{
    if (code == QLatin1String("jupyter.hidden"))
        return ChangeText::tr("Hidden files, which the server does not show");
    if (code == QLatin1String("links"))
        return ChangeText::tr("Links that point out of the project");
    if (code == QLatin1String("special"))
        return ChangeText::tr("Devices, sockets and pipes");
    if (code == QLatin1String("unreadable"))
        return ChangeText::tr("Files that could not be read");
    if (code == QLatin1String("kernels"))
        return ChangeText::tr("The state of running kernels");
    if (code == QLatin1String("checkpoints"))
        return ChangeText::tr("Saved checkpoints of notebooks");
    if (code == QLatin1String("packages"))
        return ChangeText::tr("Installed packages and environment variables of the server");
    return code;
}

QString stepText(const Step& step)
{
    const int items = static_cast<int>(step.changes.size());
    if (step.verb == QLatin1String("make-folders"))
        return ChangeText::tr("Make the folders");
    if (step.verb == QLatin1String("save-copies"))
        return ChangeText::tr("Save copies of %n item(s) that will be replaced", "", items);
    if (step.verb == QLatin1String("copy-files"))
        return ChangeText::tr("Copy %n item(s)", "", items);
    if (step.verb == QLatin1String("copy-file"))
        return ChangeText::tr("Copy %1").arg(step.subject);
    if (step.verb == QLatin1String("write-archive"))
        return ChangeText::tr("Write the archive with %n item(s)", "", items);
    if (step.verb == QLatin1String("make-links"))
        return ChangeText::tr("Make %n link(s)", "", items);
    return step.verb;
}

QString titleOf(const Report& report)
{
    const Accounting& sum = report.accounting;
    const QLocale locale;
    switch (report.verdict) {
    case ReportVerdict::AllMoved:
        return ChangeText::tr("Everything is moved");
    case ReportVerdict::MovedWithTasks:
        return ChangeText::tr("Moved, with %n thing(s) left to do", "", static_cast<int>(report.guidedTotal - report.guidedDone));
    case ReportVerdict::PartlyMoved:
        return ChangeText::tr("Partly moved: %n item(s) failed", "", static_cast<int>(sum.failed));
    case ReportVerdict::Stopped:
        return ChangeText::tr("Stopped: %1 of %2 items moved")
            .arg(locale.toString(sum.moved), locale.toString(sum.moved + sum.failed));
    case ReportVerdict::NothingToDo:
        return ChangeText::tr("Nothing had to be moved");
    case ReportVerdict::NothingMoved:
        return ChangeText::tr("Nothing was moved");
    case ReportVerdict::Undone:
        return ChangeText::tr("The transfer was undone");
    case ReportVerdict::Unbalanced:
        return ChangeText::tr("Some items are not accounted for");
    }
    return {};
}

QString fieldWord(const QString& field)
{
    if (field == QLatin1String("bytes"))
        return ChangeText::tr("Size");
    if (field == QLatin1String("modified"))
        return ChangeText::tr("Changed", "column: when it was changed");
    if (field == QLatin1String("permissions"))
        return ChangeText::tr("Permissions");
    if (field == QLatin1String("type"))
        return ChangeText::tr("Kind");
    if (field == QLatin1String("linkTarget"))
        return ChangeText::tr("Points to");
    if (field == QLatin1String("contentHash"))
        return ChangeText::tr("Checksum");
    return field;
}

} // namespace gangway
