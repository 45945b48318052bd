// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace gangway {

/// Puts widgets side by side and wraps to the next line; mirrored in right-to-left. Never squeezes an item.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// Gaps in design pixels; they grow with the font.
    explicit FlowLayout(QWidget* parent = nullptr, double gapX = 8, double gapY = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool apply) const;
    QList<QLayoutItem*> m_items;
    double m_gapX;
    double m_gapY;
};

} // namespace gangway
