// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/filesscene.h"

#include "backends/engine/undo.h"
#include "backends/files/filessession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace gangway
{

namespace
{

constexpr qint64 kSecondNs = 1'000'000'000;

QByteArray contentOf(const QByteArray& path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("(unreadable)");
}

void collect(const QByteArray& folder, const QString& below, World& world)
{
    DIR* stream = ::opendir(folder.constData());
    if (stream == nullptr)
        return;
    while (const dirent* entry = ::readdir(stream)) {
        const QByteArray name(entry->d_name);
        if (name == "." || name == "..")
            continue;
        const QByteArray path = folder + '/' + name;
        const QString shown = below.isEmpty() ? QString::fromUtf8(name) : below + u'/' + QString::fromUtf8(name);
        struct stat about {};
        ::lstat(path.constData(), &about);
        WorldEntry found;
        found.permissions = static_cast<int>(about.st_mode & 07777);
        if (S_ISDIR(about.st_mode)) {
            found.kind = 'd';
            collect(path, shown, world);
        } else if (S_ISLNK(about.st_mode)) {
            found.kind = 'l';
            QByteArray text(4096, '\0');
            text.resize(std::max<ssize_t>(0, ::readlink(path.constData(), text.data(), 4096)));
            found.content = text;
        } else if (S_ISREG(about.st_mode)) {
            found.content = contentOf(path);
            found.modifiedNs = about.st_mtim.tv_sec * kSecondNs + about.st_mtim.tv_nsec;
        } else {
            found.kind = 's';
        }
        world.insert(shown, found);
    }
    ::closedir(stream);
}

} // namespace

World worldBelow(const QString& folder)
{
    World world;
    collect(QFile::encodeName(folder), {}, world);
    return world;
}

QMap<QString, QByteArray> contentsOf(const World& world)
{
    QMap<QString, QByteArray> contents;
    for (auto entry = world.begin(); entry != world.end(); ++entry)
        contents.insert(entry->kind == 'd' ? entry.key() + u'/' : entry.key(), entry->content);
    return contents;
}

QStringList differences(const World& was, const World& is)
{
    constexpr qsizetype kMost = 8;
    QStringList found;
    for (auto entry = was.begin(); entry != was.end() && found.size() < kMost; ++entry) {
        const auto now = is.find(entry.key());
        if (now == is.end())
            found << entry.key() + QStringLiteral(" is gone");
        else if (now->content != entry->content || now->kind != entry->kind)
            found << entry.key() + QStringLiteral(" has another content");
        else if (*now != *entry)
            found << entry.key() + QStringLiteral(" has other permissions or another time");
    }
    for (auto entry = is.begin(); entry != is.end() && found.size() < kMost; ++entry) {
        if (!was.contains(entry.key()))
            found << entry.key() + QStringLiteral(" came to be");
    }
    return found;
}

QStringList partFilesIn(const World& world)
{
    QStringList parts;
    for (const QString& path : world.keys()) {
        if (path.contains(QStringLiteral(".gangway-")) || path.endsWith(QStringLiteral(".part")))
            parts << path;
    }
    return parts;
}

void putFile(const QString& path, const QByteArray& content, qint64 modifiedNs, int permissions)
{
    QDir().mkpath(QFileInfo(path).path());
    const QByteArray name = QFile::encodeName(path);
    QFile::remove(path);
    const int fd = ::open(name.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0 || ::write(fd, content.constData(), static_cast<size_t>(content.size())) != content.size())
        qFatal("cannot write %s", name.constData());
    ::fchmod(fd, static_cast<mode_t>(permissions));
    if (modifiedNs != kUnknownTime) {
        const timespec times[2] = {{0, UTIME_OMIT}, {modifiedNs / kSecondNs, modifiedNs % kSecondNs}};
        ::futimens(fd, times);
    }
    ::close(fd);
}

void putLink(const QString& target, const QString& at)
{
    QDir().mkpath(QFileInfo(at).path());
    if (::symlink(qPrintable(target), qPrintable(at)) != 0)
        qFatal("cannot make the link %s", qPrintable(at));
}

FilesScene::FilesScene(const QString& folder)
    : m_temporary(folder.isEmpty() ? std::make_unique<QTemporaryDir>() : nullptr)
    , m_folder(folder.isEmpty() ? m_temporary->path() : folder)
{
    QDir().mkpath(sourceFolder());
    QDir().mkpath(targetFolder());
    sourceLocation = {QStringLiteral("folder"), sourceFolder(), {}};
    targetLocation = {QStringLiteral("folder"), targetFolder(), {}};
}

void FilesScene::putSource(const QString& path, const QByteArray& content, qint64 modifiedNs, int permissions)
{
    putFile(sourceFolder() + u'/' + path, content, modifiedNs, permissions);
}

void FilesScene::putTarget(const QString& path, const QByteArray& content, qint64 modifiedNs, int permissions)
{
    putFile(targetFolder() + u'/' + path, content, modifiedNs, permissions);
}

Result<std::shared_ptr<Session>> FilesScene::open(Side side)
{
    const bool isSource = side == Side::Source;
    OpenRequest request{side, {isSource ? sourceLocation : targetLocation, {}},
                        isSource ? sourceCredentials : targetCredentials, environment(), !isSource};
    Context own = context();
    if (!storeOf)
        return backend.open(own, request);
    GW_TRY(std::shared_ptr<FileStore> store, storeOf(side));
    return std::shared_ptr<Session>(std::make_shared<FilesSession>(std::move(store), QString(), request));
}

Result<std::shared_ptr<const Plan>> FilesScene::makePlan()
{
    GW_TRY(std::shared_ptr<Session> from, open(Side::Source));
    GW_TRY(std::shared_ptr<Session> to, open(Side::Target));
    const PlanRequest request{backend, from,   to,      {sourceLocation, {}}, {targetLocation, {}},
                              scope,   target, options, decisions};
    Context own = context();
    return Planner(pool).make(own, request);
}

Result<std::shared_ptr<Migrator>> FilesScene::bind(const std::shared_ptr<const Plan>& plan)
{
    GW_TRY(std::shared_ptr<Session> from, open(Side::Source));
    GW_TRY(std::shared_ptr<Session> to, open(Side::Target));
    Context own = context();
    GW_TRY(std::unique_ptr<Migrator> migrator,
           backend.bind(own, {plan, from, to, runPath() + QStringLiteral(".d")}));
    return std::shared_ptr<Migrator>(std::move(migrator));
}

Result<std::unique_ptr<RunFile>> FilesScene::openRun(const std::shared_ptr<const Plan>& plan)
{
    if (QFile::exists(runPath()))
        return RunFile::open(runPath(), RunFile::Access::ReadWrite);
    return RunFile::create(runPath(), plan);
}

Result<Outcome> FilesScene::run(RunFile& file, RunnerOptions runnerOptions)
{
    GW_TRY(std::shared_ptr<Migrator> migrator, bind(file.record().sharedPlan()));
    return Runner(file, migrator, pool, clock, runnerOptions).run();
}

Result<Outcome> FilesScene::undo(RunFile& file)
{
    GW_TRY(std::shared_ptr<Migrator> migrator, bind(file.record().sharedPlan()));
    Context own = context();
    return undoRun(file, *migrator, pool, own);
}

} // namespace gangway
