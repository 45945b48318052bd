// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace gangway
{

class ReportController;
class TextLabel;

/// "What was checked" and "If something is wrong": proof in figures; retry, undo, compare again.
class CheckedPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CheckedPanel(ReportController& controller);
    void refresh();

signals:
    void retryPressed();
    void undoPressed();

private:
    void build();
    void refreshFacts();
    void refreshActions();

    ReportController& m_controller;
    QVBoxLayout* m_facts;
    TextLabel* m_undoText;
    QPushButton* m_retry;
    QPushButton* m_undo;
    QPushButton* m_verify;
};

} // namespace gangway
