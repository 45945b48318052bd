// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/style/tokens.h"

#include <QLabel>
#include <QTest>

using namespace gangway;

/// The ratios of look.md section 2, computed from the tokens and not believed.
class TestTokens : public QObject
{
    Q_OBJECT

private slots:
    void contrastOfKnownPairs();
    void ratios_data();
    void ratios();
    void systemHighContrast();
    void everyToneHasItsOwnRole();
};

void TestTokens::contrastOfKnownPairs()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    // #767676 on white is the darkest grey that is just readable: 4.54 by the definition of WCAG.
    QVERIFY(qAbs(contrast(QColor(0x767676), Qt::white) - 4.54) < 0.01);
}

void TestTokens::ratios_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("tone");
    QTest::addColumn<double>("onPage");
    QTest::addColumn<double>("worst");
    struct Row {
        const char* name;
        Tone tone;
        double light[2], dark[2], high[2];
    };
    const Row rows[] = {{"text", Tone::Text, {16.9, 14.6}, {14.5, 11.4}, {21, 15.2}},
                        {"text2", Tone::Text2, {6.7, 5.8}, {8.3, 6.5}, {21, 15.2}},
                        {"text3", Tone::Text3, {5.4, 4.6}, {6.2, 4.9}, {16.8, 12.2}},
                        {"accent", Tone::Accent, {6.1, 5.3}, {7.9, 6.2}, {12.9, 9.4}},
                        {"green", Tone::Green, {5.7, 4.9}, {8.4, 6.6}, {16.4, 11.9}},
                        {"amber", Tone::Amber, {6.2, 5.4}, {8.9, 7.0}, {13.1, 9.5}},
                        {"red", Tone::Red, {5.9, 5.1}, {7.7, 6.0}, {10.5, 7.6}},
                        {"violet", Tone::Violet, {6.8, 5.9}, {8.1, 6.4}, {12.6, 9.1}},
                        {"grey", Tone::Grey, {6.2, 5.4}, {7.3, 5.7}, {14.9, 10.8}}};
    for (const Row& row : rows) {
        QTest::addRow("%s is readable in light", row.name) << int(Scheme::Light) << int(row.tone) << row.light[0] << row.light[1];
        QTest::addRow("%s is readable in dark", row.name) << int(Scheme::Dark) << int(row.tone) << row.dark[0] << row.dark[1];
        QTest::addRow("%s is readable in high contrast", row.name) << int(Scheme::HighContrast) << int(row.tone) << row.high[0] << row.high[1];
    }
}

void TestTokens::ratios()
{
    QFETCH(int, scheme);
    QFETCH(int, tone);
    QFETCH(double, onPage);
    QFETCH(double, worst);
    constexpr double kRounded = 0.06; // the table gives one decimal
    const Tokens& t = tokensFor(Scheme(scheme));
    const QColor color = t.color(Tone(tone));
    QVERIFY(contrast(color, t.page) >= onPage - kRounded);
    double least = 21;
    for (const QColor& ground : {t.page, t.side, t.raised, t.sunken, t.input, t.hover, t.accentSoft})
        least = std::min(least, contrast(color, ground));
    QVERIFY2(least >= worst - kRounded, qPrintable(QString::number(least)));
    QVERIFY2(contrast(color, t.soft(Tone(tone))) >= 4.5, "words on their own soft fill");
    QVERIFY2(contrast(t.onAccent, t.accent) >= 4.5, "words on a primary button");
    for (const QColor& ground : {t.page, t.side, t.raised, t.sunken, t.hover, t.accentSoft})
        QVERIFY2(contrast(t.outline, ground) >= 2.95, "outlines of controls");
    QVERIFY2(contrast(t.disabled, t.greySoft) >= 3.2, "disabled words on a disabled button");
}

void TestTokens::systemHighContrast()
{
    QPalette ordinary(QColor(0xEFEFEF), QColor(0xEFEFEF));
    QVERIFY(!isHighContrast(ordinary));
    QPalette yellow;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        yellow.setColor(role, Qt::black);
    yellow.setColor(QPalette::WindowText, Qt::yellow);
    yellow.setColor(QPalette::Highlight, Qt::cyan);
    yellow.setColor(QPalette::HighlightedText, Qt::black);
    QVERIFY(isHighContrast(yellow));
    const Tokens t = tokensFromHighContrast(yellow);
    QCOMPARE(t.page, QColor(Qt::black));
    QCOMPARE(t.text, QColor(Qt::yellow));
    QCOMPARE(t.accent, QColor(Qt::cyan));
    QCOMPARE(t.onAccent, QColor(Qt::black));
    QVERIFY(t.highContrast);
}

void TestTokens::everyToneHasItsOwnRole()
{
    const Tokens& t = tokensFor(Scheme::Dark);
    const QPalette palette = paletteOf(t);
    QSet<int> roles;
    for (const Tone tone : {Tone::Text, Tone::Text2, Tone::Text3, Tone::Accent, Tone::Green, Tone::Amber, Tone::Red, Tone::Violet, Tone::Grey}) {
        QCOMPARE(palette.color(QPalette::Active, roleOf(tone)), t.color(tone));
        QCOMPARE(palette.color(QPalette::Disabled, roleOf(tone)), t.disabled);
        roles.insert(roleOf(tone));
    }
    QCOMPARE(roles.size(), 9);
}

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
