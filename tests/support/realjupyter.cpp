// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/realjupyter.h"

#include "tests/support/childprocess.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace gangway
{

namespace
{

constexpr int kStartMs = 30000;
const QString kPython = QStringLiteral("/usr/bin/python3");

Result<QString> hashOf(const QString& password)
{
    ChildProcess process;
    process.start(kPython, {QStringLiteral("-c"), QStringLiteral("import sys; from jupyter_server.auth import passwd; "
                                                                 "print(passwd(sys.stdin.read(), algorithm='sha1'))")});
    process.write(password.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(kStartMs) || process.exitCode() != 0)
        return Error::of(ErrorKind::NotFound, QStringLiteral("The password of a test server could not be hashed"));
    return QString::fromLatin1(process.readAllStandardOutput().trimmed());
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    if (!socket.waitForConnected(200))
        return false;
    socket.write("GET /api HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
    return socket.waitForReadyRead(2000);
}

} // namespace

RealJupyter::RealJupyter(const Settings& settings)
    : m_root(settings.root.isEmpty() ? m_folder.filePath(QStringLiteral("root")) : settings.root)
    , m_baseUrl(settings.baseUrl)
{
}

Result<std::unique_ptr<RealJupyter>> RealJupyter::start(const Settings& settings)
{
    if (!QFile::exists(QStringLiteral("/usr/bin/jupyter-server")))
        return Error::of(ErrorKind::NotFound, QStringLiteral("jupyter-server is not installed"));
    std::unique_ptr<RealJupyter> server(new RealJupyter(settings));
    GW_CHECK(server->run(settings));
    return server;
}

Result<void> RealJupyter::run(const Settings& settings)
{
    const QString home = m_folder.filePath(QStringLiteral("home"));
    QTcpServer probe;
    if (!QDir().mkpath(m_root) || !QDir().mkpath(home) || !probe.listen(QHostAddress::LocalHost))
        return Error::of(ErrorKind::Disk, QStringLiteral("No room for a test server"));
    m_port = probe.serverPort();
    probe.close();
    // In a file, so that no secret stands in the arguments.
    QFile config(m_folder.filePath(QStringLiteral("config.py")));
    QString password;
    if (!settings.password.isEmpty()) {
        GW_TRY(password, hashOf(settings.password));
    }
    const QString text = QStringLiteral("c.ServerApp.token = '%1'\nc.ServerApp.password = '%2'\nc.ServerApp.base_url = '%3'\n"
                                        "c.ContentsManager.allow_hidden = %4\nc.ServerApp.root_dir = '%5'\n")
                             .arg(settings.password.isEmpty() ? settings.token : QString(), password, m_baseUrl,
                                  settings.allowHidden ? QStringLiteral("True") : QStringLiteral("False"), m_root);
    if (!config.open(QIODevice::WriteOnly) || config.write(text.toUtf8()) < 0 || !config.flush())
        return Error::of(ErrorKind::Disk, QStringLiteral("No room for a test server"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("JUPYTER_RUNTIME_DIR"), home);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(kPython, {QStringLiteral("-m"), QStringLiteral("jupyter_server"), QStringLiteral("--no-browser"),
                              QStringLiteral("--allow-root"), QStringLiteral("--ip"), QStringLiteral("127.0.0.1"),
                              QStringLiteral("--port"), QString::number(m_port), QStringLiteral("--ServerApp.port_retries=0"),
                              QStringLiteral("--config"), config.fileName()});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kStartMs && m_process.state() != QProcess::NotRunning) {
        if (answers(m_port))
            return {};
        m_process.waitForFinished(50); // a pause that ends early when there is nothing to wait for
    }
    return Error::of(ErrorKind::TimedOut, QStringLiteral("jupyter-server did not start"), {}, {}, QString::fromUtf8(log().right(500)));
}

RealJupyter::~RealJupyter()
{
    m_process.kill();
    m_process.waitForFinished(kStartMs);
}

QString RealJupyter::url() const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(m_baseUrl.chopped(1));
}

QByteArray RealJupyter::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace gangway
