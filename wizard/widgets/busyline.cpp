// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/busyline.h"

#include "wizard/style/fonts.h"
#include "wizard/style/stylepaint.h"
#include "wizard/style/theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace gangway {

namespace {
constexpr int kShownAfterMs = 300;
constexpr int kFrameMs = 33;
constexpr qint64 kRoundMs = 1600;  // one way across
constexpr double kSegment = 0.22;
} // namespace

BusyLine::BusyLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void BusyLine::setBusy(bool on)
{
    if (on == m_busy)
        return;
    m_busy = on;
    if (on) {
        m_since.start();
        m_timer.start(kFrameMs, this);
    } else {
        m_timer.stop();
    }
    update();
}

QSize BusyLine::sizeHint() const
{
    return {px(120), px(3)};
}

void BusyLine::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (m_since.elapsed() < kShownAfterMs)
        return;
    update();
    const Theme* theme = Theme::current();
    if (theme && theme->reducedMotion())
        m_timer.stop();
}

void BusyLine::paintEvent(QPaintEvent*)
{
    if (!m_busy || m_since.elapsed() < kShownAfterMs)
        return;
    QPainter painter(this);
    paint::barTrack(&painter, rect());
    const Theme* theme = Theme::current();
    const bool still = theme && theme->reducedMotion();
    const double phase = still ? 0.5 : double((m_since.elapsed() - kShownAfterMs) % kRoundMs) / double(kRoundMs);
    const double length = width() * kSegment;
    double x = phase * (width() - length);
    if (layoutDirection() == Qt::RightToLeft)
        x = width() - length - x;
    paint::rounded(&painter, QRectF(x, 0, length, height()), height() / 2.0, tokens().accent);
}

} // namespace gangway
