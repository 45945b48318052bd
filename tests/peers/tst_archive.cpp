// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/archive/export.h"
#include "backends/stores/archive/inspect.h"
#include "backends/stores/folder/folderstore.h"
#include "tests/support/childprocess.h"
#include "tests/support/storefixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace gangway;

namespace
{

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(file.write(bytes), bytes.size());
}

/// What the x86 filter changes: calls with a near target, at every distance from a boundary.
QByteArray machineCode(qsizetype bytes)
{
    QByteArray code;
    for (int i = 0; code.size() < bytes; ++i)
        code += QByteArray(i % 5, '\x90') + '\xe8' + static_cast<char>(i) + static_cast<char>(i >> 8) + QByteArray(2, '\0');
    code.truncate(bytes);
    return code;
}

/// Text that packs well, and differs from place to place.
QByteArray prose(qsizetype bytes)
{
    QByteArray text;
    for (qint64 i = 0; text.size() < bytes; ++i)
        text += "line " + QByteArray::number(i * 7919) + " of a made-up notebook\n";
    text.truncate(bytes);
    return text;
}

// We write what is larger than ArchiveWriter::kMostWholeBytes as it streams by, in parts; half of this is.
constexpr qsizetype kStreamedBytes = 17 << 20;
// We read by blocks of half a megabyte at most: several of them, and no longer than the packers of others are quick.
constexpr qsizetype kManyBlocksBytes = 3 << 19;

struct Answer {
    int exitCode = -1;
    QByteArray output;
};

Answer ask(const QString& program, const QStringList& arguments, const QString& folder = {})
{
    ChildProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(600000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAll()};
}

bool has(const char* program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

#define GW_NEEDS(program)                                                                                              \
    if (!has(program))                                                                                                 \
    QSKIP(program " is not installed")

#define GW_ASK(...)                                                                                                    \
    do {                                                                                                               \
        const Answer gwAnswer = ask(__VA_ARGS__);                                                                      \
        QVERIFY2(gwAnswer.exitCode == 0, gwAnswer.output.right(2000).constData());                                     \
    } while (false)

} // namespace

