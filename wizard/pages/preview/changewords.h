// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/changetree.h"

namespace gangway
{

/// The tree of changes with its words: headers, tool tips, what a screen reader says of a row. GUI thread.
class ChangeWords : public ChangeTree
{
    Q_OBJECT

public:
    using ChangeTree::ChangeTree;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    QString nameText(const QModelIndex& index) const; ///< "notebooks / 37 files" for a fold
    QString whyText(const QModelIndex& index) const;
    QString sizeText(const QModelIndex& index) const;

private:
    QString spokenText(const QModelIndex& index) const;
};

} // namespace gangway
