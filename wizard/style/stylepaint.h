// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/style/icons.h"

#include <QRectF>
#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyle;
class QWidget;

namespace gangway::paint {

/// The painters behind WizardStyle, one source file per family of controls. All read tokens() when they paint.

/// Property of a button: its symbol as int(Icon), painted in the colour of the text.
inline constexpr const char* kSymbol = "symbol";
/// Property of a view that paints its own rows (RowTree, LogView, StepList).
inline constexpr const char* kOwnRows = "ownRows";
/// Property of a line edit with a symbol in front: no inset of our own then.
inline constexpr const char* kLeading = "leading";
/// Property of a button whose symbol and word start at the leading edge (side panel).
inline constexpr const char* kLeadingText = "leadingText";

// common
QColor mix(const QColor& a, const QColor& b, double part);
/// A rounded rectangle whose border lies inside rect. Invalid colours are left out.
void rounded(QPainter* painter, const QRectF& rect, double radius, const QColor& fill, const QColor& border = {}, double width = 1);
/// A soft fill; in high contrast with a border in its own colour.
void softFill(QPainter* painter, const QRectF& rect, double radius, Tone tone);
void focusRing(QPainter* painter, const QRectF& rect, double radius);
bool showsFocus(const QStyleOption* option);
bool isMirrored(const QStyleOption* option);
/// One line of text in a rectangle that is already mirrored. Leading and trailing follow the window; the order
/// inside the text follows the text, so that "81.3 GB" stays as it is in a right-to-left window.
void words(QPainter* painter, const QRectF& rect, Qt::LayoutDirection direction, Qt::Alignment align, const QString& text,
           int moreFlags = 0);
/// The border of buttons: between hairline and outline; the fill and the label carry the control.
QColor buttonBorder();
/// The groove of bars; in high contrast an outline.
void barTrack(QPainter* painter, const QRectF& rect);

// buttons
void buttonPanel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget);
void buttonLabel(QPainter* painter, const QStyleOptionButton* option, const QWidget* widget, bool underlineMnemonic);
QSize buttonSize(const QStyleOptionButton* option, const QWidget* widget);

// indicators: one painter for check boxes, radios and checks in views
enum class Mark { Off, On, Partly };
struct Indicator {
    Mark mark = Mark::Off;
    bool round = false;
    bool enabled = true;
    bool hovered = false;
};
void indicator(QPainter* painter, const QRectF& rect, Indicator what);
Indicator indicatorOf(const QStyleOption* option, bool round);

// inputs
void inputPanel(QPainter* painter, const QStyleOption* option, const QWidget* widget, bool focused);
void comboBox(QPainter* painter, const QStyleOptionComboBox* option, const QWidget* widget);
void comboLabel(QPainter* painter, const QStyleOptionComboBox* option, const QRect& field);
void spinBox(QPainter* painter, const QStyleOptionSpinBox* option, const QRect& up, const QRect& down, const QWidget* widget);

// views
void header(QPainter* painter, const QStyleOptionHeader* option);
void headerRest(QPainter* painter, const QStyleOption* option);
void branch(QPainter* painter, const QStyleOption* option);
void scrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& thumb);
void rowBackground(QPainter* painter, const QRectF& rect, bool selected, bool hovered, bool focused);

// bars, menus, tips
void progressBar(QPainter* painter, const QStyleOptionProgressBar* option, const QWidget* widget);
void menuPanel(QPainter* painter, const QRect& rect);
void menuItem(QPainter* painter, const QStyleOptionMenuItem* option, bool underlineMnemonic);
QSize menuItemSize(const QStyleOptionMenuItem* option, const QSize& contents);

} // namespace gangway::paint
