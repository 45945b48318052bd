// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

namespace gangway {

class Chip;

/// Filter chips that wrap. With an "All" chip: All clears the others, the others add up, and when none is left All
/// comes back. Without one the chips are independent.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    /// name: what the row filters, for screen readers.
    explicit ChipRow(const QString& name, QWidget* parent = nullptr);

    Chip* addAll(const QString& text);
    Chip* add(const QString& id, const QString& text, Icon icon = Icon::None, Tone tone = Tone::Text2);
    /// Id "" is the All chip.
    void setCount(const QString& id, qint64 count);
    void setChipVisible(const QString& id, bool visible);
    /// The ids that are on; empty means all (when there is an All chip).
    QStringList checked() const;
    void setChecked(const QStringList& ids);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void changed(const QStringList& checked);

private:
    void onToggled(const QString& id, bool on);
    QStringList m_order;
    QHash<QString, Chip*> m_chips;
    Chip* m_all = nullptr;
    bool m_quiet = false;
};

} // namespace gangway
