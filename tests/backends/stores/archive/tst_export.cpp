// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/archive/export.h"
#include "backends/stores/folder/folderstore.h"
#include "backends/support/hashing.h"
#include "backends/support/outputfile.h"
#include "tests/support/childprocess.h"
#include "tests/support/smalldisk.h"
#include "tests/support/storefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace gangway;

namespace
{

constexpr auto kChildArgument = "--export-and-die";

void put(const QString& path, const QByteArray& bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray got(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString problemOf(const Result<ExportResult>& result)
{
    return result ? QString() : result.error().toLogLine();
}

/// A store whose reading can be made to go wrong.
class WatchedStore : public FileStore
{
public:
    explicit WatchedStore(std::shared_ptr<FileStore> store)
        : m_store(std::move(store))
    {
    }
    std::function<void(const QString&)> beforeRead = [](const QString&) {};
    QString denied;

    StoreCapabilities capabilities() const override { return m_store->capabilities(); }
    Result<std::vector<Resource>> list(Context& context, const QString& folder) override { return m_store->list(context, folder); }
    Result<Resource> stat(Context& context, const QString& path) override { return m_store->stat(context, path); }
    Result<std::unique_ptr<ByteSource>> read(Context& context, const QString& path, qint64 offset) override
    {
        beforeRead(path);
        if (path == denied)
            return Error::of(ErrorKind::Denied, QStringLiteral("May not be read"), path, QStringLiteral("file.denied"));
        return m_store->read(context, path, offset);
    }
    Result<std::unique_ptr<FileBatch>> begin(Context& context, const BatchOptions& options) override { return m_store->begin(context, options); }
    std::optional<qint64> freeBytes(Context& context) override { return m_store->freeBytes(context); }
    QString describe() const override { return m_store->describe(); }

private:
    std::shared_ptr<FileStore> m_store;
};

/// In the child: exports, and is killed in the middle of it.
int exportAndDie(const QString& source, const QString& out)
{
    TestEnvironment world;
    Context context = world.context();
    WatchedStore store(*openFolderStore(source));
    std::atomic<int> reads = 0;
    store.beforeRead = [&reads](const QString&) {
        if (++reads == 30)
            ::kill(::getpid(), SIGKILL);
    };
    const auto result = exportArchive(context, world.environment(), store, {}, out);
    return result ? 0 : 1;
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_place->path()).mkpath(QStringLiteral("source/empty")));
        for (int i = 0; i < 60; ++i)
            put(source(QStringLiteral("data/%1/file %1.txt").arg(i)), QByteArray::number(i).repeated(1000));
        put(source(QStringLiteral("notebook.ipynb")), "{}");
        put(source(QStringLiteral("large.bin")), noise(11 << 20));
        put(source(QStringLiteral("Отчёт.csv")), "a;b\n");
        put(source(QStringLiteral("nothing")), {});
        QVERIFY(QFile::link(QStringLiteral("notebook.ipynb"), source(QStringLiteral("link"))));
        m_store = std::make_unique<WatchedStore>(*openFolderStore(m_place->filePath(QStringLiteral("source"))));
    }

    void everythingIsInIt_data() { kinds(); }
    void everythingIsInIt()
    {
        QFETCH(QString, name);
        ExportOptions options;
        options.sourceName = QStringLiteral("folder:/made/up");
        options.notIncluded = {{QStringLiteral("Secrets"), QStringLiteral("secrets.left"), QStringLiteral("never exported")}};
        const auto result = run(name, options);
        QVERIFY2(result, qPrintable(problemOf(result)));
        QCOMPARE(result->files, 65);
        QCOMPARE(result->failed, 0);
        QCOMPARE(result->notIncluded.size(), size_t(1));
        QCOMPARE(result->archiveBytes, QFileInfo(out(name)).size());
        QCOMPARE(result->sha256, Sha256::of(got(out(name))));
        Context context = m_world.context();
        ArchiveOpening opening;
        opening.path = out(name);
        const auto archive = openArchiveStore(context, m_world.environment(), opening);
        QVERIFY(archive.has_value());
        const auto before = worldWithoutLinks(*m_store);
        QCOMPARE(worldWithoutLinks(**archive), before);
        QCOMPARE((*archive)->stat(context, QStringLiteral("link"))->linkTarget, QStringLiteral("notebook.ipynb"));
        checkManifest(name, *result);
    }

