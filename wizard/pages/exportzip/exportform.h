// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/card.h"

class QComboBox;
class QLineEdit;

namespace gangway
{

class ExportController;

/// What to export, where to, as which kind of archive.
class ExportForm : public Card
{
    Q_OBJECT

public:
    explicit ExportForm(ExportController& controller);
    void refresh();
    QWidget* firstField() const;

private:
    void build();
    void fillProjects();
    void askWhereTo();

    ExportController& m_controller;
    QComboBox* m_project;
    QLineEdit* m_path;
    QComboBox* m_kind;
    size_t m_filled = 0;
};

} // namespace gangway
