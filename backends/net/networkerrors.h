// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

#include <QNetworkReply>
#include <QSslError>

namespace gangway
{

/// The Error for what kept an answer from arriving. `answered`: its head had arrived already.
Error errorFromReply(QNetworkReply::NetworkError code, const QString& words, const QString& host, bool answered);

/// The Error for a certificate that is not trusted: the first problem decides, an expired one before an unknown issuer.
Error errorFromCertificate(const QList<QSslError>& problems, const QString& host);

} // namespace gangway
