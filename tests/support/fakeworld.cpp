// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeworld.h"

#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <csignal>
#include <cstdio>

namespace gangway
{

namespace
{

constexpr std::array<const char*, 4> kPlaces{"source", "target", "saved", "parts"};

QString folderOf(FakeWorld::Place place)
{
    return QString::fromLatin1(kPlaces[static_cast<size_t>(place)]);
}

[[noreturn]] void endHere()
{
    std::raise(SIGKILL);
    std::abort();
}

} // namespace

FakeWorld::FakeWorld(QString folder)
    : m_folder(std::move(folder))
{
    if (!m_folder.isEmpty())
        load();
}

Error FakeWorld::defaultError()
{
    return Error::of(ErrorKind::Unavailable, QStringLiteral("The fake world is away"), {}, QStringLiteral("fake.away"));
}

Error FakeWorld::lostError()
{
    return Error::of(ErrorKind::Unavailable, QStringLiteral("The fake world hung up"), {}, QStringLiteral("fake.lost"));
}

QString FakeWorld::pathOnDisk(Place place, const QString& path) const
{
    return m_folder + u'/' + folderOf(place) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(path));
}

void FakeWorld::load()
{
    for (const Place place : {Place::Source, Place::Target, Place::Saved, Place::Parts}) {
        QDir folder(m_folder + u'/' + folderOf(place));
        folder.mkpath(QStringLiteral("."));
        for (const QString& name : folder.entryList(QDir::Files)) {
            if (name.endsWith(QStringLiteral(".new")))
                continue;
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("the fake world cannot be read");
            FakeFile loaded;
            QDataStream(&file) >> loaded.modifiedNs >> loaded.content;
            m_files[place].insert(QUrl::fromPercentEncoding(name.toLatin1()), loaded);
        }
    }
}

void FakeWorld::store(Place place, const QString& path, const std::optional<FakeFile>& file)
{
    if (file)
        m_files[place].insert(path, *file);
    else
        m_files[place].remove(path);
    if (m_folder.isEmpty())
        return;
    const QString name = pathOnDisk(place, path);
    if (!file) {
        QFile::remove(name);
        return;
    }
    QFile out(name + QStringLiteral(".new"));
    if (!out.open(QIODevice::WriteOnly))
        qFatal("the fake world cannot be written");
    QDataStream(&out) << file->modifiedNs << file->content;
    out.close();
    if (std::rename(QFile::encodeName(out.fileName()).constData(), QFile::encodeName(name).constData()) != 0)
        qFatal("the fake world cannot be written");
}

void FakeWorld::put(Place place, const QString& path, const QByteArray& content, qint64 modifiedNs)
{
    const std::lock_guard lock(m_mutex);
    store(place, path, FakeFile{content, modifiedNs});
}

void FakeWorld::take(Place place, const QString& path)
{
    const std::lock_guard lock(m_mutex);
    store(place, path, std::nullopt);
}

std::optional<FakeFile> FakeWorld::file(Place place, const QString& path) const
{
    const std::lock_guard lock(m_mutex);
    const auto files = m_files.constFind(place);
    if (files == m_files.constEnd() || !files->contains(path))
        return std::nullopt;
    return files->value(path);
}

QMap<QString, FakeFile> FakeWorld::all(Place place) const
{
    const std::lock_guard lock(m_mutex);
    return m_files.value(place);
}

Result<void> FakeWorld::write(Place place, const QString& path, const FakeFile& file)
{
    return effect(QStringLiteral("write ") + folderOf(place) + u' ' + path, [&]() -> Result<void> {
        const std::lock_guard lock(m_mutex);
        if (place == Place::Target && m_files[place].contains(path) && m_files[place][path] == file)
            ++m_needless;
        store(place, path, file);
        return {};
    });
}

Result<void> FakeWorld::remove(Place place, const QString& path)
{
    return effect(QStringLiteral("remove ") + folderOf(place) + u' ' + path, [&]() -> Result<void> {
        const std::lock_guard lock(m_mutex);
        store(place, path, std::nullopt);
        return {};
    });
}

Result<void> FakeWorld::effect(const QString& what, const std::function<Result<void>()>& change)
{
    if (onEffect)
        onEffect(what);
    std::optional<Misfortune> now;
    Error error;
    {
        const std::lock_guard lock(m_mutex);
        if (++m_effects == m_at) {
            now = m_misfortune;
            error = m_error;
        }
    }
    if (now == Misfortune::KillBefore)
        endHere();
    if (now == Misfortune::FailBefore)
        return error;
    GW_CHECK(change());
    if (now == Misfortune::KillAfter)
        endHere();
    if (now == Misfortune::FailAfter)
        return error;
    return {};
}

void FakeWorld::befall(Misfortune misfortune, qint64 nth, Error error)
{
    const std::lock_guard lock(m_mutex);
    m_misfortune = misfortune;
    m_at = nth;
    m_error = std::move(error);
    m_effects = 0;
}

bool FakeWorld::hasBefallen() const
{
    const std::lock_guard lock(m_mutex);
    return m_at > 0 && m_effects >= m_at;
}

qint64 FakeWorld::effects() const
{
    const std::lock_guard lock(m_mutex);
    return m_effects;
}

qint64 FakeWorld::needlessWrites() const
{
    const std::lock_guard lock(m_mutex);
    return m_needless;
}

FailingRunFile::FailingRunFile(std::unique_ptr<RunFile> file, FakeWorld& world)
    : RunFile(std::move(*file))
    , m_world(world)
{
}

Result<void> FailingRunFile::append(std::span<RunEvent> events)
{
    ++m_commits;
    return m_world.effect(QStringLiteral("append"), [&] { return RunFile::append(events); });
}

} // namespace gangway
