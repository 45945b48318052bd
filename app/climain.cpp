// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/interrupts.h"
#include "app/translations.h"
#include "wizard/text/errortext.h"

#include <QCoreApplication>

#include <cstdio>

namespace
{

using namespace gangway;

int usage(const Error& error)
{
    const QByteArray text = (error.detail + QStringLiteral("\n\n") + usageText() + u'\n').toUtf8();
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stderr);
    return static_cast<int>(ExitCode::Usage);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("gangway"));
    installTranslations(application, {});
    auto line = parseCommandLine(application.arguments().mid(1));
    if (!line)
        return usage(line.error());
    Output output(line->json, line->quiet);
    if (!line->helpText.isEmpty()) {
        std::puts(line->helpText.toUtf8().constData());
        return static_cast<int>(ExitCode::Done);
    }

    int code = static_cast<int>(ExitCode::Failed);
    {
        Composition composition;
        std::stop_source stop;
        const Interrupts interrupts(stop);
        // The command blocks on a worker; the event loop stays free for the keychain's and the network's answers.
        composition.pool().start(TaskPool::Pool::Interactive, [&] {
            CommandCall call{*line, composition, output, Context(composition.clock(), stop.get_token())};
            code = static_cast<int>(runCommand(call));
            QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
        });
        application.exec();
    }
    return code;
}
