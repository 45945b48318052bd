// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;

namespace gangway
{

class FileSaver;
class LogModel;
class LogView;
class SearchField;
class TextLabel;
struct WizardServices;

/// The log of a run: level, text filter, follow, copy, save. Folds to its heading.
class LogPane : public QWidget
{
    Q_OBJECT

public:
    LogPane(LogModel& log, const WizardServices& services);

    void setOpen(bool on);
    bool isOpen() const { return m_isOpen; }
    bool hasFocusInside() const;
    void focusLines();
    void showSubject(const QString& path); ///< the newest line about this path, selected

signals:
    void openChanged(bool on);

private:
    void build();
    void askWhereToSave();

    LogModel& m_log;
    FileSaver* m_saver;
    QPushButton* m_fold;
    QComboBox* m_level;
    SearchField* m_filter;
    QCheckBox* m_follow;
    QPushButton* m_save;
    TextLabel* m_message;
    LogView* m_view;
    QWidget* m_tools;
    bool m_isOpen = true;
};

} // namespace gangway
