// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include "backends/engine/runfile.h"
#include "wizard/pages/choose/scopeview.h"

#include <QClipboard>
#include <QDir>
#include <QLineEdit>

using namespace gangway;

/// Start, platforms, connect, choose, target, settings and help: by keyboard alone, named, uncut, photographed in every state.
class TestFirstPages : public QObject
{
    Q_OBJECT

private slots:
    void newcomer_getsFromStartToOptionsByKeyboard();
    void start_listsUnfinishedAndRecentRuns();
    void start_namesWhatCouldNotBeRead();
    void practice_isTwoKeysAway();
    void connect_saysWhyItFails();
    void connect_showsBusyAndProxy();
    void connect_ofTwoServersAndWithoutKeychain();
    void choose_showsWhatItReads();
    void choose_rowsThatFailedCanBeTriedAgain();
    void choose_emptyNoMatchAndUnreadable();
    void target_newFolderAndNoRoom();
    void settingsAndHelp();
    void russian_isNotCut();

private:
    static QString makeRun(GuiRig& rig, const QString& name, const std::vector<RunEvent>& events);
    static ScopeNode node(const char* id, const char* parent, ScopeKind kind, qint64 bytes = kUnknownBytes);
};

QString TestFirstPages::makeRun(GuiRig& rig, const QString& name, const std::vector<RunEvent>& events)
{
    WizardState made;
    rig.fakes.answer(made, PageId::Transfer);
    const QString path = rig.fakes.services().shelf.newRunPath(name);
    QDir().mkpath(QFileInfo(path).path());
    auto file = RunFile::create(path, made.plan());
    if (!file)
        qFatal("no run file: %s", qPrintable(file.error().toLogLine()));
    std::vector<RunEvent> written = events;
    if (!written.empty() && !(*file)->append(written))
        qFatal("the run file takes no events");
    return path;
}

ScopeNode TestFirstPages::node(const char* id, const char* parent, ScopeKind kind, qint64 bytes)
{
    ScopeNode made;
    made.id = ScopeId(QString::fromLatin1(id));
    made.parent = ScopeId(QString::fromLatin1(parent));
    made.name = made.id.value.section(QLatin1Char('/'), -1);
    made.kind = kind;
    made.bytes = bytes;
    made.hasChildren = kind == ScopeKind::Cloud || kind == ScopeKind::Folder;
    if (kind == ScopeKind::Project) {
        made.notebookCount = 9;
        made.fileCount = 23;
        made.modifiedNs = 1'763'400'000'000'000'000;
    }
    return made;
}

void TestFirstPages::newcomer_getsFromStartToOptionsByKeyboard()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.start();
    Navigator& navigator = rig.window().navigator();
    QTRY_COMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Start a migration"));
    QTRY_VERIFY(!rig.window().currentPage()->footer().actions.isEmpty());
    rig.look(QStringLiteral("start-first"));
    rig.press(Qt::Key_Space);

    QCOMPARE(navigator.current(), PageId::Platforms);
    rig.look(QStringLiteral("platforms-first"), false);
    rig.press(Qt::Key_Space); // Folder
    rig.press(Qt::Key_Tab);
    rig.press(Qt::Key_Down); // from an unpicked first card the arrow picks the next
    rig.press(Qt::Key_Down);
    QVERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("platforms"));
    rig.press(Qt::Key_Right, Qt::AltModifier);

    QCOMPARE(navigator.current(), PageId::Connect);
    QCOMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Folder"));
    rig.look(QStringLiteral("connect-first"));
    rig.type(QStringLiteral("/data"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.window().currentPage()->footer().info, QStringLiteral("Connect the target to go on"));
    QVERIFY(rig.tabTo(QStringLiteral("Address")));
    rig.type(QStringLiteral("https://new.example"));
    QVERIFY(rig.tabTo(QStringLiteral("Token or password")));
    rig.type(QStringLiteral("3f2a9c"));
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("connect"));
    rig.press(Qt::Key_Right, Qt::AltModifier);

    QCOMPARE(navigator.current(), PageId::Choose);
    QTRY_COMPARE(rig.window().currentPage()->footer().info, QStringLiteral("Tick at least one project to go on"));
    QCOMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Search by name"));
    rig.press(Qt::Key_A, Qt::ControlModifier); // in an empty search field it is for the rows
    QTRY_VERIFY(rig.window().currentPage()->footer().info.startsWith(QStringLiteral("4 of 4 projects")));
    rig.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!rig.window().currentPage()->footer().canGoOn);
    rig.type(QStringLiteral("a"));
    rig.press(Qt::Key_A, Qt::ControlModifier); // with a text in it, it is for the text
    QVERIFY(!rig.window().currentPage()->footer().canGoOn);
    rig.press(Qt::Key_Escape);
    QVERIFY(rig.tabTo(QStringLiteral("Projects")));
    rig.press(Qt::Key_Space);
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_Space);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("choose"));
    rig.press(Qt::Key_Right, Qt::AltModifier);

    QCOMPARE(navigator.current(), PageId::Target);
    QCOMPARE(rig.state().scope()->projects, 2);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    QTRY_COMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("The top of the target")); // also once the list was made anew
    rig.look(QStringLiteral("target"));
    rig.press(Qt::Key_Right, Qt::AltModifier);
    QVERIFY(rig.state().target());
    QCOMPARE(rig.state().target()->folder, QString());
}

