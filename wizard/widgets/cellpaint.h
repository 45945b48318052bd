// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/fonts.h"
#include "wizard/style/icons.h"

#include <QRect>
#include <QString>

class QPainter;
class QStyleOptionViewItem;

namespace gangway::cell {

/// Painters for cells. All take the rectangle of the cell as the view gives it and mirror by themselves.
/// Leading inset 4, trailing inset for numbers 14, as in the header.

struct Look {
    Type type = Type::Body;
    Tone tone = Tone::Text;
    Qt::TextElideMode elide = Qt::ElideRight; ///< ElideMiddle for paths
};

/// One line of text at the leading edge; returns the width it took.
int paintText(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text, Look look = {});

/// A number or size at the trailing edge, digits of equal width, never cut.
void paintNumber(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QString& text,
                 Tone tone = Tone::Text2);

/// Check box (if state is valid), symbol, name, and a grey second text that goes before the name is cut.
struct Name {
    Icon icon = Icon::None;
    QString text = {};
    QString second = {};
    Type type = Type::Body;
    Tone tone = Tone::Text;
    Tone iconTone = Tone::Text2;
    int check = -1; ///< Qt::CheckState, or -1 for none
};
void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const Name& name);
/// Where the check box of paintName() is, for clicks.
QRect checkRect(const QStyleOptionViewItem& option, const QRect& rect);

/// A check mark as the style paints it.
void paintCheck(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, Qt::CheckState state);

/// Symbol + word in one colour: "⇄ Conflict", "! Failed".
void paintState(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, Icon icon, const QString& word, Tone tone);
/// The column width that fits the widest word.
int stateWidth(const QStringList& words);

/// A badge at the leading edge; returns its width.
int paintBadge(QPainter* painter, const QRect& rect, const QString& text, Tone tone, Icon icon = Icon::None,
               Qt::LayoutDirection direction = Qt::LeftToRight);
QSize badgeSize(const QString& text, Icon icon);

/// "+38 ✎4 ⇄1": symbols with counts one after another; zeros are left out.
struct Count {
    Icon icon;
    Tone tone;
    qint64 count;
};
void paintCounts(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QList<Count>& counts);

/// Bar 5 high and the percent after it; fraction below 0 paints only the track.
void paintProgress(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, double fraction, Tone tone = Tone::Accent);

/// Links at the trailing end of a line, in reading order; returns their rectangles for clicks (same order).
QList<QRect> linkRects(const QStyleOptionViewItem& option, const QRect& rect, const QStringList& links);
void paintLinks(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QStringList& links, int hovered = -1);

/// The base row height, grown with the font.
int rowHeight();
/// Height of the second line of a failed row.
int secondLineHeight();

} // namespace gangway::cell
