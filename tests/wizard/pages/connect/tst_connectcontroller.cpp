// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/rig/fakeservices.h"
#include "wizard/pages/connect/connectcontroller.h"

#include <QtTest>

using namespace gangway;
using Status = SideController::Status;
using Part = SideController::Part;

class TestConnectController : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void folder_isOpenedByItsPath();
    void pastedAddress_fillsTheTokenToo();
    void wrongToken_saysSoAtTheSecret();
    void missingFolder_saysSoAtTheAddress();
    void noAddress_cannotConnect();
    void badAddress_isRefusedWithoutTheNetwork();
    void signIn_isKeptOnlyWhenWanted();
    void keptSignIn_isUsedWhenNothingIsTyped();
    void withoutKeychain_itIsKeptForTheSession();
    void signOut_closesTheSideAndForgets();
    void connectedSide_ignoresStrayKeys();
    void stop_endsTheWaiting();
    void anotherScheme_startsEmpty();
    void savedPlan_opensByItself();
    void savedPlan_waitsWhenAQuestionWasAsked();
    void export_needsOnlyTheSource();

private:
    void makeRoute(Purpose purpose, const char* source, const char* target);
    SideController& target() { return m_controller->target(); }
    void typeTarget(const QString& token);

    std::unique_ptr<FakeServices> m_fakes;
    std::unique_ptr<WizardState> m_state;
    std::unique_ptr<ConnectController> m_controller;
};

void TestConnectController::init()
{
    m_controller.reset();
    m_state = std::make_unique<WizardState>();
    m_fakes = std::make_unique<FakeServices>();
    m_fakes->fill();
    makeRoute(Purpose::Migrate, "folder", "jupyter");
}

void TestConnectController::makeRoute(Purpose purpose, const char* source, const char* target)
{
    m_state->setPurpose(purpose);
    m_state->setRoute({QString::fromLatin1(source), QString::fromLatin1(target), false});
    if (!m_controller)
        m_controller = std::make_unique<ConnectController>(m_fakes->services(), *m_state);
    m_controller->load();
}

void TestConnectController::typeTarget(const QString& token)
{
    SideFields fields = target().fields();
    fields.address = QStringLiteral("https://new.example");
    fields.secret = token;
    target().setFields(fields);
    target().open();
}

void TestConnectController::folder_isOpenedByItsPath()
{
    m_controller->source().setAddress(QStringLiteral("/data/"));
    m_controller->source().open();
    QTRY_COMPARE(m_controller->source().status(), Status::Connected);
    QCOMPARE(m_state->source()->connection.location.toText(), QStringLiteral("folder:/data"));
    QVERIFY(m_state->source()->session);
    QVERIFY(!m_controller->isConnected());
}

void TestConnectController::pastedAddress_fillsTheTokenToo()
{
    target().setAddress(QStringLiteral("https://new.example/lab?token=3f2a9c"));
    QCOMPARE(target().fields().address, QStringLiteral("https://new.example"));
    QCOMPARE(target().fields().secret, QStringLiteral("3f2a9c"));
    target().open();
    QTRY_COMPARE(target().status(), Status::Connected);
}

void TestConnectController::wrongToken_saysSoAtTheSecret()
{
    typeTarget(QStringLiteral("old"));
    QTRY_COMPARE(target().status(), Status::Failed);
    QCOMPARE(target().error()->code, QStringLiteral("token.refused"));
    QCOMPARE(target().wrongPart(), Part::Secret);
    QCOMPARE(target().fields().secret, QStringLiteral("old")); // what was typed stays
    QVERIFY(!m_state->targetSide());
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(target().status(), Status::Connected);
}

void TestConnectController::missingFolder_saysSoAtTheAddress()
{
    m_controller->source().setAddress(QStringLiteral("/nowhere"));
    m_controller->source().open();
    QTRY_COMPARE(m_controller->source().status(), Status::Failed);
    QCOMPARE(m_controller->source().wrongPart(), Part::Address);
}

void TestConnectController::noAddress_cannotConnect()
{
    target().setAddress(QStringLiteral("   "));
    QVERIFY(!target().canConnect());
    target().open();
    QCOMPARE(target().status(), Status::NotConnected);
}

void TestConnectController::badAddress_isRefusedWithoutTheNetwork()
{
    m_fakes->places.openGate.close(); // nothing may pass here
    target().setAddress(QStringLiteral("ftp://new.example"));
    target().open();
    QCOMPARE(target().status(), Status::Failed);
    QCOMPARE(target().error()->code, QStringLiteral("location.address"));
    QCOMPARE(m_fakes->places.openGate.waiting(), 0);
}

