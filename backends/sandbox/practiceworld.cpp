// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/practiceworld.h"

#include "models/base/jsonread.h"

#include <QFile>

namespace gangway
{

QStringList practiceNames()
{
    return {QStringLiteral("old"), QStringLiteral("new")};
}

Result<QJsonObject> readWorld(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::Disk, QStringLiteral("Cannot read the practice world"), path, QStringLiteral("world.unreadable"),
                         file.errorString());
    return parseJsonObject(file.readAll(), path);
}

Result<std::shared_ptr<JupyterEmulator>> makePracticeServer(const QString& name, std::shared_ptr<Clock> clock)
{
    if (!practiceNames().contains(name)) {
        return Error::of(ErrorKind::NotFound, QStringLiteral("There is no practice server of this name"), name,
                         QStringLiteral("sandbox.unknown"), practiceNames().join(QStringLiteral(", ")));
    }
    GW_TRY(const QJsonObject world, readWorld(QStringLiteral(":/sandbox/%1.json").arg(name)));
    return JupyterEmulator::create(world, std::move(clock));
}

} // namespace gangway
