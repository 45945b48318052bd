// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/transferwords.h"

#include "wizard/pages/transfer/transfercontroller.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct TransferWords {
    Q_DECLARE_TR_FUNCTIONS(TransferWords)
};

QString titleOf(const TransferController& controller)
{
    const TransferFigures& figures = controller.figures();
    const int underWay = controller.itemsUnderWay();
    switch (controller.phase()) {
    case TransferPhase::Opening:
    case TransferPhase::Running:
        return TransferWords::tr("Moving %n project(s)", nullptr, int(controller.projects()));
    case TransferPhase::Pausing:
        return TransferWords::tr("Pausing after %n item(s)", nullptr, underWay);
    case TransferPhase::Paused:
    case TransferPhase::SignIn:
        return TransferWords::tr("Paused, %1 of %n item(s) moved", nullptr, int(figures.totalItems())).arg(countText(figures.doneItems()));
    case TransferPhase::Stopping:
        return TransferWords::tr("Stopping after %n item(s)", nullptr, underWay);
    case TransferPhase::Undoing:
        return TransferWords::tr("Taking back what was moved");
    case TransferPhase::Ended:
        return controller.error() ? TransferWords::tr("The transfer could not go on") : TransferWords::tr("The transfer has ended");
    }
    return {};
}

QString lineOf(const TransferController& controller, bool staysAwake)
{
    switch (controller.phase()) {
    case TransferPhase::Opening:
        return TransferWords::tr("Looking at both sides once more before the first change.");
    case TransferPhase::Paused:
    case TransferPhase::SignIn:
        return TransferWords::tr("Nothing moves now. What is moved stays; you can go on at any time.");
    case TransferPhase::Undoing:
        return TransferWords::tr("What this transfer added is removed, what it replaced is put back. Items edited since then are left alone.");
    case TransferPhase::Ended:
        return controller.error() ? TransferWords::tr("What is moved stays. Nothing else was changed.") : QString();
    default:
        return staysAwake ? TransferWords::tr("You can keep working. This computer stays awake until it is done.") : TransferWords::tr("You can keep working.");
    }
}

void addPause(PageFooter& footer, TransferController& controller)
{
    TransferController* self = &controller;
    footer.actions.append({QStringLiteral("pause"), TransferWords::tr("Pause after these items"), Kind::Default,
                           controller.phase() == TransferPhase::Running, {},
                           {{QStringLiteral("after"), TransferWords::tr("Pause after these items"), Kind::Default, true, [self] { self->pauseAfterItems(); }, {}},
                            {QStringLiteral("now"), TransferWords::tr("Pause now"), Kind::Default, true, [self] { self->pauseNow(); }, {}}}});
}

} // namespace

PageHeading transferHeading(const TransferController& controller, bool staysAwake)
{
    const int failed = int(controller.failed());
    PageHeading heading;
    heading.title = titleOf(controller);
    const bool isMoving = controller.phase() == TransferPhase::Running || controller.phase() == TransferPhase::Opening;
    if (failed > 0 && isMoving) //: title, then how many failed
        heading.title = TransferWords::tr("%1, %n item(s) failed", nullptr, failed).arg(heading.title);
    heading.line = lineOf(controller, staysAwake);
    if (controller.isActive())
        heading.windowNote = failed > 0 ? TransferWords::tr("%n failed", "items", failed) : percentText(controller.fraction());
    return heading;
}

PageFooter transferFooter(TransferController& controller, const std::function<void()>& askToStop)
{
    PageFooter footer;
    footer.hasBack = false;
    footer.hasCancel = false;
    const TransferPhase phase = controller.phase();
    if (!controller.isActive()) {
        footer.primary = controller.error() && !controller.canShowReport() ? QString() : TransferWords::tr("Show report");
        return footer;
    }
    footer.isHint = true;
    footer.info = controller.isVerified() ? TransferWords::tr("Every file is read back and compared after it is moved")
                                          : TransferWords::tr("Files are not compared after moving: you switched it off");
    const bool isHalted = phase == TransferPhase::Paused || phase == TransferPhase::SignIn;
    if (phase == TransferPhase::Running || phase == TransferPhase::Opening)
        addPause(footer, controller);
    if (phase != TransferPhase::Undoing)
        footer.actions.append({QStringLiteral("stop"), TransferWords::tr("Stop…"), Kind::Danger, true, askToStop, {}});
    if (isHalted || phase == TransferPhase::Pausing)
        footer.primary = TransferWords::tr("Go on");
    footer.canGoOn = phase != TransferPhase::SignIn;
    return footer;
}

} // namespace gangway
