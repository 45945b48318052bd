// SPDX-License-Identifier: GPL-3.0-or-later
// What the run file costs: the same copying of small files with it on disk and in memory, in turn.
#include "backends/api/registry.h"
#include "backends/engine/planner.h"
#include "backends/engine/runner.h"
#include "backends/files/filesbackend.h"
#include "tests/bench/benchrows.h"
#include "tests/support/testenvironment.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <unistd.h>

#include <algorithm>

using namespace gangway;

namespace
{

constexpr int kFileBytes = 4096;
constexpr int kFilesInFolder = 200;
// The goal of the issue: at most 5 % more with the file on disk.
constexpr double kGoal = 1.05;
constexpr int kLeastTurns = 11;

void makeTree(const QString& folder, int count)
{
    QByteArray content(kFileBytes, 'x');
    for (int i = 0; i < count; ++i) {
        const QString place = folder + QStringLiteral("/d%1").arg(i / kFilesInFolder);
        QDir().mkpath(place);
        QFile file(place + QStringLiteral("/f%1").arg(i));
        qsizetype written = 0;
        if (file.open(QIODevice::WriteOnly)) {
            content.replace(0, 8, QByteArray::number(i).rightJustified(8, '0'));
            written = file.write(content);
        }
        if (written != content.size())
            qFatal("the benchmark's files could not be written");
    }
}

template<typename T>
T need(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toLogLine()));
    return std::move(*result);
}

struct Bench {
    TestEnvironment world;
    TaskPool pool;
    FilesBackend backend;
    QTemporaryDir root;

    double seconds(bool onDisk, int turn)
    {
        Context context(world.environment().clock);
        const QString target = root.filePath(QStringLiteral("target-%1-%2").arg(turn).arg(onDisk));
        QDir().mkpath(target);
        const Connection from{Location{QStringLiteral("folder"), root.filePath(QStringLiteral("source")), {}}, {}};
        const Connection to{Location{QStringLiteral("folder"), target, {}}, {}};
        auto source = need(backend.open(context, OpenRequest{Side::Source, from, {}, world.environment(), false}));
        auto sink = need(backend.open(context, OpenRequest{Side::Target, to, {}, world.environment(), true}));
        Planner planner(pool);
        auto plan = need(planner.make(context, PlanRequest{backend, source, sink, from, to, {}, {}, {}, {}}));
        const QString path = root.filePath(QStringLiteral("run-%1.gangway").arg(turn));
        ::sync();
        QElapsedTimer timer;
        timer.start();
        auto file = need(onDisk ? RunFile::create(path, plan) : RunFile::createInMemory(plan));
        std::shared_ptr<Migrator> migrator = need(backend.bind(context, BindRequest{plan, source, sink, root.filePath(QStringLiteral("run.d"))}));
        Runner runner(*file, migrator, pool, world.environment().clock, RunnerOptions{});
        if (need(runner.run()) != Outcome::Complete)
            qFatal("the run was not complete");
        return static_cast<double>(timer.nsecsElapsed()) / 1e9; // the target stays until the end: a file system goes on with a removal while the next turn runs
    }
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    Bench bench;
    makeTree(bench.root.filePath(QStringLiteral("source")), bench::isSet("--small") ? 2000 : 20000);
    std::vector<double> onDisk;
    std::vector<double> ratios;
    // The first turn warms the caches up. The two of a turn are compared with each other, the one and the other first in turn:
    // what the disk does meanwhile changes more from turn to turn than the run file costs.
    for (int turn = 0; turn <= std::max(bench::option("--runs", 3), kLeastTurns); ++turn) {
        const bool isDiskFirst = turn % 2 == 0;
        const double first = bench.seconds(isDiskFirst, turn);
        const double second = bench.seconds(!isDiskFirst, turn);
        const double disk = isDiskFirst ? first : second;
        if (turn == 0)
            continue;
        onDisk.push_back(disk);
        ratios.push_back(disk / (isDiskFirst ? second : first));
    }
    bench::print({bench::row(QStringLiteral("run file: time with it on disk against in memory"), bench::median(ratios), kGoal, "lower",
                             QStringLiteral("%1 s").arg(bench::median(onDisk), 0, 'f', 2))});
    return 0;
}
