// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/domain/trees.h"

#include "models/domain/bytes.h"
#include "models/domain/runevent.h"

#include <QCborArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace gangway;

namespace
{

constexpr quint32 kSteps = 3;
constexpr quint32 kChanges = 9;

Error fullError()
{
    Error error = Error::of(ErrorKind::RateLimited, QStringLiteral("w"), QStringLiteral("s"), QStringLiteral("c.d"), QStringLiteral("d"));
    error.httpStatus = 429;
    error.requestId = QStringLiteral("r");
    error.retryAfter = std::chrono::milliseconds(1500);
    return error;
}

std::vector<RunEvent> allEvents()
{
    ItemOutcome done;
    done.change = 8;
    done.evidence = {QByteArray(32, '\xfe'), qint64(1) << 40, QStringLiteral("a/\u00fc"), {QStringLiteral("time.notkept")}};
    ItemOutcome failed;
    failed.end = ItemEnd::Failed;
    failed.error = fullError();
    std::vector<RunEvent> events;
    const auto add = [&events](auto what) {
        RunEvent event;
        event.what = std::move(what);
        events.push_back(std::move(event));
    };
    add(RunStateChanged{RunState::Paused, QStringLiteral("why")});
    add(StepStarted{2, {0, 4, 8}});
    add(StepProgressed{1, -5, 7});
    add(StepCheckpointed{0, {{QStringLiteral("offset"), qint64(1) << 52}, {QStringLiteral("deep"), QJsonObject{{QStringLiteral("x"), QJsonValue()}}}}});
    add(StepEnded{1, {done, failed}, fullError(), true});
    add(ItemsVerified{{{3, VerdictKind::Differs, QStringLiteral("why")}, {4, VerdictKind::Proven, {}}}});
    add(StepUndone{1, {done}});
    add(GuidedDone{StepId(QStringLiteral("g")), false});
    add(ItemsDismissed{{5, 6}});
    add(Logged{LogLevel::Error, QStringLiteral("s"), QStringLiteral("m\n\u00fc")});
    return events;
}

/// `bytes` with a checksum that fits, as somebody would write it who alters a file on purpose.
QByteArray resealed(QByteArray content, size_t kind)
{
    const quint64 sum = qToLittleEndian(checksumOf(content, kind));
    return content.append(reinterpret_cast<const char*>(&sum), sizeof sum);
}

} // namespace

/// Events, inventories and changes from bytes that nobody vouches for.
class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSurvivesStorage();
    void indexesAreChecked();
    void pathsThatLeadOutAreRefused();
    void damagedEventsAreRefusedOrEqual();
    void alteredEventsNeverCrash();
    void damagedInventoriesAreRefusedOrEqual();
    void alteredInventoriesNeverCrash();
    void damagedChangesAreRefusedOrEqual();
    void alteredChangesKeepTheirRules();
    void alteredHeadersNeverCrash();
    void countsAreNotBelieved();
};

void TestStorage::everyKindSurvivesStorage()
{
    QCOMPARE(allEvents().size(), std::variant_size_v<decltype(RunEvent::what)>);
    for (const RunEvent& event : allEvents()) {
        const QByteArray bytes = runEventToBytes(event);
        const auto read = runEventFromBytes(runEventKind(event), bytes, kSteps, kChanges);
        QVERIFY2(read, qPrintable(runEventKind(event)));
        QCOMPARE(read->what.index(), event.what.index());
        QCOMPARE(runEventToBytes(*read), bytes);
    }
    const auto read = runEventFromBytes(QStringLiteral("ended"), runEventToBytes(allEvents()[4]), kSteps, kChanges);
    const auto& ended = std::get<StepEnded>(read->what);
    QCOMPARE(ended.outcomes[1].error->retryAfter, fullError().retryAfter);
    QCOMPARE(ended.outcomes[0].evidence.notes, QStringList{QStringLiteral("time.notkept")});
    QVERIFY(!ended.outcomes[0].error);
    QVERIFY(ended.cancelled);
}

void TestStorage::indexesAreChecked()
{
    for (const RunEvent& event : allEvents()) {
        const bool hasStep = QStringList({QStringLiteral("started"), QStringLiteral("checkpointed"), QStringLiteral("ended"),
                                          QStringLiteral("undone"), QStringLiteral("progressed")})
                                 .contains(runEventKind(event));
        const bool hasItems = QStringList({QStringLiteral("started"), QStringLiteral("verified"), QStringLiteral("ended"),
                                           QStringLiteral("undone"), QStringLiteral("dismissed")})
                                  .contains(runEventKind(event));
        const QByteArray bytes = runEventToBytes(event);
        QCOMPARE(bool(runEventFromBytes(runEventKind(event), bytes, 0, kChanges)), !hasStep);
        QCOMPARE(bool(runEventFromBytes(runEventKind(event), bytes, kSteps, 0)), !hasItems);
        QVERIFY(!runEventFromBytes(QStringLiteral("other"), bytes, kSteps, kChanges));
    }
}