/// Other programs read what we write, and we read what they write (anchors.md, T19).
class TestArchivePeers : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void othersReadOurZip_data() { worlds(); }
    void othersReadOurZip()
    {
        QFETCH(int, world);
        make(world);
        const auto result = exported(QStringLiteral("a.zip"));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().toLogLine()));
        const QString zip = path(QStringLiteral("a.zip"));
        if (has("unzip") && result->files > 0) // unzip calls an empty zip an error
            GW_ASK(QStringLiteral("unzip"), {QStringLiteral("-tqq"), zip});
        if (has("7z"))
            GW_ASK(QStringLiteral("7z"), {QStringLiteral("t"), zip});
        GW_ASK(QStringLiteral("/usr/bin/python3"),
               {QStringLiteral("-c"),
                QStringLiteral("import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\n"
                               "assert len([n for n in z.namelist() if not n.endswith('/')])==int(sys.argv[2])"),
                zip, QString::number(result->files)});
    }
    void unzipGivesBackTheSameTree()
    {
        GW_NEEDS("unzip");
        make(1);
        QVERIFY(exported(QStringLiteral("a.zip")).has_value());
        GW_ASK(QStringLiteral("unzip"), {QStringLiteral("-qq"), path(QStringLiteral("a.zip")), QStringLiteral("-d"), path(QStringLiteral("back"))});
        GW_ASK(QStringLiteral("diff"), {QStringLiteral("-r"), QStringLiteral("--no-dereference"), path(QStringLiteral("source")), path(QStringLiteral("back"))});
        const QString notebook = QStringLiteral("/work/notebook 3.ipynb");
        QCOMPARE(QFileInfo(path(QStringLiteral("back")) + notebook).lastModified().toSecsSinceEpoch(),
                 QFileInfo(path(QStringLiteral("source")) + notebook).lastModified().toSecsSinceEpoch());
        QVERIFY(QFileInfo(path(QStringLiteral("back/work/run.sh"))).isExecutable());
    }
    void tarGivesBackTheSameTree_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("tar.gz") << QStringLiteral("a.tar.gz");
        QTest::newRow("tar.zst") << QStringLiteral("a.tar.zst");
    }
    void tarGivesBackTheSameTree()
    {
        QFETCH(QString, name);
        if (name.endsWith(QStringLiteral("zst")))
            GW_NEEDS("zstd");
        make(1);
        put(path(QStringLiteral("source/") + QString(90, u'd') + u'/' + QString(200, u'n')), "a long name");
        QVERIFY(exported(name).has_value());
        QVERIFY(QDir().mkpath(path(QStringLiteral("back"))));
        GW_ASK(QStringLiteral("tar"), {QStringLiteral("-xf"), path(name), QStringLiteral("-C"), path(QStringLiteral("back"))});
        GW_ASK(QStringLiteral("diff"), {QStringLiteral("-r"), QStringLiteral("--no-dereference"), path(QStringLiteral("source")), path(QStringLiteral("back"))});
        GW_ASK(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral("import sys,tarfile\nt=tarfile.open(sys.argv[1]) if not sys.argv[1].endswith('zst') else None\n"
                                                                                          "assert t is None or len(t.getmembers())>10"),
                                                    path(name)});
    }

    void weReadWhatOthersWrite_data();
    void weReadWhatOthersWrite();
    void whatWeCannotUnpackIsNamed_data();
    void whatWeCannotUnpackIsNamed();
    void encryptedOnesOfOthersAreRefused_data();
    void encryptedOnesOfOthersAreRefused();

    void fourGigabytesAndAByte()
    {
        if (!qEnvironmentVariableIsSet("GW_LARGE"))
            QSKIP("Takes a minute: set GW_LARGE");
        QVERIFY(QDir().mkpath(path(QStringLiteral("source"))));
        QFile file(path(QStringLiteral("source/large")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize((qint64(1) << 32) + 1));
        put(path(QStringLiteral("source/small")), "after it");
        const auto result = exported(QStringLiteral("a.zip"));
        QVERIFY(result.has_value());
        QCOMPARE(result->bytes, (qint64(1) << 32) + 1 + 8);
        GW_ASK(QStringLiteral("unzip"), {QStringLiteral("-tqq"), path(QStringLiteral("a.zip"))});
        GW_ASK(QStringLiteral("7z"), {QStringLiteral("t"), path(QStringLiteral("a.zip"))});
    }

private:
    QString path(const QString& name) const { return m_place->filePath(name); }
    void worlds()
    {
        QTest::addColumn<int>("world");
        QTest::newRow("of nothing") << 0;
        QTest::newRow("of a project") << 1;
        QTest::newRow("of names from every plane of Unicode") << 2;
        QTest::newRow("of 66,000 files") << 3;
    }
    void make(int world);
    void makeProject(qsizetype largest);
    Result<ExportResult> exported(const QString& name)
    {
        Context context = m_world.context();
        const auto source = openFolderStore(path(QStringLiteral("source")));
        if (!source)
            return source.error();
        return exportArchive(context, m_world.environment(), **source, {}, path(name));
    }
    Result<QMap<QString, QByteArray>> worldOfArchive(const QString& name)
    {
        Context context = m_world.context();
        ArchiveOpening opening;
        opening.path = path(name);
        GW_TRY(const auto store, openArchiveStore(context, m_world.environment(), opening));
        return worldOf(context, *store);
    }

    TestEnvironment m_world;
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestArchivePeers::makeProject(qsizetype largest)
{
    const QString source = path(QStringLiteral("source"));
    for (int i = 0; i < 12; ++i)
        put(source + QStringLiteral("/work/notebook %1.ipynb").arg(i), prose(i * 30000));
    put(source + QStringLiteral("/work/run.sh"), "#!/bin/sh\n");
    QVERIFY(QFile::setPermissions(source + QStringLiteral("/work/run.sh"), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    put(source + QStringLiteral("/work/program"), machineCode(100001));
    put(source + QStringLiteral("/модель/веса.bin"), noise(largest / 2));
    put(source + QStringLiteral("/large.csv"), prose(largest));
    put(source + QStringLiteral("/nothing"), {});
    QVERIFY(QDir().mkpath(source + QStringLiteral("/empty/folder")));
}

void TestArchivePeers::make(int world)
{
    const QString source = path(QStringLiteral("source"));
    QVERIFY(QDir().mkpath(source));
    if (world == 1) {
        makeProject(kStreamedBytes);
        QVERIFY(QFile::link(QStringLiteral("work/run.sh"), source + QStringLiteral("/link")));
    } else if (world == 2) {
        for (const char32_t c : {U'é', U'Ж', U'模', U'\U0001F680', U'\U00020000', U'\U000E0041', U'\U000F0000', U'\U0010FFFD'})
            put(source + u'/' + QString::fromUcs4(&c, 1) + QStringLiteral(".txt"), "plane");
    } else if (world == 3) {
        constexpr int kFiles = 66000; // over 65,535 a zip needs the larger end records
        for (int i = 0; i < kFiles; ++i)
            put(source + QStringLiteral("/%1/%2").arg(i / 1000).arg(i), QByteArray::number(i));
    }
}

void TestArchivePeers::weReadWhatOthersWrite_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char* what, const char* name, const char* command) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(command).split(u' ');
    };
    row("zip", "a.zip", "zip -qr ../a.zip .");
    row("zip that only stores", "a.zip", "zip -qr0 ../a.zip .");
    row("zip with bzip2", "a.zip", "zip -qr -Z bzip2 ../a.zip .");
    row("zip with ZIP64 everywhere", "a.zip", "zip -qr -fz ../a.zip .");
    row("zip by 7-Zip", "a.zip", "7z a -bso0 -bsp0 ../a.zip .");
    row("zip by 7-Zip with bzip2", "a.zip", "7z a -bso0 -bsp0 -mm=BZip2 ../a.zip .");
    row("zip by 7-Zip with xz", "a.zip", "7z a -bso0 -bsp0 -mm=xz ../a.zip .");
    row("zip by Python", "a.zip", "/usr/bin/python3 -m zipfile -c ../a.zip work модель large.csv nothing empty");
    row("7z", "a.7z", "7z a -bso0 -bsp0 ../a.7z .");
    row("7z not solid", "a.7z", "7z a -bso0 -bsp0 -ms=off ../a.7z .");
    row("7z with LZMA", "a.7z", "7z a -bso0 -bsp0 -m0=LZMA ../a.7z .");
    row("7z with LZMA and the largest dictionary", "a.7z", "7z a -bso0 -bsp0 -mx9 -m0=LZMA:d=1536m ../a.7z .");
    row("7z with bzip2", "a.7z", "7z a -bso0 -bsp0 -m0=BZip2 ../a.7z .");
    row("7z with deflate", "a.7z", "7z a -bso0 -bsp0 -m0=Deflate ../a.7z .");
    row("7z that only copies", "a.7z", "7z a -bso0 -bsp0 -m0=Copy ../a.7z .");
    row("7z with the x86 filter", "a.7z", "7z a -bso0 -bsp0 -m0=BCJ -m1=LZMA2 ../a.7z .");
    row("7z with a plain header", "a.7z", "7z a -bso0 -bsp0 -mhc=off ../a.7z .");
    row("tar of GNU", "a.tar", "tar -cf ../a.tar --format=gnu .");
    row("tar of pax", "a.tar", "tar -cf ../a.tar --format=pax .");
    row("tar of ustar", "a.tar", "tar -cf ../a.tar --format=ustar work nothing empty large.csv модель");
    row("tar of v7", "a.tar", "tar -cf ../a.tar --format=v7 work nothing empty large.csv модель");
    row("tar.gz", "a.tar.gz", "tar -czf ../a.tar.gz .");
    row("tar.bz2", "a.tar.bz2", "tar -cjf ../a.tar.bz2 .");
    row("tar.xz", "a.tar.xz", "tar -cJf ../a.tar.xz .");
    row("tar.zst", "a.tar.zst", "tar --zstd -cf ../a.tar.zst .");
    row("tar by 7-Zip", "a.tar", "7z a -bso0 -bsp0 ../a.tar .");
    row("tgz by Python", "a.tgz", "/usr/bin/python3 -m tarfile -c ../a.tgz work модель large.csv nothing empty");
}