void TestFirstPages::start_listsUnfinishedAndRecentRuns()
{
    GuiRig rig;
    rig.fakes.fill();
    const auto at = [](qint64 minutesAgo, auto what) {
        RunEvent event;
        event.at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
        event.what = what;
        return event;
    };
    StepStarted started;
    started.items = {0, 1};
    StepEnded ended;
    ended.outcomes = {ItemOutcome(), ItemOutcome()};
    ended.outcomes[1].change = 1;
    makeRun(rig, QStringLiteral("fraud-models"), {at(60, RunStateChanged{RunState::Running, {}}), at(59, started), at(50, ended)});
    makeRun(rig, QStringLiteral("churn-2025"), {at(60, RunStateChanged{RunState::Running, {}}), at(2, RunStateChanged{RunState::Ended, {}})});
    makeRun(rig, QStringLiteral("vision-archive"), {});
    rig.start();
    QTRY_VERIFY(GuiRig::nameOf(rig.focus()).startsWith(QStringLiteral("Resume")));
    rig.look(QStringLiteral("start"));
    rig.press(Qt::Key_Space);
    QTRY_COMPARE(rig.window().navigator().current(), PageId::Connect);
    QCOMPARE(rig.state().purpose(), Purpose::Resume);
    QTRY_COMPARE(rig.window().currentPage()->footer().info, QStringLiteral("Connect the target to go on")); // its token was not kept
    QTRY_COMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Token or password"));
    rig.look(QStringLiteral("connect-resume"));
}

void TestFirstPages::start_namesWhatCouldNotBeRead()
{
    GuiRig rig;
    rig.fakes.fill();
    const QString path = makeRun(rig, QStringLiteral("fraud-models"), {});
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write("garbage"), 7);
    file.close();
    rig.fakes.practiceError = Error::of(ErrorKind::Unavailable, QStringLiteral("No port"), QStringLiteral("127.0.0.1"), QStringLiteral("net.refused"));
    rig.start();
    QVERIFY(rig.tabTo(QStringLiteral("Open folder")));
    QVERIFY(rig.tabToAndPress(QStringLiteral("Start a practice run")));
    QVERIFY(rig.tabTo(QStringLiteral("Close")));
    rig.look(QStringLiteral("start-messages"));
    rig.press(Qt::Key_Space);
    QVERIFY(rig.tabTo(QStringLiteral("Start a migration")));
}

void TestFirstPages::practice_isTwoKeysAway()
{
    GuiRig rig({true, {}});
    rig.fakes.fill();
    rig.start();
    QTRY_COMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Start a practice run"));
    rig.look(QStringLiteral("start-practice"), false);
    rig.press(Qt::Key_Space);
    QTRY_COMPARE(rig.window().navigator().current(), PageId::Choose);
    QVERIFY(rig.state().route()->isPractice);
    rig.press(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Connect);
    rig.look(QStringLiteral("connect-practice"), false);
}

void TestFirstPages::connect_saysWhyItFails()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Connect);
    QVERIFY(rig.tabTo(QStringLiteral("Folder")));
    rig.type(QStringLiteral("/nowhere"));
    rig.press(Qt::Key_Return);
    QVERIFY(rig.tabTo(QStringLiteral("Address")));
    rig.type(QStringLiteral("https://new.example"));
    QVERIFY(rig.tabTo(QStringLiteral("Token or password")));
    rig.type(QStringLiteral("expired"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.window().currentPage()->footer().info, QStringLiteral("Connect both sides to go on"));
    QVERIFY(rig.tabTo(QStringLiteral("Try again")));
    rig.look(QStringLiteral("connect-failed"));
    QCOMPARE(rig.window().navigator().canOpen(PageId::Choose), false);
}

