// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/domain/world.h"

#include <QTest>

#include <set>

using namespace gangway;

namespace
{

constexpr int kCases = 10000;
// Another seed: GW_SEED=123 tst…; a failure prints the seed of its case.
quint32 firstSeed()
{
    return qEnvironmentVariableIsSet("GW_SEED") ? qEnvironmentVariableIntValue("GW_SEED") : 20251;
}

struct Case {
    explicit Case(quint32 seed)
        : random(seed)
        , key(random() % 3 != 0, random() % 3 == 0)
        , source(randomWorld(random, NameKey(true, false), static_cast<int>(random() % 14)))
        , target(randomWorld(random, key, static_cast<int>(random() % 14)))
        , hashes(random() % 2 == 0)
    {
        rules.conflict = static_cast<ConflictPolicy>(random() % 5);
        rules.compareContent = hashes;
        rules.timesComparable = hashes ? random() % 2 == 0 : true;
        rules.permissionsMatter = random() % 2 == 0;
        rules.links = random() % 4 == 0 ? LinkPolicy::Skip : LinkPolicy::Keep;
        rules.target.caseSensitive = NameKey(key).of("A") == "A";
        rules.target.normalisesUnicode = key.of("e\xcc\x81") != "e\xcc\x81";
        rules.target.keepsLinks = random() % 5 != 0;
        rules.target.keepsEmptyFolders = random() % 5 != 0;
        if (random() % 3 == 0)
            rules.target.refusesName = [](QByteArrayView name) { return name.contains('?'); };
        if (random() % 4 == 0)
            rules.scope.exclude << QStringLiteral("a/**") << QStringLiteral("b.*");
        for (const auto& [path, item] : source.items()) {
            if (random() % 12 == 0)
                rules.decisions.insert(path, static_cast<Decision>(random() % 5));
        }
    }

    Plan plan(const World& from, const World& to)
    {
        Plan result;
        result.sourceInventory = from.inventory(random, hashes);
        result.targetInventory = to.inventory(random, hashes);
        DiffResult found = diff(*result.sourceInventory, *result.targetInventory, rules);
        result.changes = std::move(found.changes);
        result.newNames = std::move(found.newNames);
        return result;
    }

    std::mt19937 random;
    NameKey key;
    World source;
    World target;
    bool hashes;
    DiffRules rules;
};

bool hasWork(const Plan& plan)
{
    const ChangeTotals totals = plan.totals();
    return totals.add + totals.change > 0;
}

QByteArray described(const Plan& plan)
{
    QString text;
    for (const Change& change : plan.changes)
        text += QStringLiteral("%1 -> %2: %3 %4\n")
                    .arg(plan.sourcePath(change), plan.targetPath(change), actionName(change.action),
                         reasonName(change.reason));
    return text.toUtf8();
}

} // namespace

#define GW_HOLDS(condition, seed, plan)                                                                                \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            QFAIL(("seed " + QByteArray::number(seed) + ": " #condition "\n" + described(plan)).constData());          \
    } while (false)

class TestDiffProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSideAgainstItselfIsAllSame();
    void everyItemHasExactlyOneChange();
    void afterApplyingNothingIsLeftToDo();
    void theOrderOfReadingDoesNotMatter();
    void anInterruptedApplyGoesOnToTheSameWorld();
    void newNamesNeverTakeWhatIsThere();
    void storedChangesReadBackEqual();
};

void TestDiffProperties::aSideAgainstItselfIsAllSame()
{
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases; ++seed) {
        Case c(seed);
        c.rules.links = LinkPolicy::Keep;
        c.rules.target = TargetRules();
        c.rules.scope = Scope();
        c.rules.decisions.clear();
        const Plan plan = c.plan(c.source, c.source);
        const ChangeTotals totals = plan.totals();
        GW_HOLDS(totals.same == plan.sourceInventory->itemCount(), seed, plan);
        GW_HOLDS(static_cast<qint64>(plan.changes.size()) == totals.same, seed, plan);
    }
}