void TestArchivePeers::weReadWhatOthersWrite()
{
    QFETCH(QString, name);
    QFETCH(QStringList, command);
    if (!QFileInfo::exists(command.first()) && QStandardPaths::findExecutable(command.first()).isEmpty())
        QSKIP("The program is not installed");
    makeProject(kManyBlocksBytes); // without a link: most of them store what it leads to
    for (QString& part : command)
        part = QString::fromUtf8(part.toLatin1());
    const QString program = command.takeFirst();
    GW_ASK(program, command, path(QStringLiteral("source")));
    Context context = m_world.context();
    const auto folder = openFolderStore(path(QStringLiteral("source")));
    const auto expected = worldOf(context, **folder);
    const auto found = worldOfArchive(name);
    QVERIFY2(found, qPrintable(found ? QString() : found.error().toLogLine()));
    QCOMPARE(found->keys(), expected->keys());
    QVERIFY(*found == *expected);
    const auto inspected = inspectArchive(context, m_world.environment(), path(name));
    QVERIFY(inspected && inspected->sound);
}

void TestArchivePeers::encryptedOnesOfOthersAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char* what, const char* name, const char* command) {
        QTest::newRow(what) << QString::fromLatin1(name) << QString::fromLatin1(command).split(u' ');
    };
    row("zip", "a.zip", "zip -qr -P secret ../a.zip work");
    row("zip by 7-Zip with AES", "a.zip", "7z a -bso0 -bsp0 -psecret -mem=AES256 ../a.zip work");
    row("7z", "a.7z", "7z a -bso0 -bsp0 -psecret ../a.7z work");
    row("7z with its header", "a.7z", "7z a -bso0 -bsp0 -psecret -mhe=on ../a.7z work");
}

