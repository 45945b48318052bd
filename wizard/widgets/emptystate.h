// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/kinds.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace gangway {

class TextLabel;

/// Nothing here: a disc with a symbol, one line, one sentence with the likely cause, one main action.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Icon icon, const QString& title = {}, const QString& text = {}, QWidget* parent = nullptr);

    void set(Icon icon, const QString& title, const QString& text);
    QPushButton* addButton(const QString& text, Kind kind = Kind::Default, Icon icon = Icon::None);
    void clearButtons();

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    class Disc;
    Disc* m_disc;
    TextLabel* m_title;
    TextLabel* m_text;
    QHBoxLayout* m_buttons;
    QVBoxLayout* m_column;
};

} // namespace gangway
