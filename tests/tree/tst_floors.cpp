// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace
{

const QString kRoot = QStringLiteral(GW_SOURCE_DIR);

/// What the files below a folder may include of ours; the table of architecture.
struct Floor {
    const char* folder;
    QStringList may;
};

const QList<Floor>& floors()
{
    static const QList<Floor> kFloors{
        {"models", {QStringLiteral("models/")}},
        {"backends/api", {QStringLiteral("models/"), QStringLiteral("backends/api/")}},
        {"backends/net", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/net/"), QStringLiteral("backends/support/")}},
        {"backends/support", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/support/")}},
        {"backends/engine", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/engine/")}},
        {"backends/stores", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/support/"), QStringLiteral("backends/stores/")}},
        {"backends/sandbox", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/support/"), QStringLiteral("backends/sandbox/")}},
        {"backends/files", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/support/"), QStringLiteral("backends/stores/"), QStringLiteral("backends/files/")}},
        {"wizard/text", {QStringLiteral("models/"), QStringLiteral("wizard/text/")}},
        {"wizard", {QStringLiteral("models/"), QStringLiteral("backends/api/"), QStringLiteral("backends/engine/"), QStringLiteral("wizard/")}},
    };
    return kFloors;
}

QStringList sourcesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator it(kRoot + u'/' + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    return files;
}

QString textOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// The rules of the tree that no compiler keeps.
class TestFloors : public QObject
{
    Q_OBJECT

private slots:
    void includesStayOnTheirFloors_data();
    void includesStayOnTheirFloors();
    void whatFreezesOrLiesIsNowhere_data();
    void whatFreezesOrLiesIsNowhere();
    void threadsAreMadeInOneFile();
    void everySourceNamesItsLicence();
    void noSourceIsTooLong();
    void everyClassHasANameOfItsOwn();
};

/// The classes that a file defines and every other file can see: those in no unnamed namespace.
static QStringList classesOf(const QString& text)
{
    static const QRegularExpression kClass(QStringLiteral("^(?:class|struct) (\\w+)(?: final)?(?: :.*|\\s*\\{.*)?$"));
    QStringList names;
    bool isHidden = false;
    for (const QString& line : text.split(u'\n')) {
        isHidden = line == QStringLiteral("namespace") || (isHidden && line != QStringLiteral("} // namespace"));
        const auto match = kClass.match(line);
        if (!isHidden && match.hasMatch())
            names << match.captured(1);
    }
    return names;
}

void TestFloors::everyClassHasANameOfItsOwn()
{
    // Two of one name link without a word, and one of them runs in the place of the other.
    QHash<QString, QString> fileOf;
    QStringList twice;
    for (const char* folder : {"models", "backends", "wizard", "app"}) {
        for (const QString& path : sourcesBelow(QString::fromLatin1(folder))) {
            for (const QString& name : classesOf(textOf(path))) {
                const QString first = fileOf.value(name);
                if (!first.isEmpty())
                    twice << name + QStringLiteral(": ") + first + QStringLiteral(" and ") + path;
                fileOf.insert(name, path);
            }
        }
    }
    QVERIFY(fileOf.size() > 100);
    QCOMPARE(twice, QStringList());
}

void TestFloors::includesStayOnTheirFloors_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("may");
    for (const Floor& floor : floors())
        QTest::newRow(floor.folder) << QString::fromLatin1(floor.folder) << floor.may;
}

void TestFloors::includesStayOnTheirFloors()
{
    QFETCH(QString, folder);
    QFETCH(QStringList, may);
    static const QRegularExpression kInclude(QStringLiteral("^#include \"([^\"]+)\""), QRegularExpression::MultilineOption);
    const QStringList files = sourcesBelow(folder);
    QVERIFY(!files.isEmpty());
    for (const QString& file : files) {
        auto includes = kInclude.globalMatch(textOf(file));
        while (includes.hasNext()) {
            const QString included = includes.next().captured(1);
            if (included.endsWith(QStringLiteral(".moc")))
                continue;
            const bool allowed = std::any_of(may.begin(), may.end(), [&](const QString& start) { return included.startsWith(start); });
            QVERIFY2(allowed, qPrintable(QStringLiteral("%1 may not include %2").arg(file, included)));
        }
    }
}

void TestFloors::whatFreezesOrLiesIsNowhere_data()
{
    QTest::addColumn<QString>("word");
    // Written in two halves, so that this file does not hold them.
    for (const char* word : {"QEvent" "Loop", "process" "Events(", "QThread::" "terminate", "ignoreSsl" "Errors", "Verify" "None", "setStyle" "Sheet", ".ex" "ec(this"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestFloors::whatFreezesOrLiesIsNowhere()
{
    QFETCH(QString, word);
    for (const char* folder : {"models", "backends", "wizard", "app"}) {
        const QStringList files = sourcesBelow(QString::fromLatin1(folder));
        for (const QString& file : files)
            QVERIFY2(!textOf(file).contains(word), qPrintable(file));
    }
}

void TestFloors::threadsAreMadeInOneFile()
{
    const QStringList files = sourcesBelow(QStringLiteral("models")) + sourcesBelow(QStringLiteral("backends")) + sourcesBelow(QStringLiteral("wizard")) + sourcesBelow(QStringLiteral("app"));
    for (const QString& file : files) {
        const QString text = textOf(file);
        for (const char* way : {"QtConcurrent", "QThreadPool", "std::thread", "std::jthread", "std::async("})
            QVERIFY2(!text.contains(QLatin1String(way)) || file.endsWith(QStringLiteral("engine/taskpool.cpp")), qPrintable(file + u' ' + QLatin1String(way)));
    }
}

void TestFloors::everySourceNamesItsLicence()
{
    for (const char* folder : {"models", "backends", "wizard", "app", "tests"}) {
        const QStringList files = sourcesBelow(QString::fromLatin1(folder));
        for (const QString& file : files)
            QVERIFY2(textOf(file).startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")), qPrintable(file));
    }
}

void TestFloors::noSourceIsTooLong()
{
    for (const char* folder : {"models", "backends", "wizard", "app"}) {
        const QStringList files = sourcesBelow(QString::fromLatin1(folder));
        for (const QString& file : files)
            QVERIFY2(textOf(file).count(u'\n') <= 450, qPrintable(file)); // the hard limit of the conventions
    }
}

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