void TestFirstPages::connect_showsBusyAndProxy()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.places.at(QStringLiteral("jupyter:https://new.example")).openError =
        Error::of(ErrorKind::Unavailable, QStringLiteral("self signed"), QStringLiteral("new.example"), QStringLiteral("tls.untrusted"));
    rig.fakes.places.openGate.close();
    rig.open(PageId::Connect);
    QVERIFY(rig.tabTo(QStringLiteral("Address")));
    rig.type(QStringLiteral("https://new.example"));
    rig.press(Qt::Key_Return);
    QTRY_COMPARE(rig.fakes.places.openGate.waiting(), 1);
    rig.look(QStringLiteral("connect-busy"), false);
    rig.fakes.places.openGate.open();
    QVERIFY(rig.tabToAndPress(QStringLiteral("Proxy and certificates, Target")));
    QVERIFY(rig.tabTo(QStringLiteral("Proxy")));
    rig.type(QStringLiteral("http://proxy.example:3128"));
    rig.look(QStringLiteral("connect-proxy"));
}

void TestFirstPages::connect_ofTwoServersAndWithoutKeychain()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.secrets.lasting = false;
    rig.start();
    rig.state().setRoute({QStringLiteral("jupyter"), QStringLiteral("archive"), false});
    QVERIFY(rig.window().navigator().open(PageId::Connect));
    QVERIFY(rig.window().currentPage()->heading().line.contains(QStringLiteral("no keychain")));
    rig.look(QStringLiteral("connect-no-keychain"));
}

void TestFirstPages::choose_showsWhatItReads()
{
    GuiRig rig;
    rig.fakes.fill();
    FakePlace& place = rig.fakes.places.at(QStringLiteral("folder:/data"));
    constexpr qint64 kGb = 1'000'000'000;
    place.scopes = {node("aurora-research", "", ScopeKind::Cloud, 81 * kGb),
                    node("recsys", "aurora-research", ScopeKind::Folder, 45 * kGb),
                    node("recsys/ranking-baseline", "recsys", ScopeKind::Project, 12 * kGb),
                    node("recsys/session-embeddings", "recsys", ScopeKind::Project, 31 * kGb),
                    node("recsys/ab-test-reports", "recsys", ScopeKind::Project, kGb / 2),
                    node("nlp", "aurora-research", ScopeKind::Folder, 16 * kGb),
                    node("nlp/toxicity-filter", "nlp", ScopeKind::Project, 5 * kGb),
                    node("aurora-vision", "", ScopeKind::Cloud, 34 * kGb)};
    place.scopes[3].notes = {{Severity::Warning, QStringLiteral("nodes"), {}, QStringLiteral("2 nodes"), {}, {}}};
    rig.fakes.places.readGate.close();
    rig.open(PageId::Choose);
    QTRY_COMPARE(rig.fakes.places.readGate.waiting(), 1);
    rig.look(QStringLiteral("choose-loading"), false);
    rig.fakes.places.readGate.open();
    auto* tree = rig.window().findChild<ScopeView*>();
    QTRY_COMPARE(tree->model()->rowCount(), 2);
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 2);
    QVERIFY(rig.tabTo(QStringLiteral("Projects")));
    rig.press(Qt::Key_Asterisk);
    const auto recsys = [tree] { return tree->model()->index(0, 0, tree->model()->index(0, 0)); };
    QTRY_COMPARE(tree->model()->rowCount(recsys()), 3);
    tree->expandAll();
    tree->setCurrentIndex(tree->model()->index(1, 0, recsys()));
    rig.press(Qt::Key_Space);
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_Space);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    const QString spoken = tree->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("ab-test-reports, project, ticked")), qPrintable(spoken));
    rig.look(QStringLiteral("choose-tree"));
}

void TestFirstPages::choose_rowsThatFailedCanBeTriedAgain()
{
    GuiRig rig;
    rig.fakes.fill();
    FakePlace& place = rig.fakes.places.at(QStringLiteral("folder:/data"));
    place.scopes = {node("aurora-research", "", ScopeKind::Cloud), node("aurora-legacy", "", ScopeKind::Cloud),
                    node("aurora-research/p", "aurora-research", ScopeKind::Project, 12'000'000'000),
                    node("private", "", ScopeKind::Project)};
    place.scopes.back().canBePicked = false;
    place.scopes.back().problem = QStringLiteral("file.denied");
    place.scopeErrors.insert(QStringLiteral("aurora-legacy"),
                             Error::of(ErrorKind::Denied, QStringLiteral("No role"), QStringLiteral("aurora-legacy")));
    rig.open(PageId::Choose);
    auto* tree = rig.window().findChild<ScopeView*>();
    QTRY_COMPARE(tree->model()->rowCount(), 3);
    const QModelIndex legacy = tree->model()->index(1, 0);
    QTRY_VERIFY(legacy.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("could not be read")));
    rig.look(QStringLiteral("choose-failed-row"));
    QVERIFY(rig.tabTo(QStringLiteral("Projects")));
    tree->setCurrentIndex(legacy);
    rig.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("aurora-legacy")));
    {
        const std::lock_guard lock(rig.fakes.places.mutex);
        place.scopeErrors.clear();
    }
    rig.press(Qt::Key_Return);
    QTRY_VERIFY(!tree->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("could not be read")));
    QCOMPARE(rig.window().navigator().current(), PageId::Choose);
}

