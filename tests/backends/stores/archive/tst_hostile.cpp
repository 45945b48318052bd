// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/folder/folderstore.h"
#include "tests/support/archivelab/corpus.h"
#include "tests/support/childprocess.h"
#include "tests/support/storefixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <fstream>
#include <tuple>

using namespace gangway;

namespace
{

constexpr auto kChildArgument = "--import";
constexpr qint64 kMostSeconds = 5;
// A sanitizer multiplies the time of everything.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int kSlowness = 4;
#else
constexpr int kSlowness = 1;
#endif
constexpr qint64 kMostExtraKilobytes = 256 * 1024;

qint64 peakKilobytes()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:"))
            return std::stoll(line.substr(6));
    }
    return 0;
}

/// Copies an archive into a folder as a migration does, and writes down what came of each entry.
class Import
{
public:
    Import(Context& context, FileStore& archive, FileStore& folder)
        : m_context(context)
        , m_archive(archive)
        , m_folder(folder)
    {
    }
    QStringList run()
    {
        walk({});
        m_lines.sort();
        return m_lines;
    }

private:
    void walk(const QString& folder)
    {
        const auto listed = m_archive.list(m_context, folder);
        if (!listed) {
            m_lines << folder + QStringLiteral(" ? list ") + listed.error().code;
            return;
        }
        for (const Resource& resource : *listed)
            take(folder.isEmpty() ? resource.name : folder + u'/' + resource.name, resource);
    }
    void take(const QString& path, const Resource& resource)
    {
        if (!resource.problem.isEmpty()) {
            m_lines << path + QStringLiteral(" ! ") + resource.problem;
            // Who asks all the same gets an error.
            if (m_archive.read(m_context, path, 0))
                m_lines << path + QStringLiteral(" was read all the same");
        } else if (resource.type == ResourceType::Folder) {
            walk(path);
        } else if (resource.type == ResourceType::Special) {
            m_lines << path + QStringLiteral(" : special");
        } else if (resource.type == ResourceType::Link) {
            m_lines << path + QStringLiteral(" -> ") + resource.linkTarget;
            copy(path, resource);
        } else {
            const auto content = readAll(m_context, m_archive, path);
            if (content)
                m_lines << path + QStringLiteral(" = ") + shown(*content);
            else
                m_lines << path + QStringLiteral(" ? ") + content.error().code;
            copy(path, resource);
        }
    }
    static QString shown(const QByteArray& content)
    {
        const bool isText = std::all_of(content.begin(), content.end(), [](char c) { return c >= ' ' && c < 127; });
        return QString::fromLatin1(isText ? content : content.toPercentEncoding());
    }
    void copy(const QString& path, const Resource& resource)
    {
        auto batch = m_folder.begin(m_context, {QStringLiteral("hostile"), qint64(1) << 40});
        if (!batch)
            return;
        const auto open = [&](qint64 offset) { return m_archive.read(m_context, path, offset); };
        const bool isWritten = resource.type == ResourceType::Link
                                   ? (*batch)->create(m_context, path, resource).has_value()
                                   : (*batch)->write(m_context, path, resource, open).has_value();
        if (isWritten && !(*batch)->commit(m_context))
            std::fprintf(stderr, "no commit of %s\n", qPrintable(path));
    }

    Context& m_context;
    FileStore& m_archive;
    FileStore& m_folder;
    QStringList m_lines;
};

/// In the child: prints the peak of its memory before and after, then what came of it.
int importInChild(const QString& archivePath, const QString& folderPath)
{
    TestEnvironment world;
    Context context = world.context();
    const qint64 before = peakKilobytes();
    ArchiveOpening opening;
    opening.path = archivePath;
    const auto archive = openArchiveStore(context, world.environment(), opening);
    QString outcome;
    if (archive) {
        const auto folder = openFolderStore(folderPath, true);
        outcome = folder ? Import(context, **archive, **folder).run().join(u'\n') : folder.error().toLogLine();
    } else {
        outcome = archive.error().code;
    }
    std::printf("%lld\n%s", static_cast<long long>(peakKilobytes() - before), outcome.toUtf8().constData());
    return 0;
}

QStringList sorted(const QString& lines)
{
    QStringList list = lines.split(u'\n', Qt::SkipEmptyParts);
    list.sort();
    return list;
}

