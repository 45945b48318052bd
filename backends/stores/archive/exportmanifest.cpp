// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/stores/archive/exportmanifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace gangway
{

namespace
{

constexpr qsizetype kBufferBytes = 256 * 1024;

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray arrayOf(const std::vector<NotIncluded>& notIncluded)
{
    QJsonArray array;
    for (const NotIncluded& one : notIncluded) {
        array.append(QJsonObject{{QStringLiteral("path"), one.path},
                                 {QStringLiteral("code"), one.code},
                                 {QStringLiteral("reason"), one.reason}});
    }
    return array;
}

/// The members of an object without its braces, to be followed by more.
QByteArray membersOf(const QJsonObject& object)
{
    const QByteArray text = compact(object);
    return text.mid(1, text.size() - 2);
}

} // namespace

QString manifestPathOf(const QString& outPath)
{
    return outPath + QStringLiteral(".manifest.json");
}

ExportManifest::ExportManifest(std::unique_ptr<OutputFile> file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<ExportManifest>> ExportManifest::create(const QString& outPath, const QString& sourceName,
                                                               const QDateTime& now)
{
    GW_TRY(auto file, OutputFile::create(manifestPathOf(outPath)));
    std::unique_ptr<ExportManifest> manifest(new ExportManifest(std::move(file)));
    const QJsonObject head{{QStringLiteral("format"), QStringLiteral("gangway-export-1")},
                           {QStringLiteral("source"), sourceName},
                           {QStringLiteral("created"), now.toUTC().toString(Qt::ISODate)}};
    manifest->m_buffer = '{' + membersOf(head) + ",\"entries\":[\n";
    return manifest;
}

Result<void> ExportManifest::add(const QByteArray& line)
{
    m_buffer += m_isFirst ? line : ",\n" + line;
    m_isFirst = false;
    if (m_buffer.size() < kBufferBytes)
        return {};
    return m_file->append(std::exchange(m_buffer, {}));
}

Result<void> ExportManifest::addFile(const QString& path, qint64 bytes, const QByteArray& sha256, qint64 modifiedNs)
{
    QJsonObject entry{{QStringLiteral("path"), path},
                      {QStringLiteral("bytes"), bytes},
                      {QStringLiteral("sha256"), QString::fromLatin1(sha256.toHex())}};
    if (modifiedNs != kUnknownTime) {
        const QDateTime modified = QDateTime::fromMSecsSinceEpoch(modifiedNs / 1'000'000, Qt::UTC);
        entry.insert(QStringLiteral("modified"), modified.toString(Qt::ISODateWithMs));
    }
    return add(compact(entry));
}

Result<void> ExportManifest::addLink(const QString& path, const QString& target)
{
    return add(compact({{QStringLiteral("path"), path}, {QStringLiteral("link"), target}}));
}

Result<void> ExportManifest::addFolder(const QString& path)
{
    return add(compact({{QStringLiteral("path"), path}, {QStringLiteral("folder"), true}}));
}

Result<void> ExportManifest::finish(const ExportResult& result)
{
    const QJsonObject tail{{QStringLiteral("files"), result.files},
                           {QStringLiteral("bytes"), result.bytes},
                           {QStringLiteral("archive"),
                            QJsonObject{{QStringLiteral("bytes"), result.archiveBytes},
                                        {QStringLiteral("sha256"), QString::fromLatin1(result.sha256.toHex())}}},
                           {QStringLiteral("notIncluded"), arrayOf(result.notIncluded)}};
    m_buffer += "\n]," + membersOf(tail) + "}\n";
    return m_file->append(std::exchange(m_buffer, {}));
}

Result<void> ExportManifest::publish()
{
    return m_file->publish();
}

} // namespace gangway
