// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/wizardstyle.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>

namespace gangway {

namespace {

bool ownsRows(const QWidget* widget)
{
    return widget && widget->property(paint::kOwnRows).toBool();
}

/// Ring around the words of a check box or radio, or around the mark when there are none.
void focusFrame(const QStyleOption* option, QPainter* painter)
{
    if (option->state & QStyle::State_KeyboardFocusChange)
        paint::focusRing(painter, option->rect, px(4));
}

template <typename Option, typename Paint>
bool withOption(const QStyleOption* option, Paint paint)
{
    const auto* typed = qstyleoption_cast<const Option*>(option);
    if (typed)
        paint(typed);
    return typed != nullptr;
}

} // namespace

WizardStyle::WizardStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
    qApp->installEventFilter(this);
}

void WizardStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
        widget->inherits("QScrollBar") || widget->inherits("QAbstractSpinBox"))
        widget->setAttribute(Qt::WA_Hover);
    // The delegate a combo box comes with paints its rows past the style.
    if (auto* combo = qobject_cast<QComboBox*>(widget); combo && combo->itemDelegate()->inherits("QComboBoxDelegate"))
        combo->setItemDelegate(new QStyledItemDelegate(combo));
}

void WizardStyle::unpolish(QWidget* widget)
{
    QProxyStyle::unpolish(widget);
}

void WizardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    const Tokens& t = tokens();
    switch (element) {
    case PE_PanelButtonCommand:
        if (!withOption<QStyleOptionButton>(option, [&](auto* o) { paint::buttonPanel(painter, o, widget); }))
            break;
        return;
    case PE_FrameDefaultButton:
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem: return;
    case PE_PanelButtonTool:
        if (option->state & (State_MouseOver | State_Sunken | State_On))
            paint::rounded(painter, option->rect, px(6), option->state & State_On ? t.accentSoft : t.hover);
        return;
    case PE_FrameFocusRect:
        if (!ownsRows(widget) && !(widget && widget->inherits("QComboBoxListView")))
            focusFrame(option, painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paint::indicator(painter, option->rect, paint::indicatorOf(option, false));
        return;
    case PE_IndicatorRadioButton: paint::indicator(painter, option->rect, paint::indicatorOf(option, true)); return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            paint::inputPanel(painter, option, widget, option->state & State_HasFocus);
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame:
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            paint::menuPanel(painter, option->rect);
        else
            paint::rounded(painter, option->rect, px(6), QColor(), t.line);
        return;
    case PE_PanelItemViewItem:
        if (!ownsRows(widget))
            paint::rowBackground(painter, option->rect, option->state & State_Selected, option->state & State_MouseOver, false);
        return;
    case PE_IndicatorBranch: paint::branch(painter, option); return;
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, t.page); return;
    case PE_PanelMenu:
    case PE_PanelTipLabel: paint::menuPanel(painter, option->rect); return;
    case PE_FrameMenu: return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WizardStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const
{
    switch (element) {
    case CE_PushButton:
    case CE_PushButtonBevel:
        if (!withOption<QStyleOptionButton>(option, [&](auto* o) {
                paint::buttonPanel(painter, o, widget);
                if (element == CE_PushButton)
                    paint::buttonLabel(painter, o, widget, m_altDown);
            }))
            break;
        return;
    case CE_PushButtonLabel:
        if (!withOption<QStyleOptionButton>(option, [&](auto* o) { paint::buttonLabel(painter, o, widget, m_altDown); }))
            break;
        return;
    case CE_ComboBoxLabel:
        if (!withOption<QStyleOptionComboBox>(option, [&](auto* o) {
                if (!o->editable)
                    paint::comboLabel(painter, o, proxy()->subControlRect(CC_ComboBox, o, SC_ComboBoxEditField, widget));
            }))
            break;
        return;
    case CE_Header:
        if (!withOption<QStyleOptionHeader>(option, [&](auto* o) { paint::header(painter, o); }))
            break;
        return;
    case CE_HeaderEmptyArea: paint::headerRest(painter, option); return;
    case CE_ProgressBar:
        if (!withOption<QStyleOptionProgressBar>(option, [&](auto* o) { paint::progressBar(painter, o, widget); }))
            break;
        return;
    case CE_MenuItem:
        if (!withOption<QStyleOptionMenuItem>(option, [&](auto* o) { paint::menuItem(painter, o, m_altDown); }))
            break;
        return;
    case CE_MenuEmptyArea: painter->fillRect(option->rect, tokens().raised); return;
    case CE_Splitter: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WizardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const
{
    if (control == CC_ComboBox &&
        withOption<QStyleOptionComboBox>(option, [&](auto* o) { paint::comboBox(painter, o, widget); }))
        return;
    if (control == CC_SpinBox && withOption<QStyleOptionSpinBox>(option, [&](auto* o) {
            paint::spinBox(painter, o, proxy()->subControlRect(CC_SpinBox, o, SC_SpinBoxUp, widget),
                           proxy()->subControlRect(CC_SpinBox, o, SC_SpinBoxDown, widget), widget);
        }))
        return;
    if (control == CC_ScrollBar && withOption<QStyleOptionSlider>(option, [&](auto* o) {
            paint::scrollBar(painter, o, proxy()->subControlRect(CC_ScrollBar, o, SC_ScrollBarSlider, widget));
        }))
        return;
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon WizardStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option, const QWidget* widget) const
{
    if (pixmap == SP_LineEditClearButton)
        return icon(Icon::Close, Tone::Text2);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

bool WizardStyle::eventFilter(QObject* watched, QEvent* event)
{
    // Mnemonics are underlined while Alt is down, or until the window loses the keyboard.
    const QEvent::Type type = event->type();
    bool down = m_altDown;
    if (type == QEvent::KeyPress || type == QEvent::KeyRelease) {
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            down = type == QEvent::KeyPress;
    } else if (type == QEvent::WindowDeactivate) {
        down = false;
    }
    if (down != m_altDown) {
        m_altDown = down;
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget* widget : all) {
            if (widget->isVisible() && (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLabel*>(widget)))
                widget->update();
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

} // namespace gangway
