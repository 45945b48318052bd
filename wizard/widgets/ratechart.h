// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>
#include <functional>

namespace gangway {

/// Speed over the last 15 minutes: line, fill, dot at now, three hairlines with labels; gaps while paused.
/// Feed it once a second. Time is given in, so that tests need no clock.
class RateChart : public QWidget
{
    Q_OBJECT

public:
    /// How a number of bytes per second is written: "60 MB/s", or "30" when the unit stands at another label.
    using Format = std::function<QString(double bytesPerSecond, bool withUnit)>;

    explicit RateChart(Format format, QWidget* parent = nullptr);

    /// nowMs: monotonic milliseconds.
    void addSample(qint64 nowMs, double bytesPerSecond);
    /// Nothing moves now (paused): the line has a hole here.
    void addGap(qint64 nowMs);
    void clear();
    /// The top of the scale for a largest rate: 20, 60 or 100 of a decimal step, with unit steps of 1000.
    static double roundedTop(double bytesPerSecond);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Sample {
        qint64 at;
        double rate; ///< below zero: a gap
    };
    void add(Sample sample);
    void paintScale(QPainter& painter, const QRect& plot, double top) const;
    void paintCurve(QPainter& painter, const QRect& plot, double top) const;
    QRect plotRect() const;
    double largest() const;

    Format m_format;
    QList<Sample> m_samples;
};

} // namespace gangway
