// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/engine/planstore.h"

#include "models/base/jsonread.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QVariant>

#include <zstd.h>

namespace gangway::planstore
{

namespace
{

const QString kHeader = QStringLiteral("header");
const QString kSource = QStringLiteral("source");
const QString kTarget = QStringLiteral("target");
const QString kChanges = QStringLiteral("changes");

// Large enough for zstd's window, small enough that one lying part cannot make us reserve much.
constexpr qint64 kPartBytes = 8 << 20;
// Names and sizes of files shrink to a fifth or so; made-up trees of equal files to a hundredth. A file that claims more
// than this is not ours: its parts are refused before memory is reserved for them.
constexpr qint64 kMostGrowth = 400;
constexpr qint64 kAlwaysAllowedBytes = 64 << 20;
constexpr int kCompressionLevel = 1; // the file is written once and the person waits for it

QByteArray compressed(QByteArrayView bytes)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress(out.data(), static_cast<size_t>(out.size()), bytes.data(),
                                      static_cast<size_t>(bytes.size()), kCompressionLevel);
    // Cannot fail with a bound-sized buffer but for memory; an empty part is then refused by every reader.
    out.resize(ZSTD_isError(size) ? 0 : static_cast<qsizetype>(size));
    return out;
}

/// Over everything that says what belongs to this run, in a form that no two different files share.
class Seal
{
public:
    Seal(const RunId& id, const QByteArray& planHash)
    {
        m_hash.addData(id.value.toUtf8());
        m_hash.addData(planHash);
    }
    void add(const QString& name, qint64 size, const QByteArray& sha256)
    {
        m_hash.addData(QStringLiteral("%1:%2:").arg(name).arg(size).toUtf8());
        m_hash.addData(sha256);
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

class Writer
{
public:
    Writer(SqliteConnection& connection, QSqlQuery insert, const RunHead& head)
        : m_connection(connection)
        , m_insert(std::move(insert))
        , m_seal(head.id, head.planHash)
    {
    }

    Result<void> add(const QString& name, const QByteArray& bytes)
    {
        qint64 at = 0;
        do {
            const QByteArrayView part = QByteArrayView(bytes).sliced(at, qMin(kPartBytes, bytes.size() - at));
            const QByteArray body = compressed(part);
            const QByteArray sha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
            m_insert.bindValue(0, name);
            m_insert.bindValue(1, part.size());
            m_insert.bindValue(2, sha256);
            m_insert.bindValue(3, body);
            GW_CHECK(m_connection.execute(m_insert));
            m_seal.add(name, part.size(), sha256);
            at += part.size();
        } while (at < bytes.size());
        return {};
    }
    QByteArray seal() const { return m_seal.result(); }

private:
    SqliteConnection& m_connection;
    QSqlQuery m_insert;
    Seal m_seal;
};

Result<void> unpack(const QByteArray& body, qint64 size, QByteArray& out)
{
    const qsizetype before = out.size();
    out.resize(before + size);
    const size_t got = ZSTD_decompress(out.data() + before, static_cast<size_t>(size), body.constData(),
                                       static_cast<size_t>(body.size()));
    if (ZSTD_isError(got) || static_cast<qint64>(got) != size)
        return runschema::damaged(QStringLiteral("a part of the plan cannot be unpacked"));
    return {};
}

Result<QHash<QString, QByteArray>> readParts(SqliteConnection& connection, const RunHead& head)
{
    GW_TRY(const QVariant stored, connection.value(QStringLiteral("SELECT total(length(body)) FROM part")));
    qint64 allowed = kAlwaysAllowedBytes + kMostGrowth * static_cast<qint64>(stored.toDouble());
    const QString statement = QStringLiteral("SELECT name, size, sha256, body FROM part ORDER BY number");
    GW_TRY(QSqlQuery rows, connection.prepare(statement));
    GW_CHECK(connection.execute(rows));
    QHash<QString, QByteArray> parts;
    Seal seal(head.id, head.planHash);
    while (rows.next()) {
        const QString name = rows.value(0).toString();
        const qint64 size = rows.value(1).toLongLong();
        const QByteArray sha256 = rows.value(2).toByteArray();
        const QByteArray body = rows.value(3).toByteArray();
        if (size < 0 || size > kPartBytes || size > allowed)
            return runschema::damaged(QStringLiteral("a part of the plan has an impossible size"));
        allowed -= size;
        if (QCryptographicHash::hash(body, QCryptographicHash::Sha256) != sha256)
            return runschema::damaged(QStringLiteral("a part of the plan was changed"));
        seal.add(name, size, sha256);
        GW_CHECK(unpack(body, size, parts[name]));
    }
    if (seal.result() != head.planSeal)
        return runschema::damaged(QStringLiteral("the plan is not the one that was sealed"));
    return parts;
}

Result<std::shared_ptr<Plan>> assemble(const QHash<QString, QByteArray>& parts)
{
    auto plan = std::make_shared<Plan>();
    GW_TRY(plan->sourceInventory, Inventory::fromBytes(parts.value(kSource)));
    GW_TRY(plan->targetInventory, Inventory::fromBytes(parts.value(kTarget)));
    GW_CHECK(plan->readChanges(parts.value(kChanges)));
    GW_TRY(const QJsonObject header, parseJsonObject(parts.value(kHeader), QStringLiteral("plan")));
    GW_CHECK(plan->readHeader(header));
    return plan;
}

} // namespace

Result<void> write(SqliteConnection& connection, const Plan& plan, RunHead& head)
{
    const QByteArray header = QJsonDocument(plan.headerToJson()).toJson(QJsonDocument::Compact);
    const QByteArray source = plan.sourceInventory->toBytes();
    const QByteArray target = plan.targetInventory->toBytes();
    const QByteArray changes = plan.changesToBytes();
    head.planHash = Plan::contentHashOf(header, source, target, changes);
    const QString statement = QStringLiteral("INSERT INTO part(name, size, sha256, body) VALUES(?, ?, ?, ?)");
    GW_TRY(QSqlQuery insert, connection.prepare(statement));
    Writer writer(connection, std::move(insert), head);
    GW_CHECK(writer.add(kHeader, header));
    GW_CHECK(writer.add(kSource, source));
    GW_CHECK(writer.add(kTarget, target));
    GW_CHECK(writer.add(kChanges, changes));
    head.planSeal = writer.seal();
    return {};
}

Result<std::shared_ptr<const Plan>> read(SqliteConnection& connection, const RunHead& head)
{
    GW_TRY(const auto parts, readParts(connection, head));
    if (Plan::contentHashOf(parts.value(kHeader), parts.value(kSource), parts.value(kTarget), parts.value(kChanges))
        != head.planHash)
        return runschema::damaged(QStringLiteral("the plan does not have its hash"));
    auto plan = assemble(parts);
    if (!plan && plan.error().kind == ErrorKind::Unsupported)
        return runschema::newer(plan.error().toLogLine());
    if (!plan)
        return runschema::damaged(plan.error().toLogLine());
    return std::shared_ptr<const Plan>(*plan);
}

} // namespace gangway::planstore
