// SPDX-License-Identifier: GPL-3.0-or-later
// Two threads of Qt write one variable without a lock: the thread sanitizer must say so, or its run proves nothing
// (see tsan.supp). Built and run by test.sh --sanitize tsan only; no part of Gangway.
#include <QCoreApplication>
#include <QThread>

static volatile int counter = 0; // each step is a write of its own

// Not QThread::create(): it calls from inside the standard library, where the sanitizer is told to look away.
class Counting : public QThread
{
    void run() override
    {
        for (int i = 0; i < 100000; ++i)
            counter = counter + 1;
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    Counting one;
    Counting other;
    one.start();
    other.start();
    one.wait();
    other.wait();
    return 0;
}