void TestConnectController::signIn_isKeptOnlyWhenWanted()
{
    SideFields fields = target().fields();
    fields.keep = false;
    target().setFields(fields);
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(target().status(), Status::Connected);
    QCOMPARE(target().kept(), Kept::NotAtAll);
    QVERIFY(m_fakes->secrets.kept.isEmpty());
    target().signOut();
    fields.keep = true;
    target().setFields(fields);
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(target().status(), Status::Connected);
    QCOMPARE(target().kept(), Kept::Keychain);
    QCOMPARE(m_fakes->secrets.kept.keys(), QStringList{QStringLiteral("jupyter:https://new.example")});
}

void TestConnectController::keptSignIn_isUsedWhenNothingIsTyped()
{
    m_fakes->secrets.kept.insert(QStringLiteral("jupyter:https://new.example"), {QStringLiteral("3f2a9c"), {}, {}});
    typeTarget({});
    QTRY_COMPARE(target().status(), Status::Connected);
    QCOMPARE(m_state->targetSide()->credentials.token, QStringLiteral("3f2a9c"));
}

void TestConnectController::withoutKeychain_itIsKeptForTheSession()
{
    m_fakes->secrets.lasting = false;
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(target().status(), Status::Connected);
    QCOMPARE(target().kept(), Kept::Session);
}

void TestConnectController::signOut_closesTheSideAndForgets()
{
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(target().status(), Status::Connected);
    target().signOut();
    QCOMPARE(target().status(), Status::NotConnected);
    QVERIFY(!m_state->targetSide());
    QVERIFY(target().fields().secret.isEmpty());
    QCOMPARE(target().fields().address, QStringLiteral("https://new.example"));
    const auto kept = [this] {
        const std::lock_guard lock(m_fakes->secrets.mutex);
        return m_fakes->secrets.kept.size();
    };
    QTRY_COMPARE(kept(), 0);
}

void TestConnectController::connectedSide_ignoresStrayKeys()
{
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(target().status(), Status::Connected);
    target().setAddress(QStringLiteral("https://new.examplex"));
    QCOMPARE(target().status(), Status::Connected);
    QVERIFY(m_state->targetSide());
}

void TestConnectController::stop_endsTheWaiting()
{
    m_fakes->places.openGate.close();
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_COMPARE(m_fakes->places.openGate.waiting(), 1);
    QCOMPARE(target().status(), Status::Connecting);
    target().stop();
    QCOMPARE(target().status(), Status::NotConnected);
    QTRY_COMPARE(m_fakes->places.openGate.waiting(), 0);
    QVERIFY(!m_state->targetSide());
}

void TestConnectController::anotherScheme_startsEmpty()
{
    m_controller->source().setAddress(QStringLiteral("/data"));
    makeRoute(Purpose::Migrate, "jupyter", "jupyter");
    QCOMPARE(m_controller->source().fields().address, QString());
}

void TestConnectController::savedPlan_opensByItself()
{
    WizardState made;
    m_fakes->answer(made, PageId::Preview);
    m_fakes->secrets.kept.insert(QStringLiteral("jupyter:https://new.example"), {QStringLiteral("3f2a9c"), {}, {}});
    m_state->setSaved(Purpose::Resume, made.plan(), {QStringLiteral("/run"), true, nullptr});
    QSignalSpy opened(m_controller.get(), &ConnectController::opened);
    m_controller->load();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(m_controller->isConnected());
    QVERIFY(m_state->plan());
}

void TestConnectController::savedPlan_waitsWhenAQuestionWasAsked()
{
    WizardState made;
    m_fakes->answer(made, PageId::Preview);
    m_state->setSaved(Purpose::Resume, made.plan(), {QStringLiteral("/run"), true, nullptr});
    QSignalSpy opened(m_controller.get(), &ConnectController::opened);
    m_controller->load();
    QTRY_COMPARE(target().status(), Status::Failed);
    QCOMPARE(target().error()->code, QStringLiteral("signin.needed"));
    QTRY_COMPARE(m_controller->source().status(), Status::Connected);
    typeTarget(QStringLiteral("3f2a9c"));
    QTRY_VERIFY(m_controller->isConnected());
    QCOMPARE(opened.size(), 0); // the person presses the button
    QVERIFY(m_state->plan());
}

void TestConnectController::export_needsOnlyTheSource()
{
    makeRoute(Purpose::Export, "folder", "");
    QVERIFY(!m_controller->target().isWanted());
    m_controller->source().setAddress(QStringLiteral("/data"));
    m_controller->source().open();
    QTRY_VERIFY(m_controller->isConnected());
}

QTEST_GUILESS_MAIN(TestConnectController)
#include "tst_connectcontroller.moc"
