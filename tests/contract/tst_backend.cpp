// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/allbackends.h"
#include "backends/engine/verifier.h"
#include "backends/stores/archive/archivestore.h"
#include "backends/stores/folder/folderstore.h"
#include "tests/support/filesscene.h"
#include "tests/support/jupyterfixture.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QSet>
#include <QTest>

using namespace gangway;

namespace
{

using Files = QMap<QString, QByteArray>;

/// One side of a route: a folder, an archive or a server, with what lies in it.
class Place
{
public:
    Place(FilesScene& scene, Side side, const QString& kind)
        : m_scene(scene)
        , m_kind(kind)
    {
        Location& location = side == Side::Source ? scene.sourceLocation : scene.targetLocation;
        if (kind == QStringLiteral("jupyter")) {
            m_server = std::move(*makeJupyterInProcessFixture());
            location = {QStringLiteral("jupyter"), side == Side::Source ? QStringLiteral("http://old.test") : QStringLiteral("http://new.test"), {}};
        } else if (kind != QStringLiteral("folder")) {
            const QString name = side == Side::Source ? QStringLiteral("source.") : QStringLiteral("target.");
            location = {QStringLiteral("archive"), scene.filePath(name + kind), {}};
        }
        m_location = location;
    }

    Result<std::shared_ptr<FileStore>> store()
    {
        if (m_server)
            return m_server->open();
        if (m_kind == QStringLiteral("folder"))
            return openFolderStore(m_location.address, true);
        Context context = m_scene.context();
        ArchiveOpening opening;
        opening.path = m_location.address;
        opening.mayBeMissing = true;
        return openArchiveStore(context, m_scene.environment(), opening);
    }

    void put(const Files& files, qint64 modifiedNs = kSomeTimeNs)
    {
        for (auto file = files.begin(); file != files.end(); ++file)
            m_put.insert(file.key(), {file.value(), modifiedNs});
        // An archive is always written whole; elsewhere only what is new, so that the rest keeps its time.
        const bool isWhole = m_location.scheme == QStringLiteral("archive");
        const auto opened = store();
        Context context = m_scene.context();
        auto batch = opened ? (*opened)->begin(context, {QStringLiteral("put"), 64 << 20}) : opened.error();
        bool good = batch.has_value();
        for (auto entry = m_put.begin(); good && entry != m_put.end(); ++entry) {
            if (isWhole || files.contains(entry.key()))
                good = putOne(context, **batch, entry.key(), entry->first, entry->second);
        }
        if (!good || !(*batch)->commit(context))
            qFatal("the place could not be furnished");
    }

    Files world()
    {
        Context context = m_scene.context();
        const auto opened = store();
        const auto files = opened ? worldOf(context, **opened) : Result<Files>(opened.error());
        return files.value_or({{QStringLiteral("(cannot be read)"), {}}});
    }

private:
    static bool putOne(Context& context, FileBatch& batch, const QString& path, const QByteArray& content, qint64 modifiedNs)
    {
        Resource what;
        what.type = path.endsWith(u'/') ? ResourceType::Folder : ResourceType::File;
        what.bytes = content.size();
        what.modifiedNs = modifiedNs;
        what.permissions = what.type == ResourceType::Folder ? 0755 : 0644;
        return what.type == ResourceType::Folder ? batch.create(context, path.chopped(1), what).has_value()
                                                 : batch.write(context, path, what, openerOf(content)).has_value();
    }

    FilesScene& m_scene;
    QMap<QString, std::pair<QByteArray, qint64>> m_put;
    QString m_kind;
    Location m_location;
    std::unique_ptr<StoreFixture> m_server;
};

/// A scene with a place on each side.
struct Route {
    Route(const QString& from, const QString& to)
        : source(scene, Side::Source, from)
        , target(scene, Side::Target, to)
    {
        scene.storeOf = [this](Side side) { return side == Side::Source ? source.store() : target.store(); };
    }
    FilesScene scene;
    Place source;
    Place target;
};

QString sentence(const RunRecord& record)
{
    QStringList lines;
    for (ChangeIndex i = 0; i < record.plan().changes.size(); ++i) {
        const auto outcome = record.outcome(i);
        const auto verdict = record.verdict(i);
        if (outcome && outcome->error)
            lines << outcome->error->toLogLine();
        if (verdict && verdict->kind != VerdictKind::Proven)
            lines << record.plan().targetPath(record.plan().changes[i]) + QStringLiteral(": ") + verdict->detail;
    }
    return lines.join(u'\n');
}

/// Files only, or folders too where they are wanted: an archive need not name the folders that files lie in.
Files filesOf(const Files& world)
{
    Files files;
    for (auto entry = world.begin(); entry != world.end(); ++entry) {
        if (!entry.key().endsWith(u'/'))
            files.insert(entry.key(), entry.value());
    }
    return files;
}

/// A folder that cannot hold what others can.
class NarrowStore : public FileStore
{
public:
    NarrowStore(std::shared_ptr<FileStore> store, TargetRules rules)
        : m_store(std::move(store))
        , m_rules(std::move(rules))
    {
    }
    StoreCapabilities capabilities() const override
    {
        StoreCapabilities narrow = m_store->capabilities();
        narrow.rules = m_rules;
        return narrow;
    }
    Result<std::vector<Resource>> list(Context& c, const QString& f) override { return m_store->list(c, f); }
    Result<Resource> stat(Context& c, const QString& p) override { return m_store->stat(c, p); }
    Result<std::unique_ptr<ByteSource>> read(Context& c, const QString& p, qint64 o) override { return m_store->read(c, p, o); }
    Result<std::unique_ptr<FileBatch>> begin(Context& c, const BatchOptions& o) override { return m_store->begin(c, o); }
    std::optional<qint64> freeBytes(Context& c) override { return m_store->freeBytes(c); }
    QString describe() const override { return m_store->describe(); }

private:
    std::shared_ptr<FileStore> m_store;
    TargetRules m_rules;
};

} // namespace

