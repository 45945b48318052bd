// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/steptable.h"
#include "wizard/style/icons.h"

namespace gangway
{

struct StateLook {
    QString word;
    Icon icon = Icon::None;
    Tone tone = Tone::Grey;
};
StateLook lookOf(TransferState state);
QStringList transferStateWords(); ///< all of them, for the width of their column

/// The table of items with its words: headers, reasons, tool tips, what a screen reader says of a row. GUI thread.
class StepWords : public StepTable
{
    Q_OBJECT

public:
    using StepTable::StepTable;

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    TransferState stateAt(const QModelIndex& index) const;
    bool hasFailed(const QModelIndex& index) const { return stateAt(index) == TransferState::Failed; }
    QString nameText(const QModelIndex& index) const;   ///< "weld-inspection / images.tar"
    QString reasonText(const QModelIndex& index) const; ///< why it failed and what to do; "" if it did not
    QString sizeText(const QModelIndex& index) const;
    QString speedText(const QModelIndex& index) const;

private:
    QString spokenText(const QModelIndex& index) const;
};

} // namespace gangway
