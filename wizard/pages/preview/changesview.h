// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/changetree.h"
#include "wizard/pages/preview/previewcontroller.h"

#include <QWidget>

class QPushButton;

namespace gangway
{

class ChangeView;
class ChangeWords;
class ChipRow;
class DetailPane;
class EmptyState;

/// Chips, the tree of changes and the details of its selected row. Keeps what is open, selected and filtered while the
/// plan is made anew.
class ChangesView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangesView(PreviewController& controller);

    void takePlan();   ///< another one is in the controller
    void refresh();    ///< decisions or work have changed
    void setText(const QString& text);
    void showConflicts(); ///< only these, the first one selected
    ChangeView* tree() const { return m_tree; }
    bool nextPane(); ///< from the tree to the details; false = nothing to go to

signals:
    void clearTextPressed();

private:
    void build();
    void setActions(const QStringList& ids);
    void refreshCounts();
    void showRow(const QModelIndex& index);
    void showContainer(const QModelIndex& index);
    void selectFirst();
    void leaveOut(const QModelIndex& index);
    void showEmptyState();

    PreviewController& m_controller;
    ChangeWords* m_changes;
    ChipRow* m_chips;
    ChangeView* m_tree;
    DetailPane* m_details;
    EmptyState* m_noMatch;
    QPushButton* m_showAll = nullptr; ///< of m_noMatch
    bool m_hasDecided = false;        ///< and the new rows are on their way
    QString m_text;
};

} // namespace gangway
