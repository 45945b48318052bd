// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/services.h"
#include "wizard/widgets/card.h"

class QVBoxLayout;

namespace gangway
{

class ElidedLabel;
class TextLabel;

/// What an export has made: the file, its checksum, the list beside it, and what is not in it.
class ExportResultCard : public Card
{
    Q_OBJECT

public:
    ExportResultCard();
    void show(const ExportSummary& summary);

private:
    TextLabel* m_title;
    TextLabel* m_line;
    ElidedLabel* m_path;
    ElidedLabel* m_list;
    ElidedLabel* m_hash;
    QVBoxLayout* m_left;
    QString m_folder;
};

} // namespace gangway