/// One suite over every route of the files backend: what holds for one place must hold for all.
class TestBackend : public QObject
{
    Q_OBJECT

private slots:
    void everyBackendIsDescribed();
    void everythingArrivesAndIsTakenBack_data() { routes(); }
    void everythingArrivesAndIsTakenBack();
    void aNewTargetIsTakenBackWhole_data() { routes(); }
    void aNewTargetIsTakenBackWhole();
    void policiesDecide_data();
    void policiesDecide();
    void whatDriftedStaysAndTheRestArrives_data() { routes(); }
    void whatDriftedStaysAndTheRestArrives();
    void aTargetThatHoldsLessGetsWhatItCanHold();
    void aTargetThatHoldsLessGetsTheRestUnderOtherNames();

private:
    static void routes();
};

void TestBackend::routes()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    for (const auto& [from, to] : {std::pair{"folder", "folder"}, {"folder", "zip"}, {"zip", "folder"}, {"folder", "tar.zst"},
                                   {"tar.gz", "zip"}, {"folder", "jupyter"}, {"jupyter", "folder"}, {"jupyter", "zip"},
                                   {"zip", "jupyter"}, {"jupyter", "jupyter"}}) {
        QTest::newRow(qPrintable(QStringLiteral("%1 to %2").arg(QLatin1String(from), QLatin1String(to))))
            << QString::fromLatin1(from) << QString::fromLatin1(to);
    }
}

void TestBackend::everyBackendIsDescribed()
{
    QSet<QString> ids;
    for (const auto& backend : allBackends()) {
        const BackendDescription description = backend->description();
        QVERIFY(!description.id.isEmpty() && !ids.contains(description.id));
        ids.insert(description.id);
        QVERIFY(!description.sourceSchemes.isEmpty() && !description.targetSchemes.isEmpty());
    }
    QVERIFY(ids.contains(QStringLiteral("files")));
}