    void theSameTreeGivesTheSameBytes_data() { kinds(); }
    void theSameTreeGivesTheSameBytes()
    {
        QFETCH(QString, name);
        QVERIFY(run(name).has_value());
        const QByteArray first = got(out(name));
        // Another order in the folders, other workers, another place.
        ChildProcess copying;
        copying.start(QStringLiteral("cp"), {QStringLiteral("-a"), m_place->filePath(QStringLiteral("source")),
                                             m_place->filePath(QStringLiteral("copy"))});
        QVERIFY(copying.waitForFinished());
        QCOMPARE(copying.exitCode(), 0);
        TestEnvironment other;
        Context context = other.context();
        const auto copy = openFolderStore(m_place->filePath(QStringLiteral("copy")));
        const QString second = m_place->filePath(QStringLiteral("again.") + name.section(u'.', 1));
        QVERIFY(exportArchive(context, other.environment(), **copy, {}, second).has_value());
        QVERIFY(got(second) == first);
    }

    void aFolderOfItCanBeExported()
    {
        Context context = m_world.context();
        const auto result = exportArchive(context, m_world.environment(), *m_store, QStringLiteral("data/7"), out(QStringLiteral("part.zip")));
        QVERIFY2(result, qPrintable(problemOf(result)));
        QCOMPARE(result->files, 1);
        const auto wrong = exportArchive(context, m_world.environment(), *m_store, QStringLiteral("none"), out(QStringLiteral("none.zip")));
        QVERIFY(!wrong);
        QVERIFY(!QFile::exists(out(QStringLiteral("none.zip"))));
    }

    void whatCannotBeReadIsNamed()
    {
        m_store->denied = QStringLiteral("data/5/file 5.txt");
        m_store->beforeRead = [this](const QString& path) {
            if (path == QStringLiteral("data/6/file 6.txt"))
                QFile::remove(source(path));
            if (path == QStringLiteral("data/7/file 7.txt"))
                put(source(path), "another length");
        };
        const auto result = run(QStringLiteral("a.zip"));
        QVERIFY2(result, qPrintable(problemOf(result)));
        QCOMPARE(result->failed, 3);
        QCOMPARE(result->files, 62);
        QStringList codes;
        for (const NotIncluded& one : result->notIncluded)
            codes << one.path + u' ' + one.code;
        codes.sort();
        QCOMPARE(codes, (QStringList{QStringLiteral("data/5/file 5.txt file.denied"), QStringLiteral("data/6/file 6.txt file.notfound"),
                                     QStringLiteral("data/7/file 7.txt source.changed")}));
        QCOMPARE(manifest(QStringLiteral("a.zip")).value(QStringLiteral("notIncluded")).toArray().size(), 3);
    }

    void aFileOfTheSameLengthThatChangesIsNoticed()
    {
        m_store->beforeRead = [this](const QString& path) {
            if (path == QStringLiteral("data/7/file 7.txt"))
                put(source(path), QByteArray("8").repeated(1000));
        };
        const auto result = run(QStringLiteral("a.zip"));
        QVERIFY(result.has_value());
        QCOMPARE(result->failed, 1);
    }