void TestFirstPages::choose_emptyNoMatchAndUnreadable()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Choose);
    QTRY_COMPARE(rig.window().currentPage()->footer().info, QStringLiteral("Tick at least one project to go on"));
    rig.window().currentPage()->command(PageCommand::SelectShown);
    rig.press(Qt::Key_F, Qt::ControlModifier);
    rig.type(QStringLiteral("fraud"));
    rig.look(QStringLiteral("choose-no-match"));
    QVERIFY(rig.tabToAndPress(QStringLiteral("Clear the search")));
    QVERIFY(rig.window().currentPage()->footer().info.startsWith(QStringLiteral("4 of 4")));

    GuiRig empty;
    empty.fakes.fill();
    empty.fakes.places.at(QStringLiteral("folder:/data")).files.clear();
    empty.open(PageId::Choose);
    QTRY_COMPARE(empty.window().currentPage()->footer().info, QStringLiteral("Nothing to choose from yet"));
    empty.look(QStringLiteral("choose-empty"));
    QVERIFY(empty.tabToAndPress(QStringLiteral("Choose another source")));
    QCOMPARE(empty.window().navigator().current(), PageId::Connect);

    GuiRig denied;
    denied.fakes.fill();
    FakePlace& place = denied.fakes.places.at(QStringLiteral("folder:/data"));
    place.scopeErrors.insert(QString(), Error::of(ErrorKind::Denied, QStringLiteral("No"), QStringLiteral("/data"), QStringLiteral("file.denied")));
    denied.open(PageId::Choose);
    QTRY_COMPARE(denied.window().currentPage()->footer().info, QStringLiteral("Nothing to choose from yet"));
    denied.look(QStringLiteral("choose-unreadable"), false);
    {
        const std::lock_guard lock(denied.fakes.places.mutex);
        place.scopeErrors.clear();
    }
    QVERIFY(denied.tabToAndPress(QStringLiteral("Read again")));
    QTRY_COMPARE(denied.window().currentPage()->footer().info, QStringLiteral("Tick at least one project to go on"));
}

void TestFirstPages::target_newFolderAndNoRoom()
{
    GuiRig rig;
    rig.fakes.fill();
    FakePlace& place = rig.fakes.places.at(QStringLiteral("jupyter:https://new.example"));
    place.freeBytes = 30'000'000'000;
    for (int i = 0; i < 60; ++i)
        place.files.insert(QStringLiteral("team-%1/a.txt").arg(i), {});
    rig.open(PageId::Target);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    QVERIFY(rig.tabTo(QStringLiteral("Search folders")));
    rig.type(QStringLiteral("session"));
    QVERIFY(rig.tabTo(QStringLiteral("The top of the target")));
    rig.press(Qt::Key_Down);
    rig.press(Qt::Key_Down);
    QCOMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("A new folder")); // the arrows stay among the cards
    rig.press(Qt::Key_Tab);
    QCOMPARE(GuiRig::nameOf(rig.focus()), QStringLiteral("Name of the new folder"));
    QVERIFY(!rig.window().currentPage()->footer().canGoOn);
    rig.type(QStringLiteral("a/b"));
    rig.look(QStringLiteral("target-bad-name"));
    rig.press(Qt::Key_A, Qt::ControlModifier);
    rig.type(QStringLiteral("moved"));
    QVERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.state().target()->folder, QStringLiteral("moved"));
}

void TestFirstPages::settingsAndHelp()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Connect);
    rig.press(Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Settings);
    rig.look(QStringLiteral("settings"));
    rig.press(Qt::Key_F1);
    QCOMPARE(rig.window().navigator().current(), PageId::Help);
    rig.look(QStringLiteral("help"));
}

void TestFirstPages::russian_isNotCut()
{
    for (const auto& [page, name] : {std::pair(PageId::Start, "start"), std::pair(PageId::Platforms, "platforms"),
                                     std::pair(PageId::Connect, "connect"), std::pair(PageId::Choose, "choose"),
                                     std::pair(PageId::Target, "target"), std::pair(PageId::Settings, "settings"), std::pair(PageId::Help, "help")}) {
        GuiRig rig({}, QStringLiteral("ru"));
        rig.fakes.fill();
        rig.open(page);
        QTRY_VERIFY(page != PageId::Choose || rig.window().currentPage()->footer().isHint);
        QTRY_VERIFY(page != PageId::Target || rig.window().currentPage()->footer().canGoOn);
        rig.look(QString::fromLatin1(name) + QStringLiteral("-russian"));
    }
}

GW_GUI_MAIN(TestFirstPages)
#include "tst_firstpages.moc"
