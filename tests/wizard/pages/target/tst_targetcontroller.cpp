// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/target/targetcontroller.h"

#include <QtTest>

using namespace gangway;

class TestTargetController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void top_isPickedAndAlwaysThere();
    void newFolder_needsAFitName_data();
    void newFolder_needsAFitName();
    void search_findsByNameAndShowsNotTooMany();
    void pickedFolder_staysShown();
    void error_leavesTheTopToPick();
    void answer_isShownAgainOnReentry();
    void roomOfTheTop_countsWhereAFolderTellsNone();

private:
    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
    std::unique_ptr<TargetController> m_controller;
    void read();
};

void TestTargetController::init()
{
    m_controller.reset();
    m_state = std::make_unique<WizardState>();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_fakes->answer(*m_state, PageId::Target);
    m_controller = std::make_unique<TargetController>(m_fakes->services(), *m_state);
}

void TestTargetController::read()
{
    m_controller->load();
    QTRY_VERIFY(!m_controller->isReading());
}

void TestTargetController::top_isPickedAndAlwaysThere()
{
    QCOMPARE(m_controller->shown().size(), 1u);
    read();
    QCOMPARE(m_controller->shown().size(), 2u);
    QCOMPARE(m_controller->picked(), std::optional(QString()));
    m_controller->accept();
    QCOMPARE(m_state->target()->folder, QString());
}

void TestTargetController::newFolder_needsAFitName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("a plain name is fine") << QStringLiteral("moved") << true;
    QTest::newRow("blanks round it do not count") << QStringLiteral(" moved ") << true;
    QTest::newRow("no name is none") << QStringLiteral("  ") << false;
    QTest::newRow("a path is no name") << QStringLiteral("a/b") << false;
    QTest::newRow("the folder itself is no name") << QStringLiteral(".") << false;
    QTest::newRow("the folder above is no name") << QStringLiteral("..") << false;
    QTest::newRow("a name that is taken is refused") << QStringLiteral("session-embeddings") << false;
}

void TestTargetController::newFolder_needsAFitName()
{
    QFETCH(const QString, name);
    QFETCH(const bool, fits);
    read();
    m_controller->pickNew();
    m_controller->setNewName(name);
    QCOMPARE(m_controller->picked().has_value(), fits);
    m_controller->accept();
    QCOMPARE(m_state->target().has_value(), fits);
    if (fits)
        QCOMPARE(m_state->target()->folder, name.trimmed());
}

void TestTargetController::search_findsByNameAndShowsNotTooMany()
{
    FakePlace& place = m_fakes->places.at(QStringLiteral("jupyter:https://new.example"));
    constexpr int kFolders = 1000;
    for (int i = 0; i < kFolders; ++i)
        place.files.insert(QStringLiteral("team-%1/a.txt").arg(i, 4, 10, QLatin1Char('0')), {});
    read();
    QCOMPARE(qsizetype(m_controller->shown().size()), TargetController::kMostShown + 1);
    QCOMPARE(m_controller->matches(), kFolders + 1);
    m_controller->setSearch(QStringLiteral("TEAM-0007"));
    QCOMPARE(m_controller->shown().size(), 2u);
    QCOMPARE(m_controller->shown().back().name, QStringLiteral("team-0007"));
}

void TestTargetController::pickedFolder_staysShown()
{
    read();
    m_controller->pick(QStringLiteral("session-embeddings"));
    m_controller->setSearch(QStringLiteral("something else"));
    QCOMPARE(m_controller->shown().size(), 2u);
}

void TestTargetController::error_leavesTheTopToPick()
{
    m_fakes->places.readGate.close();
    m_controller->load();
    QVERIFY(m_controller->isReading());
    m_controller->stop();
    QVERIFY(!m_controller->isReading());
    QCOMPARE(m_controller->picked(), std::optional(QString()));
}

void TestTargetController::answer_isShownAgainOnReentry()
{
    m_state->setTarget({QStringLiteral("session-embeddings")});
    read();
    QCOMPARE(m_controller->picked(), std::optional(QStringLiteral("session-embeddings")));
    m_state->setTarget({QStringLiteral("brand-new")});
    read();
    QVERIFY(m_controller->isNewPicked());
    QCOMPARE(m_controller->picked(), std::optional(QStringLiteral("brand-new")));
}

void TestTargetController::roomOfTheTop_countsWhereAFolderTellsNone()
{
    read();
    m_controller->pick(QStringLiteral("session-embeddings"));
    QCOMPARE(m_controller->freeBytes(), std::optional<qint64>(500'000'000'000));
}

QTEST_GUILESS_MAIN(TestTargetController)
#include "tst_targetcontroller.moc"
