// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archivelab/corpus.h"

#include "tests/support/archivelab/rawsevenzip.h"
#include "tests/support/archivelab/rawzip.h"

namespace gangway::lab
{

namespace
{

const auto kSevenZip = QStringLiteral("a.7z");
const auto kDamaged = QStringLiteral("archive.damaged");

void add(std::vector<CorpusCase>& cases, const char* name, std::function<void(RawSevenZip&)> change, const QString& expected)
{
    cases.push_back({QByteArray("7z, ") + name, kSevenZip,
                     [change] {
                         RawSevenZip archive;
                         archive.names = {"good", "more"};
                         archive.contents = {"content", "more content"};
                         change(archive);
                         return archive.build();
                     },
                     expected});
}

void addRaw(std::vector<CorpusCase>& cases, const char* name, std::function<QByteArray()> bytes, const QString& expected)
{
    cases.push_back({QByteArray("7z, ") + name, kSevenZip, std::move(bytes), expected});
}

QByteArray soundOne()
{
    RawSevenZip archive;
    archive.names = {"good"};
    archive.contents = {"content"};
    return archive.build();
}

} // namespace

void addSevenZipCases(std::vector<CorpusCase>& cases)
{
    const auto both = QStringLiteral("good = content\nmore = more content");
    const auto neither = QStringLiteral("good ! entry.damaged\nmore ! entry.damaged");
    add(cases, "a sound one", [](auto&) {}, both);
    add(cases, "wrong checksums", [](auto& a) { a.hasWrongCrc = true; }, neither);
    add(cases, "sizes that are too large", [](auto& a) { a.sizeLie = 1; }, neither);
    add(cases, "sizes that are huge", [](auto& a) { a.sizeLie = qint64(1) << 50; }, QStringLiteral("archive.toolarge"));
    add(cases, "a terabyte in a few bytes", [](auto& a) { a.sizeLie = qint64(1) << 38; }, QStringLiteral("archive.bomb"));
    add(cases, "more files than contents", [](auto& a) { a.fileCountLie = 1; }, kDamaged);
    add(cases, "2^60 files", [](auto& a) { a.fileCountLie = quint64(1) << 60; }, kDamaged);
    add(cases, "2^31 files", [](auto& a) { a.fileCountLie = quint64(1) << 31; }, kDamaged);
    add(cases, "2^60 folders", [](auto& a) { a.folderCountLie = quint64(1) << 60; }, kDamaged);
    add(cases, "2^31 packed streams", [](auto& a) { a.streamCountLie = quint64(1) << 31; }, kDamaged);
    add(cases, "one packed stream more", [](auto& a) { a.streamCountLie = 1; }, kDamaged);
    add(cases, "encrypted", [](auto& a) { a.method = "\x06\xf1\x07\x01"; }, QStringLiteral("archive.encrypted"));
    add(cases, "packed by PPMd", [](auto& a) { a.method = "\x03\x04\x01"; }, QStringLiteral("good ! entry.method\nmore ! entry.method"));
    add(cases, "packed by LZMA without its properties", [](auto& a) { a.method = "\x03\x01\x01"; }, QStringLiteral("good ! entry.method\nmore ! entry.method"));
    add(cases, "bytes that are no deflate", [](auto& a) { a.method = "\x04\x01\x08"; }, neither);
    add(cases, "bytes that are no bzip2", [](auto& a) { a.method = "\x04\x02\x02"; }, neither);
    const QByteArray lzma2("\x21\x21\x01\x18", 4), x86("\x04\x03\x03\x01\x03", 5);
    const auto twoCoders = [&](const char* name, const QByteArray& coders, const QString& expected) {
        add(cases, name, [coders](auto& a) { a.coders = coders; a.coderCount = 2; }, expected);
    };
    const auto unknown = QStringLiteral("good ! entry.method\nmore ! entry.method");
    twoCoders("a filter behind bytes that are no LZMA2", lzma2 + x86 + QByteArray("\x01\x00", 2), neither);
    twoCoders("a filter named before bytes that are no LZMA2", x86 + lzma2 + QByteArray("\x00\x01", 2), neither);
    twoCoders("a filter in front of the packing", lzma2 + x86 + QByteArray("\x00\x01", 2), unknown);
    twoCoders("a filter beside a coder that feeds itself", lzma2 + x86 + QByteArray("\x00\x00", 2), unknown);
    twoCoders("a filter that feeds an input that is not there", lzma2 + x86 + QByteArray("\x07\x00", 2), unknown);
    twoCoders("two filters", x86 + x86 + QByteArray("\x01\x00", 2), unknown);
    addRaw(cases, "cut in the middle", [] { return soundOne().left(50); }, kDamaged);
    addRaw(cases, "only its mark", [] { return soundOne().left(6); }, kDamaged);
    addRaw(cases, "a header beyond the file", [] { return soundOne().chopped(1); }, kDamaged);
    addRaw(cases, "a flipped bit in the header", [] {
        QByteArray bytes = soundOne();
        bytes[bytes.size() - 5] = char(bytes[bytes.size() - 5] ^ 1);
        return bytes;
    }, kDamaged);
    addRaw(cases, "a header of nothing but one mark", [] { return sevenZip({}, QByteArray(100000, '\x04')); }, kDamaged);
    addRaw(cases, "a header of numbers as large as they get", [] { return sevenZip({}, "\x01\x04\x06" + QByteArray(5000, '\xff')); }, kDamaged);
    addRaw(cases, "a packed header that unpacks to itself", [] { return sevenZip("abc", QByteArray("\x17\x06\x00\x01\x09\x03\x00\x07\x0b\x01\x00\x01\x01\x00\x0c\x03\x00\x00", 18)); }, QStringLiteral("archive.toolarge"));
    addRaw(cases, "a packed header of a gigabyte", [] {
        return sevenZip("abc", QByteArray("\x17\x06\x00\x01\x09\x03\x00\x07\x0b\x01\x00\x01\x03\x04\x01\x08\x0c", 17) + sevenNumber(1 << 30) + QByteArray(2, '\0'));
    }, QStringLiteral("archive.toolarge"));
    addRaw(cases, "a coder with 2^40 inputs", [] {
        return sevenZip("abc", QByteArray("\x01\x04\x06\x00\x01\x09\x03\x00\x07\x0b\x01\x00\x01\x11\x21", 15) + sevenNumber(quint64(1) << 40) + sevenNumber(1) + QByteArray(40, '\0'));
    }, kDamaged);
    addRaw(cases, "a coder that feeds itself", [] {
        return sevenZip("abc", QByteArray("\x01\x04\x06\x00\x01\x09\x03\x00\x07\x0b\x01\x00\x02\x01\x00\x01\x00\x00\x00\x0c\x03\x03\x00\x00\x00", 25));
    }, kDamaged);
    addRaw(cases, "nothing in it", [] { return sevenZip({}, {}); }, QString());
    addRaw(cases, "a header of one byte", [] { return sevenZip({}, "\x01"); }, kDamaged);
    cases.push_back({"a 7z under the name of a zip", QStringLiteral("a.zip"), soundOne, QStringLiteral("archive.misnamed")});
}

} // namespace gangway::lab
