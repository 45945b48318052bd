// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/icons.h"

#include "wizard/style/fonts.h"
#include "wizard/style/theme.h"

#include <QCache>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

/// The icons live in a static library: without this call the linker leaves them out.
static void initIconResource()
{
    Q_INIT_RESOURCE(resources);
}

namespace gangway {

namespace {

constexpr double kThinFrom = 26.0; // look.md: thinner lines where a symbol is shown this large or larger
constexpr int kCachedRenderers = 400;

QString fileName(Icon name)
{
    static const char* const names[] = {
        "",       "check",  "warn",    "block",  "info",     "plus",     "minus",  "change",  "equals",
        "conflict", "cannot", "skip",  "retry",  "undo",     "search",   "filter", "pause",   "stop",
        "play",   "clock",  "flag",    "folder", "cloud",    "project",  "file",   "data",    "node",
        "image",  "key",    "link",    "people", "server",   "target",   "lock",   "external", "save",
        "copy",   "eye",    "eyeoff",  "settings", "help",   "log",      "arrow",  "chevronright",
        "chevrondown", "close"};
    static_assert(std::size(names) == size_t(Icon::Close) + 1);
    return QLatin1String(names[size_t(name)]);
}

QByteArray svgSource(const QString& file)
{
    static const bool ready = (initIconResource(), true);
    Q_UNUSED(ready);
    QFile svg(QStringLiteral(":/icons/%1.svg").arg(file));
    return svg.open(QIODevice::ReadOnly) ? svg.readAll() : QByteArray();
}

/// The drawing of one symbol in one colour; made once. currentColor is black in Qt Svg unless the root has a colour.
QSvgRenderer* rendererFor(const QString& file, const QColor& color, bool thin)
{
    static QCache<QString, QSvgRenderer> cache(kCachedRenderers);
    const QString key = file + color.name() + (thin ? QLatin1Char('t') : QLatin1Char('n'));
    if (QSvgRenderer* found = cache.object(key))
        return found;
    QByteArray source = svgSource(file);
    source.replace("color=\"#000\"", "color=\"" + color.name().toLatin1() + '"');
    if (thin)
        source.replace("stroke-width=\"1.5\"", "stroke-width=\"1.1\"");
    auto* renderer = new QSvgRenderer(source);
    cache.insert(key, renderer);
    return renderer;
}

void paintFile(QPainter* painter, const QRectF& rect, const QString& file, const QColor& color, bool mirror)
{
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (mirror) {
        painter->translate(2 * square.center().x(), 0);
        painter->scale(-1, 1);
    }
    rendererFor(file, color, side >= kThinFrom * scale())->render(painter, square);
    painter->restore();
}

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(Icon name, Tone tone) : m_name(name), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const Tone tone = mode == QIcon::Disabled ? Tone::Disabled : m_tone;
        paintIcon(painter, rect, m_name, tokens().color(tone), QGuiApplication::layoutDirection());
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return image;
    }

    QIconEngine* clone() const override { return new SymbolEngine(*this); }

private:
    Icon m_name;
    Tone m_tone;
};

} // namespace

QIcon icon(Icon name, Tone tone)
{
    return name == Icon::None ? QIcon() : QIcon(new SymbolEngine(name, tone));
}

bool isDirectional(Icon name)
{
    switch (name) {
    case Icon::Arrow:
    case Icon::ChevronRight:
    case Icon::Undo:
    case Icon::External:
    case Icon::Skip:
    case Icon::Flag: return true;
    default: return false;
    }
}

void paintIcon(QPainter* painter, const QRectF& rect, Icon name, const QColor& color, Qt::LayoutDirection direction)
{
    if (name != Icon::None)
        paintFile(painter, rect, fileName(name), color, direction == Qt::RightToLeft && isDirectional(name));
}

void paintMark(QPainter* painter, const QRectF& rect, const QColor& color)
{
    paintFile(painter, rect, QStringLiteral("mark"), color, false);
}

QIcon applicationIcon()
{
    static const bool ready = (initIconResource(), true);
    Q_UNUSED(ready);
    return QIcon(QStringLiteral(":/icons/gangway.svg"));
}

} // namespace gangway
