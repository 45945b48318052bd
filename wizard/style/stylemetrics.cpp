// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes and places of WizardStyle; the painting is in wizardstyle.cpp.
#include "wizard/style/fonts.h"
#include "wizard/style/kinds.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/wizardstyle.h"

#include <QStyleOption>
#include <QWidget>

namespace gangway {

namespace {

constexpr double kInputInset = 9;
constexpr double kIndicator = 16;
constexpr double kIndicatorGap = 9;
constexpr double kRing = 3; // room for a ring around a mark without words
constexpr double kScrollBar = 12;
constexpr double kShortestThumb = 28;

int inputHeight(const QWidget* widget)
{
    return isCompact(widget) ? rowHeight(28, 8) : rowHeight(32);
}

QRect scrollThumb(const QStyleOptionSlider* option)
{
    const bool vertical = option->orientation == Qt::Vertical;
    const int room = vertical ? option->rect.height() : option->rect.width();
    const qint64 span = qint64(option->maximum) - option->minimum;
    int length = room;
    if (span > 0)
        length = std::clamp(int(qint64(room) * option->pageStep / (span + std::max(1, option->pageStep))),
                            std::min(px(kShortestThumb), room), room);
    const int start = QStyle::sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                                      room - length, option->upsideDown);
    const QRect& rect = option->rect;
    return vertical ? QRect(rect.x(), rect.y() + start, rect.width(), length)
                    : QRect(rect.x() + start, rect.y(), length, rect.height());
}

/// Indicator and words of a check box or radio button, left to right.
QRect markPart(const QStyleOption* option, bool words)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool bare = button && button->text.isEmpty() && button->icon.isNull();
    const int side = px(kIndicator);
    const int start = bare ? px(kRing) : 0;
    const QRect mark(option->rect.x() + start, option->rect.y() + (option->rect.height() - side) / 2, side, side);
    if (!words)
        return mark;
    if (bare)
        return mark.adjusted(-px(kRing), -px(kRing), px(kRing), px(kRing));
    return option->rect.adjusted(start + side + px(kIndicatorGap), 0, 0, 0);
}

} // namespace

QRect WizardStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const auto visual = [option](const QRect& rect) { return visualRect(option->direction, option->rect, rect); };
    switch (element) {
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: return visual(markPart(option, false));
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: return visual(markPart(option, true));
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect: {
        const QRect words = markPart(option, true);
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool bare = !button || button->text.isEmpty();
        return visual(bare ? words : words.adjusted(-px(5), 0, 0, 0));
    }
    case SE_LineEditContents: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            break;
        const bool leading = widget && widget->property(paint::kLeading).toBool();
        const int inset = px(kInputInset);
        return visual(option->rect.adjusted(leading ? 0 : inset, 2, -inset, -2));
    }
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove: return option->rect;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect WizardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const
{
    const QRect& rect = option->rect;
    if (control == CC_ScrollBar) {
        const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!slider)
            return {};
        const QRect thumb = scrollThumb(slider);
        const bool vertical = slider->orientation == Qt::Vertical;
        QRect area = rect;
        switch (part) {
        case SC_ScrollBarSlider: area = thumb; break;
        case SC_ScrollBarGroove: break;
        case SC_ScrollBarSubPage: vertical ? area.setBottom(thumb.top() - 1) : area.setRight(thumb.left() - 1); break;
        case SC_ScrollBarAddPage: vertical ? area.setTop(thumb.bottom() + 1) : area.setLeft(thumb.right() + 1); break;
        default: return {};
        }
        return visualRect(option->direction, rect, area);
    }
    if (control == CC_ComboBox) {
        const int arrow = px(32);
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, rect, rect.adjusted(px(11), 1, -arrow, -1));
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, rect, QRect(rect.right() - arrow + 1, rect.y(), arrow, rect.height()));
    }
    if (control == CC_SpinBox) {
        const int width = px(24);
        const QRect right(rect.right() - width - 1, rect.y() + 2, width, rect.height() - 4);
        const auto visual = [&](const QRect& logical) { return visualRect(option->direction, rect, logical); };
        if (part == SC_SpinBoxUp)
            return visual(QRect(right.topLeft(), QSize(width, right.height() / 2)));
        if (part == SC_SpinBoxDown)
            return visual(QRect(right.x(), right.y() + right.height() / 2, width, right.height() - right.height() / 2));
        if (part == SC_SpinBoxEditField)
            return visual(rect.adjusted(px(8), 2, -width - 2, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize WizardStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return paint::buttonSize(button, widget);
        break;
    case CT_LineEdit: return {size.width() + 2 * px(kInputInset), inputHeight(widget)};
    case CT_ComboBox: return {size.width() + px(11) + px(32) + px(8), inputHeight(widget)};
    case CT_SpinBox: return {size.width() + px(8) + px(24) + px(6), inputHeight(widget)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool bare = button && button->text.isEmpty() && button->icon.isNull();
        const int side = px(kIndicator);
        if (bare)
            return {side + 2 * px(kRing), side + 2 * px(kRing)};
        return {side + px(kIndicatorGap) + size.width() + px(6), std::max(side + 2 * px(kRing), size.height() + px(4))};
    }
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + px(14), rowHeight(30)};
    }
    case CT_ProgressBar: return {size.width(), px(8)};
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + px(12), std::max(base.height(), rowHeight(30))};
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return paint::menuItemSize(item, size);
        break;
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int WizardStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_MenuDesktopFrameWidth: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return px(kIndicator);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return px(kIndicatorGap);
    case PM_ScrollBarExtent: return px(kScrollBar);
    case PM_ScrollBarSliderMin: return px(kShortestThumb);
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return px(16);
    case PM_LineEditIconSize: return px(17);
    case PM_LineEditIconMargin: return px(8);
    case PM_TreeViewIndentation: return px(22);
    case PM_SplitterWidth: return px(12);
    case PM_MenuHMargin: return 0;
    case PM_MenuVMargin: return px(4);
    case PM_MenuPanelWidth: return 1;
    case PM_FocusFrameHMargin: return px(6);
    case PM_HeaderMarkSize: return px(11);
    case PM_ToolTipLabelFrameWidth: return px(6);
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WizardStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return m_altDown;
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollView_FrameOnlyAroundContents: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ToolTip_WakeUpDelay: return 500;
    default: break;
    }
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace gangway