/// "#1000 ! code" stands for so many lines with that ending.
bool matches(const QString& expected, const QString& found)
{
    if (!expected.startsWith(u'#'))
        return sorted(expected) == sorted(found);
    const qsizetype blank = expected.indexOf(u' ');
    return found.count(expected.mid(blank)) == expected.mid(1, blank - 1).toInt();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Hostile archives (anchors.md, T17): each is imported by a process of its own.
class TestHostile : public QObject
{
    Q_OBJECT
private slots:
    void thereAreEnough() { QVERIFY2(lab::hostileCorpus().size() >= 150, qPrintable(QString::number(lab::hostileCorpus().size()))); }
    void cleanupTestCase()
    {
        qInfo("hostile archives %d: writes outside the root %d, over 5 s %d (slowest %.2f s: %s), over 256 MB extra %d (most %.1f MB: %s), "
              "crashes %d",
              m_count, m_outside, m_slow, static_cast<double>(m_mostMs) / 1000, m_slowest.constData(), m_large,
              static_cast<double>(m_mostKilobytes) / 1024, m_largest.constData(), m_crashed);
    }
    void isHandled_data()
    {
        QTest::addColumn<int>("index");
        m_cases = lab::hostileCorpus();
        for (size_t i = 0; i < m_cases.size(); ++i)
            QTest::newRow(QByteArray::number(int(i)) + ": " + m_cases[i].name) << int(i);
    }
    void isHandled()
    {
        QFETCH(int, index);
        const lab::CorpusCase& one = m_cases[size_t(index)];
        ++m_count;
        QTemporaryDir place;
        const QString root = place.filePath(QStringLiteral("root/in/here"));
        QVERIFY(QDir().mkpath(root));
        for (const QString& folder : {QStringLiteral("root"), QStringLiteral("root/in"), QStringLiteral("outside")}) {
            QVERIFY(QDir().mkpath(place.filePath(folder)));
            write(place.filePath(folder + QStringLiteral("/canary")), "sings");
        }
        const QString archive = place.filePath(one.fileName);
        write(archive, one.bytes());
        const QStringList before = outsideOf(place.path(), root);

        QElapsedTimer timer;
        timer.start();
        ChildProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kChildArgument), archive, root});
        const bool ended = child.waitForFinished(60000);
        const qint64 tookMs = timer.elapsed();
        if (tookMs > m_mostMs)
            std::tie(m_mostMs, m_slowest) = std::pair(tookMs, one.name);
        m_slow += tookMs > kMostSeconds * 1000;
        m_crashed += !ended || child.exitStatus() != QProcess::NormalExit || child.exitCode() != 0;
        m_outside += outsideOf(place.path(), root) != before;
        QVERIFY2(ended && child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0, child.readAllStandardError().constData());
        QCOMPARE(outsideOf(place.path(), root), before);
        QVERIFY(tookMs <= kMostSeconds * 1000 * kSlowness);

        const QByteArray output = child.readAllStandardOutput();
        const qint64 kilobytes = output.left(output.indexOf('\n')).toLongLong();
        const QString found = QString::fromUtf8(output.mid(output.indexOf('\n') + 1));
        if (kilobytes > m_mostKilobytes)
            std::tie(m_mostKilobytes, m_largest) = std::pair(kilobytes, one.name);
        m_large += kilobytes > kMostExtraKilobytes;
#ifndef __SANITIZE_ADDRESS__
        QVERIFY2(kilobytes < kMostExtraKilobytes, qPrintable(QString::number(kilobytes)));
#endif
        QVERIFY2(matches(one.expected, found), qPrintable(QStringLiteral("found:\n") + found + QStringLiteral("\nexpected:\n") + one.expected));
    }

private:
    /// Everything in the place but what lies in the root, with the contents of files.
    static QStringList outsideOf(const QString& place, const QString& root)
    {
        QStringList paths;
        for (const QString& path : pathsBelow(place)) {
            const QString full = place + u'/' + path;
            if (full.startsWith(root + u'/'))
                continue;
            QFile file(full);
            const bool isCanary = full.endsWith(QStringLiteral("canary")) && file.open(QIODevice::ReadOnly);
            paths << path + (isCanary ? QString::fromLatin1(file.readAll()) : QString());
        }
        return paths;
    }
    std::vector<lab::CorpusCase> m_cases;
    int m_count = 0, m_outside = 0, m_slow = 0, m_large = 0, m_crashed = 0;
    qint64 m_mostKilobytes = 0, m_mostMs = 0;
    QByteArray m_largest, m_slowest;
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == kChildArgument)
        return importInChild(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    TestHostile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostile.moc"
