// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/childprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace gangway
{

/// What a call of gangway-cli came to.
struct CliAnswer {
    int exitCode = -1;
    QList<QJsonObject> lines; ///< JSON lines of standard output
    QByteArray output;
    QByteArray errors;
    QJsonObject result() const { return lines.isEmpty() ? QJsonObject() : lines.last(); }
};

/// Runs the built gangway-cli with a state folder of its own.
class CliProcess
{
public:
    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }

    CliAnswer run(const QStringList& arguments)
    {
        m_environment.insert(QStringLiteral("XDG_STATE_HOME"), m_state.path());
        ChildProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(program(), arguments, QIODevice::ReadOnly);
        CliAnswer answer;
        if (!process.waitForFinished(kPatienceMs)) {
            process.kill();
            process.waitForFinished();
            return answer;
        }
        answer.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        answer.output = process.readAllStandardOutput();
        answer.errors = process.readAllStandardError();
        const QList<QByteArray> lines = answer.output.split('\n');
        for (const QByteArray& line : lines) {
            const QJsonDocument json = QJsonDocument::fromJson(line);
            if (json.isObject())
                answer.lines << json.object();
        }
        return answer;
    }
    CliAnswer json(QStringList arguments)
    {
        arguments.prepend(QStringLiteral("--json"));
        return run(arguments);
    }
    static QString program() { return QStringLiteral(GW_BUILD_DIR "/bin/gangway-cli"); }
    QString stateFolder() const { return m_state.path(); }

private:
    static constexpr int kPatienceMs = 180000; // a sanitizer build on a busy machine
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QTemporaryDir m_state;
};

} // namespace gangway
