// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace gangway {

/// A surface: raised with a hairline border, or sunken without one. Put content into body(), or use addRow()
/// for rows parted by hairlines (settings, findings).
class Card : public QFrame
{
    Q_OBJECT

public:
    enum class Surface { Raised, Sunken };

    explicit Card(Surface surface = Surface::Raised, QWidget* parent = nullptr);

    QVBoxLayout* body() const { return m_body; }
    /// A row over the whole width of the card with a hairline above it (none above the first). Owned by the card.
    void addRow(QWidget* row);
    /// Removes and deletes all rows.
    void clearRows();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    Surface m_surface;
    QVBoxLayout* m_body;
    bool m_rows = false;
};

/// A 1 px line in the line colour.
class Hairline : public QFrame
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace gangway
