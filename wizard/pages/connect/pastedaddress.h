// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gangway
{

/// What people copy from the browser's address line or from the server's start message
/// ("http://127.0.0.1:8888/lab/tree/work?token=3f2a…"), taken apart. An address may not hold a secret, so the token
/// goes where tokens belong.
struct PastedAddress {
    QString address; ///< up to and without /lab, /tree, /notebooks; the text as it was if it is no URL
    QString token;
    static PastedAddress from(const QString& text);
};

} // namespace gangway
