// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/domain/trees.h"

#include <QElapsedTimer>
#include <QTest>

using namespace gangway;

namespace
{

constexpr qint64 kSecond = 1'000'000'000;

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

DiffRules rulesOf(ConflictPolicy policy)
{
    DiffRules rules;
    rules.conflict = policy;
    return rules;
}

DiffRules folding(ConflictPolicy policy = ConflictPolicy::Ask)
{
    DiffRules rules = rulesOf(policy);
    rules.target.caseSensitive = false;
    return rules;
}

DiffRules refusing(const char* character, ConflictPolicy policy = ConflictPolicy::Ask)
{
    DiffRules rules = rulesOf(policy);
    rules.target.refusesName = [c = QByteArray(character)](QByteArrayView name) {
        return name.toByteArray().contains(c) || name.size() > 40 || name.endsWith('.');
    };
    return rules;
}

} // namespace

struct Row {
    const char* name;
    Tree source;
    Tree target;
    DiffRules rules;
    QStringList expected;
};

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void questions_data();
    void questions();
    void questionsDoNotDependOnKnownHashes();
    void fieldsThatDiffer();
    void timesAtTheEndsOfTheirRangeCompare();
    void twoTreesOf200000FilesCompareInTime();

private:
    std::vector<Row> rows() const;
    static void addPolicies(std::vector<Row>& rows);
    static void addTypes(std::vector<Row>& rows);
    static void addNames(std::vector<Row>& rows);
    static void addScopes(std::vector<Row>& rows);
    static void addUnsupported(std::vector<Row>& rows);
};

void TestDiff::addPolicies(std::vector<Row>& rows)
{
    const Tree newer = Tree().file(u("a.txt"), 2, 9 * kSecond);
    const Tree older = Tree().file(u("a.txt"), 1, 5 * kSecond);
    rows.push_back({"absent in the target: add", newer, Tree(), {}, {u("a.txt add notInTarget")}});
    rows.push_back({"same size and time: same", newer, newer, {}, {u("a.txt same sameSizeAndTime")}});
    rows.push_back({"ask, target older: change", newer, older, {}, {u("a.txt change newerInSource")}});
    rows.push_back({"ask, target newer: conflict", older, newer, {}, {u("a.txt conflict contentDiffers")}});
    rows.push_back({"skip", newer, older, rulesOf(ConflictPolicy::Skip), {u("a.txt skip skippedByPolicy")}});
    rows.push_back({"replace a newer one", older, newer, rulesOf(ConflictPolicy::Replace), {u("a.txt change contentDiffers")}});
    rows.push_back({"stop", newer, older, rulesOf(ConflictPolicy::Stop), {u("a.txt conflict contentDiffers")}});
    rows.push_back({"rename keeps the extension", newer, older, rulesOf(ConflictPolicy::Rename),
                    {u("a.txt -> a (from source).txt add keptBoth")}});
    rows.push_back({"rename takes the next free name", newer,
                    Tree(older).file(u("a (from source).txt"), 7), rulesOf(ConflictPolicy::Rename),
                    {u("a.txt -> a (from source 2).txt add keptBoth"), u("a (from source).txt onlyInTarget notInSource")}});
    rows.push_back({"rename avoids names of the source", Tree(newer).file(u("a (from source).txt"), 3), older,
                    rulesOf(ConflictPolicy::Rename),
                    {u("a (from source).txt add notInTarget"), u("a.txt -> a (from source 2).txt add keptBoth")}});
    rows.push_back({"what was kept beside before is the same", newer,
                    Tree(older).file(u("a (from source).txt"), 2, 9 * kSecond), rulesOf(ConflictPolicy::Rename),
                    {u("a.txt -> a (from source).txt same sameSizeAndTime")}});
    DiffRules close;
    close.timeToleranceNs = 2 * kSecond;
    rows.push_back({"within the tolerance of times: same", Tree().file(u("a"), 1, 7 * kSecond),
                    Tree().file(u("a"), 1, 5 * kSecond), close, {u("a same sameSizeAndTime")}});
    DiffRules content;
    content.compareContent = true;
    rows.push_back({"content equal: same", Tree().file(u("a"), 1, 1, 'x'), Tree().file(u("a"), 1, 9, 'x'), content,
                    {u("a same identicalContent")}});
    rows.push_back({"content unknown counts as different", Tree().file(u("a"), 1, 1, 'x'), Tree().file(u("a"), 1, 1), content,
                    {u("a conflict contentDiffers")}});
    rows.push_back({"empty files have equal content", Tree().file(u("a"), 0, 1), Tree().file(u("a"), 0, 9), content,
                    {u("a same identicalContent")}});
    DiffRules permissions;
    permissions.permissionsMatter = true;
    rows.push_back({"permissions only", Tree().file(u("a"), 1, 0, 0, 0755), Tree().file(u("a")), permissions,
                    {u("a change permissionsDiffer")}});
    const auto decided = [](Decision decision) {
        DiffRules rules = rulesOf(ConflictPolicy::Stop);
        rules.decisions.insert(u("a.txt"), decision);
        return rules;
    };
    rows.push_back({"decided: replace", newer, older, decided(Decision::Replace), {u("a.txt change newerInSource decided")}});
    rows.push_back({"decided: keep both", newer, older, decided(Decision::KeepBoth),
                    {u("a.txt -> a (from source).txt add keptBoth decided")}});
    rows.push_back({"decided: skip", newer, older, decided(Decision::Skip), {u("a.txt skip leftOutByYou decided")}});
    rows.push_back({"left out, though it could be added", newer, Tree(), decided(Decision::LeaveOut),
                    {u("a.txt skip leftOutByYou decided")}});
    DiffRules below;
    below.decisions.insert(u("p"), Decision::LeaveOut);
    below.decisions.insert(u("p/b"), Decision::None);
    rows.push_back({"a decision on a folder holds below it, but for those of their own",
                    Tree().file(u("p/a")).file(u("p/b")), Tree(), below,
                    {u("p/a skip leftOutByYou decided"), u("p/b add notInTarget")}});
}

