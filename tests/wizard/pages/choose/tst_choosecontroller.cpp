// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/choose/choosecontroller.h"

#include <QtTest>

using namespace gangway;
using View = ChooseController::View;

class TestChooseController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void projects_areReadAndTicked();
    void answer_isTickedAgainForANewSession();
    void reentry_readsNothing();
    void folder_thatCannotBeReadCanBeTriedAgain();
    void stopped_readingCanBeTriedAgain();
    void empty_sourceSaysSo();
    void unreadable_sourceSaysSo();
    void search_withoutAMatchKeepsTheTicks();
    void chips_countAndFilter();
    void hundredThousand_projectsDoNotFreeze();

private:
    void read();
    ScopeNode node(const char* id, const char* parent, ScopeKind kind, bool hasChildren = false);
    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
    std::unique_ptr<ChooseController> m_controller;
};

void TestChooseController::init()
{
    m_controller.reset();
    m_state = std::make_unique<WizardState>();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_fakes->answer(*m_state, PageId::Choose);
    m_controller = std::make_unique<ChooseController>(m_fakes->services(), *m_state);
}

void TestChooseController::read()
{
    m_controller->load();
    QTRY_VERIFY(!m_controller->isReading());
}

ScopeNode TestChooseController::node(const char* id, const char* parent, ScopeKind kind, bool hasChildren)
{
    ScopeNode made;
    made.id = ScopeId(QString::fromLatin1(id));
    made.parent = ScopeId(QString::fromLatin1(parent));
    made.name = made.id.value.section(QLatin1Char('/'), -1);
    made.kind = kind;
    made.hasChildren = hasChildren;
    return made;
}