    void theOldExportStaysWhenTheNewOneFails()
    {
        QVERIFY(run(QStringLiteral("a.zip")).has_value());
        const QByteArray old = got(out(QStringLiteral("a.zip")));
        const QStringList before = pathsBelow(m_place->filePath(QStringLiteral("out")));
        m_store->beforeRead = [this](const QString& path) {
            if (path == QStringLiteral("large.bin"))
                QVERIFY(QFile::resize(source(path), 9 << 20));
        };
        const auto result = run(QStringLiteral("a.zip"));
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("source.changed"));
        QVERIFY(got(out(QStringLiteral("a.zip"))) == old);
        QCOMPARE(pathsBelow(m_place->filePath(QStringLiteral("out"))), before);
    }

    void stoppingLeavesNothing()
    {
        std::stop_source stop;
        m_store->beforeRead = [&stop](const QString& path) {
            if (path == QStringLiteral("large.bin"))
                stop.request_stop();
        };
        Context context = m_world.context(stop.get_token());
        const auto result = exportArchive(context, m_world.environment(), *m_store, {}, out(QStringLiteral("a.tar.gz")));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Cancelled);
        QVERIFY(pathsBelow(m_place->filePath(QStringLiteral("out"))).isEmpty());
    }

    void aKilledExportIsCleanedByTheNextOne_data() { kinds(); }
    void aKilledExportIsCleanedByTheNextOne()
    {
        QFETCH(QString, name);
        QVERIFY(run(name).has_value());
        const QByteArray old = got(out(name));
        put(source(QStringLiteral("data/0/file 0.txt")), "newer");
        ChildProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QString::fromLatin1(kChildArgument), m_place->filePath(QStringLiteral("source")), out(name)});
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QVERIFY(got(out(name)) == old); // the previous export is still there
        QVERIFY(pathsBelow(m_place->filePath(QStringLiteral("out"))).size() > 2);
        QVERIFY(run(QStringLiteral("other.zip")).has_value());
        QCOMPARE(pathsBelow(m_place->filePath(QStringLiteral("out"))).size(), 4);
    }

    void whatAnotherExportIsWritingStays()
    {
        QVERIFY(QDir().mkpath(m_place->filePath(QStringLiteral("out"))));
        const auto live = OutputFile::create(out(QStringLiteral("live.zip")));
        QVERIFY(live.has_value());
        QVERIFY(run(QStringLiteral("a.zip")).has_value());
        QVERIFY(QFile::exists((*live)->path()));
    }

    void aFullDiskIsSaidAndLeavesNothing_data() { kinds(); }
    void aFullDiskIsSaidAndLeavesNothing()
    {
        QFETCH(QString, name);
        const QString small = m_place->filePath(QStringLiteral("small"));
        const SmallDisk disk(small);
        GW_NEEDS_DISK(disk);
        Context context = m_world.context();
        const auto result = exportArchive(context, m_world.environment(), *m_store, {}, small + u'/' + name);
        const QStringList left = pathsBelow(small);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("disk.full"));
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
    }

    void otherNamesAreRefused()
    {
        for (const char* name : {"a.7z", "a.tar", "a.rar", "a"}) {
            const auto result = run(QString::fromLatin1(name));
            QVERIFY2(!result, name);
            QCOMPARE(result.error().code, QStringLiteral("archive.kind"));
        }
    }

    void theFileIsAsOpenAsOthers()
    {
        const mode_t before = ::umask(022);
        QVERIFY(run(QStringLiteral("a.zip")).has_value());
        ::umask(before);
        struct stat facts = {};
        QCOMPARE(::stat(QFile::encodeName(out(QStringLiteral("a.zip"))).constData(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, mode_t(0644));
    }

private:
    void kinds()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"a.zip", "a.tar.gz", "a.tar.zst"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    QString source(const QString& path) const { return m_place->filePath(QStringLiteral("source/") + path); }
    QString out(const QString& name) const { return m_place->filePath(QStringLiteral("out/") + name); }
    Result<ExportResult> run(const QString& name, const ExportOptions& options = {})
    {
        Context context = m_world.context();
        return exportArchive(context, m_world.environment(), *m_store, {}, out(name), options);
    }
    QMap<QString, QByteArray> worldWithoutLinks(FileStore& store, const QString& folder = {})
    {
        Context context = m_world.context();
        QMap<QString, QByteArray> world;
        const auto listed = store.list(context, folder);
        for (const Resource& resource : *listed) {
            const QString path = folder.isEmpty() ? resource.name : folder + u'/' + resource.name;
            if (resource.type == ResourceType::File)
                world.insert(path, readAll(context, store, path).value_or("unreadable"));
            if (resource.type != ResourceType::Folder)
                continue;
            world.insert(path + u'/', {});
            world.insert(worldWithoutLinks(store, path));
        }
        return world;
    }
    QJsonObject manifest(const QString& name) const
    {
        return QJsonDocument::fromJson(got(out(name) + QStringLiteral(".manifest.json"))).object();
    }
    void checkManifest(const QString& name, const ExportResult& result)
    {
        const QJsonObject root = manifest(name);
        QCOMPARE(root.value(QStringLiteral("format")).toString(), QStringLiteral("gangway-export-1"));
        QCOMPARE(root.value(QStringLiteral("source")).toString(), QStringLiteral("folder:/made/up"));
        QVERIFY(QDateTime::fromString(root.value(QStringLiteral("created")).toString(), Qt::ISODate).isValid());
        QCOMPARE(root.value(QStringLiteral("archive")).toObject().value(QStringLiteral("sha256")).toString(),
                 QString::fromLatin1(result.sha256.toHex()));
        QCOMPARE(root.value(QStringLiteral("notIncluded")).toArray().at(0).toObject().value(QStringLiteral("path")).toString(),
                 QStringLiteral("Secrets"));
        int files = 0;
        const QJsonArray entries = root.value(QStringLiteral("entries")).toArray();
        for (const QJsonValue& value : entries) {
            const QJsonObject entry = value.toObject();
            if (!entry.contains(QStringLiteral("sha256")))
                continue;
            ++files;
            const QByteArray content = got(source(entry.value(QStringLiteral("path")).toString()));
            QCOMPARE(entry.value(QStringLiteral("sha256")).toString(), QString::fromLatin1(Sha256::of(content).toHex()));
            QCOMPARE(entry.value(QStringLiteral("bytes")).toInteger(), content.size());
        }
        QCOMPARE(files, 64);
    }

    TestEnvironment m_world;
    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<WatchedStore> m_store;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == kChildArgument)
        return exportAndDie(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestExport test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_export.moc"
