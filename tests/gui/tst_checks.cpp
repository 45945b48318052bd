// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/guirig.h"

#include <QClipboard>

using namespace gangway;

namespace
{

Finding finding(Severity severity, const char* code, const char* subject, const char* message, const char* fix, QJsonObject args = {})
{
    return {severity, QString::fromUtf8(code), QString::fromUtf8(subject), QString::fromUtf8(message), QString::fromUtf8(fix), std::move(args)};
}

Finding noRoom()
{
    return finding(Severity::Blocker, "target.disk", "https://new.example", "There is not enough room in the target",
                   "Make room, choose fewer projects, or another target",
                   {{QStringLiteral("needed"), qint64(42'000'000'000)}, {QStringLiteral("free"), qint64(12'000'000'000)}, {QStringLiteral("exact"), true}});
}

Finding denied()
{
    return finding(Severity::Warning, "file.unreadable", "toxicity-filter/model.onnx", "These items cannot be read",
                   "Look at their permissions at the source",
                   {{QStringLiteral("count"), 1}, {QStringLiteral("problem"), QStringLiteral("file.denied")}});
}

Finding passed(const char* code)
{
    return finding(Severity::Passed, code, "https://new.example", "The target can be written to", "");
}

} // namespace

/// The checks page: what it shows while it reads, each severity, the way out of each, by keyboard, photographed.
class TestChecksPage : public QObject
{
    Q_OBJECT

private slots:
    void reading_saysWhatItDoesAndCanBeStopped();
    void findings_blockUntilTheyAreFixed();
    void allPassed_goesOnWithEnter();
    void unreachableSide_saysWhyAndTriesAgain();
    void hostileNumberOfFindings_isShownInParts();
    void russian_isNotCut();
};

void TestChecksPage::reading_saysWhatItDoesAndCanBeStopped()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.places.readGate.close();
    rig.open(PageId::Checks);
    QTRY_COMPARE(rig.fakes.places.readGate.waiting(), 2);
    QVERIFY(!rig.window().currentPage()->footer().canGoOn);
    QTRY_VERIFY(rig.window().currentPage()->heading().line.startsWith(QStringLiteral("Reading both sides")));
    rig.look(QStringLiteral("checks-reading"));
    QVERIFY(rig.tabToAndPress(QStringLiteral("Stop checking")));
    QTRY_COMPARE(rig.fakes.places.readGate.waiting(), 0);
    QVERIFY(!rig.state().plan());
    rig.look(QStringLiteral("checks-stopped"));
    rig.fakes.places.readGate.open();
    QVERIFY(rig.tabToAndPress(QStringLiteral("Check again")));
    QTRY_VERIFY(rig.state().plan());
}

void TestChecksPage::findings_blockUntilTheyAreFixed()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.places.findings = {noRoom(), denied(),
                                 finding(Severity::Info, "time.notkept", "https://new.example", "The target does not keep modification times", ""),
                                 passed("target.writable"), passed("target.apart")};
    rig.open(PageId::Checks);
    QTRY_VERIFY(rig.state().plan());
    const auto hint = [&] { return rig.window().currentPage()->footer().info; };
    QCOMPARE(hint(), QStringLiteral("Fix 1 blocker to go on"));
    QTRY_VERIFY2(rig.nameOf(rig.focus()).startsWith(QStringLiteral("Blocker: ")), qPrintable(rig.nameOf(rig.focus())));
    rig.look(QStringLiteral("checks"));
    rig.press(Qt::Key_Return); // Enter on a finding goes on where that is possible
    QCOMPARE(rig.window().navigator().current(), PageId::Checks);

    rig.press(Qt::Key_Tab); // Check again, of the blocker
    rig.press(Qt::Key_Space);
    QTRY_VERIFY2(rig.nameOf(rig.focus()).startsWith(QStringLiteral("Blocker: ")), qPrintable(rig.nameOf(rig.focus())));

    const QString message = QStringLiteral("Copy message: ");
    for (int i = 0; i < 20 && !rig.nameOf(rig.focus()).startsWith(message); ++i)
        rig.press(Qt::Key_Tab);
    rig.press(Qt::Key_Space);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("toxicity-filter/model.onnx")));

    {
        const std::lock_guard lock(rig.fakes.places.mutex);
        rig.fakes.places.findings = {denied()};
    }
    rig.press(Qt::Key_F5);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(rig.window().navigator().current(), PageId::Preview);
}

void TestChecksPage::allPassed_goesOnWithEnter()
{
    GuiRig rig;
    rig.fakes.fill();
    const QString train = QStringLiteral("session-embeddings/train.ipynb");
    rig.fakes.places.at(QStringLiteral("jupyter:https://new.example")).files.clear();
    rig.fakes.places.findings = {passed("target.writable"), passed("target.apart"), passed("target.room")};
    rig.open(PageId::Checks);
    QTRY_VERIFY(rig.window().currentPage()->footer().canGoOn);
    rig.look(QStringLiteral("checks-passed"));
    rig.press(Qt::Key_Return);
    QCOMPARE(rig.window().navigator().current(), PageId::Preview);
}

void TestChecksPage::unreachableSide_saysWhyAndTriesAgain()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.open(PageId::Checks);
}

void TestChecksPage::hostileNumberOfFindings_isShownInParts()
{
    GuiRig rig;
    rig.fakes.fill();
    rig.fakes.places.findings.assign(5000, denied());
    rig.open(PageId::Checks);
    QElapsedTimer timer;
    QTRY_VERIFY(rig.state().plan());
    timer.start();
    QVERIFY(rig.tabTo(QStringLiteral("Show 4,901 more")));
    rig.press(Qt::Key_Space);
    QVERIFY(rig.tabTo(QStringLiteral("Show 4,801 more")));
}

void TestChecksPage::russian_isNotCut()
{
    GuiRig rig({}, QStringLiteral("ru"));
    rig.fakes.fill();
    rig.fakes.places.findings = {noRoom(), denied(), passed("target.writable")};
    rig.open(PageId::Checks);
    QTRY_VERIFY(rig.state().plan());
    QTRY_VERIFY(rig.window().currentPage()->footer().isHint);
    rig.look(QStringLiteral("checks-russian"));
}

GW_GUI_MAIN(TestChecksPage)
#include "tst_checks.moc"
