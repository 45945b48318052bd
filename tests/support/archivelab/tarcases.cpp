// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/corpus.h"

#include "tests/support/archivelab/rawtar.h"
#include "tests/support/archivelab/rawzip.h"

namespace gangway::lab
{

namespace
{

const auto kTar = QStringLiteral("a.tar");
const auto kGood = QStringLiteral("good = content");
const auto kDamaged = QStringLiteral("archive.damaged");

using Cases = std::vector<CorpusCase>;

void add(Cases& cases, const char* name, std::function<QByteArray()> bytes, const QString& expected)
{
    cases.push_back({QByteArray("tar, ") + name, kTar, std::move(bytes), expected});
}

/// A good member and one with a changed header.
void addMember(Cases& cases, const char* name, std::function<void(RawTarMember&)> change, const QString& expected)
{
    add(cases, name,
        [change] {
            RawTarMember member;
            member.name = "bad";
            member.content = "content";
            change(member);
            return tarFile("good") + tarMember(member) + tarEnd();
        },
        expected);
}

void addHeaderLies(Cases& cases)
{
    addMember(cases, "a size of 8 GiB", [](auto& m) { m.sizeField = "77777777777"; }, kDamaged);
    addMember(cases, "a negative size in octal", [](auto& m) { m.sizeField = "-0000000001"; }, kDamaged);
    addMember(cases, "a size that is no number", [](auto& m) { m.sizeField = "00000abc000"; }, kDamaged);
    addMember(cases, "a size of nothing at all", [](auto& m) { m.sizeField = QByteArray(12, '\0'); m.content.clear(); }, QStringLiteral("bad = \n") + kGood);
    addMember(cases, "a negative size in binary", [](auto& m) { m.sizeField = QByteArray(12, '\xff'); }, kDamaged);
    addMember(cases, "a size of 2^80 in binary", [](auto& m) { m.sizeField = "\x80\x01" + QByteArray(10, '\0'); }, kDamaged);
    addMember(cases, "a size of 2^63 - 1 in binary", [](auto& m) { m.sizeField = QByteArray("\x80\0\0\0\x7f", 5) + QByteArray(7, '\xff'); }, kDamaged);
    addMember(cases, "a right size in binary", [](auto& m) { m.sizeField = '\x80' + QByteArray(10, '\0') + '\x07'; }, QStringLiteral("bad = content\n") + kGood);
    addMember(cases, "a size that reaches behind the end", [](auto& m) { m.sizeField = "00000004000"; }, kDamaged);
    addMember(cases, "a wrong checksum", [](auto& m) { m.checksumField = "000001\0 "; }, kDamaged);
    addMember(cases, "a checksum that is text", [](auto& m) { m.checksumField = "checksum"; }, kDamaged);
    addMember(cases, "a time in the far future", [](auto& m) { m.timeField = '\x80' + QByteArray(3, '\0') + QByteArray(8, '\x7f'); }, QStringLiteral("bad = content\n") + kGood);
    addMember(cases, "a time before 1970", [](auto& m) { m.timeField = QByteArray(12, '\xff'); }, QStringLiteral("bad = content\n") + kGood);
    addMember(cases, "a mode that is text", [](auto& m) { m.modeField = "rwxrwxr"; }, QStringLiteral("bad = content\n") + kGood);
    addMember(cases, "an unknown type", [](auto& m) { m.type = 'Q'; }, QStringLiteral("bad = content\n") + kGood);
    addMember(cases, "an evil prefix", [](auto& m) { m.prefix = "../.."; }, QStringLiteral("..%2F..%2Fbad ! entry.outside\n") + kGood);
    addMember(cases, "a sparse file of GNU", [](auto& m) { m.type = 'S'; }, QStringLiteral("bad ! entry.sparse\n") + kGood);
    addMember(cases, "a member that is cut", [](auto& m) { m.sizeField = "00000010000"; }, kDamaged);
    addMember(cases, "a long name that is too long", [](auto& m) { m.type = 'L'; m.sizeField = "00077777777"; }, kDamaged);
}

void addPax(Cases& cases)
{
    const auto pax = [&cases](const char* name, const QByteArray& records, const QString& expected) {
        add(cases, name, [records] { return tarPax(records) + tarFile("bad") + tarFile("good") + tarEnd(); }, expected);
    };
    pax("a pax path that leads out", paxRecord("path", "../evil"), QStringLiteral("..%2Fevil ! entry.outside\n") + kGood);
    pax("a pax path that is absolute", paxRecord("path", "/evil"), QStringLiteral("%2Fevil ! entry.outside\n") + kGood);
    pax("a pax size that is too large", paxRecord("size", "999999"), kDamaged);
    pax("a pax size below nothing", paxRecord("size", "-1"), kDamaged);
    pax("a pax size of 2^64", paxRecord("size", "18446744073709551616"), kDamaged);
    pax("a pax size that is text", paxRecord("size", "many"), kDamaged);
    pax("a pax record whose length is wrong", "99 path=evil\n", kDamaged);
    pax("a pax record whose length is nothing", "0 path=evil\n", kDamaged);
    pax("a pax record whose length is huge", "99999999999999999999 path=evil\n", kDamaged);
    pax("a pax record without an end", "13 path=evil!", kDamaged);
    pax("a pax record without a key", "7 =abc\n", kDamaged);
    pax("a pax time that is text", paxRecord("mtime", "yesterday"), QStringLiteral("bad = content\n") + kGood);
    pax("a pax time of 10^17", paxRecord("mtime", "100000000000000000"), QStringLiteral("bad = content\n") + kGood);
    pax("a sparse file of pax", paxRecord("GNU.sparse.major", "1"), QStringLiteral("bad ! entry.sparse\n") + kGood);
    add(cases, "a global pax path",
        [] { return tarPax(paxRecord("path", "../evil"), 'g') + tarFile("bad") + tarFile("good") + tarEnd(); },
        QStringLiteral("bad = content\n") + kGood);
    add(cases, "a pax header and nothing behind it", [] { return tarFile("good") + tarPax(paxRecord("path", "x")) + tarEnd(); }, kGood);
    add(cases, "a GNU long name that leads out",
        [] {
            RawTarMember name;
            name.name = "././@LongLink";
            name.type = 'L';
            name.content = QByteArray("../evil\0", 8);
            return tarMember(name) + tarFile("bad") + tarFile("good") + tarEnd();
        },
        QStringLiteral("..%2Fevil ! entry.outside\n") + kGood);
    add(cases, "ten thousand extended headers for one member",
        [] { return tarPax(paxRecord("comment", "x")).repeated(10000) + tarFile("good") + tarEnd(); }, kGood);
}

void addLinks(Cases& cases)
{
    const auto link = [&cases](const char* name, char type, const QByteArray& target, const QString& expected) {
        add(cases, name, [type, target] { return tarFile("good") + tarLink(type, "link", target) + tarEnd(); }, kGood + u'\n' + expected);
    };
    link("a link out of it", '2', "../../outside", QStringLiteral("link -> ../../outside"));
    link("a link to an absolute path", '2', "/etc/passwd", QStringLiteral("link -> /etc/passwd"));
    link("a link to nothing", '2', "", QStringLiteral("link ! entry.linkbroken"));
    link("a hard link to a file in it", '1', "good", QStringLiteral("link = content"));
    link("a hard link out of it", '1', "../outside", QStringLiteral("link ! entry.linkbroken"));
    link("a hard link to an absolute path", '1', "/etc/passwd", QStringLiteral("link ! entry.linkbroken"));
    link("a hard link to nothing", '1', "", QStringLiteral("link ! entry.linkbroken"));
    link("a hard link to itself", '1', "link", QStringLiteral("link ! entry.linkbroken"));
    link("a character device", '3', "", QStringLiteral("link : special"));
    link("a block device", '4', "", QStringLiteral("link : special"));
    link("a pipe", '6', "", QStringLiteral("link : special"));
    add(cases, "a hard link to what comes later", [] { return tarLink('1', "a", "good") + tarFile("good") + tarEnd(); },
        QStringLiteral("a ! entry.linkbroken\n") + kGood);
    add(cases, "a hard link to a link", [] { return tarLink('2', "a", "/etc/passwd") + tarLink('1', "b", "a") + tarEnd(); },
        QStringLiteral("a -> /etc/passwd\nb ! entry.linkbroken"));
    add(cases, "a chain of hard links", [] { return tarFile("good") + tarLink('1', "b", "good") + tarLink('1', "c", "b") + tarEnd(); },
        QStringLiteral("b = content\nc = content\n") + kGood);
    add(cases, "a link and a file written through it", [] { return tarLink('2', "link", "../outside") + tarFile("link/evil") + tarEnd(); },
        QStringLiteral("link -> ../outside\nlink%2Fevil ! entry.through"));
    add(cases, "a folder, then a link of its name, then a file below",
        [] { return tarLink('5', "a", "") + tarLink('2', "a", "../outside") + tarFile("a/evil") + tarEnd(); },
        QStringLiteral("a -> ../outside\na%2Fevil ! entry.through"));
    add(cases, "one name twice: the later one counts", [] { return tarFile("good", "old") + tarFile("good") + tarEnd(); }, kGood);
}

void addStreams(Cases& cases)
{
    const auto tar = [] { return tarFile("good") + tarEnd(); };
    const auto packed = [&cases](const char* name, const char* file, std::function<QByteArray()> bytes, const QString& expected) {
        cases.push_back({name, QString::fromLatin1(file), std::move(bytes), expected});
    };
    add(cases, "nothing in it", [] { return tarEnd(); }, QString());
    add(cases, "no end mark", [] { return tarFile("good"); }, kGood);
    add(cases, "something behind the end", [=] { return tar() + QByteArray(700, 'x'); }, kGood);
    add(cases, "cut in a header", [] { return tarFile("good") + tarFile("more").left(300); }, kDamaged);
    packed("tar.gz", "a.tar.gz", [=] { return gzipped(tar()); }, kGood);
    packed("tar.gz of two members", "a.tar.gz", [=] { return gzipped(tar().left(700)) + gzipped(tar().mid(700)); }, kGood);
    packed("tar.gz that is cut", "a.tar.gz", [=] { return gzipped(tar()).chopped(12); }, kDamaged);
    packed("tar.gz with a wrong checksum", "a.tar.gz", [=] { return gzipped(tar()).chopped(8) + QByteArray(8, 'x'); }, kDamaged);
    packed("tar.gz and rubbish behind it", "a.tar.gz", [=] { return gzipped(tar()) + "rubbish"; }, kDamaged);
    packed("tar.gz and zeros behind it", "a.tar.gz", [=] { return gzipped(tar()) + QByteArray(5000, '\0'); }, kGood);
    packed("tar.gz with no tar in it", "a.tar.gz", [] { return gzipped(QByteArray("no tar ").repeated(300)); }, QStringLiteral("archive.unknown"));
    packed("tar.gz with a tar.gz in it", "a.tar.gz", [=] { return gzipped(gzipped(tar())); }, QStringLiteral("archive.unknown"));
    packed("tar.gz that unpacks to many times its size", "a.tar.gz",
           [] { return gzipped(tarFile("zeros", QByteArray(100 << 20, '\0')) + tarEnd()); }, QStringLiteral("archive.bomb"));
    packed("tar.zst", "a.tar.zst", [=] { return zstdPacked(tar()); }, kGood);
    packed("tar.zst of two frames", "a.tar.zst", [=] { return zstdPacked(tar().left(700)) + zstdPacked(tar().mid(700)); }, kGood);
    packed("tar.zst that is cut", "a.tar.zst", [=] { return zstdPacked(tar()).chopped(10); }, kDamaged);
    packed("tar.zst that unpacks to many times its size", "a.tar.zst",
           [] { return zstdPacked(tarFile("zeros", QByteArray(100 << 20, '\0')) + tarEnd()); }, QStringLiteral("archive.bomb"));
    packed("tar.zst with a window of gigabytes", "a.tar.zst",
           [] { return QByteArray("\x28\xb5\x2f\xfd\x00\xa8", 6) + QByteArray("\x01\x00\x00", 3); }, kDamaged);
    packed("tar.xz that is rubbish", "a.tar.xz", [] { return QByteArray("\xfd" "7zXZ\0", 6) + QByteArray(500, 'x'); }, kDamaged);
    packed("tar.bz2 that is rubbish", "a.tar.bz2", [] { return QByteArray("BZh9") + QByteArray(500, 'x'); }, kDamaged);
    packed("a tar under the name of a zip", "a.zip", [=] { return tar() + QByteArray(512, '\0'); }, QStringLiteral("archive.misnamed"));
}

} // namespace

void addTarCases(std::vector<CorpusCase>& cases)
{
    addHeaderLies(cases);
    addPax(cases);
    addLinks(cases);
    addStreams(cases);
}

} // namespace gangway::lab