void TestStorage::pathsThatLeadOutAreRefused()
{
    for (const char* path : {"/etc/passwd", "../x", "a/../../x", "a//b", "a/."}) {
        RunEvent event;
        StepEnded ended;
        ended.outcomes.emplace_back();
        ended.outcomes.back().evidence.targetPath = QString::fromLatin1(path);
        event.what = ended;
        QVERIFY2(!runEventFromBytes(QStringLiteral("ended"), runEventToBytes(event), kSteps, kChanges), path);
    }
}

void TestStorage::damagedEventsAreRefusedOrEqual()
{
    for (const RunEvent& event : allEvents()) {
        const QByteArray bytes = runEventToBytes(event);
        const QString kind = runEventKind(event);
        for (qsizetype size = 0; size < bytes.size(); ++size)
            QVERIFY(!runEventFromBytes(kind, bytes.left(size), kSteps, kChanges));
        QVERIFY(!runEventFromBytes(kind, bytes + 'x', kSteps, kChanges));
        for (qsizetype at = 0; at < bytes.size() * 8; ++at) {
            QByteArray flipped = bytes;
            flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
            const auto read = runEventFromBytes(kind, flipped, kSteps, kChanges);
            QVERIFY(!read);
            QCOMPARE(read.error().code, QStringLiteral("event.damaged"));
        }
    }
}

void TestStorage::alteredEventsNeverCrash()
{
    std::mt19937 random(7);
    int accepted = 0;
    for (const RunEvent& event : allEvents()) {
        const QByteArray content = runEventToBytes(event).chopped(8);
        for (int i = 0; i < 4000; ++i) {
            QByteArray altered = content;
            for (unsigned n = 0; n <= random() % 3; ++n)
                altered[static_cast<qsizetype>(random() % static_cast<size_t>(altered.size()))] = static_cast<char>(random());
            if (random() % 8 == 0)
                altered.truncate(static_cast<qsizetype>(random() % static_cast<size_t>(altered.size())));
            const auto read = runEventFromBytes(runEventKind(event), resealed(altered, event.what.index()), kSteps, kChanges);
            if (!read)
                continue;
            ++accepted;
            if (const auto* started = std::get_if<StepStarted>(&read->what)) {
                QVERIFY(started->step < kSteps);
                for (const ChangeIndex item : started->items)
                    QVERIFY(item < kChanges);
            }
        }
    }
    QVERIFY(accepted > 100); // texts and numbers may be others: the test gets past the checksum
}

namespace
{

std::shared_ptr<const Inventory> smallInventory()
{
    Resource odd;
    odd.bytes = 5;
    odd.problem = QStringLiteral("file.denied");
    odd.attributes = {{QStringLiteral("owner"), QStringLiteral("me")}};
    odd.contentHash = QByteArray(32, 'h');
    return Tree().file(QStringLiteral("p/a"), 3, 4).link(QStringLiteral("p/l"), QStringLiteral("a")).folder(QStringLiteral("q"))
        .add(QStringLiteral("p/r/s"), odd).make();
}

QByteArray resealedBlock(QByteArray content)
{
    return resealed(std::move(content), 0);
}

void walk(const Inventory& inventory)
{
    for (Inventory::Index i = 0; i < inventory.count(); ++i) {
        QVERIFY(i == 0 || inventory.parent(i) < i);
        QCOMPARE(inventory.find(inventory.path(i)), i);
        QVERIFY(inventory.childCount(i) == 0 || inventory.firstChild(i) + inventory.childCount(i) <= inventory.count());
        (void)inventory.resource(i);
    }
}

} // namespace

void TestStorage::damagedInventoriesAreRefusedOrEqual()
{
    const QByteArray bytes = smallInventory()->toBytes();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!Inventory::fromBytes(bytes.left(size)));
    QVERIFY(!Inventory::fromBytes(bytes + 'x'));
    for (qsizetype at = 0; at < bytes.size() * 8; ++at) {
        QByteArray flipped = bytes;
        flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
        const auto read = Inventory::fromBytes(flipped);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Corrupt);
    }
}

