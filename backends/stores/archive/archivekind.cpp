// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivekind.h"

#include "backends/stores/archive/tarreader.h"
#include "backends/stores/archive/zipdirectory.h"

#include <algorithm>
#include <utility>

namespace gangway
{

namespace
{

constexpr qint64 kBeginningBytes = 512;

struct Ending {
    const char* text;
    ArchiveKind kind;
};
constexpr Ending kEndings[]{{".zip", ArchiveKind::Zip},      {".tar", ArchiveKind::Tar},      {".tar.gz", ArchiveKind::TarGz},
                            {".tgz", ArchiveKind::TarGz},    {".tar.zst", ArchiveKind::TarZst}, {".tzst", ArchiveKind::TarZst},
                            {".tar.xz", ArchiveKind::TarXz}, {".txz", ArchiveKind::TarXz},    {".tar.bz2", ArchiveKind::TarBz2},
                            {".tbz2", ArchiveKind::TarBz2},  {".7z", ArchiveKind::SevenZip}};

struct Magic {
    QByteArrayView bytes;
    ArchiveKind kind;
};

ArchiveKind kindOfMagic(QByteArrayView beginning)
{
    static const Magic kMagics[]{{"PK\x03\x04", ArchiveKind::Zip},
                                 {"PK\x05\x06", ArchiveKind::Zip},
                                 {"\x1f\x8b", ArchiveKind::TarGz},
                                 {"BZh", ArchiveKind::TarBz2},
                                 {QByteArrayView("\xfd" "7zXZ\0", 6), ArchiveKind::TarXz},
                                 {"\x28\xb5\x2f\xfd", ArchiveKind::TarZst},
                                 {"7z\xbc\xaf\x27\x1c", ArchiveKind::SevenZip}};
    for (const Magic& magic : kMagics) {
        if (beginning.startsWith(magic.bytes))
            return magic.kind;
    }
    return ArchiveKind::Unknown;
}

} // namespace

QString archiveKindName(ArchiveKind kind)
{
    switch (kind) {
    case ArchiveKind::Zip:
        return QStringLiteral("zip");
    case ArchiveKind::Tar:
        return QStringLiteral("tar");
    case ArchiveKind::TarGz:
        return QStringLiteral("tar.gz");
    case ArchiveKind::TarZst:
        return QStringLiteral("tar.zst");
    case ArchiveKind::TarXz:
        return QStringLiteral("tar.xz");
    case ArchiveKind::TarBz2:
        return QStringLiteral("tar.bz2");
    case ArchiveKind::SevenZip:
        return QStringLiteral("7z");
    case ArchiveKind::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

ArchiveKind archiveKindOfName(const QString& path)
{
    for (const Ending& ending : kEndings) {
        if (path.endsWith(QLatin1String(ending.text), Qt::CaseInsensitive))
            return ending.kind;
    }
    return ArchiveKind::Unknown;
}

bool canWriteArchive(ArchiveKind kind)
{
    return kind == ArchiveKind::Zip || kind == ArchiveKind::TarGz || kind == ArchiveKind::TarZst;
}

Result<ArchiveKind> archiveKindOfContent(const RandomFile& file)
{
    QByteArray beginning(std::min(file.bytes(), kBeginningBytes), Qt::Uninitialized);
    GW_CHECK(file.read(0, beginning.data(), beginning.size()));
    if (const ArchiveKind kind = kindOfMagic(beginning); kind != ArchiveKind::Unknown)
        return kind;
    if (looksLikeTar(beginning))
        return ArchiveKind::Tar;
    return endsLikeZip(file) ? ArchiveKind::Zip : ArchiveKind::Unknown;
}

Result<ArchiveKind> recogniseArchive(const RandomFile& file)
{
    GW_TRY(const ArchiveKind found, archiveKindOfContent(file));
    const ArchiveKind said = archiveKindOfName(file.name());
    if (found == ArchiveKind::Unknown)
        return Error::of(ErrorKind::Unsupported, QStringLiteral("This is no archive of a known kind"), file.name(),
                         QStringLiteral("archive.unknown"));
    if (said != ArchiveKind::Unknown && said != found)
        return Error::of(ErrorKind::Invalid, QStringLiteral("The archive is not what its name says"), file.name(),
                         QStringLiteral("archive.misnamed"),
                         QStringLiteral("it is a %1").arg(archiveKindName(found)));
    return found;
}

} // namespace gangway
