// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/ratechart.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QPainter>
#include <QStyle>
#include <cmath>

namespace gangway {

namespace {

QFont labelFont()
{
    QFont font = fontOf(Type::Caption);
    font.setWeight(QFont::Normal);
    return font;
}

constexpr qint64 kWindowMs = 15 * 60 * 1000;
constexpr qint64 kSilenceMs = 15 * 1000; // no sample for this long is a hole: the computer slept
constexpr qsizetype kMostSamples = 4000;
constexpr double kLine = 1.6;
constexpr int kFillPercent = 14;

/// Whether two numbers are written with the same unit prefix (steps of 1000).
bool sameUnit(double a, double b)
{
    const auto step = [](double v) { return v < 1 ? 0 : int(std::log10(v) / 3 + 1e-9); };
    return step(a) == step(b);
}
} // namespace

RateChart::RateChart(Format format, QWidget* parent) : QWidget(parent), m_format(std::move(format))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void RateChart::addSample(qint64 nowMs, double bytesPerSecond)
{
    add({nowMs, std::max(0.0, bytesPerSecond)});
    //: Spoken name of the speed graph.
    setAccessibleName(tr("Speed, %1 now").arg(m_format(std::max(0.0, bytesPerSecond), true)));
}

void RateChart::addGap(qint64 nowMs)
{
    add({nowMs, -1});
    //: Spoken name of the speed graph while the transfer is paused.
    setAccessibleName(tr("Speed, paused"));
}

void RateChart::clear()
{
    m_samples.clear();
    update();
}

void RateChart::add(Sample sample)
{
    m_samples.append(sample);
    qsizetype old = 0;
    // One sample before the window stays, so that the line begins at the edge.
    while (old + 1 < m_samples.size() && (m_samples.at(old + 1).at < sample.at - kWindowMs || m_samples.size() - old > kMostSamples))
        ++old;
    m_samples.remove(0, old);
    update();
}

double RateChart::roundedTop(double bytesPerSecond)
{
    if (bytesPerSecond <= 0)
        return 20;
    const double decade = std::pow(10.0, std::floor(std::log10(bytesPerSecond)));
    for (const double step : {1.0, 2.0, 6.0})
        if (bytesPerSecond <= step * decade * (1 + 1e-9))
            return step * decade;
    return 10 * decade;
}

double RateChart::largest() const
{
    double most = 0;
    for (const Sample& sample : m_samples)
        most = std::max(most, sample.rate);
    return most;
}

QSize RateChart::sizeHint() const
{
    return {px(300), px(90)};
}

QSize RateChart::minimumSizeHint() const
{
    return {px(180), px(80)};
}

QRect RateChart::plotRect() const
{
    const QFontMetrics metrics(labelFont());
    const int labels = metrics.horizontalAdvance(m_format(roundedTop(largest()), true)) + px(10);
    return {px(3), metrics.height() / 2, width() - labels - px(3), height() - metrics.height() / 2 - metrics.height() - px(4)};
}

void RateChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect plot = plotRect();
    if (plot.width() <= 0 || plot.height() <= 0)
        return;
    const double top = roundedTop(largest());
    paintScale(painter, plot, top);
    paintCurve(painter, plot, top);
}

void RateChart::paintScale(QPainter& painter, const QRect& plot, double top) const
{
    const Tokens& t = tokens();
    const QFont font = labelFont();
    const QFontMetrics metrics(font);
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    painter.setFont(font);
    const double half = top / 2;
    const QString words[] = {m_format(top, true), m_format(half, !sameUnit(half, top)), m_format(0, false)};
    for (int i = 0; i < 3; ++i) {
        const int y = plot.y() + plot.height() * i / 2;
        painter.fillRect(visual(QRect(plot.x(), y, plot.width(), 1)), t.line);
        painter.setPen(t.text3);
        const QRect label(plot.right() + px(10), y - metrics.height() / 2, width() - plot.right() - px(10), metrics.height());
        paint::words(&painter, visual(label), layoutDirection(), Qt::AlignLeading, words[i]);
    }
    const QRect caption(plot.x(), height() - metrics.height(), plot.width(), metrics.height());
    //: Left end of the time axis of the speed graph.
    paint::words(&painter, visual(caption), layoutDirection(), Qt::AlignLeading, tr("15 min ago"));
    //: Right end of the time axis of the speed graph.
    paint::words(&painter, visual(caption), layoutDirection(), Qt::AlignTrailing, tr("now"));
}

void RateChart::paintCurve(QPainter& painter, const QRect& plot, double top) const
{
    if (m_samples.isEmpty())
        return;
    const Tokens& t = tokens();
    const qint64 now = m_samples.last().at;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto point = [&](const Sample& s) {
        double x = plot.x() + plot.width() * (1.0 - double(now - s.at) / double(kWindowMs));
        x = std::max<double>(x, plot.x());
        if (mirrored)
            x = width() - x;
        return QPointF(x, plot.y() + plot.height() * (1.0 - std::min(1.0, s.rate / top)));
    };
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = t.accent;
    fill.setAlphaF(kFillPercent / 100.0F);
    QPolygonF run;
    const auto flush = [&] {
        if (run.size() > 1) {
            QPolygonF area = run;
            area << QPointF(run.last().x(), plot.bottom() + 1) << QPointF(run.first().x(), plot.bottom() + 1);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(area);
            painter.setPen(QPen(t.accent, kLine, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(run);
        }
        run.clear();
    };
    qint64 last = m_samples.first().at;
    for (const Sample& sample : m_samples) {
        if (sample.rate < 0 || sample.at - last > kSilenceMs)
            flush();
        if (sample.rate >= 0)
            run << point(sample);
        last = sample.at;
    }
    flush();
    if (m_samples.last().rate >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.accent);
        painter.drawEllipse(point(m_samples.last()), px(3), px(3));
    }
}

} // namespace gangway
