// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/transfer/stopquestion.h"

#include "wizard/choicedialog.h"
#include "wizard/pages/transfer/transfercontroller.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct StopQuestion {
    Q_DECLARE_TR_FUNCTIONS(StopQuestion)
};

const QString kAfter = QStringLiteral("after");
const QString kNow = QStringLiteral("now");
const QString kUndo = QStringLiteral("undo");

QString undoText(const TransferFigures& figures)
{
    if (figures.doneItems() == 0)
        return StopQuestion::tr("Nothing is moved yet: both sides stay as they were.");
    const QString removes = StopQuestion::tr("Removes the %n item(s) this transfer added.", nullptr, int(figures.added()));
    if (figures.replaced() == 0)
        return removes;
    return removes + u' ' + StopQuestion::tr("Puts back the %n item(s) it replaced.", nullptr, int(figures.replaced()));
}

QList<ChoiceDialog::Choice> choices(const TransferController& controller)
{
    const int underWay = controller.itemsUnderWay();
    return {
        {kAfter, StopQuestion::tr("Stop after the items under way"), StopQuestion::tr("%n item(s) finish first. You can resume later.", nullptr, underWay),
         StopQuestion::tr("Stop after these items")},
        {kNow, StopQuestion::tr("Stop now"),
         StopQuestion::tr("The %n item(s) under way start again from their last saved part when you resume.", nullptr, underWay), StopQuestion::tr("Stop now")},
        {kUndo, StopQuestion::tr("Stop and undo"), undoText(controller.figures()), StopQuestion::tr("Stop and undo")},
    };
}

} // namespace

void askToStop(TransferController& controller, QWidget* parent)
{
    const bool canStop = controller.isActive() && controller.phase() != TransferPhase::Undoing && controller.phase() != TransferPhase::Ended;
    if (!canStop || parent->findChild<ChoiceDialog*>())
        return;
    controller.holdForQuestion();
    const auto line = [&controller] {
        return StopQuestion::tr("It is on hold while you decide. %1 of %n item(s) are moved.", nullptr, int(controller.figures().totalItems()))
            .arg(countText(controller.figures().doneItems()));
    };
    auto* dialog = new ChoiceDialog(StopQuestion::tr("Stop the transfer?"), line(), choices(controller), StopQuestion::tr("Go on with the transfer"), parent);
    QObject::connect(&controller, &TransferController::changed, dialog, [&controller, dialog, line] {
        dialog->setLine(line()); // what was under way a moment ago may be done now
        dialog->setConsequence(kUndo, undoText(controller.figures()));
    });
    QObject::connect(&controller, &TransferController::ended, dialog, &QDialog::reject);
    QObject::connect(dialog, &ChoiceDialog::stayed, &controller, &TransferController::letGo);
    QObject::connect(dialog, &ChoiceDialog::chosen, &controller, [&controller](const QString& id) {
        controller.stop(id == kAfter ? RunCommand::Kind::StopAfterItems : id == kNow ? RunCommand::Kind::StopNow : RunCommand::Kind::StopAndUndo);
    });
    dialog->open();
}

} // namespace gangway
