// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/previewfooter.h"

#include "wizard/pages/preview/timeestimate.h"
#include "wizard/planningtext.h"
#include "wizard/text/formats.h"

#include <QCoreApplication>

namespace gangway
{
namespace
{

struct FooterText {
    Q_DECLARE_TR_FUNCTIONS(PreviewFooter)
};

QString primaryText(const PreviewController& controller)
{
    if (controller.isNothingToDo())
        return FooterText::tr("Show report");
    if (controller.projects() > 0)
        return FooterText::tr("Transfer %n project(s)", nullptr, int(controller.projects()));
    return FooterText::tr("Transfer %n item(s)", nullptr, int(controller.totals().toMove()));
}

QString workText(const PreviewController& controller)
{
    if (controller.work() == PreviewController::Work::Comparing)
        return planningText(controller.progress());
    return FooterText::tr("Working out what that means…", "a decision of the person");
}

} // namespace

PageFooter previewFooter(const PreviewController& controller)
{
    PageFooter footer;
    footer.primary = primaryText(controller);
    footer.canGoOn = controller.canTransfer();
    if (controller.work() != PreviewController::Work::None) {
        footer.info = workText(controller);
        return footer;
    }
    footer.isHint = true;
    if (controller.blockers() > 0) {
        footer.info = FooterText::tr("Fix %n blocker(s) to go on", nullptr, int(controller.blockers()));
        footer.link = FooterText::tr("Show checks");
    } else if (controller.totals().conflict > 0) {
        footer.info = FooterText::tr("Decide %n conflict(s) to go on", nullptr, int(controller.totals().conflict));
        footer.link = FooterText::tr("Show conflicts");
    } else if (const auto time = controller.plan() ? estimatedTime(*controller.plan()) : std::nullopt) {
        footer.info = FooterText::tr("Estimated time: %1").arg(rangeText(*time));
    }
    return footer;
}

} // namespace gangway
