// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QRadioButton;
class QVBoxLayout;

namespace gangway {

class TextLabel;

/// Choices with a consequence line each. Framed: rows in a card (dialogs); Plain: under each other (detail pane).
class RadioGroup : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Framed, Plain };

    explicit RadioGroup(Look look = Look::Framed, QWidget* parent = nullptr);

    /// The first choice added is selected. The consequence may be empty.
    void addChoice(const QString& id, const QString& title, const QString& consequence = {});
    void setConsequence(const QString& id, const QString& consequence);
    void setChoiceEnabled(const QString& id, bool on);
    QString chosen() const;
    void choose(const QString& id);
    /// For a question that nobody has answered yet.
    void chooseNone();
    void clearChoices();

signals:
    void chosenChanged(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Choice {
        QString id;
        QWidget* row;
        QRadioButton* button;
        TextLabel* line;
    };
    const Choice* find(const QString& id) const;
    void restyle();

    Look m_look;
    QVBoxLayout* m_rows;
    QButtonGroup* m_group;
    QList<Choice> m_choices;
};

} // namespace gangway