void TestBackend::everythingArrivesAndIsTakenBack()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Route route(from, to);
    route.scene.options.conflict = ConflictPolicy::Replace;
    const Files moved{{QStringLiteral("p/a.txt"), "a"},
                      {QStringLiteral("p/нота.ipynb"), "{\n \"cells\": [],\n \"nbformat\": 4,\n \"nbformat_minor\": 5,\n \"metadata\": {}\n}\n"},
                      {QStringLiteral("p/deep/er/data.bin"), noise(300'000)},
                      {QStringLiteral("p/nothing"), ""},
                      {QStringLiteral("p/100%#? +&.txt"), "odd"},
                      {QStringLiteral("q/both.txt"), "from the source, longer"},
                      {QStringLiteral("q/same.txt"), "same"},
                      {QStringLiteral("loose.csv"), "1;2"}};
    route.source.put(moved, kSomeTimeNs + kHourNs);
    route.source.put({{QStringLiteral("p/empty/"), {}}});
    route.target.put({{QStringLiteral("q/both.txt"), "of the target"}, {QStringLiteral("other/kept.txt"), "kept"}});
    route.target.put({{QStringLiteral("q/same.txt"), "same"}}, kSomeTimeNs + kHourNs);
    const Files before = route.target.world();
    QCOMPARE(filesOf(before).size(), 3);

    const auto plan = route.scene.makePlan();
    GW_VERIFY(plan);
    QVERIFY((*plan)->isApplicable());
    QCOMPARE(route.target.world(), before); // planning writes nothing
    QCOMPARE((*plan)->totals().inventory(), 9);
    QCOMPARE((*plan)->totals().same, 1);
    auto file = route.scene.openRun(*plan);
    GW_VERIFY(file);
    const auto outcome = route.scene.run(**file);
    GW_VERIFY(outcome);
    QVERIFY2(*outcome == Outcome::Complete, qPrintable(sentence((*file)->record())));
    QCOMPARE((*file)->record().accounting().moved, 8);
    QCOMPARE((*file)->record().accounting().unproven, 0);

    Files expected = filesOf(before);
    expected.insert(moved);
    const Files arrived = route.target.world();
    QCOMPARE(filesOf(arrived), expected);
    QVERIFY(arrived.contains(QStringLiteral("p/empty/")));
    const auto again = route.scene.makePlan();
    GW_VERIFY(again);
    QCOMPARE((*again)->totals().same, 9);
    QVERIFY((*again)->isNothingToDo());
    auto migrator = route.scene.bind(*plan);
    GW_VERIFY(migrator);
    Context context = route.scene.context();
    QCOMPARE(verifyRun(**file, **migrator, route.scene.pool, context).value_or(Outcome::Failed), Outcome::Complete);

    const auto undone = route.scene.undo(**file);
    GW_VERIFY(undone);
    QVERIFY2(*undone == Outcome::Complete, qPrintable(sentence((*file)->record())));
    QCOMPARE(route.target.world(), before);
}

void TestBackend::aNewTargetIsTakenBackWhole()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Route route(from, to);
    route.source.put({{QStringLiteral("p/a.txt"), "a"}, {QStringLiteral("b.txt"), "b"}});
    route.scene.target.folder = QStringLiteral("into/here");
    const auto plan = route.scene.makePlan();
    GW_VERIFY(plan);
    auto file = route.scene.openRun(*plan);
    GW_VERIFY(file);
    const auto outcome = route.scene.run(**file);
    GW_VERIFY(outcome);
    QVERIFY2(*outcome == Outcome::Complete, qPrintable(sentence((*file)->record())));
    QCOMPARE(filesOf(route.target.world()), (Files{{QStringLiteral("into/here/p/a.txt"), "a"}, {QStringLiteral("into/here/b.txt"), "b"}}));
    QCOMPARE(route.scene.undo(**file).value_or(Outcome::Failed), Outcome::Complete);
    QCOMPARE(route.target.world(), Files());
    if (to == QStringLiteral("zip"))
        QVERIFY(!QFile::exists(route.scene.targetLocation.address));
}

void TestBackend::policiesDecide_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<ConflictPolicy>("policy");
    QTest::addColumn<QString>("expected"); ///< contents of both, both (from source)
    for (const char* to : {"folder", "zip", "jupyter"}) {
        const auto row = [&](const char* what, ConflictPolicy policy, const char* expected) {
            QTest::newRow(qPrintable(QStringLiteral("%1 in a %2").arg(QLatin1String(what), QLatin1String(to))))
                << QString::fromLatin1(to) << policy << QString::fromLatin1(expected);
        };
        row("skip leaves the target's", ConflictPolicy::Skip, "target|");
        row("replace brings the source's", ConflictPolicy::Replace, "the source|");
        row("rename keeps both", ConflictPolicy::Rename, "target|the source");
        row("stop blocks", ConflictPolicy::Stop, "blocked");
    }
}

void TestBackend::policiesDecide()
{
    QFETCH(QString, to);
    QFETCH(ConflictPolicy, policy);
    QFETCH(QString, expected);
    Route route(QStringLiteral("folder"), to);
    route.scene.options.conflict = policy;
    route.source.put({{QStringLiteral("p/both"), "the source"}, {QStringLiteral("p/new"), "new"}});
    route.target.put({{QStringLiteral("p/both"), "target"}}, kSomeTimeNs + kHourNs);
    const auto plan = route.scene.makePlan();
    GW_VERIFY(plan);
    QCOMPARE((*plan)->isApplicable(), expected != QStringLiteral("blocked"));
    if (!(*plan)->isApplicable())
        return;
    auto file = route.scene.openRun(*plan);
    GW_VERIFY(file);
    const auto outcome = route.scene.run(**file);
    GW_VERIFY(outcome);
    QVERIFY2(*outcome == Outcome::Complete, qPrintable(sentence((*file)->record())));
    const Files world = route.target.world();
    QCOMPARE(QString::fromUtf8(world.value(QStringLiteral("p/both")) + '|' + world.value(QStringLiteral("p/both (from source)"))),
             expected);
    QCOMPARE(world.value(QStringLiteral("p/new")), QByteArray("new"));
}

