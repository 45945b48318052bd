// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QWidget>

class QHBoxLayout;

namespace gangway {

class SymbolLabel;
class TextLabel;

/// Title, one line of explanation, at most two controls at the trailing end; a symbol in front for a verdict.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString& title = {}, const QString& line = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setLine(const QString& line);
    /// Icon::None takes it away.
    void setSymbol(Icon icon, Tone tone);
    void addControl(QWidget* control);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    SymbolLabel* m_symbol;
    TextLabel* m_title;
    TextLabel* m_line;
    QHBoxLayout* m_row;
    QHBoxLayout* m_controls;
};

} // namespace gangway