void TestDiff::addTypes(std::vector<Row>& rows)
{
    const Tree folder = Tree().file(u("x/a")).file(u("x/b/c"));
    const Tree file = Tree().file(u("x"));
    const QStringList clash{u("x/a conflict typeDiffers"), u("x/b/c conflict typeDiffers")};
    rows.push_back({"a folder meets a file: all below conflicts", folder, file, {}, clash});
    rows.push_back({"replace never makes a folder of a file", folder, file, rulesOf(ConflictPolicy::Replace), clash});
    rows.push_back({"skip leaves the file", folder, file, rulesOf(ConflictPolicy::Skip),
                    {u("x/a skip skippedByPolicy"), u("x/b/c skip skippedByPolicy")}});
    rows.push_back({"rename renames the folder", folder, file, rulesOf(ConflictPolicy::Rename),
                    {u("x/a -> x (from source)/a add keptBoth"), u("x/b/c -> x (from source)/b/c add keptBoth")}});
    rows.push_back({"a renamed folder is found again", folder,
                    Tree(file).file(u("x (from source)/a")).file(u("x (from source)/mine")), rulesOf(ConflictPolicy::Rename),
                    {u("x/a -> x (from source)/a same sameSizeAndTime"), u("x/b/c -> x (from source)/b/c add keptBoth"),
                     u("x (from source)/mine onlyInTarget notInSource")}});
    rows.push_back({"a file meets a folder", file, folder, rulesOf(ConflictPolicy::Replace),
                    {u("x conflict typeDiffers"), u("x/a onlyInTarget notInSource"), u("x/b/c onlyInTarget notInSource")}});
    rows.push_back({"an empty folder meets a full one: same", Tree().folder(u("x")), folder, {},
                    {u("x same identicalContent"), u("x/a onlyInTarget notInSource"), u("x/b/c onlyInTarget notInSource")}});
    rows.push_back({"links compare by where they point", Tree().link(u("l"), u("x")).link(u("m"), u("x")),
                    Tree().link(u("l"), u("x")).link(u("m"), u("y")), {},
                    {u("l same identicalContent"), u("m conflict contentDiffers")}});
    rows.push_back({"a file replaces a link", file, Tree().link(u("x"), u("y")), rulesOf(ConflictPolicy::Replace),
                    {u("x change typeDiffers")}});
    rows.push_back({"a file never replaces a device", file, Tree().special(u("x")), rulesOf(ConflictPolicy::Replace),
                    {u("x conflict typeDiffers")}});
    rows.push_back({"below a folder of the target that cannot be read", folder,
                    Tree().problem(u("x"), u("file.denied"), ResourceType::Folder), {},
                    {u("x/a unsupported unreadable"), u("x/b/c unsupported unreadable")}});
}

