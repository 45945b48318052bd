// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/options/choicerow.h"

#include "wizard/widgets/textlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace gangway
{
namespace
{

constexpr int kMeaningRole = Qt::UserRole + 1;

} // namespace

ChoiceRow::ChoiceRow(const QString& title)
    : m_combo(new QComboBox)
{
    setTitle(title);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_combo->setAccessibleName(title);
    titleLabel()->setBuddy(m_combo); // a combo box reports its value as its name without one
    addControl(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        explain();
        emit picked(m_combo->itemData(row).toLongLong());
    });
}

void ChoiceRow::add(qint64 value, const QString& text, const QString& meaning)
{
    m_combo->addItem(text, value);
    m_combo->setItemData(m_combo->count() - 1, meaning, kMeaningRole);
    explain();
}

void ChoiceRow::choose(qint64 value)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->setCurrentIndex(m_combo->findData(value));
    explain();
}

void ChoiceRow::explain()
{
    const QString meaning = m_combo->currentData(kMeaningRole).toString();
    setText(meaning);
    m_combo->setAccessibleDescription(meaning);
}

SwitchRow::SwitchRow(const QString& title, const QString& text)
    : m_box(new QCheckBox)
{
    setTitle(title);
    setText(text);
    m_box->setAccessibleName(title);
    m_box->setAccessibleDescription(text);
    titleLabel()->setBuddy(m_box);
    addControl(m_box);
    connect(m_box, &QCheckBox::clicked, this, &SwitchRow::switched);
}

void SwitchRow::setOn(bool on)
{
    m_box->setChecked(on);
}

} // namespace gangway
