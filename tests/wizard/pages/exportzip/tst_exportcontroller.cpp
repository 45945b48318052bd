// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/exportzip/exportcontroller.h"

#include <QtTest>

using namespace gangway;

class TestExportController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void projects_areThoseOfTheSource();
    void aName_needsAKnownEnding();
    void theSuggestedName_followsTheProject();
    void anExport_leavesItsChecksum();

private:
    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
};

void TestExportController::init()
{
    m_state.reset();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    m_state = std::make_unique<WizardState>();
    m_fakes->answer(*m_state, PageId::Choose);
}

void TestExportController::projects_areThoseOfTheSource()
{
    ExportController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_COMPARE(controller.projects().size(), size_t(4));
}

void TestExportController::aName_needsAKnownEnding()
{
    ExportController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_VERIFY(!controller.isReading());
    controller.setOutPath(QStringLiteral("/tmp/project.exe"));
    QVERIFY(!controller.canStart());
    controller.setOutPath(QStringLiteral("project.zip")); // nobody knows where that would be
    QVERIFY(!controller.canStart());
    controller.setOutPath(QStringLiteral("/tmp/project.tar.zst"));
    QVERIFY(controller.canStart());
    QCOMPARE(ExportController::withEnding(QStringLiteral("/tmp/a.b.tar.gz"), QStringLiteral(".zip")), QStringLiteral("/tmp/a.b.zip"));
}

void TestExportController::theSuggestedName_followsTheProject()
{
    ExportController controller(m_fakes->services(), *m_state);
    controller.setFolder(QStringLiteral("team/a:b"));
    QVERIFY(controller.outPath().endsWith(QStringLiteral("/a_b.zip")));
    controller.setOutPath(QStringLiteral("/tmp/mine.tar.gz"));
    controller.setFolder(QStringLiteral("other"));
    QCOMPARE(controller.outPath(), QStringLiteral("/tmp/mine.tar.gz")); // what the person wrote stays
}

void TestExportController::anExport_leavesItsChecksum()
{
    ExportController controller(m_fakes->services(), *m_state);
    controller.enter();
    QTRY_VERIFY(!controller.isReading());
    controller.setOutPath(m_fakes->folder() + QStringLiteral("/p.zip"));
    controller.start();
    QVERIFY(controller.isExporting());
    QTRY_VERIFY(controller.summary());
    QCOMPARE(controller.summary()->sha256.size(), 32);
    controller.startOver();
    QVERIFY(!controller.summary());
}

QTEST_GUILESS_MAIN(TestExportController)
#include "tst_exportcontroller.moc"
