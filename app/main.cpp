// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "wizard/style/theme.h"
#include "wizard/wizardwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

int main(int argc, char** argv)
{
    using namespace gangway;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gangway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GW_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Gangway"));
    QGuiApplication::setDesktopFileName(QStringLiteral("gangway"));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("practice"), QCoreApplication::translate("main", "Open with the practice run first.")});
    parser.addPositionalArgument(QStringLiteral("FILE"), QCoreApplication::translate("main", "A plan or run file to open."),
                                 QStringLiteral("[FILE.gangway]"));
    parser.process(application);

    WizardWindow::Start start;
    start.practiceFirst = parser.isSet(QStringLiteral("practice"));
    if (!parser.positionalArguments().isEmpty())
        start.openFile = QDir::current().absoluteFilePath(parser.positionalArguments().first());

    Composition composition;
    Theme theme(application);
    const WizardServices& services = composition.wizardServices();
    WizardWindow window(services, start);
    window.show();
    return QApplication::exec();
}
