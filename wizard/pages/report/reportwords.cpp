// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/report/reportwords.h"

#include "wizard/pages/report/reportcontroller.h"
#include "wizard/text/changetext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};

struct VerdictLook {
    Icon icon;
    Tone tone;
};

bool isProven(const Report& report)
{
    return report.accounting.isBalanced() && report.verificationOn && report.accounting.unproven == 0;
}

VerdictLook lookOf(const Report& report)
{
    switch (report.verdict) {
    case ReportVerdict::AllMoved:
    case ReportVerdict::MovedWithTasks:
        return isProven(report) ? VerdictLook{Icon::Check, Tone::Green} : VerdictLook{Icon::Info, Tone::Text2};
    case ReportVerdict::PartlyMoved:
    case ReportVerdict::Stopped:
        return {Icon::Warn, Tone::Amber};
    case ReportVerdict::NothingToDo:
        return {Icon::Info, Tone::Accent};
    case ReportVerdict::Undone:
        return {Icon::Undo, Tone::Text2};
    case ReportVerdict::NothingMoved:
    case ReportVerdict::Unbalanced:
        return {Icon::Block, Tone::Red};
    }
    return {Icon::Info, Tone::Text2};
}

QString proofText(const Report& report)
{
    if (report.accounting.moved == 0)
        return {};
    if (!report.verificationOn && report.provenByHash + report.provenBySize == 0)
        return ReportWords::tr("Not compared: you switched it off.");
    if (report.notProven > 0)
        return ReportWords::tr("%n moved item(s) could not be compared.", nullptr, int(report.notProven));
    return ReportWords::tr("Every moved file was read back and compared.");
}

QString workTitle(const ReportController& controller)
{
    switch (controller.work()) {
    case ReportController::Work::Opening:
        return ReportWords::tr("Opening both sides");
    case ReportController::Work::Undoing:
        return ReportWords::tr("Taking back what was moved");
    case ReportController::Work::Verifying:
        return ReportWords::tr("Comparing both sides again");
    case ReportController::Work::None:
        break;
    }
    return {};
}

} // namespace

PageHeading reportHeading(const ReportController& controller)
{
    PageHeading heading;
    if (controller.work() != ReportController::Work::None) {
        heading.title = workTitle(controller);
        heading.line = ReportWords::tr("%n item(s) so far", nullptr, int(controller.itemsDone()));
    } else if (controller.report()) {
        const VerdictLook look = lookOf(*controller.report());
        heading.title = titleOf(*controller.report());
        heading.line = reportLine(*controller.report());
        heading.symbol = look.icon;
        heading.symbolTone = look.tone;
    } else {
        heading.title = controller.error() ? ReportWords::tr("The report cannot be shown") : ReportWords::tr("Reading the report");
    }
    return heading;
}

QString reportLine(const Report& report)
{
    //: %1: "12 projects", %2: "70.6 GB", %3: "31 min 48 s"
    const QString figures = ReportWords::tr("%1, %2 in %3.")
                                .arg(ReportWords::tr("%n project(s)", nullptr, int(report.projects)), bytesText(report.accounting.movedBytes),
                                     durationText(report.seconds));
    const QString proof = proofText(report);
    return proof.isEmpty() ? figures : figures + u' ' + proof;
}

QList<AccountingLine::Figure> reportFigures(const Report& report)
{
    const Accounting& sum = report.accounting;
    return {
        {sum.inventory, ReportWords::tr("in the inventory"), Tone::Text},
        {sum.moved, ReportWords::tr("moved", "items"), isProven(report) ? Tone::Green : Tone::Text},
        {sum.same, ReportWords::tr("already the same", "items"), Tone::Text},
        {sum.skipped, ReportWords::tr("skipped", "items"), Tone::Text},
        {sum.unsupported, ReportWords::tr("cannot move", "items"), Tone::Amber},
        {sum.failed, sum.left > 0 ? ReportWords::tr("failed or left", "items") : ReportWords::tr("failed", "items"), Tone::Red},
    };
}

QString undoQuestion(const UndoPreview& undo)
{
    QStringList parts;
    parts << ReportWords::tr("Removes %n item(s) from the target.", nullptr, int(undo.removes));
    if (undo.putsBack > 0)
        parts << ReportWords::tr("Puts back %n item(s) that were replaced.", nullptr, int(undo.putsBack));
    if (undo.cannotPutBack > 0)
        parts << ReportWords::tr("%n replaced item(s) cannot be put back: no copies were saved.", nullptr, int(undo.cannotPutBack));
    parts << ReportWords::tr("Items edited since then stay. The source is not touched.");
    return parts.join(u' ');
}

} // namespace gangway