void TestStorage::alteredInventoriesNeverCrash()
{
    const QByteArray content = smallInventory()->toBytes().chopped(8);
    int accepted = 0;
    for (qsizetype at = 0; at < content.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            QByteArray altered = content;
            altered[at] = static_cast<char>(value);
            const auto read = Inventory::fromBytes(resealedBlock(altered));
            if (!read)
                continue;
            ++accepted;
            walk(**read);
            (void)diff(**read, *smallInventory(), {});
        }
    }
    QVERIFY(accepted > 1000);
    for (qsizetype size = 0; size < content.size(); ++size)
        QVERIFY(!Inventory::fromBytes(resealedBlock(content.left(size))));
}

void TestStorage::damagedChangesAreRefusedOrEqual()
{
    DiffRules rules;
    rules.conflict = ConflictPolicy::Rename;
    Plan plan = planOf(Tree().file(QStringLiteral("a"), 1).file(QStringLiteral("b")), Tree().file(QStringLiteral("a"), 2), rules);
    const QByteArray bytes = plan.changesToBytes();
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!plan.readChanges(bytes.left(size)));
    for (qsizetype at = 0; at < bytes.size() * 8; ++at) {
        QByteArray flipped = bytes;
        flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
        QVERIFY(!plan.readChanges(flipped));
    }
    QVERIFY(plan.readChanges(bytes));
}

void TestStorage::alteredChangesKeepTheirRules()
{
    DiffRules rules;
    rules.conflict = ConflictPolicy::Rename;
    const Plan plan = planOf(Tree().file(QStringLiteral("p/a"), 1).file(QStringLiteral("b")),
                             Tree().file(QStringLiteral("p/a"), 2).file(QStringLiteral("c")), rules);
    const QByteArray content = plan.changesToBytes().chopped(8);
    int accepted = 0;
    for (qsizetype at = 0; at < content.size(); ++at) {
        for (int value = 0; value < 256; ++value) {
            QByteArray altered = content;
            altered[at] = static_cast<char>(value);
            Plan read = plan;
            if (!read.readChanges(resealedBlock(altered)))
                continue;
            ++accepted;
            (void)read.totals();
            (void)read.isApplicable();
            for (const Change& change : read.changes) {
                QVERIFY(!read.targetPath(change).startsWith(u'/'));
                QVERIFY(!read.targetPath(change).split(u'/').contains(QStringLiteral("..")));
            }
        }
    }
    QVERIFY(accepted > 50);
}

void TestStorage::alteredHeadersNeverCrash()
{
    Plan plan = planOf(Tree().file(QStringLiteral("a")), Tree());
    plan.steps = {{StepId(QStringLiteral("s")), QStringLiteral("v"), {}, {}, {0}, {}, {}, 1, true}};
    const QByteArray text = QJsonDocument(plan.headerToJson()).toJson(QJsonDocument::Compact);
    for (qsizetype at = 0; at < text.size() * 8; ++at) {
        QByteArray flipped = text;
        flipped[at / 8] = static_cast<char>(flipped[at / 8] ^ (1 << (at % 8)));
        Plan read = plan;
        if (read.readHeader(QJsonDocument::fromJson(flipped).object())) {
            for (const Step& step : read.steps)
                QVERIFY(step.changes.empty() || step.changes.front() < read.changes.size());
        }
    }
}

void TestStorage::countsAreNotBelieved()
{
    // Four thousand million nodes, names, changes, in a few bytes: refused without asking for the memory.
    QByteArray inventory = smallInventory()->toBytes().chopped(8);
    qToLittleEndian<quint32>(0xfffffff0u, inventory.data() + 8);
    QVERIFY(!Inventory::fromBytes(resealedBlock(inventory)));
    Plan plan = planOf(Tree().file(QStringLiteral("a")), Tree());
    QByteArray changes = plan.changesToBytes().chopped(8);
    qToLittleEndian<quint32>(0xfffffff0u, changes.data() + 8);
    QVERIFY(!plan.readChanges(resealedBlock(changes)));
    qToLittleEndian<quint32>(0, changes.data() + 8);
    qToLittleEndian<quint32>(0xfffffff0u, changes.data() + 12);
    QVERIFY(!plan.readChanges(resealedBlock(changes)));
    // An array of 2^60 items in CBOR.
    QVERIFY(!runEventFromBytes(QStringLiteral("dismissed"), resealed(QByteArray::fromHex("819b1000000000000000"), 8), kSteps, kChanges));
}

QTEST_APPLESS_MAIN(TestStorage)
#include "tst_storage.moc"
