// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QAbstractButton>

namespace gangway {

class Badge;
class TextLabel;

/// A card with a radio mark: one of several is chosen (put them into one parent; arrow keys move). The chosen one
/// has a 2 px accent border. Give it a title, or a route "from → to".
class OptionCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit OptionCard(const QString& title, const QString& text = {}, QWidget* parent = nullptr);

    /// Picks one of a group, or none (null), without signals.
    static void checkOnly(const QList<OptionCard*>& cards, const OptionCard* picked);
    void setTitle(const QString& title);
    void setRoute(const QString& from, const QString& to);
    void setLine(const QString& text);
    void setSymbol(Icon icon);
    void setBadge(const QString& text, Tone tone, Icon icon = Icon::None);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int arrange(int width, bool apply) const;
    int wordsStart() const;
    void rename();

    TextLabel* m_title;
    TextLabel* m_to;
    TextLabel* m_text;
    Badge* m_badge;
    Icon m_symbol = Icon::None;
    mutable QRect m_arrow; ///< where the arrow of a route is painted; set by arrange()
};

} // namespace gangway
