// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/widgets/rowtree.h"

namespace gangway
{

class ChangeWords;

/// The tree of the preview: what would change. Space asks to leave the row out or to take it in again.
class ChangeView : public RowTree
{
    Q_OBJECT

public:
    explicit ChangeView(ChangeWords* changes);

signals:
    void rowChanged(const QModelIndex& index);
    void leaveOutPressed(const QModelIndex& index);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void refit();
};

} // namespace gangway
