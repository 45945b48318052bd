// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/changetree.h"
#include "wizard/pages/preview/itemfacts.h"
#include "wizard/widgets/card.h"

class QCheckBox;
class QPushButton;

namespace gangway
{

class Badge;
class ElidedLabel;
class FieldTable;
class RadioGroup;
class SymbolLabel;
class TextLabel;

/// What is known of the selected row, and what should happen to it. Controls keep the focus while the plan behind them
/// is made anew.
class DetailPane : public Card
{
    Q_OBJECT

public:
    DetailPane();

    /// conflicts: how many items this one's decision could be given to, itself included.
    void showItem(const ItemFacts& facts, qint64 conflicts);
    struct Folder {
        QString name;
        QString folder; ///< the path above it
        bool isProject = false;
        QString sentence;
        bool canBeLeftOut = false;
        bool isLeftOut = false;
    };
    void showFolder(const Folder& folder);
    void showNothing();
    QWidget* firstControl() const; ///< null where there is nothing to press

signals:
    void decided(gangway::Decision decision, bool forAllConflicts);
    void leaveOutPressed();

private:
    void build(QVBoxLayout* column);
    void showName(Icon icon, const QString& name, const QString& folder);
    void showChoices(const ItemFacts& facts, qint64 conflicts);
    void showLeaveOut(bool isPossible, bool isLeftOut);
    void report();

    SymbolLabel* m_symbol;
    TextLabel* m_name;
    ElidedLabel* m_folder;
    Badge* m_badge;
    TextLabel* m_sentence;
    FieldTable* m_fields;
    Hairline* m_line;
    TextLabel* m_question;
    RadioGroup* m_choices;
    QStringList m_choiceTitles; ///< of the choices that stand there
    QCheckBox* m_forAll;
    QPushButton* m_leaveOut;
    bool m_quiet = false;       ///< set from outside, not by the person
};

} // namespace gangway
