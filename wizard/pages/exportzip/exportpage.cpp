// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/exportzip/exportpage.h"

#include "wizard/pages/exportzip/exportform.h"
#include "wizard/pages/exportzip/exportresult.h"
#include "wizard/style/fonts.h"
#include "wizard/text/errortext.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/banner.h"
#include "wizard/widgets/busyline.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr double kGap = 14;

} // namespace

ExportPage::ExportPage(const PageSetup& setup)
    : m_controller(setup.services, setup.state)
    , m_busy(new BusyLine)
    , m_error(new Banner(Banner::Level::Error))
    , m_form(new ExportForm(m_controller))
    , m_result(new ExportResultCard)
{
    QVBoxLayout* layout = makeScrollBody();
    layout->setSpacing(px(kGap));
    for (QWidget* part : {static_cast<QWidget*>(m_busy), static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_result)})
        layout->addWidget(part);
    layout->addStretch(1);
    m_error->hide();
    m_result->hide();
    connect(m_error->addButton(tr("Read again"), Kind::Default, Icon::Retry), &QPushButton::clicked, &m_controller, &ExportController::readAgain);
    connect(&m_controller, &ExportController::changed, this, &ExportPage::refresh);
    connect(&m_controller, &ExportController::progressed, this, &Page::changed);
}

PageHeading ExportPage::heading() const
{
    PageHeading heading;
    heading.title = tr("Keep a copy");
    if (m_controller.isExporting()) {
        heading.line = tr("%n file(s) read, %1", nullptr, int(m_controller.filesRead())).arg(bytesText(m_controller.bytesRead()));
        heading.windowNote = bytesText(m_controller.bytesRead());
    } else if (m_controller.isReading()) {
        heading.line = tr("Reading the projects…");
    } else {
        heading.line = tr("One project as an archive, with a list of checksums beside it. The source is only read.");
    }
    return heading;
}

PageFooter ExportPage::footer() const
{
    PageFooter footer;
    auto* self = const_cast<ExportPage*>(this);
    if (m_controller.isExporting()) {
        footer.info = tr("The archive gets its name when it is whole and has been compared");
        footer.hasBack = false;
        footer.hasCancel = false;
        footer.actions = {{QStringLiteral("stop"), tr("Stop"), Kind::Danger, true, [self] { self->m_controller.stop(); }, {}}};
        return footer;
    }
    if (m_controller.summary()) {
        footer.primary = tr("Close", "the window");
        footer.actions = {{QStringLiteral("another"), tr("Export another project"), Kind::Default, true, [self] { self->m_controller.startOver(); }, {}}};
        return footer;
    }
    footer.primary = tr("Export");
    footer.canGoOn = m_controller.canStart();
    if (!footer.canGoOn && !m_controller.isReading()) {
        footer.isHint = true;
        footer.info = tr("Name a file that ends in .zip, .tar.gz or .tar.zst");
    }
    return footer;
}

void ExportPage::entered()
{
    m_controller.enter();
    refresh();
}

QWidget* ExportPage::firstFocus() const
{
    return m_form->isHidden() ? nullptr : m_form->firstField();
}

void ExportPage::goOn()
{
    if (m_controller.summary())
        emit quitRequested();
    else
        m_controller.start();
}

bool ExportPage::command(PageCommand command)
{
    if (command == PageCommand::ReadAgain && !m_controller.isExporting())
        m_controller.readAgain();
    else if (command == PageCommand::Stop && m_controller.isExporting())
        m_controller.stop();
    else
        return false;
    return true;
}

void ExportPage::refresh()
{
    m_busy->setBusy(m_controller.isReading() || m_controller.isExporting());
    const auto& error = m_controller.error();
    m_error->setVisible(error.has_value());
    if (error) {
        m_error->setTitle(sentenceOf(*error));
        m_error->setText(adviceOf(*error));
    }
    m_form->refresh();
    m_form->setVisible(!m_controller.summary());
    m_result->setVisible(m_controller.summary().has_value());
    if (m_controller.summary())
        m_result->show(*m_controller.summary());
    emit changed();
}

} // namespace gangway
