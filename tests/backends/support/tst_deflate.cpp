// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/deflate.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gangway;

namespace
{

QByteArray noise(qsizetype bytes, quint32 seed)
{
    QRandomGenerator chance(seed);
    QByteArray data(bytes, Qt::Uninitialized);
    for (char& c : data)
        c = char(chance.generate());
    return data;
}

QByteArray prose(qsizetype bytes, quint32 seed)
{
    static const QByteArrayList kWords{"the", "run", "of", "a", "gangway", "\n    import ", "model", "(x, y)", "0.25", ", "};
    QRandomGenerator chance(seed);
    QByteArray data;
    while (data.size() < bytes)
        data += kWords.at(chance.bounded(int(kWords.size()))) + ' ' + QByteArray::number(chance.bounded(1000));
    data.truncate(bytes);
    return data;
}

QByteArray unpack(const QByteArray& packed, qsizetype bytes)
{
    QByteArray plain(bytes, Qt::Uninitialized);
    return inflateWhole(packed, plain.data(), bytes) ? plain : QByteArray("damaged");
}

} // namespace

class TestDeflate : public QObject
{
    Q_OBJECT
private slots:
    void aStreamGivesBackItsContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<Packing>("packing");
        const QList<std::pair<const char*, QByteArray>> contents{{"one byte", "x"},
                                                                 {"zeros", QByteArray(1000000, '\0')},
                                                                 {"prose", prose(700000, 1)},
                                                                 {"base64", noise(600000, 2).toBase64()}};
        for (const auto& [name, content] : contents) {
            QTest::addRow("%s packed thoroughly", name) << content << Packing::Thorough;
            QTest::addRow("%s packed fast", name) << content << Packing::Fast;
        }
    }
    void aStreamGivesBackItsContent()
    {
        QFETCH(QByteArray, content);
        QFETCH(Packing, packing);
        const QByteArray packed = deflateWhole(content, packing);
        if (packed.isEmpty())
            QVERIFY(content.size() < 10); // nothing else of these is incompressible
        else
            QCOMPARE(unpack(packed, content.size()), content);
    }
    void whatDoesNotShrinkIsNotPacked()
    {
        QVERIFY(deflateWhole(noise(100000, 3), Packing::Thorough).isEmpty());
        QVERIFY(deflateWhole(noise(100000, 3), Packing::Fast).isEmpty());
        QVERIFY(deflateWhole(QByteArray(), Packing::Thorough).isEmpty());
    }
    void partsJoinToOneStream()
    {
        QRandomGenerator chance(20261120);
        for (int round = 0; round < 300; ++round) {
            QByteArray whole, packed;
            const int parts = 1 + chance.bounded(5);
            for (int i = 0; i < parts; ++i) {
                const int bytes = 1 + chance.bounded(round % 10 == 0 ? 900000 : 3000);
                const quint32 seed = chance.generate();
                const QByteArray part = chance.bounded(3) == 0   ? noise(bytes, seed)
                                        : chance.bounded(2) == 0 ? noise(bytes, seed).toBase64()
                                                                 : prose(bytes, seed);
                whole += part;
                packed += deflatePart(part, chance.bounded(2) == 0 ? Packing::Fast : Packing::Thorough);
            }
            packed += deflateEnd();
            QVERIFY2(unpack(packed, whole.size()) == whole, qPrintable(QStringLiteral("round %1").arg(round)));
        }
    }
    void samplesTellHowToPack()
    {
        QCOMPARE(packingFor(noise(500000, 4)), Packing::Store);
        QCOMPARE(packingFor(noise(500000, 5).toBase64()), Packing::Fast);
        QCOMPARE(packingFor(prose(500000, 6)), Packing::Thorough);
        QCOMPARE(packingFor(noise(1000, 7)), Packing::Thorough);
    }
    void aDamagedStreamIsRefused()
    {
        const QByteArray content = prose(50000, 8);
        const QByteArray packed = deflateWhole(content, Packing::Thorough);
        QByteArray plain(content.size() + 1, Qt::Uninitialized);
        QVERIFY(!inflateWhole(packed, plain.data(), content.size() + 1)); // shorter than it says
        QVERIFY(!inflateWhole(packed, plain.data(), content.size() - 1)); // longer
        QVERIFY(!inflateWhole(packed + 'x', plain.data(), content.size())); // something follows it
        QVERIFY(!inflateWhole(packed.left(packed.size() / 2), plain.data(), content.size()));
        QVERIFY(!inflateWhole(QByteArray(), plain.data(), 0));
    }
    void theChecksumIsTheOneOfZip()
    {
        QCOMPARE(crc32Of(0, "123456789"), 0xCBF43926u);
        QCOMPARE(crc32Of(crc32Of(0, "1234"), "56789"), 0xCBF43926u);
    }
};

QTEST_APPLESS_MAIN(TestDeflate)
#include "tst_deflate.moc"
