// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/crash/targetplace.h"

#include <atomic>

namespace gangway
{

/// What the killed runs of one kind of target came to.
struct KillFigures {
    std::atomic<int> points{0};
    std::atomic<int> kills{0};
    std::atomic<int> lost{0};
    std::atomic<int> duplicated{0};
    std::atomic<int> falselyMoved{0};
    std::atomic<int> partsLeft{0};
    std::atomic<int> notCompleted{0};
};

/// Kills runs at seeded points, lets them go on, often kills them again, and compares the worlds that come of it with that of
/// a run which nobody disturbed.
class KillPoints
{
public:
    KillPoints(TargetPlace& target, QString base, QString source, quint32 seed);

    /// The undisturbed run. @return what is wrong with it already; "" = nothing
    QString measure();
    qint64 effects() const { return m_effects; }
    void run(int points); ///< on two threads
    /// Kills runs, and then their undo. @return how many worlds are not as they were before the run
    int runAndTakeBack(int points);

    const KillFigures& figures() const { return m_figures; }
    QString summary(const QString& kind) const;

private:
    static void onTwoThreads(int points, const std::function<void(int)>& work);
    void point(int number);
    bool takeBackPoint(int number);
    Stage stageOf(int number);
    void compare(const Contents& found);

    TargetPlace& m_target;
    const QString m_base;
    const QString m_source;
    const quint32 m_seed;
    qint64 m_effects = 0;
    Contents m_expected;
    KillFigures m_figures;
};

/// How many items the run file calls moved that are not there, at any moment: `found` is what the target holds now.
int falselyMoved(const Stage& stage, const Contents& found);

/// `usual`, or as many times more as GW_CRASH_POINTS is more than 200.
int pointsWanted(int usual);

/// A folder of a test's own: in memory where that is possible. A kill, unlike a power cut, does not care, and the points are many.
QString crashFolderTemplate();

/// The main() of a kill suite: a child's work, or the tests.
int crashMain(int argc, char** argv, const std::function<int()>& test);

} // namespace gangway

/// All that a kill suite asks of its figures.
#define GW_VERIFY_KILLED(figures, wanted)                                                                                  \
    do {                                                                                                                   \
        QCOMPARE((figures).points.load(), wanted);                                                                         \
        QVERIFY((figures).kills.load() >= (wanted) * 3 / 4);                                                               \
        QCOMPARE((figures).lost.load(), 0);                                                                                \
        QCOMPARE((figures).duplicated.load(), 0);                                                                          \
        QCOMPARE((figures).falselyMoved.load(), 0);                                                                        \
        QCOMPARE((figures).partsLeft.load(), 0);                                                                           \
        QCOMPARE((figures).notCompleted.load(), 0);                                                                        \
    } while (false)

#define GW_CRASH_MAIN(Class)                                                                                               \
    int main(int argc, char** argv)                                                                                        \
    {                                                                                                                      \
        return gangway::crashMain(argc, argv, [&] {                                                                        \
            Class test;                                                                                                    \
            return QTest::qExec(&test, argc, argv);                                                                        \
        });                                                                                                                \
    }