void TestArchivePeers::whatWeCannotUnpackIsNamed_data()
{
    QTest::addColumn<QStringList>("command");
    const auto row = [](const char* what, const char* command) { QTest::newRow(what) << QString::fromLatin1(command).split(u' '); };
    row("7z with the x86 filter in front of LZMA", "7z a -bso0 -bsp0 -m0=BCJ -m1=LZMA ../a.7z .");
    row("7z with the x86 filter of four streams", "7z a -bso0 -bsp0 -m0=BCJ2 -m1=LZMA2 -m2=LZMA -m3=LZMA -mb0:1 -mb0s1:2 -mb0s2:3 ../a.7z .");
    row("7z with PPMd", "7z a -bso0 -bsp0 -m0=PPMd ../a.7z .");
    row("7z with a filter for another processor", "7z a -bso0 -bsp0 -m0=ARM -m1=LZMA2 ../a.7z .");
}

// Every name is listed, the files that hold nothing are there, and each other one says why it cannot be had.
void TestArchivePeers::whatWeCannotUnpackIsNamed()
{
    GW_NEEDS("7z");
    QFETCH(QStringList, command);
    makeProject(kManyBlocksBytes);
    const QString program = command.takeFirst();
    GW_ASK(program, command, path(QStringLiteral("source")));
    Context context = m_world.context();
    ArchiveOpening opening;
    opening.path = path(QStringLiteral("a.7z"));
    const auto store = openArchiveStore(context, m_world.environment(), opening);
    QVERIFY2(store, qPrintable(store ? QString() : store.error().toLogLine()));
    const auto listed = (*store)->list(context, QString());
    QVERIFY(listed);
    QCOMPARE(listed->size(), size_t(5));
    const auto found = (*store)->stat(context, QStringLiteral("large.csv"));
    QVERIFY(found);
    QCOMPARE(found->problem, QStringLiteral("entry.method"));
    const auto content = readAll(context, **store, QStringLiteral("large.csv"));
    QVERIFY(!content);
    QCOMPARE(content.error().code, QStringLiteral("entry.method"));
    QCOMPARE(content.error().kind, ErrorKind::Unsupported);
    QCOMPARE(readAll(context, **store, QStringLiteral("nothing")).value_or("?"), QByteArray());
}

void TestArchivePeers::encryptedOnesOfOthersAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QStringList, command);
    if (QStandardPaths::findExecutable(command.first()).isEmpty())
        QSKIP("The program is not installed");
    makeProject(kManyBlocksBytes);
    const QString program = command.takeFirst();
    GW_ASK(program, command, path(QStringLiteral("source")));
    const auto found = worldOfArchive(name);
    QVERIFY(!found);
    QCOMPARE(found.error().code, QStringLiteral("archive.encrypted"));
}

QTEST_GUILESS_MAIN(TestArchivePeers)
#include "tst_archive.moc"
