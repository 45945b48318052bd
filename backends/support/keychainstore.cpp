// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/support/keychainstore.h"

#include "models/base/jsonread.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <condition_variable>
#include <mutex>
#include <qt6keychain/keychain.h>

namespace gangway
{

namespace
{

// A keychain daemon may hang for two minutes behind D-Bus; a person waits five seconds.
constexpr std::chrono::seconds kPatience{5};

QString serviceName()
{
    return QStringLiteral("gangway");
}

/// What a job came to, shared with its callback because the caller may have stopped waiting.
struct Ending {
    std::mutex mutex;
    std::condition_variable_any condition;
    bool isOver = false;
    QKeychain::Error error = QKeychain::OtherError;
    QString errorText;
    QByteArray data;
};

Error errorOf(const Ending& ending, const QString& subject)
{
    switch (ending.error) {
    case QKeychain::EntryNotFound:
        return Error::of(ErrorKind::NotFound, QStringLiteral("The keychain has no such entry"), subject);
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Error::of(ErrorKind::Denied, QStringLiteral("The keychain is locked"), subject,
                         QStringLiteral("keychain.locked"), ending.errorText);
    default:
        return Error::of(ErrorKind::Unavailable, QStringLiteral("The keychain cannot be used"), subject,
                         QStringLiteral("keychain.absent"), ending.errorText);
    }
}

/// Makes a job on the application's thread and waits for it here. `prepare` sets what is to be written.
template<typename Job, typename Prepare, typename Finish>
Result<QByteArray> runJob(Context& context, const QString& key, Prepare prepare, Finish finish)
{
    if (!QCoreApplication::instance())
        return Error::of(ErrorKind::Unavailable, QStringLiteral("There is no application"), key, QStringLiteral("keychain.absent"));
    auto ending = std::make_shared<Ending>();
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [=] {
            auto* job = new Job(serviceName());
            job->setAutoDelete(true);
            job->setInsecureFallback(false);
            job->setKey(key);
            prepare(*job);
            QObject::connect(job, &QKeychain::Job::finished, job, [=](QKeychain::Job* done) {
                const std::scoped_lock lock(ending->mutex);
                ending->error = done->error();
                ending->errorText = done->errorString();
                ending->data = finish(static_cast<Job&>(*done));
                ending->isOver = true;
                ending->condition.notify_all();
            });
            job->start();
        },
        Qt::QueuedConnection);

    std::unique_lock lock(ending->mutex);
    const bool answered = ending->condition.wait_for(lock, context.stopToken(), kPatience, [&] { return ending->isOver; });
    if (!answered) {
        GW_CHECK(context.checkStopped());
        return Error::of(ErrorKind::TimedOut, QStringLiteral("The keychain does not answer"), key, QStringLiteral("keychain.slow"));
    }
    if (ending->error != QKeychain::NoError)
        return errorOf(*ending, key);
    return ending->data;
}

QByteArray toBytes(const Credentials& credentials)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("token"), credentials.token},
                                     {QStringLiteral("user"), credentials.user},
                                     {QStringLiteral("password"), credentials.password}})
        .toJson(QJsonDocument::Compact);
}

constexpr auto kNothing = [](auto&) { return QByteArray(); };

} // namespace

Result<Credentials> KeychainStore::read(Context& context, const Location& location)
{
    if (auto kept = m_session.read(context, location))
        return kept;
    const auto found = runJob<QKeychain::ReadPasswordJob>(
        context, secretKeyOf(location), [](auto&) {}, [](QKeychain::ReadPasswordJob& job) { return job.binaryData(); });
    if (!found) {
        if (found.error().kind != ErrorKind::NotFound)
            m_lasting = false;
        return found.error();
    }
    m_lasting = true;
    GW_TRY(const QJsonObject json, parseJsonObject(*found, QStringLiteral("keychain")));
    JsonReader reader(json, QStringLiteral("keychain"));
    Credentials credentials;
    credentials.token = reader.textOr(QStringLiteral("token"), {});
    credentials.user = reader.textOr(QStringLiteral("user"), {});
    credentials.password = reader.textOr(QStringLiteral("password"), {});
    GW_CHECK(reader.finish());
    return credentials;
}

Result<void> KeychainStore::write(Context& context, const Location& location, const Credentials& credentials)
{
    GW_CHECK(m_session.write(context, location, credentials));
    const QByteArray data = toBytes(credentials);
    const auto written = runJob<QKeychain::WritePasswordJob>(
        context, secretKeyOf(location), [data](QKeychain::WritePasswordJob& job) { job.setBinaryData(data); }, kNothing);
    m_lasting = written.has_value();
    GW_CHECK(written);
    return {};
}

Result<void> KeychainStore::remove(Context& context, const Location& location)
{
    GW_CHECK(m_session.remove(context, location));
    const auto removed =
        runJob<QKeychain::DeletePasswordJob>(context, secretKeyOf(location), [](auto&) {}, kNothing);
    if (!removed && removed.error().kind != ErrorKind::NotFound)
        return removed.error();
    return {};
}

} // namespace gangway