void TestDiffProperties::everyItemHasExactlyOneChange()
{
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases; ++seed) {
        Case c(seed);
        const Plan plan = c.plan(c.source, c.target);
        GW_HOLDS(plan.isComplete(), seed, plan);
        GW_HOLDS(plan.totals().inventory() == plan.sourceInventory->itemCount(), seed, plan);
    }
}

void TestDiffProperties::afterApplyingNothingIsLeftToDo()
{
    int worked = 0;
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases; ++seed) {
        Case c(seed);
        const Plan first = c.plan(c.source, c.target);
        for (const Change& change : first.changes)
            applyChange(c.target, c.source, first, change);
        const Plan second = c.plan(c.source, c.target);
        GW_HOLDS(!hasWork(second), seed, second);
        GW_HOLDS(second.isComplete(), seed, second);
        worked += hasWork(first) ? 1 : 0;
    }
    QVERIFY2(worked > kCases / 2, "most cases must have something to apply, else this test shows nothing");
}

void TestDiffProperties::theOrderOfReadingDoesNotMatter()
{
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases; ++seed) {
        Case c(seed);
        const Plan one = c.plan(c.source, c.target);
        const Plan two = c.plan(c.source, c.target);
        GW_HOLDS(one.sourceInventory->toBytes() == two.sourceInventory->toBytes(), seed, one);
        GW_HOLDS(one.changes == two.changes, seed, one);
        GW_HOLDS(one.newNames == two.newNames, seed, one);
    }
}

void TestDiffProperties::anInterruptedApplyGoesOnToTheSameWorld()
{
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases; ++seed) {
        Case c(seed);
        World whole = c.target;
        const Plan first = c.plan(c.source, c.target);
        for (const Change& change : first.changes) {
            applyChange(whole, c.source, first, change);
            if (c.random() % 2 == 0)
                applyChange(c.target, c.source, first, change);
        }
        const Plan rest = c.plan(c.source, c.target);
        for (const Change& change : rest.changes)
            applyChange(c.target, c.source, rest, change);
        GW_HOLDS(c.target == whole, seed, rest);
    }
}

void TestDiffProperties::newNamesNeverTakeWhatIsThere()
{
    int renamed = 0;
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases; ++seed) {
        Case c(seed);
        c.rules.conflict = ConflictPolicy::Rename;
        const Plan plan = c.plan(c.source, c.target);
        World after = c.target;
        std::set<QString> paths;
        for (const Change& change : plan.changes) {
            if (change.newName == Inventory::kNone)
                continue;
            const QString path = plan.targetPath(change);
            GW_HOLDS(change.action == Action::Add && change.reason == Reason::KeptBoth, seed, plan);
            GW_HOLDS(!c.target.items().contains(c.target.resolved(path)), seed, plan);
            GW_HOLDS(!c.rules.target.refusesName || !path.section(u'/', -1).contains(u'?'), seed, plan);
            GW_HOLDS(paths.insert(after.resolved(path)).second, seed, plan);
            applyChange(after, c.source, plan, change);
            ++renamed;
        }
    }
    QVERIFY(renamed > kCases / 10);
}

void TestDiffProperties::storedChangesReadBackEqual()
{
    for (quint32 seed = firstSeed(); seed < firstSeed() + kCases / 10; ++seed) {
        Case c(seed);
        const Plan plan = c.plan(c.source, c.target);
        Plan read;
        const auto source = Inventory::fromBytes(plan.sourceInventory->toBytes());
        const auto target = Inventory::fromBytes(plan.targetInventory->toBytes());
        GW_HOLDS(source && target, seed, plan);
        read.sourceInventory = *source;
        read.targetInventory = *target;
        GW_HOLDS(read.readChanges(plan.changesToBytes()), seed, plan);
        GW_HOLDS(read.changes == plan.changes && read.newNames == plan.newNames, seed, plan);
        GW_HOLDS((*source)->toBytes() == plan.sourceInventory->toBytes(), seed, plan);
    }
}

QTEST_APPLESS_MAIN(TestDiffProperties)
#include "tst_diffproperties.moc"
