// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/scopetree.h"

namespace gangway
{

/// The tree with its words: headers, tool tips, what screen readers say, and the texts that the delegate paints.
/// GUI thread.
class ScopeWords : public ScopeTree
{
    Q_OBJECT

public:
    using ScopeTree::ScopeTree;

    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Why a row cannot be read or moved, with whom to ask; "" for the others.
    QString reasonOf(const QModelIndex& index) const;
    static QString contentsText(const QModelIndex& index); ///< "14 notebooks, 20 files"
    static QString secondText(const QModelIndex& index);   ///< "3 of 4", "reading…", "could not be read"
    static QString sizeText(const QModelIndex& index);     ///< "" where it is not known
    static QString changedText(const QModelIndex& index);
    /// The first note of a row, as its badge says it; "" = none.
    QString noteText(const QModelIndex& index) const;

private:
    QString spokenText(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;
};

} // namespace gangway
