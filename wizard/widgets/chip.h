// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QAbstractButton>

namespace gangway {

/// A pill that filters: optional symbol, word, count. Checked = accent soft with accent border.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, Icon icon = Icon::None, Tone tone = Tone::Text2, QWidget* parent = nullptr);

    /// -1 shows no count.
    void setCount(qint64 count);
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString countText() const;
    Icon m_icon;
    Tone m_tone;
    qint64 m_count = -1;
};

} // namespace gangway
