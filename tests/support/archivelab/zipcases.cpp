// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/corpus.h"

#include "tests/support/archivelab/rawzip.h"

namespace gangway::lab
{

namespace
{

const auto kZip = QStringLiteral("a.zip");
const auto kDamaged = QStringLiteral("archive.damaged");
const auto kGood = QStringLiteral("good = content");

using Cases = std::vector<CorpusCase>;

/// A good entry and one that is changed by `change`.
void addEntry(Cases& cases, const char* name, std::function<void(RawZipEntry&)> change, const QString& expectedOfIt)
{
    cases.push_back({QByteArray("zip, ") + name, kZip,
                     [change] {
                         RawZipEntry entry = zipFile("bad", QByteArray("content of the bad one ").repeated(20));
                         entry.isPacked = true;
                         change(entry);
                         return zipOf({entry, zipFile("good")});
                     },
                     expectedOfIt + u'\n' + kGood});
}

void addArchive(Cases& cases, const char* name, std::function<void(RawZip&)> change, const QString& expected)
{
    cases.push_back({QByteArray("zip, ") + name, kZip,
                     [change] {
                         RawZip zip;
                         zip.entries = {zipFile("good")};
                         change(zip);
                         return zip.build();
                     },
                     expected});
}

void addLies(Cases& cases)
{
    const auto wrong = QStringLiteral("bad ? entry.damaged");
    const auto known = QStringLiteral("bad ! entry.damaged");
    addEntry(cases, "a wrong checksum", [](auto& e) { e.crc = 1; }, wrong);
    addEntry(cases, "a wrong checksum of a stored entry", [](auto& e) { e.isPacked = false; e.crc = 1; }, wrong);
    addEntry(cases, "a size that is too small", [](auto& e) { e.bytes = 5; }, wrong);
    addEntry(cases, "a size of nothing", [](auto& e) { e.bytes = 0; }, wrong);
    addEntry(cases, "a size that is one too large", [](auto& e) { e.bytes = quint32(e.content.size() + 1); }, wrong);
    addEntry(cases, "a size that is far too large", [](auto& e) { e.bytes = 3000; }, wrong);
    addEntry(cases, "a packed size that is too small", [](auto& e) { e.packedBytes = 10; }, wrong);
    addEntry(cases, "a packed size of nothing", [](auto& e) { e.packedBytes = 0; }, wrong);
    addEntry(cases, "a packed size beyond the file", [](auto& e) { e.packedBytes = 0x7fffffff; }, known);
    addEntry(cases, "a stored entry whose two sizes differ", [](auto& e) { e.isPacked = false; e.bytes = 7; }, known);
    addEntry(cases, "an offset beyond the file", [](auto& e) { e.at = 0x7fffffff; }, known);
    addEntry(cases, "an offset to no header", [](auto& e) { e.at = 3; }, QStringLiteral("bad ? entry.damaged"));
    addEntry(cases, "an offset into the directory", [](auto& e) { e.at = 0x1000; }, known);
    addEntry(cases, "another name in its header", [](auto& e) { e.localName = "sad"; }, wrong);
    addEntry(cases, "an evil name in its header", [](auto& e) { e.localName = "../evil"; }, wrong);
    addEntry(cases, "a longer name in its header", [](auto& e) { e.localName = "badly"; }, wrong);
    addEntry(cases, "another method in its header", [](auto& e) { e.localMethod = 0; }, wrong);
    addEntry(cases, "bytes that are no deflate", [](auto& e) { e.stored = QByteArray(200, '\xff'); }, wrong);
    addEntry(cases, "a deflate stream that is cut", [](auto& e) { e.stored = deflated(e.content).left(20); }, wrong);
    addEntry(cases, "something behind the deflate stream", [](auto& e) { e.stored = deflated(e.content) + "more"; }, wrong);
    addEntry(cases, "a flipped bit", [](auto& e) {
        QByteArray packed = deflated(e.content);
        packed[packed.size() / 2] = char(packed[packed.size() / 2] ^ 0x10);
        e.stored = packed;
    }, wrong);
    addEntry(cases, "an extra field longer than its record", [](auto& e) { e.extra = le(0x5455, 2) + le(500, 2) + "\x01"; },
             QStringLiteral("bad = ") + QString::fromLatin1(QByteArray("content of the bad one ").repeated(20)));
    addEntry(cases, "a ZIP64 size that is not there", [](auto& e) { e.bytes = 0xffffffff; }, known);
    addEntry(cases, "a negative ZIP64 size", [](auto& e) { e.bytes = 0xffffffff; e.extra = le(1, 2) + le(8, 2) + QByteArray(8, '\xff'); }, known);
    addEntry(cases, "a huge ZIP64 size", [](auto& e) {
        e.bytes = 0xffffffff;
        e.extra = le(1, 2) + le(8, 2) + le(quint64(1) << 39, 8);
    }, QStringLiteral("bad ! entry.bomb"));
    addEntry(cases, "a ZIP64 offset beyond the file", [](auto& e) { e.at = 0xffffffff; e.extra = le(1, 2) + le(8, 2) + le(quint64(1) << 62, 8); }, known);
    addEntry(cases, "encrypted", [](auto& e) { e.flags |= 1; }, QStringLiteral("bad ! entry.encrypted"));
    addEntry(cases, "strongly encrypted", [](auto& e) { e.flags |= 0x41; }, QStringLiteral("bad ! entry.encrypted"));
    addEntry(cases, "encrypted by AES", [](auto& e) { e.method = 99; e.flags |= 1; }, QStringLiteral("bad ! entry.encrypted"));
    addEntry(cases, "only encrypted in its header", [](auto& e) { e.localFlags = 1; }, wrong);
    for (const quint16 method : {1, 6, 9, 10, 14, 19, 96, 97, 98})
        addEntry(cases, qPrintable(QStringLiteral("an unknown method %1").arg(method)), [method](auto& e) { e.method = method; },
                 QStringLiteral("bad ! entry.method"));
    for (const quint16 method : {12, 93, 95})
        addEntry(cases, qPrintable(QStringLiteral("bytes that are not of method %1").arg(method)), [method](auto& e) { e.method = method; }, wrong);
}

void addModes(Cases& cases)
{
    addEntry(cases, "a character device", [](auto& e) { e.mode = 0020666; }, QStringLiteral("bad : special"));
    addEntry(cases, "a block device", [](auto& e) { e.mode = 0060660; }, QStringLiteral("bad : special"));
    addEntry(cases, "a pipe", [](auto& e) { e.mode = 0010666; }, QStringLiteral("bad : special"));
    addEntry(cases, "a socket", [](auto& e) { e.mode = 0140666; }, QStringLiteral("bad : special"));
    const auto link = [&cases](const char* name, const QByteArray& target, const QString& expected) {
        cases.push_back({QByteArray("zip, ") + name, kZip, [target] { return zipOf({zipLink("link", target), zipFile("good")}); },
                         kGood + u'\n' + expected});
    };
    link("a link out of it", "../../outside", QStringLiteral("link -> ../../outside"));
    link("a link to an absolute path", "/etc/passwd", QStringLiteral("link -> /etc/passwd"));
    link("a link to nothing", "", QStringLiteral("link ! entry.linkbroken"));
    link("a link with a NUL", QByteArray("a\0b", 3), QStringLiteral("link ! entry.linkbroken"));
    link("a link of 5,000 bytes", QByteArray(5000, 'l'), QStringLiteral("link ! entry.linkbroken"));
    link("a link that is not UTF-8", "caf\xc3", QStringLiteral("link ! entry.linkbroken"));
    cases.push_back({"zip, a link and a file written through it", kZip,
                     [] { return zipOf({zipLink("link", "../outside"), zipFile("link/evil"), zipFile("link/folder/evil")}); },
                     QStringLiteral("link -> ../outside\nlink%2Fevil ! entry.through\nlink%2Ffolder%2Fevil ! entry.through")});
    cases.push_back({"zip, a file and a link of one name", kZip, [] { return zipOf({zipLink("a", "../outside"), zipFile("a")}); },
                     QStringLiteral("a -> ../outside\na (2) ! entry.duplicate")});
    cases.push_back({"zip, a file below a file", kZip, [] { return zipOf({zipFile("good"), zipFile("good/evil")}); },
                     kGood + QStringLiteral("\ngood%2Fevil ! entry.through")});
    cases.push_back({"zip, one name twice", kZip, [] { return zipOf({zipFile("good"), zipFile("good", "other")}); },
                     kGood + QStringLiteral("\ngood (2) ! entry.duplicate")});
    cases.push_back({"zip, one name three times, one of them by way of a dot", kZip,
                     [] { return zipOf({zipFile("good"), zipFile("./good", "2"), zipFile("good", "3")}); },
                     kGood + QStringLiteral("\ngood (2) ! entry.duplicate\ngood (3) ! entry.duplicate")});
    cases.push_back({"zip, a folder and a file of one name", kZip, [] { return zipOf({zipFile("a/"), zipFile("a")}); },
                     QStringLiteral("a (2) ! entry.duplicate")});
    cases.push_back({"zip, two names that differ in case", kZip, [] { return zipOf({zipFile("README"), zipFile("readme")}); },
                     QStringLiteral("README = content\nreadme = content")});
    cases.push_back({"zip, two spellings of one name in Unicode", kZip, [] { return zipOf({zipFile("e\u0301"), zipFile("\u00e9")}); },
                     QStringLiteral("e\u0301 = content\n\u00e9 = content")});
    cases.push_back({"zip, a name that looks like an escaped one", kZip, [] { return zipOf({zipFile("..%2Fevil"), zipFile("../evil")}); },
                     QStringLiteral("..%2Fevil = content\n..%2Fevil (2) ! entry.outside")});
}

void addBombs(Cases& cases)
{
    cases.push_back({"zip, a bomb by its ratio", kZip,
                     [] {
                         RawZipEntry bomb = zipFile("bomb", QByteArray(50 << 20, '\0'));
                         bomb.isPacked = true;
                         return zipOf({bomb, zipFile("good")});
                     },
                     QStringLiteral("bomb ! entry.bomb\n") + kGood});
    cases.push_back({"zip, a bomb that says it is small", kZip,
                     [] {
                         RawZipEntry bomb = zipFile("bomb", QByteArray(50 << 20, '\0'));
                         bomb.isPacked = true;
                         bomb.bytes = 1000;
                         return zipOf({bomb, zipFile("good")});
                     },
                     QStringLiteral("bomb ? entry.damaged\n") + kGood});
    cases.push_back({"zip, a bomb in a zip is a file", kZip,
                     [] {
                         RawZipEntry bomb = zipFile("bomb", QByteArray(8 << 20, '\0'));
                         bomb.isPacked = true;
                         return zipOf({zipFile("in.zip", "content"), zipFile("good")});
                     },
                     kGood + QStringLiteral("\nin.zip = content")});
    cases.push_back({"zip, two entries that share their bytes", kZip,
                     [] {
                         RawZipEntry first = zipFile("first");
                         RawZipEntry second = zipFile("second");
                         second.hasLocal = false;
                         second.at = 0;
                         return zipOf({first, second});
                     },
                     QStringLiteral("first = content\nsecond ! entry.overlap")});
    cases.push_back({"zip, entries that lie inside of each other", kZip,
                     [] {
                         const QByteArray inner = zipOf({zipFile("second")}).left(30 + 6 + 7);
                         RawZipEntry first = zipFile("first", inner);
                         RawZipEntry second = zipFile("second");
                         second.hasLocal = false;
                         second.at = 30 + 5;
                         return zipOf({first, second, zipFile("good")});
                     },
                     QString()});
    cases.back().expected = QStringLiteral("first = %1\ngood = content\nsecond ! entry.overlap")
                                .arg(QString::fromLatin1(zipOf({zipFile("second")}).left(30 + 6 + 7).toPercentEncoding()));
    cases.push_back({"zip, a thousand entries that share one kernel", kZip,
                     [] {
                         RawZipEntry kernel = zipFile("kernel", QByteArray(200000, 'x'));
                         kernel.isPacked = true;
                         std::vector<RawZipEntry> entries{kernel};
                         for (int i = 0; i < 1000; ++i) {
                             RawZipEntry more = kernel;
                             more.name = QByteArray::number(i);
                             more.hasLocal = false;
                             more.at = 0;
                             entries.push_back(more);
                         }
                         return zipOf(entries);
                     },
                     QStringLiteral("#1000 ! entry.overlap")});
}

void addEnds(Cases& cases)
{
    addArchive(cases, "nothing in it", [](auto& z) { z.entries.clear(); }, QString());
    addArchive(cases, "a comment that looks like an end", [](auto& z) { z.comment = QByteArray("PK\x05\x06") + QByteArray(18, '\0'); }, QString());
    addArchive(cases, "something in front of it", [](auto& z) { z.before = QByteArray(1000, 'x'); }, kGood);
    addArchive(cases, "something behind it", [](auto& z) { z.after = "some bytes more"; }, kGood);
    addArchive(cases, "more entries than there are", [](auto& z) { z.count = 2; }, kDamaged);
    addArchive(cases, "fewer entries than there are", [](auto& z) { z.count = 0; }, kDamaged);
    addArchive(cases, "a directory that is too short", [](auto& z) { z.directoryBytes = 20; }, kDamaged);
    addArchive(cases, "a directory of nothing", [](auto& z) { z.directoryBytes = 0; }, kDamaged);
    addArchive(cases, "a directory that is too long", [](auto& z) { z.directoryBytes = 5000; }, kDamaged);
    addArchive(cases, "a directory in the wrong place", [](auto& z) { z.directoryAt = 1; }, QStringLiteral("good ! entry.damaged"));
    addArchive(cases, "a directory beyond the file", [](auto& z) { z.directoryAt = 0x7fffffff; }, kDamaged);
    addArchive(cases, "one volume of several", [](auto& z) { z.disk = 1; }, QStringLiteral("archive.volumes"));
    addArchive(cases, "ZIP64", [](auto& z) { z.hasZip64 = true; }, kGood);
    addArchive(cases, "ZIP64 with a count of 2^64 - 1", [](auto& z) { z.hasZip64 = true; z.count64 = ~quint64(0); }, kDamaged);
    addArchive(cases, "ZIP64 with a count of 2^40", [](auto& z) { z.hasZip64 = true; z.count64 = quint64(1) << 40; }, kDamaged);
    addArchive(cases, "ZIP64 with a directory of 2^63", [](auto& z) { z.hasZip64 = true; z.directoryBytes64 = quint64(1) << 63; }, kDamaged);
    addArchive(cases, "ZIP64 with a directory at 2^64 - 1", [](auto& z) { z.hasZip64 = true; z.directoryAt64 = ~quint64(0); }, kDamaged);
    addArchive(cases, "ZIP64 with sizes that overflow", [](auto& z) { z.hasZip64 = true; z.directoryBytes64 = ~quint64(0) - 10; z.directoryAt64 = 100; }, kDamaged);
    addArchive(cases, "a ZIP64 locator that points nowhere", [](auto& z) { z.hasZip64 = true; z.end64At = quint64(1) << 60; }, kGood);
    addArchive(cases, "two million entries said, one there", [](auto& z) { z.hasZip64 = true; z.count64 = 2'000'000; }, kDamaged);
    const auto cut = [&cases](const char* name, int percent, const QString& expected) {
        cases.push_back({QByteArray("zip, ") + name, kZip,
                         [percent] {
                             const QByteArray whole = zipOf({zipFile("good"), zipFile("more", QByteArray(3000, 'm'))});
                             return whole.left(whole.size() * percent / 100);
                         },
                         expected});
    };
    cut("cut in the middle", 50, kDamaged);
    cut("cut in the directory", 97, kDamaged);
    cut("cut before the end", 99, kDamaged);
    cases.push_back({"zip, every content encrypted", kZip,
                     [] {
                         RawZipEntry entry = zipFile("secret");
                         entry.flags |= 1;
                         return zipOf({entry, zipFile("folder/")});
                     },
                     QStringLiteral("archive.encrypted")});
    cases.push_back({"a zip that is nothing", kZip, [] { return QByteArray(); }, QStringLiteral("archive.unknown")});
    cases.push_back({"a zip that is text", kZip, [] { return QByteArray("hello, world\n").repeated(1000); }, QStringLiteral("archive.unknown")});
    cases.push_back({"a zip under the name of a tar.gz", QStringLiteral("a.tar.gz"), [] { return zipOf({zipFile("good")}); },
                     QStringLiteral("archive.misnamed")});
    cases.push_back({"a zip under an unknown name", QStringLiteral("a.backup"), [] { return zipOf({zipFile("good")}); }, kGood});
}

} // namespace

void addZipCases(std::vector<CorpusCase>& cases)
{
    addLies(cases);
    addModes(cases);
    addBombs(cases);
    addEnds(cases);
}

} // namespace gangway::lab
