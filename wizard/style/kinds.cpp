// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/kinds.h"

#include "wizard/style/stylepaint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVariant>
#include <array>

namespace gangway {

namespace {

constexpr const char* kKind = "kind";
constexpr const char* kCompact = "compact";
constexpr const char* kBar = "bar";
constexpr const char* kInvalid = "invalid";

const std::array<QString, 5>& kindNames()
{
    static const std::array<QString, 5> names = {QStringLiteral("default"), QStringLiteral("primary"),
                                                 QStringLiteral("quiet"), QStringLiteral("danger"),
                                                 QStringLiteral("link")};
    return names;
}

void setAndRepaint(QWidget* widget, const char* name, const QVariant& value)
{
    widget->setProperty(name, value);
    // Buttons remember their size hint until something about their style changes.
    QEvent change(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &change);
    widget->updateGeometry();
    widget->update();
}

} // namespace

void setKind(QWidget* button, Kind kind)
{
    setAndRepaint(button, kKind, kindNames()[size_t(kind)]);
}

Kind kindOf(const QWidget* button)
{
    const QString name = button ? button->property(kKind).toString() : QString();
    for (size_t i = 0; i < kindNames().size(); ++i) {
        if (kindNames()[i] == name)
            return Kind(i);
    }
    return Kind::Default;
}

void setCompact(QWidget* control, bool on)
{
    setAndRepaint(control, kCompact, on);
}

bool isCompact(const QWidget* control)
{
    return control && control->property(kCompact).toBool();
}

void setBarState(QProgressBar* bar, BarState state)
{
    setAndRepaint(bar, kBar, int(state));
}

BarState barStateOf(const QWidget* bar)
{
    return bar ? BarState(bar->property(kBar).toInt()) : BarState::Running;
}

void setInvalid(QWidget* input, bool on)
{
    setAndRepaint(input, kInvalid, on);
}

bool isInvalid(const QWidget* input)
{
    return input && input->property(kInvalid).toBool();
}

QPushButton* makeButton(const QString& text, Kind kind, Icon symbol, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setKind(button, kind);
    if (symbol != Icon::None) {
        button->setProperty(paint::kSymbol, int(symbol));
        button->setIcon(icon(symbol));
    }
    return button;
}

QPushButton* makeIconButton(Icon symbol, const QString& name, QWidget* parent)
{
    QPushButton* button = makeButton(QString(), Kind::Quiet, symbol, parent);
    button->setToolTip(name);
    button->setAccessibleName(name);
    setCompact(button);
    return button;
}

} // namespace gangway