void TestDiff::addNames(std::vector<Row>& rows)
{
    const Tree both = Tree().file(u("Read")).file(u("read"));
    rows.push_back({"names that differ by case, in a target that tells them apart", both, Tree(), {},
                    {u("Read add notInTarget"), u("read add notInTarget")}});
    rows.push_back({"the second of two names that are one in the target", both, Tree(), folding(),
                    {u("Read add notInTarget"), u("read unsupported nameClash")}});
    rows.push_back({"the second of them renamed", both, Tree(), folding(ConflictPolicy::Rename),
                    {u("Read add notInTarget"), u("read -> read (from source) add keptBoth")}});
    rows.push_back({"a third gets a third name", Tree(both).file(u("READ")), Tree(), folding(ConflictPolicy::Rename),
                    {u("READ add notInTarget"), u("Read -> Read (from source) add keptBoth"),
                     u("read -> read (from source 2) add keptBoth")}});
    rows.push_back({"matched by another case, the target keeps its spelling", Tree().file(u("Read")),
                    Tree().file(u("rEAD")), folding(), {u("Read -> rEAD same sameSizeAndTime")}});
    rows.push_back({"folders that are one in the target", Tree().file(u("P/a")).file(u("p/b")), Tree(), folding(),
                    {u("P/a add notInTarget"), u("p/b unsupported nameClash")}});
    rows.push_back({"folders that are one in the target, renamed", Tree().file(u("P/a")).file(u("p/b")), Tree(),
                    folding(ConflictPolicy::Rename), {u("P/a add notInTarget"), u("p/b -> p (from source)/b add keptBoth")}});
    DiffRules unicode;
    unicode.target.normalisesUnicode = true;
    rows.push_back({"composed and decomposed are one name", Tree().file(u("\xc3\xa9")), Tree().file(u("e\xcc\x81")), unicode,
                    {u("\xc3\xa9 -> e\xcc\x81 same sameSizeAndTime")}});
    rows.push_back({"a name that the target refuses", Tree().file(u("a:b")), Tree(), refusing(":"),
                    {u("a:b unsupported nameRefused")}});
    rows.push_back({"a refused name gets other characters", Tree().file(u("a:b.txt")), Tree(),
                    refusing(":", ConflictPolicy::Rename), {u("a:b.txt -> a_b.txt add keptBoth")}});
    rows.push_back({"two refused names that become one", Tree().file(u("a:b")).file(u("a_b")), Tree(),
                    refusing(":", ConflictPolicy::Rename),
                    {u("a:b -> a_b (from source) add keptBoth"), u("a_b add notInTarget")}});
    rows.push_back({"a trailing dot", Tree().file(u("a.")), Tree(), refusing(":", ConflictPolicy::Rename),
                    {u("a. -> a_ add keptBoth")}});
    rows.push_back({"a name that is too long keeps its extension", Tree().file(QString(50, u'x') + u(".txt")), Tree(),
                    refusing(":", ConflictPolicy::Rename),
                    {QString(50, u'x') + u(".txt -> ") + QString(36, u'x') + u(".txt add keptBoth")}});
    rows.push_back({"everything below a refused folder", Tree().file(u("a:b/c")), Tree(), refusing(":"),
                    {u("a:b/c unsupported nameRefused")}});
    rows.push_back({"everything below a renamed folder", Tree().file(u("a:b/c")), Tree(), refusing(":", ConflictPolicy::Rename),
                    {u("a:b/c -> a_b/c add keptBoth")}});
}

