// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/scopematcher.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gangway;

class TestGlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matching_data();
    void matching();
    void scopes_data();
    void scopes();
    void hostilePatternsAreFast_data();
    void hostilePatternsAreFast();
};

void TestGlob::matching_data()
{
    QTest::addColumn<QString>("glob");
    QTest::addColumn<QString>("path"); // a trailing '/' says folder
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* name, const char* glob, const char* path, bool expected) {
        QTest::newRow(name) << QString::fromUtf8(glob) << QString::fromUtf8(path) << expected;
    };
    row("a star matches within a component", "*.txt", "a.txt", true);
    row("without a slash the last component anywhere counts", "*.txt", "x/y/a.txt", true);
    row("without a slash other components do not count", "x", "x/y", false);
    row("with a slash the whole path counts", "x/*.txt", "x/a.txt", true);
    row("a star does not cross folders", "x/*.txt", "x/y/a.txt", false);
    row("a leading slash anchors", "/a", "x/a", false);
    row("a leading slash matches at the top", "/a", "a", true);
    row("two stars cross any folders", "x/**/a", "x/1/2/3/a", true);
    row("two stars cross no folder too", "x/**/a", "x/a", true);
    row("two stars at the beginning", "**/a", "p/q/a", true);
    row("two stars at the end need something", "x/**", "x", false);
    row("two stars at the end take everything below", "x/**", "x/y/z", true);
    row("two stars inside a component are one", "a**b", "axxb", true);
    row("two pairs of stars", "**/b/**/d", "a/b/c/b/x/d", true);
    row("two pairs of stars that do not fit", "**/b/**/d", "a/c/d", false);
    row("a question mark is one character", "a?c", "a\xc3\xa9" "c", true);
    row("a question mark is one character beyond the first plane", "?", "\xf0\x9f\x98\x80", true);
    row("a question mark is not nothing", "a?c", "ac", false);
    row("a class", "[abc].txt", "b.txt", true);
    row("a range", "[a-c]", "b", true);
    row("outside of a range", "[a-c]", "d", false);
    row("not of a class", "[!abc]", "d", true);
    row("not of a class, the other way to write it", "[^abc]", "a", false);
    row("a bracket first in a class is itself", "[]]", "]", true);
    row("an open class is a bracket", "[ab", "[ab", true);
    row("a class over letters that are not ASCII", "[\xd0\xb0-\xd1\x8f]", "\xd0\xb6", true);
    row("a backslash takes the next as it is", "a\\*b", "a*b", true);
    row("a backslash takes the next as it is and nothing else", "a\\*b", "axb", false);
    row("case counts", "A", "a", false);
    row("a star may be empty", "a*", "a", true);
    row("stars that need a second try", "*ab*ac", "abaabac", true);
    row("a trailing slash wants a folder", "build/", "build", false);
    row("a trailing slash takes a folder", "build/", "x/build/", true);
    row("an empty glob matches nothing", "", "a", false);
    row("a glob of slashes matches nothing", "//", "a/", false);
    row("two stars alone match everything", "**", "a/b", true);
}

void TestGlob::matching()
{
    QFETCH(QString, glob);
    QFETCH(QString, path);
    QFETCH(bool, expected);
    const bool isFolder = path.endsWith(u'/');
    std::vector<QByteArray> parts;
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts))
        parts.push_back(part.toUtf8());
    const std::vector<QByteArrayView> views(parts.begin(), parts.end());
    QCOMPARE(Glob(glob).matches(views, isFolder), expected);
}

void TestGlob::scopes_data()
{
    QTest::addColumn<QStringList>("projects");
    QTest::addColumn<QStringList>("include");
    QTest::addColumn<QStringList>("exclude");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("expected");
    const auto list = [](const char* text) { return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts); };
    const auto row = [&](const char* name, const char* projects, const char* in, const char* ex, const char* path,
                         bool expected) {
        QTest::newRow(name) << list(projects) << list(in) << list(ex) << QString::fromLatin1(path) << expected;
    };
    row("an empty scope takes everything", "", "", "", "a/b", true);
    row("what is below a picked project", "p q", "", "", "q/x", true);
    row("the picked project", "p", "", "", "p", true);
    row("a project whose name only begins the same", "p", "", "", "pp/x", false);
    row("a nested project", "a/b", "", "", "a/b/c", true);
    row("beside a nested project", "a/b", "", "", "a/c", false);
    row("included by its name", "", "*.py", "", "x/a.py", true);
    row("not included", "", "*.py", "", "x/a.txt", false);
    row("below an included folder", "", "src", "", "src/x/a.txt", true);
    row("excluded by its name", "", "", "*.tmp", "x/a.tmp", false);
    row("below an excluded folder", "", "", "node_modules", "x/node_modules/y/z", false);
    row("below a folder excluded with a slash", "", "", "node_modules/", "node_modules/y", false);
    row("a file with the name of an excluded folder", "", "", "node_modules/", "node_modules", true);
    row("exclusion beats inclusion", "", "*.py", "old", "old/a.py", false);
}

void TestGlob::scopes()
{
    QFETCH(QStringList, projects);
    QFETCH(QStringList, include);
    QFETCH(QStringList, exclude);
    QFETCH(QString, path);
    QFETCH(bool, expected);
    const Scope scope{projects, include, exclude};
    QCOMPARE(scope.takes(path), expected);
}

void TestGlob::hostilePatternsAreFast_data()
{
    QTest::addColumn<QString>("glob");
    QTest::addColumn<QString>("path");
    const QString as(4000, u'a');
    QTest::newRow("many stars and no end") << QStringLiteral("a*").repeated(2000) + u'b' << as;
    QTest::newRow("many pairs of stars") << QStringLiteral("**/a/").repeated(1000) + u'b'
                                         << QStringLiteral("a/").repeated(2000) + u'a';
    QTest::newRow("pairs of stars over stars") << QStringLiteral("**/") + QStringLiteral("a*").repeated(500) + u'b'
                                               << QString(as).append(QStringLiteral("/a")).repeated(10);
    QTest::newRow("classes") << QStringLiteral("*[ab]").repeated(1000) + u'c' << as;
}

void TestGlob::hostilePatternsAreFast()
{
    QFETCH(QString, glob);
    QFETCH(QString, path);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!Scope({}, {glob}, {}).takes(path));
    // A matcher that tries every combination would not end within the age of the universe.
    QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestGlob)
#include "tst_glob.moc"
