// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/chiprow.h"

#include "wizard/widgets/chip.h"
#include "wizard/widgets/flowlayout.h"

namespace gangway {

ChipRow::ChipRow(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    new FlowLayout(this, 7, 7);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Chip* ChipRow::addAll(const QString& text)
{
    m_all = add(QString(), text);
    m_all->setChecked(true);
    return m_all;
}

Chip* ChipRow::add(const QString& id, const QString& text, Icon icon, Tone tone)
{
    auto* chip = new Chip(text, icon, tone, this);
    layout()->addWidget(chip);
    m_chips.insert(id, chip);
    m_order.append(id);
    connect(chip, &Chip::toggled, this, [this, id](bool on) { onToggled(id, on); });
    return chip;
}

void ChipRow::setCount(const QString& id, qint64 count)
{
    if (Chip* chip = m_chips.value(id))
        chip->setCount(count);
}

void ChipRow::setChipVisible(const QString& id, bool visible)
{
    Chip* chip = m_chips.value(id);
    if (!chip)
        return;
    chip->setVisible(visible);
    if (!visible && chip != m_all)
        chip->setChecked(false);
}

QStringList ChipRow::checked() const
{
    QStringList ids;
    for (const QString& id : m_order) {
        if (m_chips.value(id) != m_all && m_chips.value(id)->isChecked())
            ids.append(id);
    }
    return ids;
}

void ChipRow::setChecked(const QStringList& ids)
{
    const QStringList before = checked();
    m_quiet = true;
    for (const QString& id : m_order)
        m_chips.value(id)->setChecked(ids.contains(id) && m_chips.value(id) != m_all);
    if (m_all)
        m_all->setChecked(checked().isEmpty());
    m_quiet = false;
    if (checked() != before)
        emit changed(checked());
}

int ChipRow::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

void ChipRow::onToggled(const QString& id, bool on)
{
    if (m_quiet)
        return;
    m_quiet = true;
    if (m_all && m_chips.value(id) == m_all) {
        // Pressing All when it is on changes nothing: something must always be chosen.
        for (const QString& other : m_order)
            m_chips.value(other)->setChecked(other == id);
    } else if (m_all) {
        m_all->setChecked(!on && checked().isEmpty());
    }
    m_quiet = false;
    emit changed(checked());
}

} // namespace gangway
