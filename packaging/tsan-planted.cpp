// SPDX-License-Identifier: GPL-3.0-or-later
// Two tasks of a thread pool write one variable without a lock: the thread sanitizer must say so, or its run proves nothing
// (see tsan.supp). Built and run by test.sh --sanitize tsan only; no part of Gangway.
#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrent>

static int counter = 0;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    QList<QFuture<void>> tasks;
    for (int task = 0; task < 8; ++task) {
        tasks << QtConcurrent::run(&pool, [] {
            for (int i = 0; i < 1000; ++i)
                ++counter;
        });
    }
    for (auto &task : tasks)
        task.waitForFinished();
    return 0;
}
