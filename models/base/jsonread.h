// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <limits>

namespace gangway
{

/// Parses `bytes` as one JSON object. @errors Invalid, code "json.invalid", with the offset.
Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& subject);
/// Parses `bytes` as one JSON array. @errors as parseJsonObject
Result<QJsonArray> parseJsonArray(const QByteArray& bytes, const QString& subject);

/// Reads fields of a JSON object by name and type and remembers the first thing that was wrong, with its path
/// ("answer.content[3].size"). Read everything, then ask `finish()` once.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString path);

    bool has(const QString& field) const; ///< there, and not null
    QString text(const QString& field);
    QString textOr(const QString& field, const QString& fallback);
    qint64 integer(const QString& field, qint64 least = std::numeric_limits<qint64>::min(),
                   qint64 most = std::numeric_limits<qint64>::max());
    qint64 integerOr(const QString& field, qint64 fallback);
    double number(const QString& field);
    bool boolean(const QString& field);
    bool booleanOr(const QString& field, bool fallback);
    QStringList texts(const QString& field);   ///< an array of strings
    QJsonObject object(const QString& field);
    QJsonArray array(const QString& field);
    JsonReader child(const QString& field) const;
    /// Calls `each` for every object of an array; a mistake found inside is this reader's mistake too.
    void eachObject(const QString& field, const std::function<void(JsonReader&)>& each);

    void fail(const QString& field, const QString& expected); ///< for checks of the caller's own
    Result<void> finish() const;                              ///< @errors Invalid, code "json.field"

private:
    QJsonValue value(const QString& field, QJsonValue::Type type, const char* expected);

    QJsonObject m_object;
    QString m_path;
    std::optional<Error> m_error;
};

} // namespace gangway
