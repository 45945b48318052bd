// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/jsonread.h"

#include <QJsonDocument>

#include <cmath>

namespace gangway
{

namespace
{

// Doubles hold integers exactly up to here; a larger one has lost digits on its way.
constexpr double kLargestExactInteger = 9007199254740992.0;

Result<QJsonDocument> parseJson(const QByteArray& bytes, const QString& subject)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Error::of(ErrorKind::Invalid, QStringLiteral("This is not valid JSON"), subject,
                         QStringLiteral("json.invalid"),
                         QStringLiteral("%1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }
    return document;
}

Error wrongType(const QString& path, const QString& expected)
{
    return Error::of(ErrorKind::Invalid, QStringLiteral("A JSON field is missing or not as expected"), path,
                     QStringLiteral("json.field"), QStringLiteral("expected %1").arg(expected));
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray& bytes, const QString& subject)
{
    GW_TRY(const QJsonDocument document, parseJson(bytes, subject));
    if (!document.isObject())
        return wrongType(subject, QStringLiteral("an object"));
    return document.object();
}

Result<QJsonArray> parseJsonArray(const QByteArray& bytes, const QString& subject)
{
    GW_TRY(const QJsonDocument document, parseJson(bytes, subject));
    if (!document.isArray())
        return wrongType(subject, QStringLiteral("an array"));
    return document.array();
}

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{
}

bool JsonReader::has(const QString& field) const
{
    const QJsonValue found = m_object.value(field);
    return !found.isUndefined() && !found.isNull();
}

QJsonValue JsonReader::value(const QString& field, QJsonValue::Type type, const char* expected)
{
    const QJsonValue found = m_object.value(field);
    if (found.type() != type)
        fail(field, QString::fromLatin1(expected));
    return found;
}

QString JsonReader::text(const QString& field)
{
    return value(field, QJsonValue::String, "a string").toString();
}

QString JsonReader::textOr(const QString& field, const QString& fallback)
{
    return has(field) ? text(field) : fallback;
}

qint64 JsonReader::integer(const QString& field, qint64 least, qint64 most)
{
    const QJsonValue found = value(field, QJsonValue::Double, "an integer");
    const double number = found.toDouble();
    if (found.isDouble() && (std::floor(number) != number || std::abs(number) > kLargestExactInteger)) {
        fail(field, QStringLiteral("an integer"));
        return least > 0 ? least : 0;
    }
    const qint64 result = found.toInteger();
    if (result < least || result > most)
        fail(field, QStringLiteral("an integer from %1 to %2").arg(least).arg(most));
    return result;
}

qint64 JsonReader::integerOr(const QString& field, qint64 fallback)
{
    return has(field) ? integer(field) : fallback;
}

double JsonReader::number(const QString& field)
{
    return value(field, QJsonValue::Double, "a number").toDouble();
}

bool JsonReader::boolean(const QString& field)
{
    return value(field, QJsonValue::Bool, "true or false").toBool();
}

bool JsonReader::booleanOr(const QString& field, bool fallback)
{
    return has(field) ? boolean(field) : fallback;
}

QStringList JsonReader::texts(const QString& field)
{
    QStringList result;
    const QJsonArray items = array(field);
    for (const QJsonValue& item : items) {
        if (!item.isString())
            fail(field, QStringLiteral("an array of strings"));
        result << item.toString();
    }
    return result;
}

QJsonObject JsonReader::object(const QString& field)
{
    return value(field, QJsonValue::Object, "an object").toObject();
}

QJsonArray JsonReader::array(const QString& field)
{
    return value(field, QJsonValue::Array, "an array").toArray();
}

JsonReader JsonReader::child(const QString& field) const
{
    JsonReader reader(m_object.value(field).toObject(), m_path + u'.' + field);
    if (!m_object.value(field).isObject())
        reader.m_error = wrongType(reader.m_path, QStringLiteral("an object"));
    return reader;
}

void JsonReader::eachObject(const QString& field, const std::function<void(JsonReader&)>& each)
{
    const QJsonArray items = array(field);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString place = QStringLiteral("%1[%2]").arg(field).arg(i);
        if (!items[i].isObject()) {
            fail(place, QStringLiteral("an object"));
            continue;
        }
        JsonReader reader(items[i].toObject(), m_path + u'.' + place);
        each(reader);
        if (!m_error && reader.m_error)
            m_error = reader.m_error;
    }
}

void JsonReader::fail(const QString& field, const QString& expected)
{
    if (!m_error)
        m_error = wrongType(m_path + u'.' + field, expected);
}

Result<void> JsonReader::finish() const
{
    if (m_error)
        return *m_error;
    return {};
}

} // namespace gangway