void TestDiff::addScopes(std::vector<Row>& rows)
{
    const Tree tree = Tree().file(u("p/a.py")).file(u("p/b.tmp")).file(u("q/c"));
    DiffRules excluding;
    excluding.scope.exclude = {u("*.tmp"), u("q/")};
    rows.push_back({"excluded items are skipped", tree, Tree(), excluding,
                    {u("p/a.py add notInTarget"), u("p/b.tmp skip excluded"), u("q/c skip excluded")}});
    DiffRules including;
    including.scope.include = {u("*.py")};
    rows.push_back({"what is not included is skipped", tree, Tree(), including,
                    {u("p/a.py add notInTarget"), u("p/b.tmp skip excluded"), u("q/c skip excluded")}});
    DiffRules picked;
    picked.scope.projects = {u("p")};
    rows.push_back({"only in the target: below the picked projects", Tree().file(u("p/a.py")), tree, picked,
                    {u("p/a.py same sameSizeAndTime"), u("p/b.tmp onlyInTarget notInSource")}});
    rows.push_back({"only in the target: a picked project that the source does not have", Tree(), tree, picked,
                    {u("p/a.py onlyInTarget notInSource"), u("p/b.tmp onlyInTarget notInSource")}});
    rows.push_back({"only in the target: everything, where nothing is picked", Tree(), tree, {},
                    {u("p/a.py onlyInTarget notInSource"), u("p/b.tmp onlyInTarget notInSource"),
                     u("q/c onlyInTarget notInSource")}});
    rows.push_back({"only in the target: not what is excluded", Tree(), tree, excluding,
                    {u("p/a.py onlyInTarget notInSource")}});
    DiffRules nested;
    nested.scope.projects = {u("p/in")};
    rows.push_back({"only in the target: below a nested project", Tree(), Tree().file(u("p/in/a")).file(u("p/out")), nested,
                    {u("p/in/a onlyInTarget notInSource")}});
}

void TestDiff::addUnsupported(std::vector<Row>& rows)
{
    rows.push_back({"what cannot be read", Tree().problem(u("a"), u("file.denied")), Tree(), {}, {u("a unsupported unreadable")}});
    rows.push_back({"a folder that cannot be read", Tree().problem(u("a"), u("file.denied"), ResourceType::Folder), Tree(), {},
                    {u("a unsupported unreadable")}});
    rows.push_back({"a device", Tree().special(u("a")), Tree(), {}, {u("a unsupported specialFile")}});
    const Tree links = Tree().link(u("p/in"), u("../q/x")).link(u("p/out"), u("../../x")).link(u("p/root"), u("/x"))
                           .link(u("p/zigzag"), u("a/../../../x"));
    rows.push_back({"links that lead out of the root", links, Tree(), {},
                    {u("p/in add notInTarget"), u("p/out unsupported linkOutside"), u("p/root unsupported linkOutside"),
                     u("p/zigzag unsupported linkOutside")}});
    DiffRules skip;
    skip.links = LinkPolicy::Skip;
    rows.push_back({"links skipped", Tree().link(u("l"), u("/x")), Tree(), skip, {u("l skip linkSkipped")}});
    DiffRules none;
    none.target.keepsLinks = false;
    rows.push_back({"a target without links", Tree().link(u("l"), u("x")), Tree(), none, {u("l unsupported linkUnsupported")}});
    DiffRules noFolders;
    noFolders.target.keepsEmptyFolders = false;
    rows.push_back({"a target without empty folders", Tree().folder(u("e")), Tree(), noFolders,
                    {u("e unsupported emptyFolderUnsupported")}});
    DiffRules small;
    small.target.largestFileBytes = 10;
    rows.push_back({"too large for the target", Tree().file(u("a"), 11).file(u("b"), 10), Tree(), small,
                    {u("a unsupported tooLarge"), u("b add notInTarget")}});
}

std::vector<Row> TestDiff::rows() const
{
    std::vector<Row> all;
    addPolicies(all);
    addTypes(all);
    addNames(all);
    addScopes(all);
    addUnsupported(all);
    return all;
}

