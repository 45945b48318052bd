// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/pages/connect/pastedaddress.h"

#include <QtTest>

using namespace gangway;

class TestPastedAddress : public QObject
{
    Q_OBJECT

private slots:
    void from_takesApartWhatPeoplePaste_data();
    void from_takesApartWhatPeoplePaste();
};

void TestPastedAddress::from_takesApartWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("token");
    const auto row = [](const char* name, const char* text, const char* address, const char* token = "") {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(address) << QString::fromUtf8(token);
    };
    row("the start message of a server", "http://127.0.0.1:8888/?token=3f2a", "http://127.0.0.1:8888", "3f2a");
    row("the page of JupyterLab", "http://127.0.0.1:8888/lab?token=3f2a", "http://127.0.0.1:8888", "3f2a");
    row("a file open in JupyterLab", "https://h.example/lab/tree/a/b.ipynb", "https://h.example");
    row("a base URL is kept", "https://h.example/user/anna/tree/x?token=q", "https://h.example/user/anna", "q");
    row("a base URL that only begins like a page is kept", "https://h.example/laboratory", "https://h.example/laboratory");
    row("blanks round it are dropped", "  https://h.example/ \n", "https://h.example");
    row("an encoded token is decoded", "http://h:1/?token=a%2Fb", "http://h:1", "a/b");
    row("a password in it is left for the location to refuse", "http://anna:pw@h.example/", "http://anna:pw@h.example/");
    row("what is no URL stays as it is", "my server", "my server");
    row("another kind of URL stays as it is", "file:///etc/passwd", "file:///etc/passwd");
    row("nothing stays nothing", "", "");
}

void TestPastedAddress::from_takesApartWhatPeoplePaste()
{
    QFETCH(const QString, text);
    const PastedAddress pasted = PastedAddress::from(text);
    QTEST(pasted.address, "address");
    QTEST(pasted.token, "token");
}

QTEST_GUILESS_MAIN(TestPastedAddress)
#include "tst_pastedaddress.moc"
