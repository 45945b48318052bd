// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/preview/timeestimate.h"

#include <algorithm>
#include <cmath>

namespace gangway
{
namespace
{

/// What one place takes in or gives out. Rough figures on purpose, from the best to the worst that is still usual: a disk
/// of a laptop, an archive that is compressed on the way, a server over an office network and over a home line.
struct Pace {
    double bestBytesPerSecond;
    double worstBytesPerSecond;
    double bestSecondsPerItem;
    double worstSecondsPerItem;
    int mostAtOnce; ///< items that do not wait for each other
};
constexpr Pace kDisk{400e6, 80e6, 0.0001, 0.001, 1};
constexpr Pace kArchive{200e6, 25e6, 0.0002, 0.002, 1};
constexpr Pace kServer{60e6, 5e6, 0.02, 0.15, 8};
constexpr Pace kPracticeServer{200e6, 30e6, 0.002, 0.01, 8};
constexpr double kReadBack = 1.0; // comparing afterwards reads once more what was sent

const Pace& paceOf(const Location& location)
{
    if (location.scheme == u"folder")
        return kDisk;
    if (location.scheme == u"archive")
        return kArchive;
    return location.scheme == u"sandbox" ? kPracticeServer : kServer;
}

double secondsFor(double bytes, double items, double bytesPerSecond, double secondsPerItem, int atOnce)
{
    return bytes / bytesPerSecond + items * secondsPerItem / atOnce;
}

} // namespace

std::optional<RemainingTime> estimatedTime(const Plan& plan)
{
    const ChangeTotals totals = plan.totals();
    if (totals.toMove() == 0)
        return std::nullopt;
    const Pace& from = paceOf(plan.source.location);
    const Pace& to = paceOf(plan.target.location);
    const auto bytes = static_cast<double>(totals.toMoveBytes());
    const auto items = static_cast<double>(totals.toMove());
    // Reading and writing overlap: the slower side counts.
    const auto slower = [&](double Pace::*rate, double Pace::*cost) {
        const auto side = [&](const Pace& pace) {
            return secondsFor(bytes, items, pace.*rate, pace.*cost, std::clamp(plan.options.workers, 1, pace.mostAtOnce));
        };
        return std::max(side(from), side(to));
    };
    double least = slower(&Pace::bestBytesPerSecond, &Pace::bestSecondsPerItem);
    double most = slower(&Pace::worstBytesPerSecond, &Pace::worstSecondsPerItem);
    if (plan.options.bytesPerSecond > 0) {
        const double limited = bytes / static_cast<double>(plan.options.bytesPerSecond);
        least = std::max(least, limited);
        most = std::max(most, limited);
    }
    if (plan.options.verify) {
        least += secondsFor(bytes, items, to.bestBytesPerSecond, to.bestSecondsPerItem, to.mostAtOnce) * kReadBack;
        most += secondsFor(bytes, items, to.worstBytesPerSecond, to.worstSecondsPerItem, to.mostAtOnce) * kReadBack;
    }
    return RemainingTime{std::chrono::seconds(std::llround(least)), std::chrono::seconds(std::llround(std::ceil(most)))};
}

} // namespace gangway
