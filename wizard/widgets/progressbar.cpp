// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/widgets/progressbar.h"

#include "wizard/style/fonts.h"
#include "wizard/style/theme.h"

#include <QLocale>
#include <QVariantAnimation>

namespace gangway {

namespace {
constexpr int kSteps = 10000;   // resolution of the bar
constexpr int kGlideMs = 100;   // look.md: bars glide over 100 ms
constexpr int kSpokenStep = 10; // percent between announcements
} // namespace

ProgressBar::ProgressBar(const QString& name, QWidget* parent)
    : QProgressBar(parent), m_name(name), m_glide(new QVariantAnimation(this))
{
    setRange(0, kSteps);
    setTextVisible(false);
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_glide->setDuration(kGlideMs);
    connect(m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant& v) { setValue(v.toInt()); });
}

void ProgressBar::setFraction(double fraction)
{
    m_glide->stop();
    if (fraction < 0) {
        setRange(0, 0);
        return;
    }
    setRange(0, kSteps);
    const int target = int(std::clamp(fraction, 0.0, 1.0) * kSteps + 0.5);
    const Theme* theme = Theme::current();
    const bool jump = !isVisible() || (theme && theme->reducedMotion()) || target <= value();
    if (jump) {
        setValue(target);
    } else {
        m_glide->setStartValue(std::max(0, value()));
        m_glide->setEndValue(target);
        m_glide->start();
    }
    announce(fraction);
}

void ProgressBar::setRemainingText(const QString& text)
{
    m_remaining = text;
}

QSize ProgressBar::minimumSizeHint() const
{
    return {px(60), px(8)};
}

void ProgressBar::announce(double fraction)
{
    const int percent = int(fraction * 100);
    if (m_spoken >= 0 && percent >= m_spoken && percent < m_spoken + kSpokenStep && percent < 100)
        return;
    if (m_spoken == percent)
        return;
    m_spoken = percent;
    const QString share = locale().toString(percent) + locale().percent();
    //: Spoken name of a progress bar: name, percent, remaining time.
    setAccessibleName(m_remaining.isEmpty() ? tr("%1, %2").arg(m_name, share) : tr("%1, %2, %3").arg(m_name, share, m_remaining));
}

} // namespace gangway
