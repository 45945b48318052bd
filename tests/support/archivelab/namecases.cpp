// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/corpus.h"

#include "tests/support/archivelab/rawsevenzip.h"
#include "tests/support/archivelab/rawtar.h"
#include "tests/support/archivelab/rawzip.h"

namespace gangway::lab
{

namespace
{

/// A name and what becomes of it: "=" the name as it is, "=x" another path, "!code" listed with that problem under an escaped
/// name, "-" not listed, "" not to be had in that kind.
struct NameCase {
    const char* what;
    QByteArray raw;
    const char* fromUnix;
    const char* fromDos;
    const char* fromTar;
    QByteArray shown; ///< the escaped name; where it is empty it follows from the simple ones
};

std::vector<NameCase> nameCases()
{
    const char* const out = "!entry.outside";
    return {
        {"one folder up", "../evil", out, out, out, "..%2Fevil"},
        {"up from a folder", "a/../../evil", out, out, out, "a%2F..%2F..%2Fevil"},
        {"up and back to where it was", "a/../evil", out, out, out, "a%2F..%2Fevil"},
        {"the parent itself", "..", out, out, out, "%2E%2E"},
        {"a folder's parent", "a/..", out, out, out, "a%2F.."},
        {"twenty folders up", QByteArray("../").repeated(20) + "etc/evil", out, out, out, QByteArray("..%2F").repeated(20) + "etc%2Fevil"},
        {"an absolute path", "/etc/evil", out, out, out, "%2Fetc%2Fevil"},
        {"a network path of slashes", "//server/share/evil", out, out, out, "%2F%2Fserver%2Fshare%2Fevil"},
        {"a drive", "C:/evil", out, out, out, "C:%2Fevil"},
        {"a small drive", "z:/evil", out, out, out, "z:%2Fevil"},
        {"a drive's own folder", "C:evil", "=", out, "=", "C:evil"},
        {"a drive and backslashes", "C:\\evil", out, out, out, "C:%5Cevil"},
        {"up by a backslash", "..\\evil", out, out, out, "..%5Cevil"},
        {"up in the middle by backslashes", "a\\..\\..\\evil", out, out, out, "a%5C..%5C..%5Cevil"},
        {"up in the end by a backslash", "a\\..", out, out, out, "a%5C.."},
        {"absolute by a backslash", "\\evil", out, out, out, "%5Cevil"},
        {"a network path", "\\\\server\\share\\evil", out, out, out, "%5C%5Cserver%5Cshare%5Cevil"},
        {"a device path", "\\\\.\\PhysicalDrive0", out, out, out, "%5C%5C.%5CPhysicalDrive0"},
        {"mixed slashes", "a/..\\..\\evil", out, out, out, "a%2F..%5C..%5Cevil"},
        {"a harmless backslash", "a\\b", "=", "=a/b", "=", {}},
        {"a NUL in the middle", QByteArray("good\0/../evil", 13), "!entry.name", "!entry.name", "!entry.name", "good%00%2F..%2Fevil"},
        {"no name", "", "!entry.name", "!entry.name", "", "%"},
        {"the folder itself", "./", "-", "-", "-", {}},
        {"a dot before it", "./a", "=a", "=a", "=a", {}},
        {"two slashes", "a//b", "=a/b", "=a/b", "=a/b", {}},
        {"dots inside", "a/././b", "=a/b", "=a/b", "=a/b", {}},
        {"three dots", "...", "=", "=", "=", {}},
        {"a name of 255 bytes", QByteArray(255, 'n'), "=", "=", "=", {}},
        {"a name of 256 bytes", QByteArray(256, 'n'), "!entry.toolong", "!entry.toolong", "!entry.toolong", QByteArray(201, 'n') + "..."},
        {"a path of 5,000 bytes", QByteArray("0123456789/").repeated(455), "!entry.toolong", "!entry.toolong", "!entry.toolong",
         QByteArray("0123456789%2F").repeated(16).left(201) + "..."},
        {"300 folders in each other", QByteArray("d/").repeated(300) + "f", "!entry.toodeep", "!entry.toodeep", "!entry.toodeep",
         QByteArray("d%2F").repeated(51).left(201) + "..."},
        {"a name that Windows keeps for itself", "CON", "=", "=", "=", {}},
        {"another one, with an ending", "aux.txt", "=", "=", "=", {}},
        {"a dot in the end", "folder./file.", "=", "=", "=", {}},
        {"a blank in the end", "file ", "=", "=", "=", {}},
        {"a stream of NTFS", "file.txt:stream", "=", "=", "=", {}},
        {"a line end", "a\nb", "=", "=", "=", {}},
        {"a terminal sequence", "\x1b[31mred", "=", "=", "=", {}},
        {"right to left", "\u202excod.exe", "=", "=", "=", {}},
        {"a wildcard", "*?<>|\"", "=", "=", "=", {}},
        {"a byte order mark", "\uFEFF" "a", "!entry.name", "!entry.name", "!entry.name", "%EF%BB%BFa"},
        {"half a character", "caf\xc3", "!name.notutf8", "!name.notutf8", "!name.notutf8", "caf%C3"},
        {"a slash in too many bytes", "a\xc0\xaf..\xc0\xaf" "evil", "!name.notutf8", "!name.notutf8", "!name.notutf8", "a%C0%AF..%C0%AFevil"},
        {"a half of a surrogate pair", "a\xed\xa0\x80", "!name.notutf8", "!name.notutf8", "!name.notutf8", "a%ED%A0%80"},
        {"an emoji", "🚀.txt", "=", "=", "=", {}},
    };
}

QString outcome(const NameCase& one, const char* said)
{
    const QByteArray result(said);
    if (result == "-")
        return QString();
    if (result.startsWith('!'))
        return QString::fromUtf8(one.shown) + QStringLiteral(" ! ") + QString::fromLatin1(result.mid(1));
    return QString::fromUtf8(result == "=" ? one.raw : result.mid(1)) + QStringLiteral(" = content");
}

} // namespace

void addNameCases(std::vector<CorpusCase>& cases)
{
    for (const NameCase& one : nameCases()) {
        const QByteArray raw = one.raw;
        cases.push_back({QByteArray("zip from Unix, ") + one.what, QStringLiteral("a.zip"), [raw] { return zipOf({zipFile(raw)}); },
                         outcome(one, one.fromUnix)});
        cases.push_back({QByteArray("zip from DOS, ") + one.what, QStringLiteral("a.zip"),
                         [raw] {
                             RawZipEntry entry = zipFile(raw);
                             entry.madeBy = 0x0014;
                             entry.mode = 0;
                             return zipOf({entry});
                         },
                         outcome(one, one.fromDos)});
        if (*one.fromTar)
            cases.push_back({QByteArray("tar, ") + one.what, QStringLiteral("a.tar"), [raw] { return tarFile(raw) + tarEnd(); },
                             outcome(one, one.fromTar)});
    }
    for (const char* name : {"../evil", "/etc/evil", "C:/evil", "..\\evil"}) {
        const QByteArray raw(name);
        const QByteArray shown = QByteArray(name).replace('\\', "%5C").replace('/', "%2F");
        cases.push_back({"7z, " + raw, QStringLiteral("a.7z"),
                         [raw] {
                             RawSevenZip archive;
                             archive.names = {raw, "good"};
                             archive.contents = {"evil", "content"};
                             return archive.build();
                         },
                         QString::fromUtf8(shown) + QStringLiteral(" ! entry.outside\ngood = content")});
    }
}

std::vector<CorpusCase> hostileCorpus()
{
    std::vector<CorpusCase> cases;
    addNameCases(cases);
    addZipCases(cases);
    addTarCases(cases);
    addSevenZipCases(cases);
    return cases;
}

} // namespace gangway::lab
