// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QWidget>

namespace gangway {

/// A small fact with a meaning: soft fill, own colour, optional symbol. Not clickable.
class Badge : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(const QString& text = {}, Tone tone = Tone::Grey, Icon icon = Icon::None, QWidget* parent = nullptr);

    void set(const QString& text, Tone tone, Icon icon = Icon::None);
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
    Icon m_icon;
};

} // namespace gangway
