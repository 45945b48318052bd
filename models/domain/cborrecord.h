// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QJsonObject>

namespace gangway
{

/// Reads the fields of a CBOR array one after the other, from bytes that nobody vouches for. Anything missing, of another
/// type or out of range clears the flag that all records of one event share; read on, ask at the end.
class CborRecord
{
public:
    CborRecord(const QCborValue& value, bool& isGood)
        : m_fields(value.toArray())
        , m_isGood(&isGood)
    {
        if (!value.isArray())
            fail();
    }

    qsizetype size() const { return m_fields.size(); }
    bool hasMore() const { return *m_isGood && m_at < m_fields.size(); }
    void fail() { *m_isGood = false; }
    void finish() ///< there must be no further field
    {
        if (m_at != m_fields.size())
            fail();
    }

    qint64 integer(qint64 least, qint64 most)
    {
        const QCborValue value = next(QCborValue::Integer);
        const qint64 number = value.toInteger();
        if (number >= least && number <= most)
            return number;
        fail();
        return least;
    }
    quint32 position(quint32 end) ///< from 0 to end - 1
    {
        return static_cast<quint32>(qMax<qint64>(integer(0, qint64(end) - 1), 0));
    }
    QString text() { return next(QCborValue::String).toString(); }
    QByteArray bytes() { return next(QCborValue::ByteArray).toByteArray(); }
    QJsonObject jsonObject() { return next(QCborValue::Map).toMap().toJsonObject(); }
    CborRecord record() { return {next(QCborValue::Array), *m_isGood}; }
    bool boolean()
    {
        const QCborValue value = m_fields.at(m_at++);
        if (!value.isBool())
            fail();
        return value.toBool();
    }
    bool skipNull()
    {
        if (!m_fields.at(m_at).isNull())
            return false;
        ++m_at;
        return true;
    }

private:
    QCborValue next(QCborValue::Type type)
    {
        const QCborValue value = m_fields.at(m_at++);
        if (value.type() == type)
            return value;
        fail();
        return {};
    }

    QCborArray m_fields;
    qsizetype m_at = 0;
    bool* m_isGood;
};

} // namespace gangway
