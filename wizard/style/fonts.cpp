// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/fonts.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QScreen>
#include <cmath>

namespace gangway {

namespace {

struct TypeRule {
    double factor;
    QFont::Weight weight;
};

TypeRule ruleOf(Type type)
{
    switch (type) {
    case Type::Figure: return {1.75, QFont::DemiBold};
    case Type::Title: return {1.7, QFont::DemiBold};
    case Type::DialogTitle: return {1.3, QFont::DemiBold};
    case Type::Section: return {1.1, QFont::DemiBold};
    case Type::CardTitle: return {1.05, QFont::DemiBold};
    case Type::Body: return {1.0, QFont::Normal};
    case Type::Strong: return {1.0, QFont::DemiBold};
    case Type::Button: return {1.0, QFont::Medium};
    case Type::Primary: return {1.0, QFont::DemiBold};
    case Type::Secondary: return {0.95, QFont::Normal};
    case Type::Caption: return {0.9, QFont::Medium};
    case Type::Mono: return {0.88, QFont::Normal};
    }
    return {1.0, QFont::Normal};
}

bool isInstalled(const QString& family)
{
    return QFontDatabase::families().contains(family);
}

const QString& monoFamily()
{
    static const QString family = isInstalled(QStringLiteral("JetBrains Mono"))
                                      ? QStringLiteral("JetBrains Mono")
                                      : QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    return family;
}

double pointsOf(const QFont& font)
{
    if (font.pointSizeF() > 0)
        return font.pointSizeF();
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dpi = screen ? screen->logicalDotsPerInchY() : 96.0;
    return font.pixelSize() * 72.0 / dpi;
}

} // namespace

QFont fontOf(Type type)
{
    const TypeRule rule = ruleOf(type);
    QFont font = QApplication::font();
    if (type == Type::Mono) {
        font.setFamilies({monoFamily()});
        font.setStyleHint(QFont::Monospace);
    }
    font.setPointSizeF(pointsOf(font) * rule.factor);
    font.setWeight(rule.weight);
    return font;
}

QFont baseFont(const QFont& system)
{
    static const bool inter = isInstalled(QStringLiteral("Inter"));
    QFont font = system;
    if (inter) {
        // The system family stays behind it for scripts Inter does not have.
        font.setFamilies({QStringLiteral("Inter"), system.family()});
    }
    return font;
}

double scale()
{
    constexpr double kDesignPoints = 10.0; // look.md gives every size at this font size
    return std::max(1.0, pointsOf(QApplication::font()) / kDesignPoints);
}

int px(double designPixels)
{
    return int(std::lround(designPixels * scale()));
}

int rowHeight(double designHeight, int slack)
{
    return std::max(px(designHeight), QFontMetrics(QApplication::font()).height() + px(slack));
}

} // namespace gangway
