// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QListView>

class QStandardItemModel;

namespace gangway {

/// One step of the wizard as the list shows it.
struct StepEntry {
    enum class State { Done, Current, Todo, Blocked, Warning };
    QString name = {};
    State state = State::Todo;
    bool canOpen = false; ///< may be clicked
    QString note = {};        ///< spoken after the state: "1 blocker"
    bool changesStartHere = false; ///< the divider row stands in front of this step
};

/// The steps with their markers and the row "Changes start here". Shows names, or only markers when collapsed.
class StepList : public QListView
{
    Q_OBJECT

public:
    explicit StepList(QWidget* parent = nullptr);

    void setSteps(const QList<StepEntry>& steps);
    const QList<StepEntry>& steps() const { return m_steps; }
    void setCollapsed(bool on);
    bool isCollapsed() const { return m_collapsed; }

    QSize sizeHint() const override;

signals:
    /// The person wants to open a step (index in the list given; only those that canOpen).
    void stepRequested(int step);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void rebuild();
    void request(const QModelIndex& index);
    QString spokenText(int step) const;

    QStandardItemModel* m_rows;
    QList<StepEntry> m_steps;
    bool m_collapsed = false;
};

} // namespace gangway
