// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/api/emulator.h"
#include "backends/support/redactor.h"

#include <QFile>

#include <memory>

namespace gangway
{

/// Appends each request and its answer to a file as a line of JSON, without the secrets. Used by one thread.
class RequestRecorder
{
public:
    /// `secrets`: what signs a client in. @errors Disk
    static Result<std::unique_ptr<RequestRecorder>> open(const QString& path, const QStringList& secrets);
    void record(const EmulatorRequest& request, const EmulatorAnswer& answer, std::chrono::milliseconds took);

private:
    explicit RequestRecorder(const QString& path);
    QJsonObject headersOf(const HttpHeaders& headers) const;
    QString excerpt(const QByteArray& body) const;

    QFile m_file;
    Redactor m_redactor;
    bool m_isBroken = false;
};

} // namespace gangway
