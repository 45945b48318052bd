// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/messagerow.h"

class QCheckBox;
class QComboBox;

namespace gangway
{

/// A setting with a few values: its name, what the present value means, a combo box.
class ChoiceRow : public MessageRow
{
    Q_OBJECT

public:
    explicit ChoiceRow(const QString& title);

    void add(qint64 value, const QString& text, const QString& meaning = {});
    void choose(qint64 value); ///< quietly; a value that is not there chooses nothing
    QComboBox* combo() const { return m_combo; }

signals:
    void picked(qint64 value); ///< by the person

private:
    void explain();
    QComboBox* m_combo;
};

/// A setting that is on or off: its name, a sentence, a check box.
class SwitchRow : public MessageRow
{
    Q_OBJECT

public:
    SwitchRow(const QString& title, const QString& text);

    void setOn(bool on); ///< quietly
    QCheckBox* box() const { return m_box; }

signals:
    void switched(bool on); ///< by the person

private:
    QCheckBox* m_box;
};

} // namespace gangway