void TestBackend::whatDriftedStaysAndTheRestArrives()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    Route route(from, to);
    route.scene.options.conflict = ConflictPolicy::Replace;
    Files files;
    for (int i = 0; i < 12; ++i)
        files.insert(QStringLiteral("p/%1").arg(i), "content");
    route.source.put(files);
    route.target.put({{QStringLiteral("p/5"), "older"}}, kSomeTimeNs - kHourNs);
    const auto plan = route.scene.makePlan();
    GW_VERIFY(plan);
    route.target.put({{QStringLiteral("p/3"), "came to be"}, {QStringLiteral("p/5"), "edited meanwhile"}}, kSomeTimeNs + kHourNs);
    auto file = route.scene.openRun(*plan);
    GW_VERIFY(file);
    const auto outcome = route.scene.run(**file);
    GW_VERIFY(outcome);
    QCOMPARE(*outcome, Outcome::Partial);
    QCOMPARE((*file)->record().accounting().moved, 10);
    QVERIFY((*file)->record().accounting().isBalanced());
    const Files world = route.target.world();
    QCOMPARE(world.value(QStringLiteral("p/3")), QByteArray("came to be"));
    QCOMPARE(world.value(QStringLiteral("p/5")), QByteArray("edited meanwhile"));
    QCOMPARE(filesOf(world).size(), 12);
}

void TestBackend::aTargetThatHoldsLessGetsWhatItCanHold()
{
    Route route(QStringLiteral("folder"), QStringLiteral("folder"));
    route.source.put({{QStringLiteral("p/Readme"), "1"}, {QStringLiteral("p/README"), "2"}, {QStringLiteral("p/a:b"), "3"},
                      {QStringLiteral("p/plain"), "4"}, {QStringLiteral("p/large"), QByteArray(2000, 'x')},
                      {QStringLiteral("p/empty/"), {}}});
    TargetRules rules;
    rules.caseSensitive = false;
    rules.keepsEmptyFolders = false;
    rules.keepsPermissions = false;
    rules.largestFileBytes = 1000;
    rules.refusesName = [](QByteArrayView name) { return name.contains(':'); };
    route.scene.storeOf = [&](Side side) -> Result<std::shared_ptr<FileStore>> {
        if (side == Side::Source)
            return route.source.store();
        GW_TRY(std::shared_ptr<FileStore> store, route.target.store());
        return std::shared_ptr<FileStore>(std::make_shared<NarrowStore>(std::move(store), rules));
    };
    const auto plan = route.scene.makePlan();
    GW_VERIFY(plan);
    QSet<QString> codes;
    for (const Finding& finding : (*plan)->findings)
        codes.insert(finding.code);
    for (const char* code : {"name.clash", "name.refused", "file.toolarge", "folder.emptyunsupported", "permissions.notkept"})
        QVERIFY2(codes.contains(QString::fromLatin1(code)), code);
    auto file = route.scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(route.scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    QCOMPARE((*file)->record().accounting().unsupported, 4);
    const Files arrived = filesOf(route.target.world());
    QCOMPARE(arrived.size(), 2);
    QCOMPARE(arrived.value(QStringLiteral("p/plain")), QByteArray("4"));
}

void TestBackend::aTargetThatHoldsLessGetsTheRestUnderOtherNames()
{
    Route route(QStringLiteral("folder"), QStringLiteral("folder"));
    route.scene.options.conflict = ConflictPolicy::Rename;
    route.source.put({{QStringLiteral("p/Readme"), "1"}, {QStringLiteral("p/README"), "2"}, {QStringLiteral("p/a:b"), "3"}});
    TargetRules rules;
    rules.caseSensitive = false;
    rules.refusesName = [](QByteArrayView name) { return name.contains(':'); };
    route.scene.storeOf = [&](Side side) -> Result<std::shared_ptr<FileStore>> {
        if (side == Side::Source)
            return route.source.store();
        GW_TRY(std::shared_ptr<FileStore> store, route.target.store());
        return std::shared_ptr<FileStore>(std::make_shared<NarrowStore>(std::move(store), rules));
    };
    const auto plan = route.scene.makePlan();
    GW_VERIFY(plan);
    auto file = route.scene.openRun(*plan);
    GW_VERIFY(file);
    QCOMPARE(route.scene.run(**file).value_or(Outcome::Failed), Outcome::Complete);
    const Files arrived = filesOf(route.target.world());
    QCOMPARE(arrived.size(), 3);
    QSet<QString> folded;
    for (const QString& name : arrived.keys())
        folded.insert(name.toCaseFolded());
    QCOMPARE(folded.size(), 3);
    QVERIFY(!arrived.contains(QStringLiteral("p/a:b")));
}

QTEST_GUILESS_MAIN(TestBackend)
#include "tst_backend.moc"
