// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/settings/settingspage.h"

#include "wizard/appearance.h"
#include "wizard/services.h"
#include "wizard/style/fonts.h"
#include "wizard/text/formats.h"
#include "wizard/widgets/card.h"
#include "wizard/widgets/keepsize.h"
#include "wizard/widgets/messagerow.h"
#include "wizard/widgets/textlabel.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace gangway
{
namespace
{

constexpr int kTextSizes[] = {100, 115, 130, 150, 175, 200};
constexpr double kControlWidth = 200;

} // namespace

SettingsPage::SettingsPage(const PageSetup& setup)
    : m_appearance(*setup.appearance)
{
    auto* card = new Card;
    m_look = addChoice(card, tr("Look"), tr("System follows what your desktop says, by day and by night."));
    m_look->addItem(tr("System"), int(Scheme::System));
    m_look->addItem(tr("Light"), int(Scheme::Light));
    m_look->addItem(tr("Dark"), int(Scheme::Dark));
    m_look->addItem(tr("High contrast"), int(Scheme::HighContrast));
    m_language = addChoice(card, tr("Language"),
                           tr("Pages change at once. While a transfer runs they change when it has ended."));
    m_language->addItem(tr("System"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Русский"), QStringLiteral("ru"));
    m_textSize = addChoice(card, tr("Text size"), tr("Of the size that your desktop uses. Everything grows with it."));
    for (const int percent : kTextSizes)
        m_textSize->addItem(percentText(percent / 100.0), percent);
    auto* layout = makeScrollBody();
    layout->addWidget(card);
    layout->addSpacing(px(16));
    auto* kept = new TextLabel(Type::Secondary, tr("Settings are kept in: %1").arg(setup.services.settingsFile), Tone::Text2);
    kept->setWrapped(true);
    layout->addWidget(kept);
    layout->addStretch(1);
    for (QComboBox* combo : {m_look, m_language, m_textSize})
        connect(combo, &QComboBox::currentIndexChanged, this, &SettingsPage::take);
}

QComboBox* SettingsPage::addChoice(Card* card, const QString& title, const QString& text)
{
    auto* combo = new QComboBox;
    keepWidth(combo, kControlWidth);
    combo->setAccessibleName(title);
    auto* row = new MessageRow;
    row->setTitle(title);
    row->setText(text);
    row->addControl(combo);
    row->titleLabel()->setBuddy(combo);
    card->addRow(row);
    return combo;
}

PageHeading SettingsPage::heading() const
{
    PageHeading heading;
    heading.title = tr("Settings");
    heading.line = tr("How Gangway looks and speaks on this computer.");
    return heading;
}

PageFooter SettingsPage::footer() const
{
    PageFooter footer;
    footer.hasCancel = false;
    return footer;
}

void SettingsPage::entered()
{
    show();
}

QWidget* SettingsPage::firstFocus() const
{
    return m_look;
}

void SettingsPage::show()
{
    const Preferences& preferences = m_appearance.preferences();
    const QSignalBlocker quiet[] = {QSignalBlocker(m_look), QSignalBlocker(m_language), QSignalBlocker(m_textSize)};
    m_look->setCurrentIndex(m_look->findData(int(preferences.look)));
    m_language->setCurrentIndex(m_language->findData(preferences.language));
    int nearest = 0;
    for (int i = 0; i < m_textSize->count(); ++i) {
        if (m_textSize->itemData(i).toInt() <= preferences.textPercent)
            nearest = i;
    }
    m_textSize->setCurrentIndex(nearest);
}

void SettingsPage::take()
{
    Preferences preferences;
    preferences.look = Scheme(m_look->currentData().toInt());
    preferences.language = m_language->currentData().toString();
    preferences.textPercent = m_textSize->currentData().toInt();
    m_appearance.setPreferences(preferences);
}

} // namespace gangway
