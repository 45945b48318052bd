// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QWidget>

namespace gangway {

class TextLabel;

/// A symbol alone, in a tone; decoration, so screen readers skip it.
class SymbolLabel : public QWidget
{
    Q_OBJECT

public:
    explicit SymbolLabel(Icon icon, Tone tone = Tone::Text2, double size = 17, QWidget* parent = nullptr);
    void set(Icon icon, Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    Icon m_icon;
    Tone m_tone;
    double m_size;
};

/// One line "✓ Server answers … 84 ms": symbol, text, value at the trailing end.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    FactRow(Icon icon, Tone tone, const QString& text, const QString& value = {}, QWidget* parent = nullptr);
    void set(Icon icon, Tone tone, const QString& text, const QString& value);

private:
    SymbolLabel* m_symbol;
    TextLabel* m_text;
    TextLabel* m_value;
};

/// A caption over a strong value: "Speed / 38.6 MB/s".
class FactCell : public QWidget
{
    Q_OBJECT

public:
    explicit FactCell(const QString& caption, const QString& value = {}, QWidget* parent = nullptr);
    void setValue(const QString& value);

private:
    TextLabel* m_caption;
    TextLabel* m_value;
};

} // namespace gangway
