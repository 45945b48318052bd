// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace gangway {

class StepList;

/// The leading column of the window: mark and name, step list, Settings and Help. 228 wide, 64 when collapsed.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SidePanel(QWidget* parent = nullptr);

    StepList* steps() const { return m_steps; }
    void setCollapsed(bool on);
    /// Collapses by the width of the window: below 1080 design pixels.
    void fitWindow(int windowWidth);

signals:
    void settingsRequested();
    void helpRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void relabel();

    StepList* m_steps;
    QPushButton* m_settings;
    QPushButton* m_help;
    QVBoxLayout* m_column;
    QVBoxLayout* m_links;
    bool m_collapsed = false;
};

} // namespace gangway
