// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPushButton;

namespace gangway
{

class RadioGroup;
class TextLabel;

/// One question with choices and their consequences (look.md §9): stop, leave, undo. The safe choice is first and
/// selected; the primary button repeats the choice in words; Esc and the other button mean "go on as it is".
/// Show it with open(), never exec(); it deletes itself. GUI thread.
class ChoiceDialog : public QDialog
{
    Q_OBJECT

public:
    struct Choice {
        QString id;
        QString title;
        QString consequence; ///< may be empty
        QString button;      ///< what the primary button says while this is chosen
    };

    /// With one choice there are no radio rows, only its button (the undo question).
    ChoiceDialog(const QString& title, const QString& line, const QList<Choice>& choices, const QString& stayText,
                 QWidget* parent);

    void setLine(const QString& line); ///< figures that move while the question is open
    void setConsequence(const QString& id, const QString& text);

signals:
    void chosen(const QString& id);
    void stayed(); ///< closed without a choice

protected:
    void changeEvent(QEvent* event) override;

private:
    void refit();

    QList<Choice> m_choices;
    TextLabel* m_line;
    RadioGroup* m_group = nullptr;
    QPushButton* m_primary;
};

} // namespace gangway