void TestChooseController::projects_areReadAndTicked()
{
    read();
    QCOMPARE(m_controller->tree().rowCount(), 4);
    QCOMPARE(m_controller->summary().picked, 0);
    m_controller->accept(); // nothing is ticked: nothing would mean everything
    QVERIFY(!m_state->scope());
    m_controller->tree().setData(m_controller->tree().index(1, 0), Qt::Checked, Qt::CheckStateRole);
    m_controller->accept();
    QCOMPARE(m_state->scope()->scope.projects, QStringList{QStringLiteral("ranking-baseline")});
    QCOMPARE(m_state->scope()->projects, 1);
    QCOMPARE(m_state->scope()->projectsSeen, 4);
    QCOMPARE(m_state->scope()->bytes, 12'400'430'000);
}

void TestChooseController::answer_isTickedAgainForANewSession()
{
    read();
    m_controller->setShownTicked(true);
    m_controller->accept();
    OpenSide again = *m_state->source();
    again.session = std::make_shared<FakeSession>(m_fakes->places, again.connection.location.toText());
    m_state->setSide(Side::Source, again);
    read();
    QCOMPARE(m_controller->summary().picked, 4);
}

void TestChooseController::reentry_readsNothing()
{
    read();
    m_fakes->places.readGate.close();
    m_controller->load();
    QVERIFY(!m_controller->isReading());
}

void TestChooseController::folder_thatCannotBeReadCanBeTriedAgain()
{
    FakePlace& place = m_fakes->places.at(QStringLiteral("folder:/data"));
    place.scopes = {node("a", "", ScopeKind::Cloud, true), node("a/p", "a", ScopeKind::Project)};
    place.scopeErrors.insert(QStringLiteral("a"), Error::of(ErrorKind::Denied, QStringLiteral("No role"), QStringLiteral("a")));
    read();
    auto& shown = m_controller->filter();
    shown.fetchMore(shown.index(0, 0));
    QTRY_VERIFY(m_controller->hasFailed(shown.index(0, 0)));
    QVERIFY(!m_controller->reasonOf(shown.index(0, 0)).isEmpty());
    QVERIFY(m_controller->hasSecondLines());
    place.scopeErrors.clear();
    m_controller->tryAgain(shown.index(0, 0));
    QTRY_COMPARE(shown.rowCount(shown.index(0, 0)), 1);
    QVERIFY(m_controller->reasonOf(shown.index(0, 0)).isEmpty());
}

void TestChooseController::stopped_readingCanBeTriedAgain()
{
    m_fakes->places.readGate.close();
    m_controller->load();
    QTRY_COMPARE(m_fakes->places.readGate.waiting(), 1);
    m_controller->stopReading();
    QVERIFY(!m_controller->isReading());
    QCOMPARE(m_controller->view(), View::Failed);
    m_fakes->places.readGate.open();
    m_controller->tryAgain({});
    QTRY_COMPARE(m_controller->view(), View::Tree);
    QTRY_COMPARE(m_controller->tree().rowCount(), 4);
}

void TestChooseController::empty_sourceSaysSo()
{
    m_fakes->places.at(QStringLiteral("folder:/data")).files.clear();
    read();
    QCOMPARE(m_controller->view(), View::Empty);
}

void TestChooseController::unreadable_sourceSaysSo()
{
    m_fakes->places.at(QStringLiteral("folder:/data"))
        .scopeErrors.insert(QString(), Error::of(ErrorKind::Denied, QStringLiteral("No"), QStringLiteral("/data")));
    read();
    QCOMPARE(m_controller->view(), View::Failed);
    QCOMPARE(m_controller->topError().kind, ErrorKind::Denied);
}

void TestChooseController::search_withoutAMatchKeepsTheTicks()
{
    read();
    m_controller->setShownTicked(true);
    m_controller->setSearch(QStringLiteral("nothing like it"));
    QCOMPARE(m_controller->view(), View::NoMatch);
    m_controller->setShownTicked(false); // shows nothing: clears nothing
    QCOMPARE(m_controller->summary().picked, 4);
    m_controller->setSearch(QStringLiteral("Rank"));
    QCOMPARE(m_controller->view(), View::Tree);
    m_controller->setShownTicked(false);
    QCOMPARE(m_controller->summary().picked, 3);
}

void TestChooseController::chips_countAndFilter()
{
    read();
    QCOMPARE(m_controller->chipCount(ChooseController::Chip::Big), 2);
    QCOMPARE(m_controller->chipCount(ChooseController::Chip::Notebooks), 3);
    m_controller->setChips({ChooseController::Chip::Big});
    QCOMPARE(m_controller->filter().rowCount(), 2);
    m_controller->setChips({});
    QCOMPARE(m_controller->filter().rowCount(), 4);
}

void TestChooseController::hundredThousand_projectsDoNotFreeze()
{
    FakePlace& place = m_fakes->places.at(QStringLiteral("folder:/data"));
    constexpr int kProjects = 100'000;
    place.scopes.reserve(kProjects);
    for (int i = 0; i < kProjects; ++i) {
        place.scopes.push_back(node("x", "", ScopeKind::Project));
        place.scopes.back().name = QStringLiteral("project-%1").arg(i, 6, 10, QLatin1Char('0'));
        place.scopes.back().id = ScopeId(place.scopes.back().name);
        place.scopes.back().bytes = i;
    }
    // The longest time between two turns of the event loop is how long the window would have stood still.
    QElapsedTimer clock;
    qint64 longest = 0;
    QTimer beat;
    clock.start();
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, clock.restart()); });
    beat.start(0);
    read();
    QCOMPARE(m_controller->summary().seen, kProjects);
    const qint64 reading = std::exchange(longest, 0);
    clock.restart();
    QElapsedTimer key;
    key.start();
    m_controller->setSearch(QStringLiteral("0099"));
    const qint64 keystroke = key.elapsed();
    key.restart();
    m_controller->setShownTicked(true);
    m_controller->accept();
    const qint64 ticking = key.elapsed();
    qInfo("100,000 projects: longest stop %lld ms, keystroke %lld ms, tick what is shown %lld ms", reading, keystroke, ticking);
    // Generous: other builds may run beside this one, and this one may be a debug build.
    constexpr qint64 kMost = 1500;
    QVERIFY(reading < kMost);
    QVERIFY(keystroke < kMost);
    QVERIFY(ticking < kMost);
}

QTEST_GUILESS_MAIN(TestChooseController)
#include "tst_choosecontroller.moc"