void TestDiff::changes_data()
{
    QTest::addColumn<int>("index");
    const auto all = rows();
    for (size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

void TestDiff::changes()
{
    QFETCH(int, index);
    const Row row = rows()[static_cast<size_t>(index)];
    const Plan plan = planOf(row.source, row.target, row.rules);
    QCOMPARE(linesOf(plan).join(u'\n'), row.expected.join(u'\n'));
    QVERIFY(plan.isComplete());
    QCOMPARE(plan.isApplicable(), plan.totals().conflict == 0);
}

void TestDiff::questions_data()
{
    QTest::addColumn<bool>("content");
    QTest::addColumn<bool>("times");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("by content: all pairs of equal size")
        << true << true << QStringList{u("equal"), u("notime"), u("othertime")};
    QTest::newRow("quick without times: all pairs of equal size")
        << false << false << QStringList{u("equal"), u("notime"), u("othertime")};
    QTest::newRow("quick with times: only where a time is not known") << false << true << QStringList{u("notime")};
}

void TestDiff::questions()
{
    QFETCH(bool, content);
    QFETCH(bool, times);
    QFETCH(QStringList, expected);
    const Tree source = Tree().file(u("equal"), 3, 1).file(u("othertime"), 3, 1).file(u("othersize"), 3, 1).file(u("empty"), 0)
                            .file(u("notime"), 3, kUnknownTime).file(u("new"), 3);
    const Tree target = Tree().file(u("equal"), 3, 1).file(u("othertime"), 3, 9).file(u("othersize"), 4, 1).file(u("empty"), 0)
                            .file(u("notime"), 3, 1).file(u("there"), 3);
    DiffRules rules;
    rules.compareContent = content;
    rules.timesComparable = times;
    const auto from = source.make();
    QStringList paths;
    for (const auto& [s, t] : contentQuestions(*from, *target.make(), rules))
        paths << from->path(s);
    QCOMPARE(paths, expected);
}

void TestDiff::questionsDoNotDependOnKnownHashes()
{
    DiffRules rules = rulesOf(ConflictPolicy::Rename);
    rules.compareContent = true;
    const auto source = Tree().file(u("a"), 3).make();
    const auto target = Tree().file(u("a"), 3).file(u("a (from source)"), 3).make();
    const auto questions = contentQuestions(*source, *target, rules);
    QCOMPARE(questions.size(), 2u); // the pair, and what may have been kept beside it
    QHash<Inventory::Index, QByteArray> hashes;
    for (const auto& [s, t] : questions)
        hashes.insert(t, QByteArray(32, static_cast<char>('a' + t)));
    QCOMPARE(contentQuestions(*source->withHashes({{1, QByteArray(32, 'c')}}), *target->withHashes(hashes), rules), questions);
    const auto changes = diff(*source->withHashes({{1, QByteArray(32, 'c')}}), *target->withHashes(hashes), rules).changes;
    QCOMPARE(changes.front().action, Action::Same);
    QCOMPARE(changes.front().target, 2u);
}

void TestDiff::fieldsThatDiffer()
{
    const Plan plan = planOf(Tree().file(u("a"), 5, 7, 'x', 0755), Tree().file(u("a"), 6, 7, 0, 0644));
    QStringList fields;
    for (const FieldDifference& difference :
         fieldDifferences(*plan.sourceInventory, *plan.targetInventory, plan.changes.front()))
        fields << difference.field + QStringLiteral(" %1 %2").arg(difference.source.toInteger()).arg(difference.target.toInteger());
    QCOMPARE(fields, QStringList({u("bytes 5 6"), u("permissions 493 420")}));
}

void TestDiff::timesAtTheEndsOfTheirRangeCompare()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const Plan plan = planOf(Tree().file(u("a"), 1, most), Tree().file(u("a"), 1, -most));
    QCOMPARE(linesOf(plan), QStringList({u("a change newerInSource")}));
}

void TestDiff::twoTreesOf200000FilesCompareInTime()
{
    constexpr int kFolders = 2000;
    constexpr int kFiles = 100;
    InventoryBuilder builder;
    std::vector<Resource> folders(kFolders);
    for (int i = 0; i < kFolders; ++i) {
        folders[static_cast<size_t>(i)].name = QStringLiteral("folder-%1").arg(i);
        folders[static_cast<size_t>(i)].type = ResourceType::Folder;
    }
    const Inventory::Index first = *builder.addChildren(0, folders);
    for (int i = 0; i < kFolders; ++i) {
        std::vector<Resource> files(kFiles);
        for (int f = 0; f < kFiles; ++f) {
            files[static_cast<size_t>(f)].name = QStringLiteral("file-%1.ipynb").arg(f);
            files[static_cast<size_t>(f)].bytes = f;
            files[static_cast<size_t>(f)].modifiedNs = f;
        }
        QVERIFY(builder.addChildren(first + static_cast<Inventory::Index>(i), std::move(files)));
    }
    const auto tree = std::move(builder).finish({});
    QElapsedTimer timer;
    timer.start();
    const DiffResult result = diff(*tree, *tree, {});
    const qint64 took = timer.elapsed();
    QCOMPARE(result.changes.size(), size_t(kFolders * kFiles));
    qInfo("200,000 against 200,000 files: %lld ms", took);
    QVERIFY2(took < 2000, "the bound is generous, for debug builds on a busy machine; release: < 100 ms");
}

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
