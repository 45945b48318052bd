// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sandbox/worldcontent.h"

#include <QtEndian>

#include <array>
#include <cmath>
#include <cstring>
#include <random>

namespace gangway
{

namespace
{

constexpr qint64 kMostBytes = 256 << 20;
using Random = std::mt19937_64;

QByteArray noiseBytes(qint64 bytes, Random& random)
{
    QByteArray result(bytes, Qt::Uninitialized);
    for (qint64 i = 0; i < bytes; i += 8) {
        const quint64 value = random();
        std::memcpy(result.data() + i, &value, static_cast<size_t>(std::min<qint64>(8, bytes - i)));
    }
    return result;
}

QByteArray textLines(qint64 bytes, Random& random)
{
    static const std::array<const char*, 12> kWords{"epoch", "loss", "accuracy", "batch",  "lr",    "train",
                                                    "valid", "step", "improved", "saved", "model", "metrics"};
    QByteArray result;
    while (result.size() < bytes) {
        const quint64 dice = random();
        result += kWords[dice % kWords.size()];
        result += '=';
        result += QByteArray::number(static_cast<double>(dice >> 40) / 1e6, 'f', 4);
        result += dice % 6 == 0 ? '\n' : ' ';
    }
    return result;
}

QByteArray csvTable(qint64 bytes, Random& random)
{
    QByteArray result = "id,user,item,rating,timestamp\n";
    for (qint64 row = 1; result.size() < bytes; ++row) {
        const quint64 dice = random();
        result += QByteArray::number(row) + ',' + QByteArray::number(dice % 9973) + ','
                  + QByteArray::number((dice >> 20) % 3001) + ',' + QByteArray::number(1 + (dice >> 44) % 5) + ','
                  + QByteArray::number(1672531200 + (dice >> 36) % 31536000) + '\n';
    }
    return result;
}

void appendChunk(QByteArray& png, const QByteArray& type, const QByteArray& data)
{
    static const std::array<quint32, 256> kTable = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = value & 1 ? 0xEDB88320u ^ (value >> 1) : value >> 1;
            table[i] = value;
        }
        return table;
    }();
    const QByteArray checked = type + data;
    quint32 crc = 0xFFFFFFFFu;
    for (const char byte : checked)
        crc = kTable[(crc ^ static_cast<quint8>(byte)) & 0xFF] ^ (crc >> 8);
    const quint32 length = qToBigEndian(static_cast<quint32>(data.size()));
    const quint32 sum = qToBigEndian(crc ^ 0xFFFFFFFFu);
    png.append(reinterpret_cast<const char*>(&length), 4).append(checked).append(reinterpret_cast<const char*>(&sum), 4);
}

/// A square PNG of 8 bit RGB: soft gradients with grain, so that it has about the size of a photograph.
QByteArray picture(qint64 bytes, Random& random)
{
    constexpr double kBytesPerPixel = 1.9; // measured: of 3, after zlib with this grain
    const int side = std::max(8, static_cast<int>(std::sqrt(static_cast<double>(bytes) / kBytesPerPixel)));
    const quint64 tint = random();
    QByteArray rows;
    rows.reserve(static_cast<qsizetype>(side) * (side * 3 + 1));
    for (int y = 0; y < side; ++y) {
        rows += '\0';
        for (int x = 0; x < side; ++x) {
            const quint64 grain = random();
            rows += static_cast<char>(x * 200 / side + static_cast<int>(grain % 24) + static_cast<int>(tint % 30));
            rows += static_cast<char>(y * 200 / side + static_cast<int>((grain >> 8) % 24) + static_cast<int>((tint >> 8) % 30));
            rows += static_cast<char>((x + y) * 100 / side + static_cast<int>((grain >> 16) % 24));
        }
    }
    constexpr qsizetype kQtLengthPrefix = 4; // qCompress puts the plain size before the zlib stream
    QByteArray head(13, '\0');
    qToBigEndian(static_cast<quint32>(side), head.data());
    qToBigEndian(static_cast<quint32>(side), head.data() + 4);
    head[8] = 8;
    head[9] = 2;
    QByteArray png("\x89PNG\r\n\x1a\n", 8);
    appendChunk(png, "IHDR", head);
    appendChunk(png, "IDAT", qCompress(rows, 1).mid(kQtLengthPrefix));
    appendChunk(png, "IEND", {});
    return png;
}

QByteArray notebook(qint64 bytes, Random& random)
{
    QByteArray result = "{\n \"cells\": [\n";
    for (int cell = 1; result.size() < bytes || cell == 1; ++cell) {
        if (cell > 1)
            result += ",\n";
        if (cell % 4 == 1) {
            result += "  {\n   \"cell_type\": \"markdown\",\n   \"metadata\": {},\n   \"source\": [\n    \"## Step "
                      + QByteArray::number(cell) + "\"\n   ]\n  }";
            continue;
        }
        const bool plot = cell % 4 == 0 && bytes > 40000;
        const QByteArray output = plot
            ? "{\n     \"data\": {\n      \"image/png\": \"" + picture(30000, random).toBase64()
                  + "\\n\"\n     },\n     \"metadata\": {},\n     \"output_type\": \"display_data\"\n    }"
            : "{\n     \"name\": \"stdout\",\n     \"output_type\": \"stream\",\n     \"text\": [\n      \""
                  + textLines(120, random).simplified() + "\"\n     ]\n    }";
        result += "  {\n   \"cell_type\": \"code\",\n   \"execution_count\": " + QByteArray::number(cell)
                  + ",\n   \"metadata\": {},\n   \"outputs\": [\n    " + output
                  + "\n   ],\n   \"source\": [\n    \"model.fit(train, epochs=" + QByteArray::number(random() % 50)
                  + ")\"\n   ]\n  }";
    }
    result += "\n ],\n \"metadata\": {\n  \"kernelspec\": {\n   \"display_name\": \"Python 3\",\n   \"language\": "
              "\"python\",\n   \"name\": \"python3\"\n  }\n },\n \"nbformat\": 4,\n \"nbformat_minor\": 4\n}\n";
    return result;
}

} // namespace

Result<QByteArray> generateContent(JsonReader description, qint64 seedOffset)
{
    const QString kind = description.text(QStringLiteral("kind"));
    const qint64 bytes = description.integer(QStringLiteral("bytes"), 0, kMostBytes);
    Random random(static_cast<quint64>(description.integerOr(QStringLiteral("seed"), 1) + seedOffset));
    GW_CHECK(description.finish());
    if (kind == QStringLiteral("noise"))
        return noiseBytes(bytes, random);
    if (kind == QStringLiteral("text"))
        return textLines(bytes, random);
    if (kind == QStringLiteral("csv"))
        return csvTable(bytes, random);
    if (kind == QStringLiteral("image"))
        return picture(bytes, random);
    if (kind == QStringLiteral("notebook"))
        return notebook(bytes, random);
    description.fail(QStringLiteral("kind"), QStringLiteral("noise, text, csv, image or notebook"));
    return description.finish().error();
}

} // namespace gangway
