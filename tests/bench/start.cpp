// SPDX-License-Identifier: GPL-3.0-or-later
// Start of the wizard to its first paint, against a window of Qt with nothing in it; each in a process of its own.
#include "app/composition.h"
#include "tests/bench/benchrows.h"
#include "wizard/style/theme.h"
#include "wizard/wizardwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QProcess>

using namespace gangway;

namespace
{

// Most of a start is Qt's own; more than twice that would be ours to explain.
constexpr double kGoal = 2.5;

class PaintWatch : public QObject
{
public:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return QObject::eventFilter(object, event);
    }
};

int showUntilPainted(QWidget& window)
{
    PaintWatch watch;
    window.installEventFilter(&watch);
    window.show();
    return QApplication::exec();
}

int showWizard(QApplication& application)
{
    Composition composition;
    Theme theme(application);
    const WizardServices& services = composition.wizardServices();
    WizardWindow window(services);
    return showUntilPainted(window);
}

double startSeconds(const QString& what)
{
    QElapsedTimer timer;
    timer.start();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {what});
    if (!child.waitForFinished(60000) || child.exitCode() != 0)
        qFatal("the window did not start: %s", child.readAllStandardError().constData());
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (bench::isSet("--wizard"))
        return showWizard(application);
    if (bench::isSet("--empty")) {
        QLabel window(QStringLiteral("Gangway"));
        return showUntilPainted(window);
    }
    std::vector<double> wizard;
    std::vector<double> empty;
    for (int turn = 0; turn <= bench::option("--runs", 3); ++turn) {
        const double ours = startSeconds(QStringLiteral("--wizard"));
        const double theirs = startSeconds(QStringLiteral("--empty"));
        if (turn > 0) {
            wizard.push_back(ours);
            empty.push_back(theirs);
        }
    }
    bench::print({bench::row(QStringLiteral("start of the wizard to first paint against an empty Qt window"),
                             bench::median(wizard) / bench::median(empty), kGoal, "lower",
                             QStringLiteral("%1 s").arg(bench::median(wizard), 0, 'f', 2))});
    return 0;
}
