// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/footerbinder.h"

#include "wizard/widgets/footer.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace gangway
{
namespace
{

/// Which buttons there are, not what they say: what needs new widgets when it changes.
QString structureOf(const PageFooter& footer, bool backPossible)
{
    QString structure;
    structure += footer.hasCancel ? QLatin1Char('c') : QLatin1Char('-');
    structure += footer.hasBack && backPossible ? QLatin1Char('b') : QLatin1Char('-');
    for (const FooterAction& action : footer.actions) {
        structure += QLatin1Char('/') + action.id + QString::number(int(action.kind));
        for (const FooterAction& entry : action.menu)
            structure += QLatin1Char('>') + entry.id + entry.text;
    }
    structure += footer.primary.isEmpty() ? QLatin1Char('-') : QLatin1Char('p');
    return structure;
}

} // namespace

FooterBinder::FooterBinder(Footer* footer, QObject* parent)
    : QObject(parent)
    , m_footer(footer)
{
    connect(footer, &Footer::hintLinkClicked, this, [this] {
        if (m_shown.followLink)
            m_shown.followLink();
    });
}

void FooterBinder::show(const PageFooter& footer, bool backPossible)
{
    m_shown = footer;
    if (footer.info.isEmpty())
        m_footer->clearInfo();
    else if (footer.isHint)
        m_footer->setHint(footer.info, footer.link);
    else
        m_footer->setSum(footer.info);

    const QString structure = structureOf(footer, backPossible);
    if (structure != m_structure) {
        m_structure = structure;
        rebuild(footer, backPossible);
    }
    if (QPushButton* button = primary()) {
        if (button->text() != footer.primary)
            button->setText(footer.primary);
        button->setEnabled(footer.canGoOn);
    }
    for (const FooterAction& action : footer.actions) {
        QPushButton* button = m_buttons.value(action.id);
        if (button->text() != action.text)
            button->setText(action.text);
        button->setEnabled(action.enabled);
    }
}

void FooterBinder::rebuild(const PageFooter& footer, bool backPossible)
{
    m_footer->clearButtons();
    m_buttons.clear();
    if (footer.hasCancel) {
        m_buttons[kCancel] = m_footer->addButton(tr("Cancel"), Kind::Quiet);
        connect(cancel(), &QPushButton::clicked, this, &FooterBinder::cancelPressed);
    }
    if (footer.hasBack && backPossible) {
        m_buttons[kBack] = m_footer->addButton(tr("Back"));
        connect(back(), &QPushButton::clicked, this, &FooterBinder::backPressed);
    }
    for (const FooterAction& action : footer.actions)
        addAction(action);
    if (!footer.primary.isEmpty()) {
        m_buttons[kPrimary] = m_footer->addButton(footer.primary, Kind::Primary);
        connect(primary(), &QPushButton::clicked, this, &FooterBinder::primaryPressed);
    }
}

void FooterBinder::addAction(const FooterAction& action)
{
    QPushButton* button = m_footer->addButton(action.text, action.kind);
    m_buttons[action.id] = button;
    if (action.menu.isEmpty()) {
        connect(button, &QPushButton::clicked, this, [this, id = action.id] { press(id); });
        return;
    }
    auto* menu = new QMenu(button);
    for (const FooterAction& entry : action.menu)
        connect(menu->addAction(entry.text), &QAction::triggered, this, [this, id = entry.id] { press(id); });
    button->setMenu(menu);
}

void FooterBinder::press(const QString& id)
{
    // Looked up at the time of the press: the page may have given a newer function since the button was made.
    const PageFooter shown = m_shown;
    for (const FooterAction& action : shown.actions) {
        if (action.id == id && action.press)
            action.press();
        for (const FooterAction& entry : action.menu) {
            if (entry.id == id && entry.press)
                entry.press();
        }
    }
}

} // namespace gangway
