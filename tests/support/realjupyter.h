// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "tests/support/childprocess.h"

#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace gangway
{

/// The distribution's own jupyter-server on a free port of this computer, with a folder and a home of its own, until destroyed.
class RealJupyter
{
public:
    struct Settings {
        QString token = QStringLiteral("token-of-a-test");
        QString password;            ///< then there is no token
        QString baseUrl = QStringLiteral("/");
        bool allowHidden = false;
        QString root;                ///< "" = a temporary folder
    };
    /// @errors NotFound: it is not installed; TimedOut: it did not start
    static Result<std::unique_ptr<RealJupyter>> start(const Settings& settings);
    static Result<std::unique_ptr<RealJupyter>> start() { return start(Settings()); }
    ~RealJupyter();

    QString url() const;   ///< with the base URL, without a slash at its end
    QString root() const { return m_root; }
    QByteArray log() const; ///< what it wrote so far: a line for each request

private:
    explicit RealJupyter(const Settings& settings);
    Result<void> run(const Settings& settings);

    QTemporaryDir m_folder;
    QString m_root;
    QString m_baseUrl;
    quint16 m_port = 0;
    ChildProcess m_process;
};

} // namespace gangway
