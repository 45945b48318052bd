// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/kinds.h"

#include <QWidget>

class QHBoxLayout;

namespace gangway {

class SymbolLabel;
class TextLabel;

/// The bottom of the window. Leading: a sum, or with an info symbol why Next is off (and a link to the cause).
/// Trailing: the buttons in the order they are added, the primary one last.
class Footer : public QWidget
{
    Q_OBJECT

public:
    explicit Footer(QWidget* parent = nullptr);

    /// "12 of 16 projects, 86.4 GB".
    void setSum(const QString& text);
    /// "Fix 1 blocker to go on", with a link if link is not empty.
    void setHint(const QString& text, const QString& link = {});
    void clearInfo();

    QPushButton* addButton(const QString& text, Kind kind = Kind::Default, Icon icon = Icon::None);
    void addControl(QWidget* control);
    /// Removes and deletes the buttons.
    void clearButtons();

signals:
    void hintLinkClicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    SymbolLabel* m_symbol;
    TextLabel* m_info;
    QPushButton* m_link;
    QHBoxLayout* m_line;
    QHBoxLayout* m_buttons;
};

} // namespace gangway
