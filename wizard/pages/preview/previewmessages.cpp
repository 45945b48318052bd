// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/previewmessages.h"

#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/text/errortext.h"
#include "wizard/widgets/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace gangway
{

PreviewMessages::PreviewMessages(PreviewController& controller)
    : m_controller(controller)
    , m_stale(new Banner(Banner::Level::Warning))
    , m_error(new Banner(Banner::Level::Error))
    , m_signIn(m_error->addButton(tr("Sign in")))
    , m_saved(new Banner(Banner::Level::Success, tr("The preview is saved")))
    , m_notSaved(new Banner(Banner::Level::Error))
    , m_nothing(new Banner(Banner::Level::Info, tr("Nothing would be moved"),
                           tr("What is not there already is left out or cannot move. Choose a word below to see why.")))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(px(10));
    for (Banner* banner : {m_stale, m_error, m_notSaved, m_saved, m_nothing}) {
        banner->hide();
        layout->addWidget(banner);
    }
    const auto again = [this](Banner* banner) {
        connect(banner->addButton(tr("Compare again"), Kind::Default, Icon::Retry), &QPushButton::clicked, &m_controller, &PreviewController::compareAgain);
    };
    again(m_stale);
    again(m_error);
    connect(m_signIn, &QPushButton::clicked, this, &PreviewMessages::signInPressed);
    connect(m_notSaved->addButton(tr("Save in another place…")), &QPushButton::clicked, this, &PreviewMessages::saveAgainPressed);
    for (Banner* banner : {m_saved, m_notSaved})
        connect(banner->addButton(tr("Close", "a message"), Kind::Quiet), &QPushButton::clicked, &m_controller, &PreviewController::dismissSaved);
}

void PreviewMessages::refresh()
{
    showStale();
    showError();
    showSaved();
    const ChangeTotals& totals = m_controller.totals();
    m_nothing->setVisible(m_controller.isNothingToDo() && totals.same < totals.inventory());
    setVisible(!m_stale->isHidden() || !m_error->isHidden() || !m_saved->isHidden() || !m_notSaved->isHidden() || !m_nothing->isHidden());
}

QString PreviewMessages::staleText() const
{
    bool ofSource = false;
    bool ofTarget = false;
    for (const Finding& finding : m_controller.drift()) {
        ofSource = ofSource || finding.code == u"drift.source";
        ofTarget = ofTarget || finding.code == u"drift.target";
    }
    if (ofSource && ofTarget)
        return tr("Both sides were changed since this preview");
    return ofSource ? tr("The source was changed since this preview") : tr("The target was changed since this preview");
}

void PreviewMessages::showStale()
{
    const auto& drift = m_controller.drift();
    const auto& error = m_controller.driftError();
    m_stale->setVisible((!drift.empty() || error) && m_controller.work() == PreviewController::Work::None);
    if (!drift.empty()) {
        qint64 items = 0;
        for (const Finding& finding : drift)
            items += finding.args.value(QStringLiteral("count")).toInteger();
        m_stale->setTitle(staleText());
        m_stale->setText(tr("%n item(s) differ from what is shown here.", nullptr, int(items)));
    } else if (error) {
        m_stale->setTitle(tr("It could not be checked whether this preview still holds"));
        m_stale->setText(fullTextOf(*error));
    }
}

void PreviewMessages::showError()
{
    const auto& error = m_controller.error();
    m_error->setVisible(error.has_value());
    if (!error)
        return;
    m_error->setTitle(sentenceOf(*error));
    m_error->setText(adviceOf(*error));
    m_signIn->setVisible(error->kind == ErrorKind::Unauthenticated);
}

void PreviewMessages::showSaved()
{
    m_saved->setVisible(!m_controller.savedPath().isEmpty());
    m_saved->setText(tr("“%1” can be opened on the start page, here or on another computer. It holds no passwords.").arg(m_controller.savedPath()));
    const auto& error = m_controller.saveError();
    m_notSaved->setVisible(error.has_value());
    if (error) {
        m_notSaved->setTitle(tr("The preview could not be saved"));
        m_notSaved->setText(fullTextOf(*error));
    }
}

} // namespace gangway
